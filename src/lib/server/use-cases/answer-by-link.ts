import type { Actor, NotAllowed } from '#lib/domain/access.ts';
import type { Instant } from '#lib/domain/day.ts';
import type { ChannelKind } from '#lib/domain/decision.ts';
import type { FormLanguage } from '#lib/domain/form-language.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import type { SignatureStrokes, SigningBody } from '#lib/sync/record.ts';
import { askedByLink, type AskedByLink, type AskedPeople } from '../asked-by-link.ts';
import { keepForms } from '../consent-form.ts';
import { answerLinkById } from '../db/answer-links.ts';
import { signingById, signingIdByLink } from '../db/consents.ts';
import { lastServerSeq } from '../db/events.ts';
import type { Deps } from '../deps.ts';
import { canonicalJson, sha256Of } from '../hash.ts';
import { fileSigning } from './file-signing.ts';
import { closedSince, type AnswerLinkRefusal } from './read-answer-link.ts';
import { keepRecord } from './receive-records.ts';

/** Who answers at a poster, in their own words: nobody is looked up. */
export interface DescribedAnswerer {
	readonly as: 'self' | 'guardian';
	readonly childName: string;
	readonly group: string;
	/** How a guardian and the child belong together. */
	readonly relation: string;
}

export interface OwnPhoneAnswer {
	/** Made with the form, so that sending it twice files it once. */
	readonly id: string;
	/** The one that the form was shown for. */
	readonly linkId: string;
	readonly language: FormLanguage;
	/** Of the text that was shown. */
	readonly formSha256: string;
	/** Null on a guardian's link, which knows. */
	readonly described: DescribedAnswerer | null;
	readonly answers: ReadonlyMap<ChannelKind, 'yes' | 'no'>;
	readonly thirdCountry: boolean;
	readonly withName: boolean;
	readonly name: string;
	readonly signature: SignatureStrokes | null;
	/** SHA-256 of the secret of the signer's own page. */
	readonly ownPageSha256: string;
}

export type AnswerRefusal =
	| AnswerLinkRefusal
	| NotAllowed
	| { readonly type: 'OtherLink' }
	/** Another text, or other channels, than those that were shown. */
	| { readonly type: 'FormChanged' };

/** No phone of the municipality's: what comes by a link has no place in any phone's numbers. */
const noPhone = '00000000-0000-0000-0000-000000000000';

/**
 * Files an answer from a phone of the signer's own: a no counts at once wherever the person is known, and a yes waits for
 * staff, for nobody saw who held the phone.
 */
export async function answerByLink(
	deps: Deps,
	actor: Actor,
	input: OwnPhoneAnswer
): Promise<Result<{ receivedAt: Instant }, AnswerRefusal>> {
	if (actor.kind !== 'link' || actor.opens !== 'answer') {
		return refused({ type: 'NotAllowed', action: 'record-consent' });
	}
	if (input.linkId !== actor.id) return refused({ type: 'OtherLink' });
	return deps.store.transact(async (db) => {
		const at = deps.now();
		const link = await answerLinkById(db, actor.id);
		if (!link) return refused({ type: 'NotFound' });
		// A guardian answers once: the answer has the id of its link.
		const id = link.kind === 'guardian' ? link.id : input.id;
		const known = await signingById(db, id);
		if (known) {
			const isSame = known.linkSha256 === input.ownPageSha256 && known.actorId === link.id;
			if (isSame) return ok({ receivedAt: known.receivedAt });
			return refused({ type: 'AlreadyAnswered', at: known.receivedAt });
		}
		const closed = closedSince(link, at);
		if (closed !== null) return refused({ type: 'LinkClosed', at: closed });
		const asked = await askedByLink(db, link, at);
		if (!asked) return refused({ type: 'NotFound' });
		const form = asked.forms.find(({ sha256 }) => sha256 === input.formSha256);
		const isWhole = asked.kinds.every(({ kind }) => input.answers.has(kind));
		const isTaken = (await signingIdByLink(db, input.ownPageSha256)) !== null;
		if (form?.language !== input.language || !isWhole || isTaken) return refused({ type: 'FormChanged' });

		await keepForms(db, actor, [form], at);
		const { formId, version, language, sha256 } = form;
		const body = canonicalJson({
			v: 1,
			type: 'signing',
			id,
			eventId: asked.event?.id ?? null,
			...whoSigns(asked.people, input),
			given: { method: 'own-phone', name: input.name, signature: input.signature },
			answers: people(asked.people, input).map((person) => ({
				person,
				...answersOf(deps, asked, input)
			})),
			shown: { formId, version, language, sha256 },
			policy: asked.policy,
			signedAt: at,
			linkSha256: input.ownPageSha256
		} satisfies SigningBody);
		const envelope = { id, deviceId: noPhone, seq: 0, prevHash: null, sha256: sha256Of(body) };
		const arrival = { envelope, body, sealed: null, claimed: null, isDoubted: false };
		await keepRecord(db, actor, arrival, { at, serverSeq: (await lastServerSeq(db)) + 1 });
		const filer = { actor, waitsBecause: 'from-own-phone' } as const;
		await fileSigning(deps, db, filer, { record: { ...envelope, body }, at, clockSkewMs: 0 });
		return ok({ receivedAt: at });
	});
}

function whoSigns(people: AskedPeople, { described, name }: OwnPhoneAnswer): Pick<SigningBody, 'signer'> {
	if (people.as === 'guardian') return { signer: { as: 'guardian', guardianId: people.guardianId } };
	if (described?.as === 'self') return { signer: { as: 'self' } };
	return { signer: { as: 'guardian', claimed: { name, relation: described?.relation ?? '' } } };
}

type Person = SigningBody['answers'][number]['person'];

function people(asked: AskedPeople, { described, name }: OwnPhoneAnswer): Person[] {
	if (asked.as === 'guardian') return asked.children.map(({ id }) => ({ id }));
	const { childName = name, group = '' } = described ?? {};
	return [{ described: group === '' ? { name: childName } : { name: childName, group } }];
}

/** One consent for the kinds answered yes and one refusal for those answered no, with ids of their own for each person. */
function answersOf(
	deps: Deps,
	{ kinds, validTo }: AskedByLink,
	{ answers, thirdCountry, withName }: OwnPhoneAnswer
): Pick<SigningBody['answers'][number], 'consent' | 'refusal'> {
	const answered = (which: 'yes' | 'no') => kinds.filter(({ kind }) => answers.get(kind) === which);
	const yes = answered('yes');
	const no = answered('no').map(({ kind }) => kind);
	return {
		consent:
			yes.length === 0
				? null
				: {
						id: deps.newId(),
						channels: yes.map(({ kind }) => kind),
						// A box ticked before the answer was changed to a no says nothing any more.
						thirdCountry: thirdCountry && yes.some(({ abroad }) => abroad.length > 0),
						covers: withName ? ['image', 'name'] : ['image'],
						purposes: [],
						images: 'general',
						validTo
					},
		refusal: no.length === 0 ? null : { id: deps.newId(), channels: no, images: 'general' }
	};
}
