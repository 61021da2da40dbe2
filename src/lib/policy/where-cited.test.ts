import { describe, expect, it, test } from 'vitest';
import { dutyCodes } from '#lib/domain/decision.ts';
import { defaultRules } from './defaults.ts';
import { ownPolicy, ruleOfChange } from './own-policy.ts';
import { commonRules, guidelines } from './policies.ts';
import type { ChangedValue, PolicyChange } from './policy-change.ts';
import type { ChannelRules, Profile, RuleId } from './profile.ts';
import { norberg } from './profiles/norberg.ts';
import { sollentuna } from './profiles/sollentuna.ts';
import { trosa } from './profiles/trosa.ts';
import { usesOfRules, type RuleValue } from './where-cited.ts';

const valuesOf = (uses: ReturnType<typeof usesOfRules>, rule: string): readonly RuleValue[] =>
	(uses.get(rule) ?? []).map((use) => use.value);

const changed = (value: ChangedValue): PolicyChange => ({
	...value,
	text: { sv: 'Kommunen har bestämt.', en: 'The municipality has decided.' },
	citation: { document: 'Ekbys riktlinje', section: '1', quote: 'så här gör vi' },
	readOn: '2026-01-01'
});
const ekby = (...changes: readonly PolicyChange[]) =>
	ownPolicy(norberg, { id: 'ekby', version: '1', name: 'Ekby', from: '2026-01-01', changes });

/** The policy's own rows that no answer cites and no work goes by. */
function unusedRules(profile: Profile, changes: readonly PolicyChange[] = []): readonly RuleId[] {
	const uses = usesOfRules(profile, changes);
	return profile.rules.map((rule) => rule.id).filter((id) => !uses.has(id));
}

describe('where a rule is used', () => {
	test.each(guidelines)('[RP2] $id has no rule that is never used', (profile) => {
		expect(unusedRules(profile)).toEqual([]);
	});

	test.each(guidelines)('[RP1] $id uses no rule that it has not', (profile) => {
		const known = new Set([...commonRules, ...profile.rules].map((rule) => rule.id));
		expect([...usesOfRules(profile).keys()].filter((id) => !known.has(id))).toEqual([]);
	});

	it('a default of the product is used by some guideline, but for the hole that none of the five has', () => {
		const used = new Set(guidelines.flatMap((profile) => [...usesOfRules(profile).keys()]));
		expect(defaultRules.map((rule) => rule.id).filter((id) => !used.has(id))).toEqual([
			'bildlov.policy-rule'
		]);
		const channels = Object.fromEntries(
			Object.entries(trosa.channels).filter(([kind]) => kind !== 'website')
		);
		expect(usesOfRules({ ...trosa, channels }).get('bildlov.policy-rule')).toMatchObject([
			{ kinds: ['website'] }
		]);
	});

	it('tells the age, and from when', () => {
		expect(usesOfRules(norberg).get('NOR-34')?.[0]).toMatchObject({
			value: { kind: 'own-consent-age', years: 13 },
			from: '2024-12-09',
			until: null
		});
	});

	it('tells all that one sentence asks of a consent at once', () => {
		expect(valuesOf(usesOfRules(trosa), 'TRO-09')).toEqual([
			{ kind: 'asks', signer: 'guardian', thisImage: false, written: true, registration: false },
			{ kind: 'asks', signer: 'self', thisImage: false, written: true, registration: false }
		]);
	});

	it('what all rows of a channel share holds for everybody', () => {
		expect(usesOfRules(norberg).get('NOR-45')).toMatchObject([{ who: null, kinds: ['social-media'] }]);
		expect(usesOfRules(norberg).get('NOR-33')).toMatchObject([{ who: { bands: ['upper-secondary'] } }]);
		expect(usesOfRules(norberg).get('NOR-44')?.[0]).toMatchObject({ who: {} });
	});

	it('names both sides of an open question, and where it is asked', () => {
		const uses = usesOfRules(sollentuna);
		expect(uses.get('SOL-23')).toMatchObject([
			{ value: { kind: 'question', question: 'sollentuna.upper-secondary', side: 'against' } },
			{ who: { pupil: true } }
		]);
		expect(valuesOf(uses, 'SOL-27')[0]).toMatchObject({ side: 'infavour' });
		expect(uses.has('bildlov.ruling')).toBe(true);
		expect(usesOfRules(trosa).has('bildlov.ruling')).toBe(false);
	});

	it('a row that nobody reaches is no use', () => {
		const row = { who: {}, cells: [{ from: '2018-05-25', is: { kind: 'forbid', rule: 'TRO-14' } }] } as const;
		const social = trosa.channels['social-media'];
		if (social === undefined || social === 'law') throw new Error('Trosa has rules for social media.');
		const behind = { ...social, secret: 'law.secrecy', people: [...social.people, row] };
		expect(unusedRules({ ...trosa, channels: { ...trosa.channels, 'social-media': behind } })).toEqual([
			'TRO-14'
		]);
	});

	it('a line that has been followed by another tells until when it held', () => {
		const ownConsent = [
			{ from: '2020-01-01', value: 13, rule: 'law.own-consent' },
			{ from: '2026-07-01', value: 15, rule: 'law.own-consent' }
		];
		const uses = usesOfRules({ ...trosa, ages: { ...trosa.ages, ownConsent } }).get('law.own-consent');
		expect(uses?.slice(0, 2)).toMatchObject([
			{ value: { years: 13 }, until: '2026-07-01' },
			{ value: { years: 15 }, until: null }
		]);
	});
});

const plainPeople = { thisImage: false, written: false, registration: false, discouraged: false } as const;
const everyChange: readonly PolicyChange[] = [
	changed({ set: 'own-consent-age', years: 15 }),
	changed({ set: 'upper-secondary-age', turning: 16, monthDay: '07-01' }),
	changed({ set: 'usual-basis', basis: 'public-interest' }),
	changed({ set: 'guardians', value: 'all' }),
	changed({ set: 'validity', years: 2 }),
	changed({ set: 'decides', role: 'manager' }),
	changed({ set: 'afterwards', ending: 'consent-ended', then: 'take-down' }),
	changed({ set: 'people', kind: 'website', of: 'under-13', asks: 'forbid', ...plainPeople }),
	changed({ set: 'people', kind: 'social-media', of: 'employee', asks: 'law', ...plainPeople }),
	changed({ set: 'people', kind: 'print', of: 'adult', asks: 'self', ...plainPeople, written: true }),
	changed({ set: 'switch', kind: 'print', what: 'consent-always', on: true }),
	changed({ set: 'switch', kind: 'social-media', what: 'sensitive-forbidden', on: false }),
	changed({ set: 'switch', kind: 'website', what: 'copyright-stated', on: true }),
	...dutyCodes
		.filter((duty) => duty !== 'special-care-child' && duty !== 'record-motivation')
		.map((duty) => changed({ set: 'duty', kind: 'social-media', duty, on: duty !== 'store-at-unit' }))
];

describe('a municipality’s own policy', () => {
	test.each(everyChange)('[RP2] the change of $set is told where it holds, on or off', (change) => {
		const uses = usesOfRules(ekby(change), [change]);
		expect(uses.get(ruleOfChange('ekby', change))?.length).toBeGreaterThan(0);
	});

	it('[RP2] what a change has replaced is no longer used, and nothing else falls out', () => {
		const change = changed({ set: 'duty', kind: 'social-media', duty: 'store-at-unit', on: false });
		expect(unusedRules(ekby(change), [change])).toEqual(['NOR-46']);
	});

	it('a change that only takes away says what it took', () => {
		const off = changed({ set: 'switch', kind: 'social-media', what: 'sensitive-forbidden', on: false });
		expect(valuesOf(usesOfRules(ekby(off), [off]), ruleOfChange('ekby', off))).toEqual([
			{ kind: 'switched-off', what: 'sensitive-forbidden' }
		]);
	});
});

describe('[RP1] every way in which a policy can use a rule', () => {
	const from = '2026-01-01';
	const lines = <T extends object>(one: T, other: T) =>
		[
			{ from, ...one },
			{ from: '2027-01-01', ...other }
		] as const;
	const website: ChannelRules = {
		secret: 'secret',
		notIdentifiable: 'unseen',
		anonymised: 'blurred',
		sensitive: 'sensitive',
		copyright: 'copyright',
		asks: { 'purpose-not-covered': 'purpose' },
		first: [
			{
				kind: 'allow-source',
				sources: ['image-bank'],
				rule: 'bank',
				duties: [{ duty: 'record-release', rule: 'release', account: 'unit', exceptPublisher: 'culture' }]
			},
			{ kind: 'allow-own-guardians', rule: 'closed' },
			{ kind: 'allow-artist', rule: 'artist', duties: [{ duty: 'register', rule: 'artist-duty' }] },
			{ kind: 'treat-as-consent', rule: 'treat', when: 'uncertain' }
		],
		duties: [{ duty: 'register', rule: 'register' }],
		people: [
			{
				who: { roles: ['employee'] },
				cells: lines(
					{ is: { kind: 'forbid', rule: 'no' } },
					{
						is: {
							kind: 'allow',
							rule: 'yes',
							onlyRole: 'employee',
							duties: [{ duty: 'register', rule: 'yes-duty' }]
						}
					}
				)
			},
			{
				who: { bands: ['under-13', '13-to-upper-secondary', 'unknown'] },
				cells: [
					{
						from,
						is: {
							kind: 'consent',
							guardian: 'signs',
							self: 'signs',
							thisImage: 'image',
							written: 'signs',
							registration: 'number',
							duties: [{ duty: 'register', rule: 'asked-duty' }]
						},
						question: { id: 'ekby.open', onBasis: 'contract' },
						discouraged: { rule: 'advised', bands: ['under-13', 'adult'] }
					}
				]
			},
			{
				who: {},
				cells: [
					{
						from,
						is: {
							kind: 'by-basis',
							bases: {
								consent: 'law',
								'public-interest': { kind: 'no-ground', rule: 'no-ground' },
								contract: { kind: 'no-ground', rule: 'no-ground' }
							}
						},
						question: { id: 'ekby.open' },
						discouraged: { rule: 'advised', bands: ['adult'] }
					}
				]
			}
		]
	};
	const ekby: Profile = {
		...trosa,
		id: 'ekby',
		specialCare: 'care',
		ages: {
			ownConsent: lines({ value: 13, rule: 'own-13' }, { value: 15, rule: 'own-15' }),
			majority: [{ from, value: 18, rule: 'adult' }],
			upperSecondary: [{ from, turning: 16, monthDay: '07-01', rule: 'upper' }]
		},
		practice: {
			guardians: lines({ value: 'one', rule: 'one' }, { value: 'all', rule: 'all' }),
			validity: [{ from, years: 2, rule: 'two-years' }],
			decides: [{ from, role: 'manager', rule: 'decides' }],
			afterwards: {
				'consent-ended': [{ from, then: 'take-down', rule: 'ended' }],
				'age-limit-passed': [{ from, then: 'stays', rule: 'stays' }],
				'policy-changed': [{ from, then: 'stays', rule: 'stays' }]
			}
		},
		questions: [{ id: 'ekby.open', against: 'against', infavour: 'infavour' }],
		channels: {
			website,
			print: { people: [{ who: {}, cells: [{ from, is: { kind: 'forbid', rule: 'no' } }] }] },
			press: 'law',
			intranet: 'law'
		}
	};

	it('the ages, the practice, the channels, the rows, the demands and the duties', () => {
		expect(told(usesOfRules(ekby))).toEqual([
			'own-13: {kind:own-consent-age,years:13} from 2026-01-01 until 2027-01-01',
			'own-15: {kind:own-consent-age,years:15} from 2027-01-01',
			'adult: {kind:majority,years:18} from 2026-01-01',
			'upper: {kind:upper-secondary-age,turning:16,monthDay:07-01} from 2026-01-01',
			'one: {kind:guardians,value:one} from 2026-01-01 until 2027-01-01',
			'all: {kind:guardians,value:all} from 2027-01-01',
			'bildlov.all-guardians: {kind:guardians,value:all}',
			'two-years: {kind:validity,years:2} from 2026-01-01',
			'decides: {kind:decides,role:manager} from 2026-01-01',
			'ended: {kind:afterwards,ending:consent-ended,then:take-down} from 2026-01-01',
			'stays: {kind:afterwards,ending:age-limit-passed,then:stays} from 2026-01-01',
			'stays: {kind:afterwards,ending:policy-changed,then:stays} from 2026-01-01',
			'bildlov.do-not-publish: {kind:common,case:do-not-publish}',
			'bildlov.birth-date: {kind:needs,code:birth-date}',
			'care: {kind:duty,duty:special-care-child,account:null,exceptPublisher:null}',
			'bildlov.policy-rule: {kind:policy-rule} kinds [social-media,learning-platform]',
			'secret: {kind:common,case:secret} kinds [website]',
			'unseen: {kind:common,case:not-identifiable} kinds [website]',
			'blurred: {kind:common,case:anonymised} kinds [website]',
			'sensitive: {kind:common,case:sensitive} kinds [website]',
			'copyright: {kind:needs,code:copyright} kinds [website]',
			'bank: {kind:allowed-source,sources:[image-bank]} kinds [website]',
			'release: {kind:duty,duty:record-release,account:unit,exceptPublisher:culture} kinds [website]',
			'closed: {kind:allowed-own-guardians} kinds [website]',
			'artist: {kind:allowed,onlyRole:artist} kinds [website] bases [artistic-purpose]',
			'artist-duty: {kind:duty,duty:register,account:null,exceptPublisher:null} kinds [website] who {roles:[artist]}',
			'treat: {kind:treat-as-consent,when:uncertain} kinds [website]',
			'register: {kind:duty,duty:register,account:null,exceptPublisher:null} kinds [website]',
			'no: {kind:forbidden} kinds [website] who {roles:[employee]} from 2026-01-01 until 2027-01-01',
			'no: {kind:forbidden} kinds [print] from 2026-01-01',
			'yes: {kind:allowed,onlyRole:employee} kinds [website] who {roles:[employee]} from 2027-01-01',
			'yes-duty: {kind:duty,duty:register,account:null,exceptPublisher:null} kinds [website] who {roles:[employee]} from 2027-01-01',
			'advised: {kind:discouraged,bands:[under-13]} kinds [website] who {bands:[under-13,13-to-upper-secondary,unknown]} from 2026-01-01',
			'advised: {kind:discouraged,bands:[adult]} kinds [website] who {} from 2026-01-01',
			'against: {kind:question,question:ekby.open,side:against} kinds [website] who {bands:[under-13,13-to-upper-secondary,unknown]} bases [contract] from 2026-01-01',
			'against: {kind:question,question:ekby.open,side:against} kinds [website] who {} from 2026-01-01',
			'infavour: {kind:question,question:ekby.open,side:infavour} kinds [website] who {bands:[under-13,13-to-upper-secondary,unknown]} bases [contract] from 2026-01-01',
			'infavour: {kind:question,question:ekby.open,side:infavour} kinds [website] who {} from 2026-01-01',
			'signs: {kind:asks,thisImage:false,written:true,registration:false,signer:guardian} kinds [website] who {bands:[under-13,13-to-upper-secondary,unknown]} from 2026-01-01',
			'signs: {kind:asks,thisImage:false,written:true,registration:false,signer:self} kinds [website] who {bands:[under-13,13-to-upper-secondary,unknown]} from 2026-01-01',
			'image: {kind:asks,thisImage:true,written:false,registration:false,signer:null} kinds [website] who {bands:[under-13,13-to-upper-secondary,unknown]} from 2026-01-01',
			'number: {kind:asks,thisImage:false,written:false,registration:true,signer:null} kinds [website] who {bands:[under-13,13-to-upper-secondary,unknown]} from 2026-01-01',
			'asked-duty: {kind:duty,duty:register,account:null,exceptPublisher:null} kinds [website] who {bands:[under-13,13-to-upper-secondary,unknown]} from 2026-01-01',
			'law.guardian-consent: {kind:asks,thisImage:false,written:false,registration:false,signer:guardian} kinds [website] who {} bases [consent] from 2026-01-01',
			'law.guardian-consent: {kind:asks,thisImage:false,written:false,registration:false,signer:guardian} kinds [intranet,press] bases [consent] from 2018-05-25',
			'law.own-consent: {kind:asks,thisImage:false,written:false,registration:false,signer:self} kinds [website] who {} bases [consent] from 2026-01-01',
			'law.own-consent: {kind:asks,thisImage:false,written:false,registration:false,signer:self} kinds [intranet,press] bases [consent] from 2018-05-25',
			'no-ground: {kind:no-ground} kinds [website] who {} bases [public-interest,contract] from 2026-01-01',
			'bildlov.this-image: {kind:needs,code:consent-for-this-image} kinds [website,intranet,press]',
			'bildlov.third-country: {kind:needs,code:third-country-consent} kinds [website,intranet,press]',
			'bildlov.channel: {kind:needs,code:channel-not-covered} kinds [website,intranet,press]',
			'purpose: {kind:needs,code:purpose-not-covered} kinds [website]',
			'bildlov.content: {kind:needs,code:content-not-covered} kinds [website,intranet,press]',
			'law.secrecy: {kind:common,case:secret} kinds [intranet,print,press]',
			'law.not-identifiable: {kind:common,case:not-identifiable} kinds [intranet,print,press]',
			'law.explicit-consent: {kind:common,case:explicit-consent} kinds [intranet,print,press]',
			'law.public-interest: {kind:allowed,onlyRole:null} kinds [intranet,press] bases [public-interest] from 2018-05-25',
			'law.public-interest: {kind:duty,duty:assess-public-interest,account:null,exceptPublisher:null} kinds [intranet,press] bases [public-interest] from 2018-05-25',
			'law.contract: {kind:allowed,onlyRole:null} kinds [intranet,press] bases [contract] from 2018-05-25',
			'law.legal-obligation: {kind:allowed,onlyRole:null} kinds [intranet,press] bases [legal-obligation] from 2018-05-25',
			'law.artistic-purpose: {kind:allowed,onlyRole:artist} kinds [intranet,press] bases [artistic-purpose] from 2018-05-25',
			'law.artistic-purpose: {kind:duty,duty:record-motivation,account:null,exceptPublisher:null} kinds [intranet,press] bases [artistic-purpose] from 2018-05-25',
			'bildlov.purpose: {kind:needs,code:purpose-not-covered} kinds [intranet,press]',
			'bildlov.ruling: {kind:ruling}'
		]);
	});

	it('where one guardian’s signature is enough, the rule about all of them is no use', () => {
		const guardians = [{ from, value: 'one', rule: 'one' }] as const;
		const { practice } = ekby;
		expect(usesOfRules({ ...ekby, practice: { ...practice, guardians } }).has('bildlov.all-guardians')).toBe(
			false
		);
		expect(usesOfRules(trosa).has('bildlov.all-guardians')).toBe(true);
	});

	it('what only takes away, or what answers do not cite, is used by being in force', () => {
		const plain = { thisImage: false, written: false, registration: false, discouraged: false } as const;
		const changes = [
			changed({ set: 'usual-basis', basis: 'contract' }),
			changed({ set: 'people', kind: 'website', of: 'employee', asks: 'law', ...plain }),
			changed({ set: 'people', kind: 'website', of: 'elected', asks: 'law', ...plain }),
			changed({ set: 'people', kind: 'website', of: 'adult', asks: 'law', ...plain }),
			changed({ set: 'people', kind: 'press', of: 'adult', asks: 'self', ...plain }),
			changed({ set: 'switch', kind: 'website', what: 'copyright-stated', on: false }),
			changed({ set: 'switch', kind: 'press', what: 'copyright-stated', on: true }),
			changed({ set: 'duty', kind: 'website', duty: 'register', on: false }),
			changed({ set: 'duty', kind: 'press', duty: 'register', on: true })
		];
		const rules = changes.map((change) => ruleOfChange('ekby', change));
		const uses = told(usesOfRules(ekby, changes)).filter((line) =>
			rules.some((rule) => line.startsWith(rule))
		);
		expect(uses).toEqual([
			'ekby.usual-basis: {kind:usual-basis,basis:contract}',
			'ekby.website.employee: {kind:law-floor} kinds [website] who {roles:[employee]}',
			'ekby.website.elected: {kind:law-floor} kinds [website] who {roles:[elected]}',
			'ekby.website.adult: {kind:law-floor} kinds [website] who {roles:[private],bands:[adult]}',
			'ekby.website.copyright-stated: {kind:switched-off,what:copyright-stated} kinds [website]',
			'ekby.website.duty.register: {kind:duty-off,duty:register} kinds [website]'
		]);
	});
});

/** Each use in one line: the rule, its value, and where it holds. */
function told(uses: ReturnType<typeof usesOfRules>): readonly string[] {
	return [...uses].flatMap(([rule, of]) =>
		of.map(({ value, kinds, who, bases, from, until }) => {
			const where = Object.entries({ kinds, who, bases, from, until }).flatMap(([key, at]) =>
				at === null || (Array.isArray(at) && at.length === 0) ? [] : [`${key} ${JSON.stringify(at)}`]
			);
			return [`${rule}:`, JSON.stringify(value), ...where].join(' ').replaceAll('"', '');
		})
	);
}
