import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decisionInputFor } from '#lib/domain/decision-input.ts';
import { verdicts, type DecisionInput } from '#lib/domain/decision.ts';
import { decide } from './decide.ts';
import { flips, takesAway, type Change } from './flips.ts';
import { ownPolicy } from './own-policy.ts';
import { parseDecisionInput } from './parse-input.ts';
import { guidelines } from './policies.ts';
import { someQuestion } from '../../../tests/support/some-questions.ts';

const rank = (verdict: (typeof verdicts)[number]) => verdicts.indexOf(verdict);

function inputOf(but: { readonly [key: string]: unknown } = {}): DecisionInput {
	const parsed = parseDecisionInput({
		policy: 'norberg',
		at: '2026-11-21',
		subject: { role: 'private', birthDate: '2016-03-01', schoolForm: 'compulsory' },
		image: { identifiable: true },
		channel: { kind: 'social-media' },
		...but
	});
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
	return parsed.value;
}
const found = (input: DecisionInput, what: Partial<Change>, own: Parameters<typeof flips>[1] = []) =>
	flips(input, own).find((flip) =>
		Object.entries(what).every(([key, value]) =>
			Object.entries(flip.what).some(([at, is]) => at === key && is === value)
		)
	);

describe('what would change the answer', () => {
	test('[LB4] every change has the engine’s own answer, and its input is one that the door lets through', () => {
		fc.assert(
			fc.property(someQuestion, (asked) => {
				const input = decisionInputFor(asked);
				const now = decide(input).verdict;
				for (const flip of flips(input)) {
					expect(flip.decision).toEqual(decide(flip.input));
					expect(flip.flips).toBe(flip.decision.verdict !== now);
					expect(flip.input).not.toEqual(input);
					expect(parseDecisionInput(JSON.parse(JSON.stringify(flip.input))).ok).toBe(true);
				}
			}),
			{ numRuns: 200 }
		);
	});

	test('[LB5] what takes something away never makes the answer better', () => {
		let away = 0;
		fc.assert(
			fc.property(someQuestion, (asked) => {
				const input = decisionInputFor(asked);
				const now = rank(decide(input).verdict);
				for (const flip of flips(input).filter((one) => takesAway(one.what))) {
					away++;
					expect(rank(flip.decision.verdict)).toBeLessThanOrEqual(now);
				}
			}),
			{ numRuns: 1000 }
		);
		expect(away).toBeGreaterThan(1000);
	});

	test('[LB6] those that give another answer first, the best of them at the top', () => {
		fc.assert(
			fc.property(someQuestion, (asked) => {
				const order = flips(decisionInputFor(asked)).map((flip) =>
					flip.flips ? rank(flip.decision.verdict) : -1
				);
				expect(order).toEqual(order.toSorted((one, other) => other - one));
			}),
			{ numRuns: 200 }
		);
	});

	test('the guardian who has not signed is the next to say yes', () => {
		const yes = { signers: [{ as: 'guardian', guardian: 'g1' }], channels: ['website'], images: 'general' };
		const all = inputOf({
			policy: 'trosa',
			guardiansRequired: 'all',
			guardians: 2,
			consents: [yes],
			channel: { kind: 'website' }
		});
		expect(found(all, { change: 'guardian-says-yes' })).toMatchObject({
			what: { guardian: 2 },
			decision: { verdict: 'allowed' },
			flips: true
		});
	});

	test('the day moves to each age ahead, by the policy’s own limits', () => {
		const days = flips(inputOf()).flatMap(({ what }) => (what.change === 'comes-into-band' ? [what] : []));
		expect(days.map(({ band, years, on }) => [band, years, on]).sort()).toEqual([
			['13-to-upper-secondary', 13, '2029-03-01'],
			['adult', 18, '2034-03-01'],
			['upper-secondary', null, '2032-08-01']
		]);
		const [base] = guidelines;
		if (!base) throw new Error('no guideline');
		const source = {
			text: { sv: 'Femton år.', en: 'Fifteen.' },
			citation: { document: 'D', section: '1', quote: 'Femton år.' },
			readOn: '2026-11-01'
		};
		const own = [
			ownPolicy(base, {
				id: 'ekby',
				version: '1',
				name: 'Ekby',
				from: '2026-01-01',
				changes: [{ set: 'own-consent-age', years: 15, ...source }]
			})
		];
		expect(found(inputOf(), { change: 'policy', policy: 'ekby' }, own)?.input.policy).toBe('ekby');
		const input = { ...inputOf(), policy: 'ekby' };
		expect(found(input, { change: 'comes-into-band', years: 15 }, own)?.input.at).toBe('2031-03-01');
	});

	test('without a birth date an age is tried; with one it is not', () => {
		const unknown = inputOf({ subject: { role: 'private' } });
		expect(found(unknown, { change: 'is-years', years: 30 })?.input.subject.birthDate).toBe('1996-11-21');
		expect(found(inputOf(), { change: 'is-years' })).toBeUndefined();
	});

	test('a consent’s last day is passed, and nothing is offered that is so already', () => {
		const yes = {
			signers: [{ as: 'self' }],
			channels: ['social-media'],
			images: 'general',
			thirdCountry: true,
			validTo: '2027-01-31'
		};
		const input = inputOf({ subject: { role: 'private', birthDate: '1980-01-01' }, consents: [yes] });
		expect(found(input, { change: 'consent-has-ended' })).toMatchObject({
			input: { at: '2027-02-01' },
			decision: { verdict: 'incomplete' }
		});
		expect(found(input, { change: 'consent', how: 'tick-transfer' })).toBeUndefined();
		expect(found(input, { change: 'kind', kind: 'social-media' })).toBeUndefined();
	});
});
