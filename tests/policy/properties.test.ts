import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ConsentFact, PersonFacts, RefusalFact, Signer, WithdrawalFact } from '#lib/domain/consent.ts';
import { decisionInputFor, type DecisionQuestion } from '#lib/domain/decision-input.ts';
import {
	channelKinds,
	contents,
	dutyCodes,
	legalBases,
	missingCodes,
	roles,
	schoolForms,
	verdicts,
	type Decision
} from '#lib/domain/decision.ts';
import { decide } from '#lib/policy/decide.ts';
import { parseDecisionInput } from '#lib/policy/parse-input.ts';
import { guidelines, questionIds } from '#lib/policy/policies.ts';
import { ruleById } from '#lib/policy/register.ts';

// Few values of each, so that things meet: same signers, same instants, same images.
const instants = ['2026-06-01', '2026-09-01', '2026-11-20'].flatMap((day) =>
	['08:00:00.000', '08:04:00.000', '22:30:00.000'].map((time) => `${day}T${time}Z`)
);
const someDay = fc.constantFrom(
	'2026-08-31',
	'2026-11-19',
	'2026-11-20',
	'2026-11-21',
	'2026-11-22',
	'2027-06-01'
);
const someInstant = fc.constantFrom(...instants);
const someKinds = fc.subarray([...channelKinds]);
const kindsOrAll = fc.oneof(fc.constant('all' as const), someKinds);
const someImages = fc.oneof(fc.constant('general' as const), fc.subarray(['i1', 'i2']));
const skew = fc.constantFrom(0, 300_000, -300_000, 300_001, -300_001, 86_400_000);
const signer: fc.Arbitrary<Signer> = fc.oneof(
	fc.constant<Signer>({ as: 'self' }),
	fc.constantFrom('g1', 'g2', 'g9').map((guardianId): Signer => ({ as: 'guardian', guardianId })),
	fc.constant<Signer>({ as: 'guardian', claimed: true })
);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const consent: fc.Arbitrary<ConsentFact> = fc.record({
	id: fc.uuid(),
	signer,
	channels: someKinds,
	purposes: fc.subarray(['a', 'b']),
	covers: fc.subarray([...contents]),
	thirdCountry: fc.boolean(),
	images: someImages,
	written: fc.boolean(),
	registrationNumber: orNull(fc.constant('UN-1')),
	validFrom: orNull(someDay),
	validTo: orNull(someDay),
	signedAt: someInstant,
	receivedAt: someInstant,
	clockSkewMs: skew
});
const refusal: fc.Arbitrary<RefusalFact> = fc.record({
	id: fc.uuid(),
	signer,
	channels: kindsOrAll,
	images: someImages,
	signedAt: someInstant,
	receivedAt: someInstant,
	clockSkewMs: skew
});
const withdrawal: fc.Arbitrary<WithdrawalFact> = fc.record({
	id: fc.uuid(),
	by: fc.oneof(fc.constant('anyone' as const), signer),
	channels: kindsOrAll,
	recordedAt: someInstant
});
/** A consent that many questions are answered by, so that yes is not rare. */
const goodConsent = consent.map((one): ConsentFact => ({
	...one,
	channels: channelKinds,
	purposes: [],
	covers: contents,
	thirdCountry: true,
	images: one.images === 'general' ? 'general' : ['i1'],
	written: true,
	registrationNumber: 'UN-1',
	validFrom: null,
	validTo: null
}));
const now: fc.Arbitrary<boolean> = fc.oneof(
	{ weight: 9, arbitrary: fc.constant(false) },
	{ weight: 1, arbitrary: fc.constant(true) }
);

const facts: fc.Arbitrary<PersonFacts> = fc.record({
	birthDate: orNull(
		fc.constantFrom(
			'1980-01-01',
			'2008-11-21',
			'2008-11-22',
			'2009-05-05',
			'2013-11-21',
			'2013-11-22',
			'2012-02-29',
			'2016-03-01'
		)
	),
	schoolForm: orNull(fc.constantFrom(...schoolForms)),
	blocks: now.map((blocked) => (blocked ? [{ state: 'set' as const, recordedAt: instants[0] ?? '' }] : [])),
	objections: now.map((objected) => (objected ? [{ recordedAt: instants[0] ?? '' }] : [])),
	consents: fc.array(fc.oneof(consent, goodConsent), { maxLength: 4 }),
	refusals: fc.oneof(
		{ weight: 3, arbitrary: fc.constant([]) },
		{ weight: 1, arbitrary: fc.array(refusal, { maxLength: 2 }) }
	),
	withdrawals: fc.oneof(
		{ weight: 3, arbitrary: fc.constant([]) },
		{ weight: 1, arbitrary: fc.array(withdrawal, { maxLength: 2 }) }
	),
	guardians: fc.subarray([{ id: 'g1' }, { id: 'g2' }])
});

const question: fc.Arbitrary<DecisionQuestion> = fc.record({
	facts,
	image: fc.record({
		id: fc.constantFrom('i1', 'i2', 'this'),
		identifiable: fc.constantFrom(true, true, true, true, false),
		anonymised: fc.constantFrom('none', 'blurred', 'covered'),
		secret: now,
		sensitive: now,
		shows: fc.oneof(fc.constant(['image' as const]), fc.subarray([...contents])),
		uncertain: fc.boolean(),
		source: fc.constantFrom('own', 'own', 'own', 'image-bank', 'contracted-profile'),
		copyrightStated: now.map((not) => !not)
	}),
	channel: fc.record({
		kind: fc.constantFrom(...channelKinds),
		account: fc.constantFrom('official', 'unit'),
		thirdCountry: fc.boolean(),
		audience: fc.constantFrom('all', 'all', 'all', 'own-guardians')
	}),
	at: someDay,
	policyId: fc.constantFrom(...guidelines.map((profile) => profile.id)),
	legalBasis: fc.option(fc.constantFrom('consent', 'consent', 'consent', ...legalBases), { nil: undefined }),
	guardiansRequired: fc.constantFrom('one', 'all'),
	purpose: orNull(fc.constantFrom('a', 'b')),
	publisher: fc.constantFrom('culture', 'other'),
	rulings: fc.dictionary(fc.constantFrom(...questionIds()), fc.constantFrom('allow', 'refuse')),
	role: fc.constantFrom('private', 'private', ...roles)
});

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
			fc.property(question, (asked) => {
				const input = decisionInputFor(asked);
				expect(parseDecisionInput(JSON.parse(JSON.stringify(input)))).toEqual({ ok: true, value: input });
			}),
			{ numRuns: 500 }
		);
	});

	test('[D9][D10] an answer never throws, and has its form', () => {
		let yes = 0;
		fc.assert(
			fc.property(question, (asked) => {
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
		expect(yes).toBeGreaterThan(runs.numRuns / 20);
	});

	test('[D9] the same question has the same answer', () => {
		fc.assert(
			fc.property(question, (asked) => {
				expect(decided(asked)).toEqual(decided(asked));
			}),
			{ numRuns: 300 }
		);
	});

	test('[D11] taking a signature away never turns a no into a yes', () => {
		fc.assert(
			fc.property(question, fc.nat(), (asked, pick) => {
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
			fc.property(question, fc.nat(), fc.constantFrom(...less), (asked, pick, change) => {
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
			fc.property(question, withdrawal, (asked, one) => {
				const after = withFacts(asked, { withdrawals: [...asked.facts.withdrawals, one] });
				expect(rank(decided(after))).toBeLessThanOrEqual(rank(decided(asked)));
			}),
			runs
		);
	});

	test('[C2][D11] nor does saying no, objecting, or being blocked', () => {
		fc.assert(
			fc.property(question, refusal, fc.constantFrom('no', 'object', 'block'), (asked, one, what) => {
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
			fc.property(question, consent, (asked, one) => {
				const claimed: ConsentFact = { ...one, signer: { as: 'guardian', claimed: true } };
				const after = withFacts(asked, { consents: [...asked.facts.consents, claimed] });
				expect(decided(after)).toEqual(decided(asked));
			}),
			{ numRuns: 1000 }
		);
	});

	test('[D2] whoever is blocked, objects or said no has the same answer, letter for letter', () => {
		fc.assert(
			fc.property(question, (asked) => {
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
