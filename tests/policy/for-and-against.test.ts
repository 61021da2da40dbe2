import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decisionInputFor } from '#lib/domain/decision-input.ts';
import type { Effect } from '#lib/domain/decision.ts';
import { decide } from '#lib/policy/decide.ts';
import { guidelines } from '#lib/policy/policies.ts';
import { usesOfRules, type RuleValue } from '#lib/policy/where-cited.ts';
import { someQuestion } from '../support/some-questions.ts';

/** Enough that rare things meet: an employee on public interest under a ruling. */
const questions = fc.sample(someQuestion, { numRuns: 40_000, seed: 20_261_122 });

/** What each rule did in the answers to many random questions under one guideline, decisive or on the way. */
function effectsSeen(policyId: string): ReadonlyMap<string, ReadonlySet<string>> {
	const seen = new Map<string, Set<string>>();
	for (const question of questions) {
		const { reasons } = decide(decisionInputFor({ ...question, policyId }));
		reasons.forEach(({ rule, effect }, place) => {
			const of = seen.get(rule) ?? new Set();
			seen.set(rule, of.add(effect).add(place === 0 ? `decisive ${effect}` : `applied ${effect}`));
		});
	}
	return seen;
}

/** What a rule of that kind must be seen to do, for and against; empty for values that no answer cites by themselves. */
function asked(value: RuleValue): readonly (Effect | `decisive ${Effect}`)[] {
	switch (value.kind) {
		case 'asks':
			return value.signer === null ? ['require'] : ['allow', 'decisive require'];
		case 'allowed':
			return ['decisive allow'];
		case 'allowed-source':
		case 'allowed-own-guardians':
			return ['decisive allow'];
		case 'forbidden':
			return ['decisive forbid'];
		case 'no-ground':
			return ['decisive require'];
		case 'needs':
			return ['require'];
		case 'discouraged':
			return ['decisive discourage'];
		case 'treat-as-consent':
			return ['basis'];
		case 'duty':
			// The rule that allows may be the one that lays the duty on: it is named once, for what it did first.
			return [];
		case 'question':
			return ['question'];
		default:
			return [];
	}
}

describe.each(guidelines.map((profile) => [profile.id, profile] as const))('%s', (id, profile) => {
	const seen = effectsSeen(id);

	test('[D9] every rule of the guideline is the reason of some answer', () => {
		expect(profile.rules.map((rule) => rule.id).filter((rule) => !seen.has(rule))).toEqual([]);
	});
	test('[D9] every rule decides for and against: a consent that is asked is met and is missing, and so on', () => {
		const own = new Set(profile.rules.map((rule) => rule.id));
		const unseen = [...usesOfRules(profile)]
			.filter(([rule]) => own.has(rule))
			.flatMap(([rule, uses]) =>
				[...new Set(uses.flatMap(({ value }) => asked(value)))].flatMap((effect) =>
					seen.get(rule)?.has(effect) ? [] : [`${rule} ${effect}`]
				)
			);
		expect(unseen).toEqual([]);
	});
});
