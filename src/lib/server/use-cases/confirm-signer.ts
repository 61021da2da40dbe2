import { mayDo, mayDoIn, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { swedishDay } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { searchName } from '#lib/domain/search-name.ts';
import {
	consentsOfSigning,
	insertSignerConfirmation,
	refusalsOfSigning,
	signerConfirmation,
	signingById
} from '../db/consents.ts';
import { guardiansOf, insertGuardianship, insertPerson, personById } from '../db/people.ts';
import { voidsOfSigning } from '../db/voids.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';

export type ConfirmRefusal =
	| NotAllowed
	| { readonly type: 'NotFound' }
	| { readonly type: 'AlreadyConfirmed' }
	| { readonly type: 'NotAGuardian' };

/**
 * Staff have seen who a claimed guardian is: one of the child's known guardians, or (`new`) a guardian whom the list
 * lacked, who is then added with the name as signed. From here on the signing counts.
 */
export async function confirmSigner(
	deps: Deps,
	actor: Actor,
	input: { readonly signingId: string; readonly guardianId: string | 'new' }
): Promise<Result<null, ConfirmRefusal>> {
	if (!mayDo(actor, 'confirm-signer')) return refused({ type: 'NotAllowed', action: 'confirm-signer' });
	const { read } = deps.store;
	const signing = await signingById(read, input.signingId);
	const answers = signing
		? [...(await consentsOfSigning(read, signing.id)), ...(await refusalsOfSigning(read, signing.id))]
		: [];
	const voided = signing ? (await voidsOfSigning(read, signing.id)).map((row) => row.personId) : [];
	const personIds = [...new Set(answers.map((row) => row.personId))].filter((id) => !voided.includes(id));
	for (const personId of personIds) {
		const person = await personById(read, personId);
		// Another unit's signing answers as one that nobody has made.
		if (!person || !mayDoIn(actor, 'confirm-signer', person.unitId)) {
			deps.accessLog.note(actor, { what: 'receipt-read', subjectId: input.signingId, outcome: 'denied' });
			return refused({ type: 'NotFound' });
		}
	}
	if (!signing?.isClaimed || personIds.length === 0) return refused({ type: 'NotFound' });
	const at = deps.now();
	return deps.store.transact(async (db) => {
		if (await signerConfirmation(db, signing.id)) return refused({ type: 'AlreadyConfirmed' });
		const guardians = await guardiansOf(db, personIds);
		const { guardianId } = input;
		if (guardianId !== 'new') {
			const isGuardianOfAll = personIds.every((personId) =>
				guardians.some((row) => row.childId === personId && row.id === guardianId)
			);
			if (!isGuardianOfAll) return refused({ type: 'NotAGuardian' });
		}
		const confirmedId = guardianId === 'new' ? deps.newId() : guardianId;
		if (guardianId === 'new') {
			const name = signing.details.signerName;
			await insertPerson(db, { id: confirmedId, createdAt: at }, { name, searchName: searchName(name) });
			for (const childId of personIds) {
				await insertGuardianship(db, {
					id: deps.newId(),
					guardianId: confirmedId,
					childId,
					fromOn: swedishDay(at),
					isFromList: false
				});
			}
		}
		await insertSignerConfirmation(db, {
			signingId: signing.id,
			guardianId: confirmedId,
			recordedAt: at,
			actorKind: actor.kind,
			actorId: actor.id
		});
		appendToLedger(db, actor, {
			type: 'signer-confirmed.v1',
			at,
			subjectId: signing.id,
			payload: { guardianId: confirmedId, isNew: guardianId === 'new', personIds }
		});
		return ok(null);
	});
}
