import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { signingBody } from '#lib/sync/record.ts';
import { draftToBody } from './draft-to-body.ts';
import { must } from './local-store.contract.ts';
import type { SigningDraft } from './signing-draft.ts';
import { aDraft, aFinishedDraft, elsa, idNo, johan, now, sha256 } from './testing/builders.ts';

const bodyOf = (part: Partial<SigningDraft>) => {
	let made = 500;
	const moment = { signedAt: now, linkSha256: sha256('secret'), newId: () => idNo((made += 1)) };
	const body = must(draftToBody(aFinishedDraft(idNo(1), part), moment));
	return v.parse(signingBody, body);
};
const both = { website: 'yes', 'social-media': 'yes' } as const;

describe('from draft to signing', () => {
	test('the kinds with yes are the consent, the kinds with no are the refusal', () => {
		expect(bodyOf({}).answers).toEqual([
			{
				person: { id: elsa.id },
				consent: {
					id: idNo(501),
					channels: ['website'],
					thirdCountry: false,
					covers: ['image'],
					purposes: [],
					images: 'general',
					validTo: null
				},
				refusal: { id: idNo(502), channels: ['social-media'], images: 'general' }
			}
		]);
	});

	test('[SW13] the other guardians go with it by the hash of their code; without any, the key is not there', () => {
		const moment = { signedAt: now, linkSha256: sha256('secret'), newId: () => idNo(501) };
		const otherGuardians = [{ guardianId: johan.id, codeSha256: sha256('code') }];
		const withLinks = must(draftToBody(aFinishedDraft(idNo(1)), { ...moment, otherGuardians }));
		expect(v.parse(signingBody, withLinks).otherGuardians).toEqual(otherGuardians);
		const without = must(draftToBody(aFinishedDraft(idNo(1)), { ...moment, otherGuardians: [] }));
		expect('otherGuardians' in without).toBe(false);
	});

	test('all yes has no refusal, all no has no consent', () => {
		expect(bodyOf({ answers: both }).answers[0]).toMatchObject({ refusal: null });
		expect(bodyOf({ answers: { website: 'no', 'social-media': 'no' } }).answers[0]).toMatchObject({
			consent: null,
			refusal: { channels: ['website', 'social-media'] }
		});
	});

	test('[C14] a yes holds as long as the shown text says, counted from the day in Sweden', () => {
		const until = (signedAt: string, years?: number) => {
			const form = { formId: 'samtycke', version: '1', sha256: sha256('form') };
			const draft = aFinishedDraft(idNo(1), { form: years === undefined ? form : { ...form, years } });
			const moment = { signedAt, linkSha256: sha256('secret'), newId: () => idNo(9) };
			const { answers, shown } = v.parse(signingBody, must(draftToBody(draft, moment)));
			expect(shown).toEqual({ ...form, language: 'sv' });
			return answers[0]?.consent?.validTo;
		};
		expect(until('2026-06-11T11:04:22.000Z')).toBeNull();
		expect(until('2026-06-11T11:04:22.000Z', 3)).toBe('2029-06-11');
		expect(until('2026-06-11T22:30:00.000Z', 3)).toBe('2029-06-12');
		expect(until('2028-02-29T11:00:00.000Z', 1)).toBe('2029-02-28');
	});

	test('the transfer is agreed to only where the box was ticked and the channel has a yes', () => {
		const agreed = (part: Partial<SigningDraft>) => bodyOf(part).answers[0]?.consent?.thirdCountry;
		expect(agreed({ answers: both })).toBe(false);
		expect(agreed({ answers: both, thirdCountry: true })).toBe(true);
		expect(agreed({ thirdCountry: true })).toBe(false);
	});

	test('the name is covered where it was asked and answered with yes', () => {
		const covers = (part: Partial<SigningDraft>) => bodyOf(part).answers[0]?.consent?.covers;
		expect(covers({ asksName: true, nameAnswer: 'yes' })).toEqual(['image', 'name']);
		expect(covers({ asksName: true, nameAnswer: 'no' })).toEqual(['image']);
		expect(covers({ asksName: false, nameAnswer: 'yes' })).toEqual(['image']);
	});

	test('siblings have the same answers and facts of their own', () => {
		const body = bodyOf({
			people: [
				{ as: 'listed', ...elsa },
				{ as: 'listed', id: idNo(2), name: 'Hugo Lindqvist' }
			]
		});
		expect(body.answers.map(({ person }) => person)).toEqual([{ id: elsa.id }, { id: idNo(2) }]);
		const ids = body.answers.flatMap(({ consent, refusal }) => [consent?.id, refusal?.id]);
		expect(new Set(ids).size).toBe(4);
	});

	test('somebody who is not in the list travels described, names trimmed and in one normal form', () => {
		const body = bodyOf({
			people: [{ as: 'described', name: ' A\u030Asa ', group: ' ' }],
			signer: { as: 'claimed', name: 'Sven\ud800', relation: ' morfar ' }
		});
		expect(body.answers[0]?.person).toEqual({ described: { name: 'Åsa' } });
		expect(body.signer).toEqual({ as: 'guardian', claimed: { name: 'Sven\ufffd', relation: 'morfar' } });
	});

	test('a typed name travels with its witness and without strokes', () => {
		expect(bodyOf({ method: 'typed', typedName: ' Karin Lindqvist', witness: 'Jonas Sund' }).given).toEqual({
			method: 'typed',
			name: 'Karin Lindqvist',
			witness: 'Jonas Sund'
		});
	});

	test('[SW4] what was said travels with who said it and who noted it', () => {
		const said = bodyOf({ method: 'oral', notedBy: ' Jonas Sund ', isHeard: true });
		expect(said.given).toEqual({ method: 'oral', name: 'Karin Lindqvist', notedBy: 'Jonas Sund' });
	});

	test('[SW5] a form on paper travels as its page, in the signer’s name', () => {
		const page = { jpeg: '/9j/2w==', width: 1414, height: 2000 };
		const self = bodyOf({ method: 'paper', page, signer: { as: 'self' } });
		expect(self.given).toEqual({ method: 'paper', name: 'Elsa Lindqvist', page });
	});

	test('[SW11] nothing of another way travels along', () => {
		const page = { jpeg: '/9j/2w==', width: 1414, height: 2000 };
		const all = { typedName: 'Karin', witness: 'Jonas', notedBy: 'Jonas', isHeard: true, page };
		for (const method of ['drawn', 'typed', 'oral', 'paper'] as const) {
			const text = JSON.stringify(bodyOf({ ...all, method }).given);
			expect([
				text.includes('strokes'),
				text.includes('witness'),
				text.includes('notedBy'),
				text.includes('jpeg')
			]).toEqual([method === 'drawn', method === 'typed', method === 'oral', method === 'paper']);
		}
	});

	test('the record has the draft’s id, and the language that was shown', () => {
		expect(bodyOf({ language: 'en' })).toMatchObject({ id: idNo(1), shown: { language: 'en' } });
	});

	test('an unfinished draft is no signing, and says what is missing', () => {
		const moment = { signedAt: now, linkSha256: sha256('secret'), newId: () => idNo(9) };
		expect(draftToBody(aDraft(idNo(1)), moment)).toMatchObject({
			ok: false,
			refusal: [{ type: 'NoSigner' }, {}, {}, {}]
		});
	});
});
