import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { devicesOf, revokeDevice } from '../db/devices.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';

/** "Spärra telefon": one's own, or anybody's for who manages users. What it still sends goes to quarantine. */
export async function revokePhone(
	deps: Deps,
	actor: Actor,
	deviceId: string
): Promise<Result<null, NotAllowed | { readonly type: 'NoSuchPhone' }>> {
	if (!mayDo(actor, 'pair-phone')) return refused({ type: 'NotAllowed', action: 'pair-phone' });
	const mine = await devicesOf(deps.store.read, mayDo(actor, 'manage-users') ? 'everybody' : actor.id);
	if (!mine.some((device) => device.id === deviceId)) return refused({ type: 'NoSuchPhone' });
	const at = deps.now();
	await deps.store.transact(async (db) => {
		if (!(await revokeDevice(db, deviceId, at))) return;
		appendToLedger(db, actor, { type: 'phone-revoked.v1', at, subjectId: deviceId, payload: {} });
	});
	return ok(null);
}
