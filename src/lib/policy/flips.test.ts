import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decisionInputFor } from '#lib/domain/decision-input.ts';
import { verdicts, type DecisionInput } from '#lib/domain/decision.ts';
import { decide } from './decide.ts';
import { consentChanges, flips, type Change } from './flips.ts';
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

/** A change that takes something away, or stops: no answer gets better by it. */
function takesAway(what: Change): boolean {
	switch (what.change) {
		case 'says-no':
		case 'name-comes-along':
			return true;
		case 'block':
		case 'objection':
		case 'secret':
			return what.on;
		case 'copyright':
			return !what.on;
		case 'consent':
			return consentChanges.indexOf(what.how) >= consentChanges.indexOf('untick-channel');
		default:
			return false;
	}
}

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
		let tried = 0;
		fc.assert(
			fc.property(someQuestion, (asked) => {
				tried++;
				const input = decisionInputFor(asked);
				const now = rank(decide(input).verdict);
				for (const flip of flips(input).filter((one) => takesAway(one.what))) {
					away++;
					expect(rank(flip.decision.verdict)).toBeLessThanOrEqual(now);
				}
			}),
			{ numRuns: 1000 }
		);
		expect(away).toBeGreaterThan(tried);
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

	test('the question that the case comes upon is ruled on the other ways, or not at all; others are left alone', () => {
		const rulings = { 'helsingborg.children': 'allow' };
		const asked = (given: object) =>
			flips(
				inputOf({
					policy: 'sollentuna',
					subject: { role: 'private', birthDate: '2009-05-05', schoolForm: 'upper-secondary' },
					rulings: { ...rulings, ...given }
				})
			).flatMap(({ what, input }) => (what.change === 'ruling' ? [[what.ruling, input.rulings]] : []));
		const id = 'sollentuna.upper-secondary';
		const [none, allow, refuse] = [
			[null, rulings],
			['allow', { ...rulings, [id]: 'allow' }],
			['refuse', { ...rulings, [id]: 'refuse' }]
		];
		expect(asked({})).toEqual(expect.arrayContaining([allow, refuse]));
		expect(asked({})).toHaveLength(2);
		expect(asked({ [id]: 'allow' })).toEqual(expect.arrayContaining([none, refuse]));
		expect(asked({ [id]: 'refuse' })).toEqual(expect.arrayContaining([none, allow]));
		expect(flips(inputOf()).some(({ what }) => what.change === 'ruling')).toBe(false);
	});

	test('a consent that is not in force can only have never been given', () => {
		const ofConsent = (but: object) =>
			flips(
				inputOf({
					consents: [{ signers: [{ as: 'self' }], channels: ['website'], images: 'general', ...but }]
				})
			).flatMap(({ what }) => (what.change === 'consent' ? [what.how] : []));
		expect(ofConsent({ withdrawnAt: '2026-11-21' })).toEqual(['never-given']);
		expect(ofConsent({ withdrawnAt: '2026-11-22' })).toHaveLength(6);
	});

	test('a last day that is past, or the end of all time, is not moved past; today’s is', () => {
		const days = (validTo: string) =>
			flips(
				inputOf({
					consents: [{ signers: [{ as: 'self' }], channels: ['website'], images: 'general', validTo }]
				})
			).flatMap(({ what }) => (what.change === 'consent-has-ended' ? [what.on] : []));
		expect(days('2026-11-20')).toEqual([]);
		expect(days('2026-11-21')).toEqual(['2026-11-22']);
		expect(days('9999-12-30')).toEqual(['9999-12-31']);
		expect(days('9999-12-31')).toEqual([]);
	});

	test('of the guardians the next who has not signed says yes, as far as there are any; whoever has signed need not', () => {
		const signed = (...guardians: readonly number[]) =>
			flips(
				inputOf({
					guardians: 3,
					consents: [
						{
							signers: guardians.map((number) => ({ as: 'guardian', guardian: `g${number}` })),
							channels: ['website'],
							images: 'general'
						}
					]
				})
			).flatMap(({ what }) => (what.change === 'guardian-says-yes' ? [what.guardian] : []));
		expect(signed(1)).toEqual([2]);
		expect(signed(1, 2)).toEqual([3]);
		expect(signed(1, 3)).toEqual([2]);
		expect(signed(1, 2, 3)).toEqual([]);
	});

	test('[LB4] each change changes one thing, and these are all there are: one question', () => {
		const consents = [
			{
				signers: [{ as: 'guardian', guardian: 'g1' }],
				channels: ['website'],
				images: 'general',
				written: false,
				validTo: '2027-06-30'
			},
			{
				signers: [{ as: 'self' }],
				channels: ['social-media'],
				images: ['this'],
				thirdCountry: true,
				registrationNumber: 'D-1'
			}
		];
		const input = inputOf({ consents, image: { identifiable: true, shows: ['image', 'film'] } });
		expect(told(input)).toEqual([
			'audience own-guardians → channel.audience: own-guardians',
			'basis artistic-purpose → legalBasis: artistic-purpose',
			'basis contract → legalBasis: contract',
			'basis legal-obligation → legalBasis: legal-obligation',
			'basis public-interest → legalBasis: public-interest',
			'block true → subject.publicationBlock: true',
			'blurred → image.identifiable: false, image.anonymised: blurred',
			'comes-into-band 13-to-upper-secondary 13 2029-03-01 → at: 2029-03-01',
			'comes-into-band adult 18 2034-03-01 → at: 2034-03-01',
			'comes-into-band upper-secondary null 2032-08-01 → at: 2032-08-01',
			'consent 0 for-this-image → consents.0.images: [this]',
			'consent 0 never-given → consents: 1 of 2',
			'consent 0 register → consents.0.registrationNumber: 1',
			'consent 0 tick-channel → consents.0.channels: [website,social-media]',
			'consent 0 tick-content → consents.0.covers: [image,film]',
			'consent 0 tick-transfer → consents.0.thirdCountry: true',
			'consent 0 withdraw → consents.0.withdrawnAt: 2026-11-21',
			'consent 0 write → consents.0.written: true',
			'consent 1 never-given → consents: 1 of 2',
			'consent 1 tick-content → consents.1.covers: [image,film]',
			'consent 1 untick-channel → consents.1.channels: 0 of 1',
			'consent 1 untick-transfer → consents.1.thirdCountry: false',
			'consent 1 withdraw → consents.1.withdrawnAt: 2026-11-21',
			'consent-has-ended 0 2027-07-01 → at: 2027-07-01',
			'copyright false → image.copyrightStated: false',
			'guardian-says-yes 2 → consents.2: {signers:[{as:guardian,guardian:g2}],channels:[social-media],purposes:[],covers:[image,film],thirdCountry:true,images:general,written:true,registrationNumber:null,validFrom:null,validTo:null,withdrawnAt:null}',
			'guardians-required all → guardiansRequired: all',
			'identifiable false → image.identifiable: false',
			'kind intranet → channel.kind: intranet, channel.thirdCountry: false',
			'kind learning-platform → channel.kind: learning-platform, channel.thirdCountry: false',
			'kind press → channel.kind: press, channel.thirdCountry: false',
			'kind print → channel.kind: print, channel.thirdCountry: false',
			'kind website → channel.kind: website, channel.thirdCountry: false',
			'name-comes-along → image.shows: [image,film,name]',
			'objection true → subject.objected: true',
			'policy arjeplog Arjeplogs kommun → policy: arjeplog',
			'policy helsingborg Helsingborgs stad → policy: helsingborg',
			'policy sollentuna Sollentuna kommun, utbildningsnämnden → policy: sollentuna',
			'policy trosa Trosa kommun → policy: trosa',
			'role artist → subject.role: artist',
			'role elected → subject.role: elected',
			'role employee → subject.role: employee',
			'says-no guardian → refusals: [{by:guardian,channels:[social-media],images:general}]',
			'says-no self → refusals: [{by:self,channels:[social-media],images:general}]',
			'secret true → image.secret: true',
			'sensitive true → image.sensitive: true',
			'source contracted-profile → image.source: contracted-profile',
			'source image-bank → image.source: image-bank',
			'third-country false → channel.thirdCountry: false',
			'uncertain true → image.uncertain: true'
		]);
	});

	test('[LB4] each change changes one thing, and these are all there are: the other way round', () => {
		const input = inputOf({
			policy: 'sollentuna',
			subject: { role: 'employee', publicationBlock: true, objected: true },
			image: {
				identifiable: false,
				anonymised: 'covered',
				secret: true,
				sensitive: true,
				uncertain: true,
				shows: ['image', 'name'],
				source: 'image-bank',
				copyrightStated: false
			},
			channel: { kind: 'website', audience: 'own-guardians', thirdCountry: true },
			guardiansRequired: 'all',
			guardians: 3,
			legalBasis: 'contract',
			rulings: { 'sollentuna.employees': 'allow' },
			refusals: [{ by: 'self', channels: 'all', images: 'general' }],
			consents: [
				{
					signers: [
						{ as: 'guardian', guardian: 'g1' },
						{ as: 'guardian', guardian: 'g2' }
					],
					channels: ['print'],
					images: ['i9'],
					withdrawnAt: '2026-11-21'
				}
			]
		});
		expect(told(input)).toEqual([
			'audience all → channel.audience: all',
			'basis artistic-purpose → legalBasis: artistic-purpose',
			'basis consent → legalBasis: consent',
			'basis legal-obligation → legalBasis: legal-obligation',
			'basis public-interest → legalBasis: public-interest',
			'block false → subject.publicationBlock: false',
			'consent 0 never-given → consents: 0 of 1',
			'copyright true → image.copyrightStated: true',
			'guardian-says-yes 1 → consents.1: {signers:[{as:guardian,guardian:g1}],channels:[website],purposes:[],covers:[image,name],thirdCountry:true,images:general,written:true,registrationNumber:null,validFrom:null,validTo:null,withdrawnAt:null}',
			'guardians-required one → guardiansRequired: one',
			'identifiable true → image.identifiable: true, image.anonymised: none',
			'is-years 10 → subject.birthDate: 2016-11-21',
			'is-years 14 → subject.birthDate: 2012-11-21',
			'is-years 17 → subject.birthDate: 2009-11-21',
			'is-years 30 → subject.birthDate: 1996-11-21',
			'kind intranet → channel.kind: intranet, channel.thirdCountry: false',
			'kind learning-platform → channel.kind: learning-platform, channel.thirdCountry: false',
			'kind press → channel.kind: press, channel.thirdCountry: false',
			'kind print → channel.kind: print, channel.thirdCountry: false',
			'kind social-media → channel.kind: social-media',
			'noes-taken-back → refusals: 0 of 1',
			'objection false → subject.objected: false',
			'policy arjeplog Arjeplogs kommun → policy: arjeplog',
			'policy helsingborg Helsingborgs stad → policy: helsingborg',
			'policy norberg Norbergs kommun → policy: norberg',
			'policy trosa Trosa kommun → policy: trosa',
			'role artist → subject.role: artist',
			'role elected → subject.role: elected',
			'role private → subject.role: private',
			'says-no guardian → refusals: [{by:self,channels:all,images:general},{by:guardian,channels:[website],images:general}]',
			'says-no self → refusals: [{by:self,channels:all,images:general},{by:self,channels:[website],images:general}]',
			'secret false → image.secret: false',
			'self-says-yes → consents.1: {signers:[{as:self}],channels:[website],purposes:[],covers:[image,name],thirdCountry:true,images:general,written:true,registrationNumber:null,validFrom:null,validTo:null,withdrawnAt:null}',
			'sensitive false → image.sensitive: false',
			'source contracted-profile → image.source: contracted-profile',
			'source own → image.source: own',
			'third-country false → channel.thirdCountry: false',
			'uncertain false → image.uncertain: false'
		]);
	});
});

/** What a change is called, and where its question differs from the one that was asked. */
function told(input: DecisionInput): readonly string[] {
	return flips(input)
		.map(({ what, input: changed }) => {
			const name = Object.values(what)
				.map((value) => String(value))
				.join(' ');
			return `${name} → ${differences(input, changed).join(', ')}`;
		})
		.sort();
}

function differences(one: unknown, other: unknown, path = ''): readonly string[] {
	if (JSON.stringify(one) === JSON.stringify(other)) return [];
	if (Array.isArray(one) && Array.isArray(other) && other.length < one.length)
		return [`${path}: ${other.length} of ${one.length}`];
	const [before, after] = [one, other].map((value) =>
		typeof value === 'object' && value !== null && !(Array.isArray(value) && path !== 'consents')
			? new Map(Object.entries(value))
			: undefined
	);
	if (!before || !after) return [`${path}: ${JSON.stringify(other)}`.replaceAll('"', '')];
	return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) =>
		differences(before.get(key), after.get(key), path === '' ? key : `${path}.${key}`)
	);
}
