import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ConsentFact, PersonFacts } from '#lib/domain/consent.ts';
import { decisionInputFor, type DecisionQuestion } from '#lib/domain/decision-input.ts';
import { dutyCodes, missingCodes, verdicts, type Decision } from '#lib/domain/decision.ts';
import { decide } from '#lib/policy/decide.ts';
import { parseDecisionInput } from '#lib/policy/parse-input.ts';
import { ruleById } from '#lib/policy/register.ts';
import { someConsent, someQuestion, someRefusal, someWithdrawal } from '../support/some-questions.ts';

const decided = (asked: DecisionQuestion): Decision => decide(decisionInputFor(asked));
const rank = (decision: Decision): number => verdicts.indexOf(decision.verdict);
const isYes = (decision: Decision): boolean =>
	decision.verdict === 'allowed' || decision.verdict === 'discouraged';
const withFacts = (asked: DecisionQuestion, but: Partial<PersonFacts>): DecisionQuestion => ({
	...asked,
	facts: { ...asked.facts, ...but }
});
const runs = { numRuns: 3000 };

describe('whatever the facts', () => {
	test('[D12] facts become an input that the engine’s own door lets through, unchanged', () => {
		fc.assert(
			fc.property(someQuestion, (asked) => {
				const input = decisionInputFor(asked);
				expect(parseDecisionInput(JSON.parse(JSON.stringify(input)))).toEqual({ ok: true, value: input });
			}),
			{ numRuns: 500 }
		);
	});

	test('[D9][D10] an answer never throws, and has its form', () => {
		let yes = 0;
		let tried = 0;
		fc.assert(
			fc.property(someQuestion, (asked) => {
				tried++;
				const decision = decided(asked);
				if (isYes(decision)) yes++;
				expect(verdicts).toContain(decision.verdict);
				expect(decision.missing.length > 0).toBe(decision.verdict === 'incomplete');
				if (!isYes(decision)) expect(decision.duties).toEqual([]);
				expect(decision.question !== undefined).toBe(decision.verdict === 'needs-decision');
				expect([...decision.missing].sort()).toEqual(decision.missing);
				expect([...decision.duties].sort()).toEqual(decision.duties);
				expect(missingCodes).toEqual(expect.arrayContaining([...decision.missing]));
				expect(dutyCodes).toEqual(expect.arrayContaining([...decision.duties]));
				expect(decision.reasons.length).toBeGreaterThan(0);
				for (const reason of decision.reasons)
					expect(ruleById(reason.rule)?.citation).toEqual(reason.citation);
			}),
			runs
		);
		expect(yes).toBeGreaterThan(tried / 20);
	});

	test('[D9] the same question has the same answer', () => {
		fc.assert(
			fc.property(someQuestion, (asked) => {
				expect(decided(asked)).toEqual(decided(asked));
			}),
			{ numRuns: 300 }
		);
	});

	test('[D11] taking a signature away never turns a no into a yes', () => {
		fc.assert(
			fc.property(someQuestion, fc.nat(), (asked, pick) => {
				const { consents } = asked.facts;
				const gone = consents.length === 0 ? -1 : pick % consents.length;
				const fewer = withFacts(asked, { consents: consents.filter((_, index) => index !== gone) });
				expect(rank(decided(fewer))).toBeLessThanOrEqual(rank(decided(asked)));
			}),
			runs
		);
	});

	test('[D11] nor does unticking a box, a channel, a content, or the writing', () => {
		const less: readonly ((one: ConsentFact) => ConsentFact)[] = [
			(one) => ({ ...one, thirdCountry: false }),
			(one) => ({ ...one, channels: one.channels.slice(1) }),
			(one) => ({ ...one, covers: one.covers.slice(1) }),
			(one) => ({ ...one, written: false }),
			(one) => ({ ...one, registrationNumber: null }),
			(one) => ({ ...one, images: [] })
		];
		fc.assert(
			fc.property(someQuestion, fc.nat(), fc.constantFrom(...less), (asked, pick, change) => {
				const { consents } = asked.facts;
				const changed = consents.map((one, index) => (index === pick % consents.length ? change(one) : one));
				expect(rank(decided(withFacts(asked, { consents: changed })))).toBeLessThanOrEqual(
					rank(decided(asked))
				);
			}),
			runs
		);
	});

	test('[W5] withdrawing never helps, whoever does it and whenever', () => {
		fc.assert(
			fc.property(someQuestion, someWithdrawal, (asked, one) => {
				const after = withFacts(asked, { withdrawals: [...asked.facts.withdrawals, one] });
				expect(rank(decided(after))).toBeLessThanOrEqual(rank(decided(asked)));
			}),
			runs
		);
	});

	test('[C2][D11] nor does saying no, objecting, or being blocked', () => {
		fc.assert(
			fc.property(someQuestion, someRefusal, fc.constantFrom('no', 'object', 'block'), (asked, one, what) => {
				const { refusals, objections, blocks } = asked.facts;
				const after = withFacts(
					asked,
					what === 'no'
						? { refusals: [...refusals, one] }
						: what === 'object'
							? { objections: [...objections, { recordedAt: one.receivedAt }] }
							: { blocks: [...blocks, { state: 'set', recordedAt: one.receivedAt }] }
				);
				expect(rank(decided(after))).toBeLessThanOrEqual(rank(decided(asked)));
			}),
			runs
		);
	});

	test('[C1] a yes by somebody only claimed changes nothing', () => {
		fc.assert(
			fc.property(someQuestion, someConsent, (asked, one) => {
				const claimed: ConsentFact = { ...one, signer: { as: 'guardian', claimed: true } };
				const after = withFacts(asked, { consents: [...asked.facts.consents, claimed] });
				expect(decided(after)).toEqual(decided(asked));
			}),
			{ numRuns: 1000 }
		);
	});

	test('[D2] whoever is blocked, objects or said no has the same answer, letter for letter', () => {
		fc.assert(
			fc.property(someQuestion, (asked) => {
				const identifiable = { ...asked, image: { ...asked.image, identifiable: true } };
				const answers = [
					withFacts(identifiable, { blocks: [{ state: 'set', recordedAt: '2026-11-20T23:00:00.000Z' }] }),
					withFacts(identifiable, { objections: [{ recordedAt: '2026-11-20T23:00:00.000Z' }] }),
					withFacts(identifiable, {
						refusals: [
							{
								id: 'r',
								signer: { as: 'self' },
								channels: 'all',
								images: 'general',
								signedAt: '2026-11-20T23:00:00.000Z',
								receivedAt: '2026-11-20T23:00:00.000Z',
								clockSkewMs: 0
							}
						]
					})
				].map((one) => JSON.stringify(decided(one)));
				expect(new Set(answers).size).toBe(1);
			}),
			{ numRuns: 500 }
		);
	});
});
