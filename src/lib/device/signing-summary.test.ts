import { expect, test } from 'vitest';
import { initialsOf, summaryOf } from './signing-summary.ts';
import { aBody, elsa, idNo, now } from './testing/builders.ts';

test('initials are the first letters of the first and the last name', () => {
	expect(
		['Elsa Lindqvist', 'Åsa-Karin af Öberg', 'ek', ' Noor  al-Rahimi ', '🙂', ''].map(initialsOf)
	).toEqual(['EL', 'ÅÖ', 'E', 'NR', '?', '?']);
});

test('a claimed guardian has no id, a person who signs for themselves has their own', () => {
	const claimed = { as: 'guardian', claimed: { name: 'Morfar Sven', relation: 'morfar' } } as const;
	expect(summaryOf(aBody(idNo(1), { signer: claimed }), ['E'], now).signedBy).toBeNull();
	expect(summaryOf(aBody(idNo(1), { signer: { as: 'self' } }), ['E'], now).signedBy).toBe(elsa.id);
});

test('somebody described has no id', () => {
	const [answer] = aBody(idNo(1)).answers;
	const described = {
		person: { described: { name: 'Gäst' } },
		consent: answer?.consent ?? null,
		refusal: null
	};
	expect(
		summaryOf(aBody(idNo(1), { answers: [described], signer: { as: 'self' } }), ['Gäst'], now)
	).toMatchObject({
		signedBy: null,
		initials: ['G'],
		answers: [{ personId: null, yes: ['website'], no: [] }]
	});
});
