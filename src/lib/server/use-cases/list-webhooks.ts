import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import type { Instant } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { webhooks } from '../db/webhooks.ts';
import type { Deps } from '../deps.ts';

export interface ListedWebhook {
	readonly id: string;
	readonly name: string;
	readonly url: string;
	readonly entryTypes: readonly string[];
	readonly createdAt: Instant;
	readonly endedAt: Instant | null;
}

/** Every address that is or was told what happens, the latest first. */
export async function listWebhooks(deps: Deps, actor: Actor): Promise<Result<ListedWebhook[], NotAllowed>> {
	if (!mayDo(actor, 'manage-programs')) return refused({ type: 'NotAllowed', action: 'manage-programs' });
	return ok(await webhooks(deps.store.read));
}
