import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { isWebhookEvent } from '#lib/domain/webhook-event.ts';
import { insertWebhook, lastLedgerSeq } from '../db/webhooks.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';
import { readAddress, type AddressRefusal } from '../webhooks/address.ts';
import { reachOf } from '../webhooks/reach.ts';
import { newSigningSecret } from '../webhooks/signature.ts';

export interface NewWebhook {
	readonly name: string;
	readonly url: string;
	/** From `webhookEvents`. */
	readonly events: readonly string[];
}

/** `secret` is told this once. */
export interface AddedWebhook {
	readonly id: string;
	readonly secret: string;
}

/** Tells another system what happens, from now on, until the address is ended. */
export async function addWebhook(
	deps: Deps,
	actor: Actor,
	{ name, url, events }: NewWebhook
): Promise<Result<AddedWebhook, NotAllowed | AddressRefusal | { readonly type: 'NoEvent' }>> {
	if (!mayDo(actor, 'manage-programs')) return refused({ type: 'NotAllowed', action: 'manage-programs' });
	const address = readAddress(url, reachOf(deps.settings));
	if (!address.ok) return address;
	const entryTypes = [...new Set(events.filter(isWebhookEvent))];
	if (entryTypes.length === 0) return refused({ type: 'NoEvent' });
	const secret = newSigningSecret();
	const id = deps.newId();
	const at = deps.now();
	await deps.store.transact(async (db) => {
		await insertWebhook(db, {
			id,
			name,
			url: address.value,
			secret,
			entryTypes,
			followedSeq: await lastLedgerSeq(db),
			createdAt: at,
			actorKind: actor.kind,
			actorId: actor.id
		});
		appendToLedger(db, actor, {
			type: 'webhook-added.v1',
			at,
			subjectId: id,
			payload: { url: address.value, entryTypes }
		});
	});
	return ok({ id, secret });
}
