import type { Actor } from '#lib/domain/access.ts';
import { mayDo } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import type { PhoneKeys } from '#lib/sync/record.ts';
import { isPublicKey } from '#lib/sync/sealing.ts';
import { devicePublicKey, keepDeviceKey } from '../db/devices.ts';
import type { Deps } from '../deps.ts';
import { sha256Of } from '../hash.ts';
import { appendToLedger } from '../ledger/append.ts';
import { phoneKeys } from '../phone-keys.ts';

/**
 * Takes the key of a phone that was paired before there were keys, once: whoever has stolen its token cannot put another
 * one in its place. The same key again is answered with the municipality's keys as they are now. A revoked phone leaves no
 * key here, and is answered all the same: with older keys it would not know the receipts for what it still holds.
 */
export async function keepPhoneKey(
	deps: Deps,
	phone: Actor & { kind: 'device' },
	{ publicKey }: { readonly publicKey: string }
): Promise<
	Result<{ readonly keys: PhoneKeys }, { readonly type: 'KeyNotUsable' } | { readonly type: 'KeyTaken' }>
> {
	const keys = await phoneKeys(deps);
	if (!mayDo(phone, 'record-consent')) return ok({ keys });
	if (!(await isPublicKey(publicKey))) return refused({ type: 'KeyNotUsable' });
	const isTheirs = await deps.store.transact(async (db) => {
		if (!(await keepDeviceKey(db, phone.id, publicKey))) {
			return (await devicePublicKey(db, phone.id)) === publicKey;
		}
		appendToLedger(db, phone, {
			type: 'phone-key-kept.v1',
			at: deps.now(),
			subjectId: phone.id,
			payload: { keySha256: sha256Of(publicKey) }
		});
		return true;
	});
	return isTheirs ? ok({ keys }) : refused({ type: 'KeyTaken' });
}
