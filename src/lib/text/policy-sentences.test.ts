import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeLimits } from '#lib/policy/parse-policy-change.ts';
import { someChange } from '../../../tests/support/some-changes.ts';
import { proposedSentence, valueWords } from './policy-sentences.ts';

const rule = {
	set: 'people',
	kind: 'social-media',
	of: 'under-13',
	asks: 'guardian',
	thisImage: true,
	written: false,
	registration: false,
	discouraged: false
} as const;

test('[PO2] the proposed sentence says who, what and where', () => {
	expect(proposedSentence(rule, 13).sv).toBe(
		'För barn under 13 år ska en vårdnadshavare samtycka till just den bilden i sociala medier.'
	);
	expect(
		proposedSentence({ ...rule, of: 'adult', asks: 'self', thisImage: false, registration: true }, 13).sv
	).toBe('Vuxna ska själva samtycka till bilder i sociala medier. Samtycket ska diarieföras.');
});

test('[PO2] a proposed sentence is whole, in both languages, and fits the form', () => {
	fc.assert(
		fc.property(someChange, fc.integer({ min: 1, max: 18 }), (change, age) => {
			for (const language of ['sv', 'en'] as const) {
				const sentence = proposedSentence(change, age)[language];
				expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
				expect(sentence).not.toMatch(/undefined|NaN|\s\s/);
				expect(sentence.length).toBeLessThanOrEqual(changeLimits.text);
				expect(valueWords(change, language)).not.toMatch(/undefined|NaN|^$/);
			}
		})
	);
});
