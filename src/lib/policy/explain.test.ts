import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decisionInputFor } from '#lib/domain/decision-input.ts';
import type { DecisionInput } from '#lib/domain/decision.ts';
import { decide } from './decide.ts';
import { explain, stepCodes, type ReachedStep, type Step } from './explain.ts';
import { parseDecisionInput } from './parse-input.ts';
import { someQuestion } from '../../../tests/support/some-questions.ts';

const today = '2026-11-21';
const yes = (guardian: string | null, but: object = {}) => ({
	signers: [guardian === null ? { as: 'self' } : { as: 'guardian', guardian }],
	channels: ['social-media', 'website'],
	thirdCountry: true,
	images: 'general',
	...but
});

function inputOf(policy: string, but: { readonly [key: string]: unknown } = {}): DecisionInput {
	const { subject, image, channel, ...rest } = { subject: {}, image: {}, channel: {}, ...but };
	const parsed = parseDecisionInput({
		policy,
		at: today,
		subject: { role: 'private', birthDate: '2016-03-01', ...subject },
		image: { identifiable: true, ...image },
		channel: { kind: 'social-media', ...channel },
		...rest
	});
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
	return parsed.value;
}
const isReached = (step: Step): step is ReachedStep => step.state !== 'not-reached';
const reached = (input: DecisionInput) => explain(input).steps.filter(isReached);
const stops = (input: DecisionInput) =>
	reached(input)
		.filter((step) => step.state === 'stops')
		.map((step) => step.what);
function step<What extends ReachedStep['what']>(input: DecisionInput, what: What) {
	const found = reached(input).find((one) => one.what === what);
	return found as Extract<ReachedStep, { what: What }> | undefined;
}

describe('the steps of an answer', () => {
	test('[LB1] the answer is the same with and without somebody who follows it', () => {
		fc.assert(
			fc.property(someQuestion, (asked) => {
				const input = decisionInputFor(asked);
				expect(explain(input).decision).toEqual(decide(input));
			}),
			{ numRuns: 2000 }
		);
	});

	test('[LB1][LB2] every step once, only rules that are there, and something that stops unless all that is asked is there', () => {
		fc.assert(
			fc.property(someQuestion, (asked) => {
				const { decision, steps } = explain(decisionInputFor(asked));
				const codes = steps.map((one) => one.what);
				expect(new Set(codes).size).toBe(codes.length);
				expect(stepCodes).toEqual(expect.arrayContaining(codes));
				const stopping = steps.filter(isReached).filter((one) => one.state === 'stops');
				if (decision.verdict !== 'allowed') expect(stopping.length).toBeGreaterThan(0);
				for (const one of stopping) {
					if (one.what !== 'in-force') expect(one.rules.length).toBeGreaterThan(0);
				}
				if (decision.verdict === 'incomplete') {
					const cited = new Set(stopping.flatMap((one) => one.rules.map((rule) => rule.id)));
					expect(cited).toContain(decision.reasons[0]?.rule);
				}
			}),
			{ numRuns: 2000 }
		);
	});

	test('[LB2] a plain yes by consent stops nowhere, and names what it rests on', () => {
		const input = inputOf('trosa', { consents: [yes('g1')] });
		expect(stops(input)).toEqual([]);
		expect(reached(input).map((one) => one.what)).toEqual([
			'secrecy',
			'identifiable',
			'do-not-publish',
			'sensitive',
			'age',
			'row',
			'basis',
			'in-force',
			'signer',
			'channel',
			'content',
			'third-country',
			'written',
			'copyright',
			'duties'
		]);
		expect(step(input, 'signer')).toMatchObject({ as: 'guardian', by: [0] });
		expect(step(input, 'basis')).toMatchObject({ state: 'noted', basis: 'consent' });
	});

	test('[LB2] the demand that is not met stops, the others pass by the consents that meet them', () => {
		const consents = [yes('g1', { thirdCountry: false }), yes('g1', { withdrawnAt: today })];
		const input = inputOf('trosa', { consents });
		expect(stops(input)).toEqual(['third-country']);
		expect(step(input, 'channel')).toMatchObject({ state: 'passed', by: [0] });
		expect(step(input, 'in-force')).toMatchObject({ not: [{ consent: 1, why: 'withdrawn', day: today }] });
	});

	test('[LB2] a demand that another consent meets stops all the same where neither meets them all', () => {
		const consents = [yes('g1', { channels: [], written: false }), yes(null)];
		const input = inputOf('trosa', { consents });
		expect(step(input, 'signer')).toMatchObject({ state: 'stops', by: [0] });
	});

	test('[LB2] all guardians: so many of so many', () => {
		const all = { guardiansRequired: 'all', guardians: 2 };
		const one = inputOf('trosa', { ...all, consents: [yes('g1')] });
		expect(step(one, 'all-guardians')).toMatchObject({ state: 'stops', signed: 1, of: 2 });
		expect(step(one, 'signer')?.state).toBe('passed');
		const both = inputOf('trosa', { ...all, consents: [yes('g1'), yes('g2')] });
		expect(step(both, 'all-guardians')).toMatchObject({ state: 'passed', signed: 2 });
	});

	test('[LB2] no consent at all: nothing is said of what none of them covers', () => {
		const input = inputOf('norberg');
		expect(stops(input)).toEqual(['signer', 'this-image', 'third-country']);
		expect(step(input, 'channel')).toBeUndefined();
	});

	test('the age names its limit and the day', () => {
		const input = inputOf('norberg');
		expect(step(input, 'age')).toMatchObject({
			band: 'under-13',
			years: 10,
			limit: { band: '13-to-upper-secondary', on: '2029-03-01', rule: 'NOR-34' }
		});
		const unknown = inputOf('arjeplog', { subject: { birthDate: null } });
		expect(step(unknown, 'age')).toMatchObject({ state: 'stops', band: 'unknown', limit: null });
	});

	test('what was never tried comes last, and not what this policy has nothing of', () => {
		const { steps } = explain(inputOf('sollentuna', { image: { secret: true } }));
		expect(steps.filter((one) => one.state === 'not-reached').map((one) => one.what)).toEqual([
			'do-not-publish',
			'sensitive',
			'allow-source',
			'age',
			'row',
			'basis',
			'copyright'
		]);
	});

	test('an open question stops until it is ruled on, and names both sides', () => {
		const subject = { birthDate: '2009-05-05', schoolForm: 'upper-secondary' };
		const open = inputOf('sollentuna', { subject, consents: [yes(null)] });
		const question = step(open, 'question');
		expect(question).toMatchObject({ state: 'stops', ruling: null });
		expect(question?.rules.map((rule) => rule.id)).toEqual(['SOL-23', 'SOL-27']);
		const rulings = { 'sollentuna.upper-secondary': 'allow' };
		const ruled = inputOf('sollentuna', { subject, consents: [yes(null)], rulings });
		expect(step(ruled, 'question')).toMatchObject({ state: 'noted', ruling: 'allow' });
		expect(stops(ruled)).toEqual([]);
	});

	test('[LB3] a block, an objection and a no are the same, letter for letter', () => {
		const consents = [yes('g1')];
		const told = [
			inputOf('helsingborg', { consents, subject: { publicationBlock: true } }),
			inputOf('helsingborg', { consents, subject: { objected: true } }),
			inputOf('helsingborg', { consents, refusals: [{ by: 'self', channels: 'all', images: 'general' }] })
		].map((input) => JSON.stringify(explain(input)));
		expect(new Set(told).size).toBe(1);
	});
});
