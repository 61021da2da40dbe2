import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { channelKinds, legalBases, type Decision, type DecisionConsent } from '#lib/domain/decision.ts';
import { decide } from '#lib/policy/decide.ts';
import { parseDecisionInput } from '#lib/policy/parse-input.ts';
import { guidelines } from '#lib/policy/policies.ts';
import { someOwnPolicy } from '../support/some-own-policies.ts';

const at = '2026-11-22';

/** The ages that somebody of whom only the school form is known may have. */
const agesIn = [
	[null, 0, 30],
	['preschool', 1, 6],
	['compulsory', 6, 17],
	['upper-secondary', 15, 17]
] as const;

const isYes = ({ verdict }: Decision) => verdict === 'allowed' || verdict === 'discouraged';

const someCase = fc.record({
	policy: fc.oneof(someOwnPolicy, fc.constantFrom(...guidelines)),
	form: fc.constantFrom(...agesIn),
	kind: fc.constantFrom(...channelKinds),
	legalBasis: fc.constantFrom(...legalBases),
	signer: fc.constantFrom({ as: 'self' }, { as: 'guardian', guardian: 'g1' }, null),
	sensitive: fc.boolean(),
	uncertain: fc.boolean(),
	registrationNumber: fc.constantFrom<DecisionConsent['registrationNumber'][]>('UN-1', null)
});

describe('somebody whose age is not known', () => {
	test('[D4][PO4] gets no yes that any age that it may be would not get', () => {
		let yeses = 0;
		let tried = 0;
		fc.assert(
			fc.property(someCase, (asked) => {
				tried += 1;
				const { policy, form, kind, legalBasis, signer, sensitive, uncertain, registrationNumber } = asked;
				const [schoolForm, from, to] = form;
				const own = guidelines.includes(policy) ? [] : [policy];
				const answer = (birthDate: string | null) => {
					const parsed = parseDecisionInput(
						{
							policy: policy.id,
							at,
							subject: { role: 'private', birthDate, schoolForm },
							image: { identifiable: true, sensitive, uncertain },
							channel: { kind },
							legalBasis,
							consents: signer
								? [
										{
											signers: [signer],
											channels: [kind],
											images: ['this'],
											thirdCountry: true,
											registrationNumber
										}
									]
								: []
						},
						own
					);
					if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
					return decide(parsed.value, own);
				};
				if (!isYes(answer(null))) return;
				yeses += 1;
				for (let age = from; age <= to; age++) {
					expect([age, isYes(answer(`${2026 - age}-01-01`))]).toEqual([age, true]);
				}
			}),
			{ numRuns: 5000 }
		);
		expect(yeses).toBeGreaterThan(tried / 50);
	});
});
