import { describe, expect, test } from 'vitest';
import {
	answerAll,
	answeredAlike,
	answerKind,
	askedKinds,
	asksNameNow,
	asksThirdCountry,
	changeDraft,
	chooseSigner,
	longestName,
	missingBeforeSaving,
	togglePerson
} from './signing-draft.ts';
import type { SigningDraft } from './signing-draft.ts';
import {
	aDraft,
	aFinishedDraft,
	aSignature,
	elsa,
	idNo,
	instagram,
	johan,
	karin,
	now,
	website
} from './testing/builders.ts';

const later = '2026-06-11T11:05:00.000Z';
const missing = (part: Partial<SigningDraft>) => missingBeforeSaving(aFinishedDraft(idNo(1), part));
const hugo = { as: 'listed', id: idNo(2), name: 'Hugo Lindqvist' } as const;

describe('a signing in progress', () => {
	test('begins with nothing answered, nothing ticked and nobody signing', () => {
		expect(aDraft(idNo(1))).toMatchObject({
			signer: null,
			answers: {},
			thirdCountry: false,
			signature: null
		});
		expect(missingBeforeSaving(aDraft(idNo(1)))).toEqual([
			{ type: 'NoSigner' },
			{ type: 'Unanswered', kind: 'website' },
			{ type: 'Unanswered', kind: 'social-media' },
			{ type: 'NotSigned' }
		]);
	});

	test('a finished one lacks nothing', () => {
		expect(missing({})).toEqual([]);
	});

	test('each kind of channel is asked about once, with the transfer where any of its channels has one', () => {
		const facebookInEurope = { ...instagram, thirdCountry: false };
		expect(askedKinds([facebookInEurope, website, instagram])).toEqual([
			{ kind: 'social-media', thirdCountry: true },
			{ kind: 'website', thirdCountry: false }
		]);
	});

	test('siblings are added and taken away again', () => {
		const both = togglePerson(aDraft(idNo(1)), hugo, later);
		expect(both.people).toHaveLength(2);
		expect(both.changedAt).toBe(later);
		expect(togglePerson(both, { as: 'listed', ...elsa }, later).people).toEqual([hugo]);
	});

	test('what one person drew does not stand under another one’s name', () => {
		const drawn = aFinishedDraft(idNo(1));
		expect(
			chooseSigner(drawn, { as: 'guardian', guardianId: johan.id, name: johan.name }, later).signature
		).toBeNull();
		expect(chooseSigner(drawn, { as: 'guardian', guardianId: karin.id, name: karin.name }, later)).toBe(
			drawn
		);
	});

	test('a changed answer takes the place of the one before', () => {
		const changed = answerKind(aFinishedDraft(idNo(1)), 'website', 'no', later);
		expect(changed.answers).toEqual({ website: 'no', 'social-media': 'no' });
	});

	test('the box for the transfer speaks only where a channel that transfers has a yes', () => {
		const draft = aFinishedDraft(idNo(1));
		expect(asksThirdCountry(draft)).toBe(false);
		expect(asksThirdCountry(answerKind(draft, 'social-media', 'yes', now))).toBe(true);
	});

	test('the name beside the image is asked only where there is a yes', () => {
		const asking = aFinishedDraft(idNo(1), { asksName: true });
		expect(asksNameNow(asking)).toBe(true);
		expect(missingBeforeSaving(asking)).toEqual([{ type: 'NameUnanswered' }]);
		expect(missingBeforeSaving(changeDraft(asking, { nameAnswer: 'no' }, now))).toEqual([]);
		expect(missingBeforeSaving(answerKind(asking, 'website', 'no', now))).toEqual([]);
	});

	test('somebody has to be signed for, twenty at most', () => {
		const people = (count: number) =>
			Array.from({ length: count }, (_, index) => ({ as: 'listed', id: idNo(index), name: 'X' }) as const);
		expect(missing({ people: [] })).toEqual([{ type: 'NoPerson' }]);
		expect(missing({ people: people(20) })).toEqual([]);
		expect(missing({ people: people(21) })).toEqual([{ type: 'TooManyPeople', most: 20 }]);
	});

	test('one signs for oneself alone', () => {
		expect(missing({ signer: { as: 'self' } })).toEqual([]);
		expect(missing({ signer: { as: 'self' }, people: [{ as: 'listed', ...elsa }, hugo] })).toEqual([
			{ type: 'SelfForSeveral' }
		]);
	});

	test('somebody who is not in the list needs a name', () => {
		expect(missing({ signer: { as: 'claimed', name: ' ', relation: 'morfar' } })).toEqual([
			{ type: 'SignerNameMissing' }
		]);
		expect(missing({ people: [{ as: 'described', name: '', group: '' }] })).toEqual([
			{ type: 'PersonNameMissing' }
		]);
	});

	test('a name of 200 characters is taken, one of 201 is not', () => {
		const named = (length: number): Partial<SigningDraft> => ({
			signer: { as: 'claimed', name: 'a'.repeat(length), relation: '' }
		});
		expect(missing(named(200))).toEqual([]);
		expect(missing(named(201))).toEqual([{ type: 'NameTooLong', most: 200 }]);
		expect(missing({ people: [{ as: 'described', name: 'a'.repeat(201), group: '' }] })).toHaveLength(1);
	});

	test('the text has to have been shown, and something has to be asked', () => {
		expect(missing({ form: null })).toEqual([{ type: 'FormMissing' }]);
		expect(missing({ asked: [] })).toEqual([{ type: 'NothingAsked' }]);
	});

	test('a dot is no signature', () => {
		const dot = { ...aSignature, strokes: [aSignature.strokes[0]?.slice(0, 1) ?? []] };
		expect(missing({ signature: dot })).toEqual([{ type: 'SignatureTooShort' }]);
		expect(missing({ signature: { ...aSignature, strokes: [[]] } })).toEqual([{ type: 'NotSigned' }]);
	});

	test('a typed name needs the photographer as its witness', () => {
		const typed = { method: 'typed', typedName: 'Karin Lindqvist', witness: 'Jonas Sund' } as const;
		expect(missing(typed)).toEqual([]);
		expect(missing({ ...typed, witness: ' ' })).toEqual([{ type: 'WitnessMissing' }]);
		expect(missing({ ...typed, typedName: '' })).toEqual([{ type: 'TypedNameMissing' }]);
	});
});

describe('[SW4] said aloud', () => {
	const said = (part: Partial<SigningDraft>) =>
		missingBeforeSaving(
			aFinishedDraft(idNo(1), { method: 'oral', notedBy: 'Jonas Sund', isHeard: true, ...part })
		);

	test('needs who notes it and that they heard it', () => {
		expect(said({})).toEqual([]);
		expect(said({ notedBy: ' ' })).toEqual([{ type: 'NotedByMissing' }]);
		expect(said({ isHeard: false })).toEqual([{ type: 'NotHeard' }]);
		expect(said({ notedBy: 'a'.repeat(longestName + 1) })).toEqual([
			{ type: 'NameTooLong', most: longestName }
		]);
	});
});

describe('[SW5] on paper', () => {
	test('needs the page, and another signer’s page is not kept', () => {
		const page = { jpeg: '/9j/2w==', width: 1414, height: 2000 };
		const photographed = aFinishedDraft(idNo(1), { method: 'paper', page });
		expect(missingBeforeSaving(photographed)).toEqual([]);
		expect(missingBeforeSaving({ ...photographed, page: null })).toEqual([{ type: 'PageMissing' }]);
		const other = chooseSigner(photographed, { as: 'self' }, now);
		expect(missingBeforeSaving(other)).toEqual([{ type: 'PageMissing' }]);
	});
});

describe('[SW9] the same answer to everything', () => {
	const asked = aDraft(idNo(1), { asksName: true });

	test('answers every kind and the name, and leaves the box for the transfer to the signer', () => {
		const yes = answerAll(asked, 'yes', now);
		expect(yes).toMatchObject({ answers: { website: 'yes', 'social-media': 'yes' }, nameAnswer: 'yes' });
		expect(yes.thirdCountry).toBe(false);
		expect(answerAll(asked, 'no', now)).toMatchObject({ answers: { website: 'no', 'social-media': 'no' } });
	});

	test('is shown only where everything has it', () => {
		expect(answeredAlike(asked)).toBeNull();
		const yes = answerAll(asked, 'yes', now);
		expect(answeredAlike(yes)).toBe('yes');
		expect(answeredAlike(answerAll(asked, 'no', now))).toBe('no');
		expect(answeredAlike(answerKind(yes, 'website', 'no', now))).toBeNull();
		expect(answeredAlike({ ...yes, nameAnswer: 'no' })).toBeNull();
	});
});
