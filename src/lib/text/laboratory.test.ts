import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionInputFor } from '#lib/domain/decision-input.ts';
import { doNotPublish } from '#lib/policy/defaults.ts';
import { explain } from '#lib/policy/explain.ts';
import { flips } from '#lib/policy/flips.ts';
import { ruleById } from '#lib/policy/register.ts';
import { someQuestion } from '../../../tests/support/some-questions.ts';
import { changeWords, stepWords } from './laboratory-sentences.ts';
import { languages } from './language.ts';

describe.each(languages)('the laboratory in %s', (language) => {
	it('has a sentence for every step and every change', () => {
		fc.assert(
			fc.property(someQuestion, (asked) => {
				const input = decisionInputFor(asked);
				const steps = explain(input).steps.flatMap((step) => (step.state === 'not-reached' ? [] : [step]));
				const changes = flips(input).map((flip) => changeWords(flip.what, language));
				const sentences = [...steps.map((step) => stepWords(step, language)), ...changes];
				expect(sentences.filter((text) => text.trim() === '' || /undefined|null|NaN/.test(text))).toEqual([]);
				expect(new Set(changes).size).toBe(changes.length);
			}),
			{ numRuns: 200 }
		);
	});

	it('[LB3] whoever may not be published is answered with the one neutral sentence', () => {
		let stopped = 0;
		fc.assert(
			fc.property(someQuestion, (asked) => {
				const { steps } = explain(decisionInputFor(asked));
				const stop = steps.find((step) => step.what === 'do-not-publish');
				if (stop?.state !== 'stops') return;
				stopped++;
				expect(stepWords(stop, language)).toBe(ruleById(doNotPublish)?.text[language]);
			}),
			{ numRuns: 500 }
		);
		expect(stopped).toBeGreaterThan(0);
	});
});
