import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import type { Day, Instant } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { apiTokens } from '../db/api-tokens.ts';
import type { Deps } from '../deps.ts';

export interface Program {
	readonly id: string;
	readonly name: string;
	readonly createdAt: Instant;
	readonly expiresAt: Instant;
	readonly revokedAt: Instant | null;
	readonly lastUsedOn: Day | null;
	readonly state: 'in-use' | 'expired' | 'revoked';
}

/** Every system that has been given a token, the latest first. */
export async function listPrograms(deps: Deps, actor: Actor): Promise<Result<Program[], NotAllowed>> {
	if (!mayDo(actor, 'manage-programs')) return refused({ type: 'NotAllowed', action: 'manage-programs' });
	const now = deps.now();
	const rows = await apiTokens(deps.store.read);
	return ok(
		rows.map((row) => ({
			...row,
			state: row.revokedAt !== null ? 'revoked' : row.expiresAt <= now ? 'expired' : 'in-use'
		}))
	);
}
