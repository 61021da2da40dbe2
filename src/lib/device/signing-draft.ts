/** One signing in progress, as a plain object that is autosaved at every change. All functions are pure. */
import type { ChannelKind } from '#lib/domain/decision.ts';
import type { Instant } from '#lib/domain/day.ts';
import type { SignatureStrokes, SigningBody } from '#lib/sync/record.ts';
import { signatureFault } from './strokes.ts';

export type Language = SigningBody['shown']['language'];
export type Answer = 'yes' | 'no';

/** Somebody in the list, or somebody described; `name` of a person in the list is for the screen alone. */
export type DraftPerson =
	| { readonly as: 'listed'; readonly id: string; readonly name: string }
	| { readonly as: 'described'; readonly name: string; readonly group: string };

export type DraftSigner =
	| { readonly as: 'self' }
	| { readonly as: 'guardian'; readonly guardianId: string; readonly name: string }
	| { readonly as: 'claimed'; readonly name: string; readonly relation: string };

/** One question to the signer: a kind of channel, and whether any channel of it sends data outside the EU/EEA. */
export interface AskedKind {
	readonly kind: ChannelKind;
	readonly thirdCountry: boolean;
}

/** The text that is shown, and for how many years it asks; unset: until the consent is withdrawn. */
export interface DraftForm extends Omit<SigningBody['shown'], 'language'> {
	readonly years?: number;
}

/** How consent is given; oral and paper where the list says that the policies allow it. */
/** How it is given on the photographer's phone. */
export type Method = Exclude<SigningBody['given']['method'], 'own-phone'>;
/** The photograph of a signed form, straightened; `jpeg` in base64. */
export type PaperPage = Extract<SigningBody['given'], { method: 'paper' }>['page'];

export interface SigningDraft {
	readonly v: 1;
	/** Becomes the record's id, so that one draft can never become two records. */
	readonly id: string;
	readonly eventId: string | null;
	readonly startedAt: Instant;
	readonly changedAt: Instant;
	readonly people: readonly DraftPerson[];
	readonly signer: DraftSigner | null;
	readonly asked: readonly AskedKind[];
	/** Whether the form asks for the name beside the image. */
	readonly asksName: boolean;
	readonly answers: { readonly [kind in ChannelKind]?: Answer };
	readonly nameAnswer: Answer | null;
	readonly thirdCountry: boolean;
	readonly method: Method;
	readonly signature: SignatureStrokes | null;
	readonly typedName: string;
	/** The photographer who saw the name being typed; empty until they have said so. */
	readonly witness: string;
	/** Who notes what is said. Unset in drafts from before it could be. */
	readonly notedBy?: string;
	/** Whoever notes it has said that they heard it. */
	readonly isHeard?: boolean;
	readonly page?: PaperPage | null;
	readonly language: Language;
	readonly form: DraftForm | null;
	readonly policy: SigningBody['policy'];
}

export interface DraftStart {
	readonly id: string;
	readonly eventId: string | null;
	readonly now: Instant;
	readonly people: readonly DraftPerson[];
	readonly asked: readonly AskedKind[];
	readonly asksName: boolean;
	readonly language: Language;
	readonly form: DraftForm | null;
	readonly policy: SigningBody['policy'];
}

/** A new signing: nothing is answered, nobody has signed, no box is ticked. */
export function startDraft({ now, ...start }: DraftStart): SigningDraft {
	return {
		v: 1,
		...start,
		startedAt: now,
		changedAt: now,
		signer: null,
		answers: {},
		nameAnswer: null,
		thirdCountry: false,
		method: 'drawn',
		signature: null,
		typedName: '',
		witness: ''
	};
}

/** The kinds of channels that are asked about, once each, in the order in which the event has them. */
export function askedKinds(
	channels: readonly { readonly kind: ChannelKind; readonly thirdCountry: boolean }[]
): AskedKind[] {
	const byKind = new Map<ChannelKind, boolean>();
	for (const { kind, thirdCountry } of channels) byKind.set(kind, thirdCountry || byKind.get(kind) === true);
	return Array.from(byKind, ([kind, thirdCountry]) => ({ kind, thirdCountry }));
}

const isSame = (one: DraftPerson, other: DraftPerson) =>
	one.as === 'listed' && other.as === 'listed'
		? one.id === other.id
		: one.as === other.as && one.name === other.name;

/** Adds a sibling, or takes away one that was there. */
export function togglePerson(draft: SigningDraft, person: DraftPerson, now: Instant): SigningDraft {
	const without = draft.people.filter((chosen) => !isSame(chosen, person));
	const people = without.length === draft.people.length ? [...draft.people, person] : without;
	return { ...draft, people, changedAt: now };
}

/** Somebody else's signature does not stand under this signer's name: what was drawn or typed is cleared. */
export function chooseSigner(draft: SigningDraft, signer: DraftSigner, now: Instant): SigningDraft {
	if (JSON.stringify(draft.signer) === JSON.stringify(signer)) return draft;
	const hadSigner = draft.signer !== null;
	return {
		...draft,
		signer,
		signature: hadSigner ? null : draft.signature,
		typedName: hadSigner ? '' : draft.typedName,
		witness: hadSigner ? '' : draft.witness,
		isHeard: hadSigner ? false : (draft.isHeard ?? false),
		page: hadSigner ? null : (draft.page ?? null),
		changedAt: now
	};
}

export function answerKind(
	draft: SigningDraft,
	kind: ChannelKind,
	answer: Answer,
	now: Instant
): SigningDraft {
	return { ...draft, answers: { ...draft.answers, [kind]: answer }, changedAt: now };
}

/** The same answer to every kind and to the name; the box for the transfer stays the signer's own. */
export function answerAll(draft: SigningDraft, answer: Answer, now: Instant): SigningDraft {
	const answers = Object.fromEntries(draft.asked.map(({ kind }) => [kind, answer]));
	return { ...draft, answers, nameAnswer: draft.asksName ? answer : null, changedAt: now };
}

/** The one answer that everything has; null where they differ or one is missing. */
export function answeredAlike(draft: SigningDraft): Answer | null {
	const given = new Set(draft.asked.map(({ kind }) => draft.answers[kind] ?? null));
	if (asksNameNow(draft)) given.add(draft.nameAnswer);
	const [only = null] = given;
	return given.size === 1 ? only : null;
}

/** What the screens change one field at a time. */
export type DraftFields = Partial<
	Pick<
		SigningDraft,
		| 'nameAnswer'
		| 'thirdCountry'
		| 'method'
		| 'signature'
		| 'typedName'
		| 'witness'
		| 'notedBy'
		| 'isHeard'
		| 'page'
		| 'language'
		| 'form'
	>
>;
export function changeDraft(draft: SigningDraft, fields: DraftFields, now: Instant): SigningDraft {
	return { ...draft, ...fields, changedAt: now };
}

/** The kinds with this answer, in the order asked. */
export function kindsAnswered(draft: SigningDraft, answer: Answer): ChannelKind[] {
	return draft.asked.map(({ kind }) => kind).filter((kind) => draft.answers[kind] === answer);
}

/** Whether the box for the transfer has anything to say: a yes to a kind that sends data outside the EU/EEA. */
export function asksThirdCountry(draft: SigningDraft): boolean {
	return draft.asked.some(({ kind, thirdCountry }) => thirdCountry && draft.answers[kind] === 'yes');
}

/** Whether the name beside the image is asked: only where there is a yes to an image. */
export function asksNameNow(draft: SigningDraft): boolean {
	return draft.asksName && kindsAnswered(draft, 'yes').length > 0;
}

export type Missing =
	| { readonly type: 'NoPerson' }
	| { readonly type: 'TooManyPeople'; readonly most: number }
	| { readonly type: 'PersonNameMissing' }
	| { readonly type: 'NoSigner' }
	| { readonly type: 'SignerNameMissing' }
	| { readonly type: 'SelfForSeveral' }
	| { readonly type: 'NothingAsked' }
	| { readonly type: 'Unanswered'; readonly kind: ChannelKind }
	| { readonly type: 'NameUnanswered' }
	| { readonly type: 'FormMissing' }
	| { readonly type: 'NotSigned' }
	| { readonly type: 'SignatureTooShort' }
	| { readonly type: 'SignatureTooLong' }
	| { readonly type: 'TypedNameMissing' }
	| { readonly type: 'WitnessMissing' }
	| { readonly type: 'NotedByMissing' }
	| { readonly type: 'NotHeard' }
	| { readonly type: 'PageMissing' }
	| { readonly type: 'NameTooLong'; readonly most: number };

export const mostPeople = 20;
export const longestName = 200;

const isEmpty = (text: string) => text.trim() === '';

/** The name of whoever signs, as this phone knows it; empty until somebody has been chosen. */
export function nameOfSigner({ signer, people }: SigningDraft): string {
	if (!signer) return '';
	return signer.as === 'self' ? (people[0]?.name ?? '') : signer.name;
}

/** What is still missing before the signing may be saved, in the order of the screens; empty when nothing is. */
export function missingBeforeSaving(draft: SigningDraft): Missing[] {
	return [
		...missingPeople(draft),
		...missingSigner(draft),
		...missingAnswers(draft),
		...missingSignature(draft)
	];
}

function missingPeople({ people }: SigningDraft): Missing[] {
	if (people.length === 0) return [{ type: 'NoPerson' }];
	if (people.length > mostPeople) return [{ type: 'TooManyPeople', most: mostPeople }];
	return people.flatMap((person): Missing[] => {
		if (person.as === 'listed') return [];
		if (isEmpty(person.name)) return [{ type: 'PersonNameMissing' }];
		return tooLong(person.name, person.group);
	});
}

function missingSigner({ signer, people }: SigningDraft): Missing[] {
	if (!signer) return [{ type: 'NoSigner' }];
	if (signer.as === 'self') return people.length > 1 ? [{ type: 'SelfForSeveral' }] : [];
	if (signer.as === 'guardian') return [];
	return isEmpty(signer.name) ? [{ type: 'SignerNameMissing' }] : tooLong(signer.name, signer.relation);
}

function missingAnswers(draft: SigningDraft): Missing[] {
	if (draft.asked.length === 0) return [{ type: 'NothingAsked' }];
	const missing: Missing[] = draft.asked
		.filter(({ kind }) => draft.answers[kind] === undefined)
		.map(({ kind }) => ({ type: 'Unanswered', kind }));
	if (asksNameNow(draft) && draft.nameAnswer === null) missing.push({ type: 'NameUnanswered' });
	if (!draft.form) missing.push({ type: 'FormMissing' });
	return missing;
}

function missingSignature(draft: SigningDraft): Missing[] {
	switch (draft.method) {
		case 'drawn':
			return missingStrokes(draft);
		case 'typed': {
			const missing = tooLong(draft.typedName, draft.witness);
			if (isEmpty(draft.typedName)) missing.push({ type: 'TypedNameMissing' });
			if (isEmpty(draft.witness)) missing.push({ type: 'WitnessMissing' });
			return missing;
		}
		case 'oral': {
			const { notedBy = '', isHeard = false } = draft;
			const missing = tooLong(notedBy);
			if (isEmpty(notedBy)) missing.push({ type: 'NotedByMissing' });
			if (!isHeard) missing.push({ type: 'NotHeard' });
			return missing;
		}
		case 'paper':
			return draft.page ? [] : [{ type: 'PageMissing' }];
	}
}

function missingStrokes({ signature }: SigningDraft): Missing[] {
	switch (signatureFault(signature)) {
		case 'nothing':
			return [{ type: 'NotSigned' }];
		case 'too-little':
			return [{ type: 'SignatureTooShort' }];
		case 'too-much':
			return [{ type: 'SignatureTooLong' }];
		case null:
			return [];
	}
}

function tooLong(...texts: string[]): Missing[] {
	return texts.some((text) => text.normalize('NFC').trim().length > longestName)
		? [{ type: 'NameTooLong', most: longestName }]
		: [];
}
