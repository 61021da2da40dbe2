import type { Actor } from '#lib/domain/access.ts';
import type { Instant } from '#lib/domain/day.ts';
import type { SigningBody } from '#lib/sync/record.ts';
import { insertAnswerLinkOnce } from './db/answer-links.ts';
import type { Db } from './db/store.ts';
import type { Deps } from './deps.ts';
import { appendToLedger } from './ledger/append.ts';

/** A guardian who could not answer at once has a month for it. */
const linkLifeMs = 30 * 24 * 3_600_000;

/**
 * Opens the links that the first guardian was given for the others, where both really are guardians of somebody
 * answered for. What does not hold opens nothing, and the signing is filed all the same.
 */
export async function openGuardianLinks(
	deps: Deps,
	db: Db,
	actor: Actor,
	at: Instant,
	{ id: signingId, signer, otherGuardians = [] }: SigningBody,
	guardians: readonly { readonly id: string; readonly childId: string }[]
): Promise<void> {
	const signerId = signer.as === 'guardian' && 'guardianId' in signer ? signer.guardianId : null;
	const isGuardianOf = (id: string | null, childId: string) =>
		guardians.some((row) => row.id === id && row.childId === childId);
	for (const { guardianId, codeSha256 } of otherGuardians) {
		const isShared = guardians.some(
			({ id, childId }) => id === guardianId && isGuardianOf(signerId, childId)
		);
		if (guardianId === signerId || !isShared) continue;
		const linkId = deps.newId();
		const closesAt = new Date(Date.parse(at) + linkLifeMs).toISOString();
		const isNew = await insertAnswerLinkOnce(db, {
			id: linkId,
			kind: 'guardian',
			codeSha256,
			posterCode: null,
			eventId: null,
			signingId,
			guardianId,
			closesAt,
			recordedAt: at,
			actorKind: actor.kind,
			actorId: actor.id
		});
		if (!isNew) continue;
		appendToLedger(db, actor, {
			type: 'guardian-link-opened.v1',
			at,
			subjectId: signingId,
			payload: { linkId, guardianId, closesAt }
		});
	}
}
