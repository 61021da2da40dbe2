import { mayDo, mayDoIn, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import type { Instant } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { consentsOfSigning, refusalsOfSigning, signerConfirmation, signingsAbout } from '../db/consents.ts';
import { guardiansOf, nameOf, personById } from '../db/people.ts';
import { voidsOfSigning } from '../db/voids.ts';
import type { Deps } from '../deps.ts';
import { mayBeShownNowhere } from '../may-be-shown-nowhere.ts';

/** A guardian only claimed, whose yes counts for nothing until staff have confirmed who it is. */
export interface ClaimedSigner {
	readonly signingId: string;
	readonly signerName: string;
	/** What the signer said to be, "mormor"; null where the list once knew them. */
	readonly relation: string | null;
	readonly signedAt: Instant;
	/** Everybody whom the signing is about: the confirmation counts for all of them. */
	readonly people: readonly string[];
	/** Who is a guardian of all of them in the list. */
	readonly guardians: readonly { readonly id: string; readonly name: string }[];
}

/** The signings about a person that wait for staff to confirm the signer. */
export async function listClaimedSigners(
	deps: Deps,
	actor: Actor,
	personId: string
): Promise<Result<readonly ClaimedSigner[], NotAllowed>> {
	const { read } = deps.store;
	const person = await personById(read, personId);
	if (!mayDoIn(actor, 'confirm-signer', person?.unitId ?? null)) {
		return refused({ type: 'NotAllowed', action: 'confirm-signer' });
	}
	if (!mayDo(actor, 'read-behind-a-no') && (await mayBeShownNowhere(deps, personId))) return ok([]);
	const claimed: ClaimedSigner[] = [];
	for (const signing of await signingsAbout(read, personId)) {
		if (!signing.isClaimed || (await signerConfirmation(read, signing.id))) continue;
		const answers = [
			...(await consentsOfSigning(read, signing.id)),
			...(await refusalsOfSigning(read, signing.id))
		];
		const voided = (await voidsOfSigning(read, signing.id)).map((row) => row.personId);
		if (voided.includes(personId)) continue;
		const ids = [...new Set(answers.map((row) => row.personId))].filter((id) => !voided.includes(id));
		const names = await Promise.all(ids.map((id) => nameOf(read, id)));
		const guardians = await guardiansOf(read, ids);
		const ofAll = guardians.filter(
			(one, at) =>
				guardians.findIndex((other) => other.id === one.id) === at &&
				ids.every((id) => guardians.some((row) => row.childId === id && row.id === one.id))
		);
		claimed.push({
			signingId: signing.id,
			signerName: signing.details.signerName,
			relation: signing.details.relation,
			signedAt: signing.signedAt,
			people: names.map((name) => name ?? ''),
			guardians: ofAll.map(({ id, name }) => ({ id, name }))
		});
	}
	return ok(claimed);
}
