/** The finished draft as the signing that travels. */
import { ok, refused } from '#lib/domain/result.ts';
import type { Result } from '#lib/domain/result.ts';
import { swedishDay, type Instant } from '#lib/domain/day.ts';
import { lastDayOfConsent } from '#lib/policy/consent-life.ts';
import type { SigningBody } from '#lib/sync/record.ts';
import {
	asksNameNow,
	asksThirdCountry,
	kindsAnswered,
	missingBeforeSaving,
	nameOfSigner
} from './signing-draft.ts';
import type { DraftPerson, DraftSigner, Missing, SigningDraft } from './signing-draft.ts';

export interface SigningMoment {
	readonly signedAt: Instant;
	/** SHA-256 of the secret of the signer's own page. */
	readonly linkSha256: string;
	/** The other guardians who are asked by a link; unset: nobody. */
	readonly otherGuardians?: NonNullable<SigningBody['otherGuardians']>;
	/** Makes the ids of consents and refusals. */
	readonly newId: () => string;
}

/**
 * One consent for the kinds answered yes and one refusal for those answered no, for each person. Build it once
 * for a signing and keep it until it is saved: a second building has other ids and another hash.
 */
export function draftToBody(
	draft: SigningDraft,
	moment: SigningMoment
): Result<SigningBody, readonly Missing[]> {
	const missing = missingBeforeSaving(draft);
	const { signer, form } = draft;
	const given = givenOf(draft);
	if (missing.length > 0 || !signer || !form || !given) return refused(missing);
	const yes = kindsAnswered(draft, 'yes');
	const no = kindsAnswered(draft, 'no');
	const { years = null, ...shown } = form;
	// What the shown text says, whatever a newer list has.
	const validTo = lastDayOfConsent(swedishDay(moment.signedAt), years);
	const { otherGuardians = [] } = moment;
	const coversName = asksNameNow(draft) && draft.nameAnswer === 'yes';
	return ok({
		v: 1,
		type: 'signing',
		id: draft.id,
		eventId: draft.eventId,
		signer: signerOf(signer),
		given,
		answers: draft.people.map((person) => ({
			person: personOf(person),
			consent:
				yes.length === 0
					? null
					: {
							id: moment.newId(),
							channels: yes,
							// A box ticked before the answer was changed to a no says nothing any more.
							thirdCountry: draft.thirdCountry && asksThirdCountry(draft),
							covers: coversName ? ['image', 'name'] : ['image'],
							purposes: [],
							images: 'general',
							validTo
						},
			refusal: no.length === 0 ? null : { id: moment.newId(), channels: no, images: 'general' }
		})),
		shown: { ...shown, language: draft.language },
		policy: draft.policy,
		signedAt: moment.signedAt,
		linkSha256: moment.linkSha256,
		// A server from before there were such links takes no signing that has the key.
		...(otherGuardians.length === 0 ? {} : { otherGuardians: [...otherGuardians] })
	});
}

// Names are stored as typed, in one normal form; half a surrogate pair cannot be written as UTF-8.
const asStored = (name: string) => name.toWellFormed().normalize('NFC').trim();

/** Null where what the method asks for is not there. What belongs to another method stays on the phone. */
function givenOf(draft: SigningDraft): SigningBody['given'] | null {
	const { method, signature, typedName, witness, notedBy = '', page = null } = draft;
	const name = asStored(nameOfSigner(draft));
	switch (method) {
		case 'drawn':
			return signature && { method, signature: withoutEmptyStrokes(signature) };
		case 'typed':
			return { method, name: asStored(typedName), witness: asStored(witness) };
		case 'oral':
			return { method, name, notedBy: asStored(notedBy) };
		case 'paper':
			return page && { method, name, page };
	}
}

function signerOf(signer: DraftSigner): SigningBody['signer'] {
	switch (signer.as) {
		case 'self':
			return { as: 'self' };
		case 'guardian':
			return { as: 'guardian', guardianId: signer.guardianId };
		case 'claimed':
			return {
				as: 'guardian',
				claimed: { name: asStored(signer.name), relation: asStored(signer.relation) }
			};
	}
}

function personOf(person: DraftPerson): SigningBody['answers'][number]['person'] {
	if (person.as === 'listed') return { id: person.id };
	const name = asStored(person.name);
	const group = asStored(person.group);
	return { described: group === '' ? { name } : { name, group } };
}

function withoutEmptyStrokes(signature: NonNullable<SigningDraft['signature']>) {
	return { ...signature, strokes: signature.strokes.filter((stroke) => stroke.length > 0) };
}
