import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decisionInputFor } from '#lib/domain/decision-input.ts';
import type { DecisionInput, LegalBasis } from '#lib/domain/decision.ts';
import { decide } from './decide.ts';
import { explain, stepCodes, type ReachedStep, type Step } from './explain.ts';
import { parseDecisionInput } from './parse-input.ts';
import type { Cell, ChannelRules, Profile } from './profile.ts';
import { norberg } from './profiles/norberg.ts';
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

	const upper = { birthDate: '2009-05-05', schoolForm: 'upper-secondary' };
	test.each([
		[
			'a secret',
			inputOf('norberg', { image: { secret: true } }),
			[
				'stops secrecy NOR-20',
				'– do-not-publish',
				'– sensitive',
				'– allow-artist',
				'– treat-as-consent',
				'– age',
				'– row',
				'– basis'
			]
		],
		[
			'nobody to be seen',
			inputOf('norberg', { image: { identifiable: false, anonymised: 'blurred' } }),
			[
				'passed secrecy NOR-20',
				'stops identifiable NOR-29',
				'noted duties duties: [record-motivation]',
				'– do-not-publish',
				'– sensitive',
				'– allow-artist',
				'– treat-as-consent',
				'– age',
				'– row',
				'– basis'
			]
		],
		[
			'sensitive, where that asks for a written consent',
			inputOf('trosa', { channel: { kind: 'website' }, image: { sensitive: true }, consents: [yes('g1')] }),
			[
				'passed secrecy law.secrecy',
				'passed identifiable law.not-identifiable',
				'passed do-not-publish bildlov.do-not-publish',
				'noted sensitive law.explicit-consent',
				'passed age law.own-consent band: under-13 years: 10 limit: {band:13-to-upper-secondary,on:2029-03-01,rule:law.own-consent}',
				'passed row who: {} isLaw: true',
				'passed basis basis: consent given: consent',
				'passed in-force consents: [{consent:0,until:null}] not: []',
				'passed signer law.guardian-consent as: guardian by: [0]',
				'passed channel bildlov.channel by: [0]',
				'passed content bildlov.content by: [0]',
				'passed written law.explicit-consent by: [0]',
				'noted duties law.special-care duties: [special-care-child]'
			]
		],
		[
			'a policy that says no to it',
			inputOf('trosa', { image: { sensitive: true } }),
			[
				'passed secrecy TRO-14',
				'passed identifiable law.not-identifiable',
				'passed do-not-publish bildlov.do-not-publish',
				'stops sensitive TRO-08',
				'– age',
				'– row',
				'– basis',
				'– copyright'
			]
		],
		[
			'an image bank',
			inputOf('sollentuna', { image: { source: 'image-bank' } }),
			[
				'passed secrecy SOL-18',
				'passed identifiable SOL-22',
				'passed do-not-publish bildlov.do-not-publish',
				'passed sensitive SOL-09',
				'stops allow-source SOL-28',
				'passed copyright SOL-20',
				'noted duties law.special-care duties: [record-release,special-care-child]',
				'– age',
				'– row',
				'– basis'
			]
		],
		[
			'a person for whom it is forbidden',
			inputOf('sollentuna', { consents: [yes('g1')] }),
			[
				'passed secrecy SOL-18',
				'passed identifiable SOL-22',
				'passed do-not-publish bildlov.do-not-publish',
				'passed sensitive SOL-09',
				'passed allow-source SOL-28',
				'passed age law.own-consent band: under-13 years: 10 limit: {band:13-to-upper-secondary,on:2029-03-01,rule:law.own-consent}',
				'passed row who: {roles:[private],bands:[under-13]} isLaw: false',
				'stops forbidden SOL-26',
				'– basis',
				'– copyright'
			]
		],
		[
			'another basis',
			inputOf('trosa', { channel: { kind: 'website' }, legalBasis: 'public-interest' }),
			[
				'passed secrecy law.secrecy',
				'passed identifiable law.not-identifiable',
				'passed do-not-publish bildlov.do-not-publish',
				'passed sensitive law.explicit-consent',
				'passed age law.own-consent band: under-13 years: 10 limit: {band:13-to-upper-secondary,on:2029-03-01,rule:law.own-consent}',
				'passed row who: {} isLaw: true',
				'passed basis law.public-interest basis: public-interest given: public-interest',
				'noted duties law.special-care duties: [assess-public-interest,special-care-child]'
			]
		],
		[
			'a basis, where the policy asks for a consent on any',
			inputOf('norberg', { legalBasis: 'contract' }),
			[
				'passed secrecy NOR-20',
				'passed identifiable NOR-28',
				'passed do-not-publish bildlov.do-not-publish',
				'passed sensitive NOR-49',
				'passed allow-artist NOR-17',
				'noted treat-as-consent NOR-40',
				'passed age NOR-34 band: under-13 years: 10 limit: {band:13-to-upper-secondary,on:2029-03-01,rule:NOR-34}',
				'passed row who: {bands:[under-13]} isLaw: false',
				'noted basis basis: consent given: contract',
				'stops signer NOR-34 as: guardian by: []',
				'stops this-image NOR-35 by: []',
				'stops third-country NOR-42 by: []',
				'– discouraged'
			]
		],
		[
			'uncertain, where that asks for a consent',
			inputOf('helsingborg', {
				channel: { kind: 'website' },
				image: { uncertain: true },
				legalBasis: 'public-interest'
			}),
			[
				'passed secrecy HEL-20',
				'passed identifiable law.not-identifiable',
				'passed do-not-publish bildlov.do-not-publish',
				'passed sensitive law.explicit-consent',
				'noted treat-as-consent HEL-14',
				'passed age law.own-consent band: under-13 years: 10 limit: {band:13-to-upper-secondary,on:2029-03-01,rule:law.own-consent}',
				'passed row who: {roles:[private],bands:[under-13,13-to-upper-secondary,upper-secondary,unknown]} isLaw: false',
				'passed basis basis: consent given: public-interest',
				'stops signer law.guardian-consent as: guardian by: []'
			]
		],
		[
			'consents that do not hold on the day, and two that do',
			inputOf('norberg', {
				purpose: 'nyheter',
				consents: [
					yes('g1', { withdrawnAt: '2026-11-20' }),
					yes('g1', { validFrom: '2026-11-22' }),
					yes('g1', { validTo: '2026-11-20' }),
					yes('g1', { validTo: today, validFrom: today, withdrawnAt: '2026-11-22', purposes: ['sport'] }),
					yes(null, { images: ['this'], covers: ['film'], channels: ['website'] })
				]
			}),
			[
				'passed secrecy NOR-20',
				'passed identifiable NOR-28',
				'passed do-not-publish bildlov.do-not-publish',
				'passed sensitive NOR-49',
				'passed allow-artist NOR-17',
				'noted treat-as-consent NOR-40',
				'passed age NOR-34 band: under-13 years: 10 limit: {band:13-to-upper-secondary,on:2029-03-01,rule:NOR-34}',
				'passed row who: {bands:[under-13]} isLaw: false',
				'noted basis basis: consent given: consent',
				'passed in-force consents: [{consent:3,until:2026-11-21},{consent:4,until:null}] not: [{consent:0,why:withdrawn,day:2026-11-20},{consent:1,why:not-begun,day:2026-11-22},{consent:2,why:ended,day:2026-11-20}]',
				'passed signer NOR-34 as: guardian by: [3]',
				'stops this-image NOR-35 by: [4]',
				'passed channel NOR-44 by: [3]',
				'stops purpose bildlov.purpose by: [4]',
				'passed content bildlov.content by: [3]',
				'passed third-country NOR-42 by: [3,4]',
				'– discouraged'
			]
		],
		[
			'no consent that holds',
			inputOf('trosa', {
				consents: [yes('g1', { validTo: '2026-11-20' })],
				image: { copyrightStated: false }
			}),
			[
				'passed secrecy TRO-14',
				'passed identifiable law.not-identifiable',
				'passed do-not-publish bildlov.do-not-publish',
				'passed sensitive TRO-08',
				'passed age law.own-consent band: under-13 years: 10 limit: {band:13-to-upper-secondary,on:2029-03-01,rule:law.own-consent}',
				'passed row who: {bands:[under-13,13-to-upper-secondary,upper-secondary]} isLaw: false',
				'noted basis basis: consent given: consent',
				'stops in-force consents: [] not: [{consent:0,why:ended,day:2026-11-20}]',
				'stops signer TRO-09 as: guardian by: []',
				'stops third-country bildlov.third-country by: []',
				'stops written TRO-09 by: []',
				'stops copyright TRO-10'
			]
		],
		[
			'all guardians, one of them without a name',
			inputOf('trosa', {
				guardiansRequired: 'all',
				guardians: 3,
				consents: [yes('g1'), { ...yes('g2'), signers: [{ as: 'guardian' }] }, yes('g3', { written: false })]
			}),
			[
				'passed secrecy TRO-14',
				'passed identifiable law.not-identifiable',
				'passed do-not-publish bildlov.do-not-publish',
				'passed sensitive TRO-08',
				'passed age law.own-consent band: under-13 years: 10 limit: {band:13-to-upper-secondary,on:2029-03-01,rule:law.own-consent}',
				'passed row who: {bands:[under-13,13-to-upper-secondary,upper-secondary]} isLaw: false',
				'noted basis basis: consent given: consent',
				'passed in-force consents: [{consent:0,until:null},{consent:1,until:null},{consent:2,until:null}] not: []',
				'passed signer TRO-09 as: guardian by: [0,1,2]',
				'passed all-guardians bildlov.all-guardians TRO-09 signed: 3 of: 3 by: [0,1,2]',
				'passed channel bildlov.channel by: [0,1,2]',
				'passed content bildlov.content by: [0,1,2]',
				'passed third-country bildlov.third-country by: [0,1,2]',
				'stops written TRO-09 by: [0,1]',
				'passed copyright TRO-10'
			]
		],
		[
			'all guardians, and none has signed',
			inputOf('trosa', { guardiansRequired: 'all', guardians: 2 }),
			[
				'passed secrecy TRO-14',
				'passed identifiable law.not-identifiable',
				'passed do-not-publish bildlov.do-not-publish',
				'passed sensitive TRO-08',
				'passed age law.own-consent band: under-13 years: 10 limit: {band:13-to-upper-secondary,on:2029-03-01,rule:law.own-consent}',
				'passed row who: {bands:[under-13,13-to-upper-secondary,upper-secondary]} isLaw: false',
				'noted basis basis: consent given: consent',
				'stops signer TRO-09 as: guardian by: []',
				'stops all-guardians bildlov.all-guardians TRO-09 signed: 0 of: 2 by: []',
				'stops third-country bildlov.third-country by: []',
				'stops written TRO-09 by: []',
				'passed copyright TRO-10'
			]
		],
		[
			'an open question, ruled against',
			inputOf('sollentuna', {
				subject: upper,
				consents: [yes(null)],
				rulings: { 'sollentuna.upper-secondary': 'refuse' }
			}),
			[
				'passed secrecy SOL-18',
				'passed identifiable SOL-22',
				'passed do-not-publish bildlov.do-not-publish',
				'passed sensitive SOL-09',
				'passed allow-source SOL-28',
				'passed age bildlov.adult band: upper-secondary years: 17 limit: {band:adult,on:2027-05-05,rule:bildlov.adult}',
				'passed row who: {roles:[private],bands:[upper-secondary]} isLaw: true',
				'stops question bildlov.ruling SOL-23 SOL-27 id: sollentuna.upper-secondary ruling: refuse',
				'– basis',
				'– copyright'
			]
		],
		[
			'an open question, ruled on',
			inputOf('sollentuna', {
				subject: upper,
				consents: [yes(null)],
				rulings: { 'sollentuna.upper-secondary': 'allow' }
			}),
			[
				'passed secrecy SOL-18',
				'passed identifiable SOL-22',
				'passed do-not-publish bildlov.do-not-publish',
				'passed sensitive SOL-09',
				'passed allow-source SOL-28',
				'passed age bildlov.adult band: upper-secondary years: 17 limit: {band:adult,on:2027-05-05,rule:bildlov.adult}',
				'passed row who: {roles:[private],bands:[upper-secondary]} isLaw: true',
				'passed basis basis: consent given: consent',
				'passed in-force consents: [{consent:0,until:null}] not: []',
				'passed signer law.own-consent as: self by: [0]',
				'passed channel bildlov.channel by: [0]',
				'passed content bildlov.content by: [0]',
				'passed third-country bildlov.third-country by: [0]',
				'noted question bildlov.ruling SOL-27 SOL-23 id: sollentuna.upper-secondary ruling: allow',
				'passed copyright SOL-20',
				'noted duties law.special-care duties: [special-care-child]'
			]
		],
		[
			'an open question',
			inputOf('sollentuna', { subject: upper, consents: [yes(null)] }),
			[
				'passed secrecy SOL-18',
				'passed identifiable SOL-22',
				'passed do-not-publish bildlov.do-not-publish',
				'passed sensitive SOL-09',
				'passed allow-source SOL-28',
				'passed age bildlov.adult band: upper-secondary years: 17 limit: {band:adult,on:2027-05-05,rule:bildlov.adult}',
				'passed row who: {roles:[private],bands:[upper-secondary]} isLaw: true',
				'passed basis basis: consent given: consent',
				'passed in-force consents: [{consent:0,until:null}] not: []',
				'passed signer law.own-consent as: self by: [0]',
				'passed channel bildlov.channel by: [0]',
				'passed content bildlov.content by: [0]',
				'passed third-country bildlov.third-country by: [0]',
				'stops question SOL-23 SOL-27 id: sollentuna.upper-secondary ruling: null',
				'passed copyright SOL-20'
			]
		],
		[
			'an adult, for whom all limits are passed',
			inputOf('arjeplog', { subject: { birthDate: '1980-01-01' }, consents: [yes(null)] }),
			[
				'passed secrecy ARJ-13',
				'passed identifiable law.not-identifiable',
				'passed do-not-publish bildlov.do-not-publish',
				'passed sensitive ARJ-25',
				'passed age bildlov.adult band: adult years: 46 limit: {band:adult,on:1998-01-01,rule:bildlov.adult}',
				'passed row who: {} isLaw: false',
				'passed basis basis: consent given: consent',
				'passed in-force consents: [{consent:0,until:null}] not: []',
				'passed signer ARJ-27 as: self by: [0]',
				'passed channel bildlov.channel by: [0]',
				'passed content bildlov.content by: [0]',
				'passed third-country bildlov.third-country by: [0]',
				'noted duties ARJ-24 duties: [assess-suitability]'
			]
		],
		[
			'no birth date where it matters',
			inputOf('arjeplog', { subject: { birthDate: null } }),
			[
				'passed secrecy ARJ-13',
				'passed identifiable law.not-identifiable',
				'passed do-not-publish bildlov.do-not-publish',
				'passed sensitive ARJ-25',
				'stops age bildlov.birth-date band: unknown years: null limit: null',
				'– row',
				'– basis'
			]
		]
	] as const)('[LB2] step by step: %s', (_, input, expected) => {
		expect(explain(input).steps.map(told)).toEqual(expected);
	});
});

describe('the steps of a policy that asks for all there is', () => {
	const from = '2026-01-01';
	const asks = { kind: 'consent', self: 'NOR-44', written: 'NOR-42', registration: 'NOR-45' } as const;
	const questions = [{ id: 'ekby.open', against: 'NOR-20', infavour: 'NOR-28' }];
	const of = (
		cell: Partial<Cell>,
		basis: LegalBasis,
		consents: readonly object[],
		but: Partial<ChannelRules> = {}
	) => {
		const people = [{ who: {}, cells: [{ from, is: asks, ...cell }] }];
		const ekby: Profile = { ...norberg, id: 'ekby', questions, channels: { website: { people, ...but } } };
		const input = inputOf('norberg', {
			subject: { birthDate: '1980-01-01' },
			channel: { kind: 'website' },
			legalBasis: basis,
			consents
		});
		return explain({ ...input, policy: 'ekby' }, [ekby])
			.steps.map(told)
			.slice(6);
	};

	test('[LB2] writing and a register are demands of their own', () => {
		expect(of({}, 'consent', [yes(null, { registrationNumber: 'D-1' })])).toEqual([
			'noted basis basis: consent given: consent',
			'passed in-force consents: [{consent:0,until:null}] not: []',
			'passed signer NOR-44 as: self by: [0]',
			'passed channel bildlov.channel by: [0]',
			'passed content bildlov.content by: [0]',
			'passed written NOR-42 by: [0]',
			'passed registration NOR-45 by: [0]'
		]);
		expect(of({}, 'consent', [yes(null, { written: false, images: ['i9'] })]).slice(3)).toEqual([
			'stops this-image bildlov.this-image by: []',
			'passed channel bildlov.channel by: [0]',
			'passed content bildlov.content by: [0]',
			'stops written NOR-42 by: []',
			'stops registration NOR-45 by: []'
		]);
	});
	test('[LB2] advice against and a question are still to come where the consent stops, a question only on its basis', () => {
		const later = {
			question: { id: 'ekby.open', onBasis: 'consent' },
			discouraged: { rule: 'NOR-32', bands: ['adult'] }
		} as const;
		const stopped = of(later, 'consent', [], { copyright: 'NOR-20' });
		expect(stopped.slice(1)).toEqual([
			'stops signer NOR-44 as: self by: []',
			'stops written NOR-42 by: []',
			'stops registration NOR-45 by: []',
			'passed copyright NOR-20',
			'– discouraged',
			'– question'
		]);
		expect(of(later, 'contract', []).slice(4)).toEqual(['– discouraged']);
	});
	test('[LB2] advice against that is not for this age passes, and a question beside it is noted', () => {
		const is = { kind: 'allow', rule: 'NOR-28' } as const;
		const question = { id: 'ekby.open' };
		const advised = (bands: readonly ('adult' | 'under-13')[]) =>
			of({ is, question, discouraged: { rule: 'NOR-32', bands } }, 'contract', []).slice(1, 3);
		expect(advised(['under-13'])).toEqual([
			'passed discouraged NOR-32',
			'stops question NOR-20 NOR-28 id: ekby.open ruling: null'
		]);
		expect(advised(['adult'])).toEqual([
			'stops discouraged NOR-32',
			'noted question NOR-28 NOR-20 id: ekby.open ruling: null'
		]);
	});
	test('[LB2] a limit of age that falls on the day itself has been reached: the next one is named', () => {
		const input = inputOf('norberg', { subject: { birthDate: '2013-11-21' } });
		expect(step(input, 'age')).toMatchObject({ band: '13-to-upper-secondary', limit: { on: '2029-08-01' } });
	});
});

/** A step in one line: its state, what it is about, the rules, and what else it says. */
function told(each: Step): string {
	if (!isReached(each)) return `– ${each.what}`;
	const { what, state, rules, ...details } = each;
	const said = Object.entries(details).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
	return [state, what, ...rules.map(({ id }) => id), ...said].join(' ').replaceAll('"', '');
}
