import type { Actor } from '#lib/domain/access.ts';
import { deviceById, raiseClaimedSeq } from '../db/devices.ts';
import { numbersOfPhones } from '../db/phone-numbers.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';

/**
 * A phone has said the highest number that it has given, where more than that has not come: from then on the last ones
 * are missed too. When it was said stands in the record. A revoked phone says it too. False where it is no news.
 */
export async function noteGivenNumber(
	deps: Deps,
	phone: Actor & { kind: 'device' },
	given: number
): Promise<boolean> {
	const { read } = deps.store;
	const [come] = await numbersOfPhones(read, [phone.id]);
	const known = (await deviceById(read, phone.id))?.claimedSeq ?? 0;
	if (given <= Math.max(known, come?.highest ?? 0)) return false;
	return deps.store.transact(async (db) => {
		if (!(await raiseClaimedSeq(db, phone.id, given))) return false;
		appendToLedger(db, phone, {
			type: 'phone-numbers-told.v1',
			at: deps.now(),
			subjectId: phone.id,
			payload: { given }
		});
		return true;
	});
}
