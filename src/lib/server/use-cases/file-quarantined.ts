import { mayDo, mayDoIn, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { swedishDay } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import {
	insertWithdrawal,
	personOfConsent,
	personOfRefusal,
	signingById,
	withdrawalsOnOwnPage
} from '../db/consents.ts';
import { insertQuarantineResolution, quarantinedById } from '../db/events.ts';
import { guardiansOf, insertGuardianship, peopleByIds } from '../db/people.ts';
import type { Db } from '../db/store.ts';
import { voidsOfSigning } from '../db/voids.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';
import { quarantineItems } from '../quarantine-item.ts';
import { signerOfSigning } from '../signer-of-signing.ts';
import { fileAnswer, understoodSigning, type Answer } from './file-signing.ts';

export interface Filing {
	readonly id: string;
	/** To whom each waiting answer belongs, by its place in the signing. */
	readonly personIds: ReadonlyMap<number, string>;
}

export type FilingRefusal =
	| NotAllowed
	| { readonly type: 'NotFound' }
	| { readonly type: 'CannotBeFiled' }
	| { readonly type: 'PersonMissing'; readonly place: number }
	| { readonly type: 'NoSuchPerson'; readonly place: number }
	| { readonly type: 'SamePersonTwice' }
	/** That signing has been voided for that person: somebody else was meant. */
	| { readonly type: 'AnswerVoid'; readonly place: number }
	/** The signer is not among the child's guardians, and this user may not say that they are one. */
	| { readonly type: 'SignerNotGuardian'; readonly place: number };

/**
 * Files what waits to the people whom staff have found: the yes and the no of each, with the signing as it was. A
 * guardian whom the list lacks becomes one of the child's, and what the signer has taken back meanwhile stays taken
 * back. Once: what has been filed or set aside waits no more.
 */
export async function fileQuarantined(
	deps: Deps,
	actor: Actor,
	input: Filing
): Promise<Result<null, FilingRefusal>> {
	if (!mayDo(actor, 'file-quarantine')) return refused({ type: 'NotAllowed', action: 'file-quarantine' });
	return deps.store.transact(async (db) => {
		const row = await quarantinedById(db, input.id);
		const [item] = row ? await quarantineItems(db, actor, [row]) : [];
		if (!row || !item) return refused({ type: 'NotFound' });
		const body = understoodSigning(row.body ?? '');
		const signing = body && (await signingById(db, body.id));
		if (!item.mayBeFiled || !body || signing?.recordSha256 !== row.sha256) {
			return refused({ type: 'CannotBeFiled' });
		}

		const people = new Map(
			(await peopleByIds(db, [...input.personIds.values()])).map((person) => [person.id, person])
		);
		const signer = await signerOfSigning(db, signing);
		const guardianId = 'guardianId' in signer ? signer.guardianId : null;
		const guardians = await guardiansOf(db, [...people.keys()]);
		const isGuardian = (personId: string) =>
			guardianId === null || guardians.some((one) => one.childId === personId && one.id === guardianId);
		const voided = (await voidsOfSigning(db, signing.id)).map((row) => row.personId);
		const filed: { answer: Answer; personId: string }[] = [];
		for (const { place } of item.answers) {
			const personId = input.personIds.get(place);
			const answer = body.answers[place];
			if (personId === undefined || !answer) return refused({ type: 'PersonMissing', place });
			const person = people.get(personId);
			if (!person || !mayDoIn(actor, 'file-quarantine', person.unitId)) {
				return refused({ type: 'NoSuchPerson', place });
			}
			if (voided.includes(personId)) return refused({ type: 'AnswerVoid', place });
			if (!isGuardian(personId) && !mayDoIn(actor, 'confirm-signer', person.unitId)) {
				return refused({ type: 'SignerNotGuardian', place });
			}
			filed.push({ answer, personId });
		}
		if (new Set(filed.map((one) => one.personId)).size < filed.length) {
			return refused({ type: 'SamePersonTwice' });
		}

		const at = deps.now();
		const by = { actorKind: actor.kind, actorId: actor.id } as const;
		const personIds = filed.map((one) => one.personId);
		await insertQuarantineResolution(db, {
			quarantineId: row.id,
			outcome: 'filed',
			personId: personIds[0] ?? null,
			note: '',
			recordedAt: at,
			...by
		});
		for (const { answer, personId } of filed) {
			if (guardianId !== null && !isGuardian(personId)) {
				await insertGuardianship(db, {
					id: deps.newId(),
					guardianId,
					childId: personId,
					fromOn: swedishDay(at),
					isFromList: false
				});
			}
			await fileAnswer(deps, db, actor, {
				signing,
				personId,
				...(await withFreeIds(deps, db, answer, personId))
			});
			await repeatWithdrawals(deps, db, signing.id, personId);
		}
		appendToLedger(db, actor, {
			type: 'quarantine-filed.v1',
			at,
			subjectId: row.id,
			payload: { recordId: row.recordId, recordSha256: row.sha256, reason: row.reason, personIds }
		});
		return ok(null);
	});
}

/**
 * A no that took effect on arrival is not filed twice for the same person; for another one it gets an id of its own,
 * and so does a yes whose id is in use.
 */
async function withFreeIds(
	deps: Deps,
	db: Db,
	{ consent, refusal }: Answer,
	personId: string
): Promise<Pick<Answer, 'consent' | 'refusal'>> {
	const isConsentTaken = consent !== null && (await personOfConsent(db, consent.id)) !== null;
	const refusedBy = refusal && (await personOfRefusal(db, refusal.id));
	const isRefusalFiled = refusedBy === personId;
	return {
		consent: consent && { ...consent, id: isConsentTaken ? deps.newId() : consent.id },
		refusal: isRefusalFiled ? null : refusal && { ...refusal, id: refusedBy ? deps.newId() : refusal.id }
	};
}

/** What the signer took back on their own page while this waited is taken back for this person too. */
async function repeatWithdrawals(deps: Deps, db: Db, signingId: string, personId: string): Promise<void> {
	const made = await withdrawalsOnOwnPage(db, signingId);
	if (made.some((row) => row.personId === personId)) return;
	const seen = new Set<string>();
	for (const row of made) {
		const key = `${row.recordedAt} ${JSON.stringify(row.channels)}`;
		if (seen.has(key)) continue;
		seen.add(key);
		await insertWithdrawal(db, { ...row, id: deps.newId(), personId, recordedAt: deps.now() });
	}
}
