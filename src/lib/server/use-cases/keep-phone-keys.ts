import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';
import { makePhoneKeys, openedPhoneKeys, type OpenedPhoneKeys } from '../phone-keys.ts';

/** The keys towards phones, without what is private; made where there are none. */
export async function listPhoneKeys(
	deps: Deps,
	actor: Actor
): Promise<Result<OpenedPhoneKeys['listed'], NotAllowed>> {
	if (!mayDo(actor, 'keep-phone-keys')) return refused({ type: 'NotAllowed', action: 'keep-phone-keys' });
	return ok((await openedPhoneKeys(deps)).listed);
}

/** Makes new keys, which phones get with their next pack. Older ones go on opening what comes late. */
export async function renewPhoneKeys(
	deps: Deps,
	actor: Actor
): Promise<Result<OpenedPhoneKeys['listed'], NotAllowed>> {
	if (!mayDo(actor, 'keep-phone-keys')) return refused({ type: 'NotAllowed', action: 'keep-phone-keys' });
	// Those that a first use makes are the ones before.
	await openedPhoneKeys(deps);
	await makePhoneKeys(deps);
	const { listed, given, signs } = await openedPhoneKeys(deps);
	await deps.store.transact(async (db) =>
		appendToLedger(db, actor, {
			type: 'phone-keys-made.v1',
			at: deps.now(),
			subjectId: given.sealing[0]?.id ?? '',
			payload: { receipts: signs.id }
		})
	);
	return ok(listed);
}
