import { describe, expect, test } from 'vitest';
import { decide } from './decide.ts';
import { parseDecisionInput } from './parse-input.ts';
import { questionRuledOn } from './ruling-used.ts';

function asked(change: object) {
	const parsed = parseDecisionInput({
		policy: 'helsingborg',
		at: '2026-11-20',
		subject: { role: 'private', birthDate: '2016-03-03' },
		image: { identifiable: true },
		channel: { kind: 'website' },
		legalBasis: 'public-interest',
		...change
	});
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
	return parsed.value;
}
const usedBy = (change: object) => {
	const input = asked(change);
	return questionRuledOn(input, decide(input));
};
const rulings = {
	'helsingborg.children': 'allow',
	'sollentuna.employees': 'allow',
	'sollentuna.upper-secondary': 'allow'
} as const;

describe('the ruling that carried a decision', () => {
	test('[RU5] is that of the question that the rules came upon, and of no other', () => {
		expect(usedBy({ rulings })).toBe('helsingborg.children');
		expect(usedBy({ rulings: { ...rulings, 'helsingborg.children': 'refuse' } })).toBe(
			'helsingborg.children'
		);
		const employee = {
			policy: 'sollentuna',
			subject: { role: 'employee' },
			channel: { kind: 'social-media', thirdCountry: false }
		};
		expect(usedBy({ ...employee, rulings })).toBe('sollentuna.employees');
	});
	test('[RU5] is none where the rules came upon no open question', () => {
		expect(usedBy({})).toBeUndefined();
		expect(usedBy({ rulings, subject: { role: 'private', birthDate: '1990-01-01' } })).toBeUndefined();
		expect(usedBy({ rulings, subject: { role: 'private', publicationBlock: true } })).toBeUndefined();
		expect(usedBy({ rulings, legalBasis: 'consent' })).toBeUndefined();
	});
});
