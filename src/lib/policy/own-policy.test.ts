import { describe, expect, test } from 'vitest';
import type { Decision } from '#lib/domain/decision.ts';
import { aChange, peopleChange } from '../../../tests/support/some-changes.ts';
import { decide } from './decide.ts';
import { faultsInProfiles } from './faults.ts';
import { ownPolicy } from './own-policy.ts';
import { parseDecisionInput } from './parse-input.ts';
import type { PolicyChange } from './policy-change.ts';
import { lawFloor } from './law.ts';
import type { ChannelRules, Profile } from './profile.ts';
import { arjeplog } from './profiles/arjeplog.ts';
import { helsingborg } from './profiles/helsingborg.ts';
import { norberg } from './profiles/norberg.ts';
import { sollentuna } from './profiles/sollentuna.ts';
import { trosa } from './profiles/trosa.ts';

const over = (base: Profile, ...changes: PolicyChange[]) =>
	ownPolicy(base, { id: 'ekby', version: '1', name: 'Ekby', from: '2026-12-01', changes });

const everywhere = ['social-media', 'website', 'intranet', 'learning-platform', 'print', 'press'];
const signedBy = (as: 'self' | 'guardian', more: object = {}) => ({
	signers: [as === 'self' ? { as } : { as, guardian: 'g1' }],
	channels: everywhere,
	thirdCountry: true,
	images: 'general',
	...more
});
const own = signedBy('self');
const guardian = signedBy('guardian');

interface Asked {
	readonly subject: object;
	readonly kind?: string;
	readonly image?: object;
	readonly [key: string]: unknown;
}
function ask(profile: Profile, { kind = 'social-media', image, ...rest }: Asked): Decision {
	const parsed = parseDecisionInput(
		{
			policy: profile.id,
			at: '2026-12-05',
			image: { identifiable: true, ...image },
			channel: { kind },
			...rest
		},
		[profile]
	);
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
	return decide(parsed.value, [profile]);
}
const verdictOf = (profile: Profile, asked: Asked) => ask(profile, asked).verdict;
const decisive = (decision: Decision) => decision.reasons[0]?.rule;

const aged = (birthDate: string, role = 'private') => ({ role, birthDate });
const fourteen = aged('2012-05-05');
const seven = aged('2019-05-05');
const sixteenAtWork = aged('2010-05-05', 'employee');

describe('an own age of consent', () => {
	const fifteen = aChange({ set: 'own-consent-age', years: 15 });

	test.each([norberg, arjeplog, sollentuna, trosa, helsingborg].map((base) => [base.name, base] as const))(
		'[PO5] over %s nobody of 14 is told a sentence about 13',
		(_, base) => {
			const profile = over(base, fifteen);
			for (const kind of everywhere) {
				for (const consents of [[], [guardian], [own]]) {
					const decision = ask(profile, { subject: fourteen, kind, consents, legalBasis: 'consent' });
					if (decision.verdict === 'forbidden') continue;
					const told = decision.reasons.map((reason) => reason.text.sv).join(' ');
					expect(told).not.toMatch(/fyllt 13|barn under 13|från 13/i);
				}
			}
			expect(faultsInProfiles([profile])).toEqual([]);
		}
	);

	test('[PO5] the municipality’s sentence decides on both sides of the birthday', () => {
		const profile = over(trosa, fifteen);
		const at14 = ask(profile, { subject: fourteen, kind: 'print', consents: [guardian] });
		expect([at14.verdict, decisive(at14)]).toEqual(['allowed', 'ekby.own-consent-age']);
		const at15 = ask(profile, { subject: aged('2011-12-05'), kind: 'print', consents: [guardian] });
		expect([at15.verdict, at15.missing]).toEqual(['incomplete', ['own-consent']]);
		expect(decisive(at15)).toBe('ekby.own-consent-age');
	});

	test('[PO5] a guardian for everybody under 18 stays a guardian for everybody under 18', () => {
		const decision = ask(over(arjeplog, fifteen), { subject: aged('2010-01-01'), consents: [guardian] });
		expect([decision.verdict, decisive(decision)]).toEqual(['allowed', 'ARJ-15']);
	});

	test('[PO5] other bases stay as the guideline and the law have them', () => {
		const asked = { subject: fourteen, kind: 'website', legalBasis: 'public-interest' };
		expect(ask(over(norberg, fifteen), asked).reasons.map((reason) => reason.rule)).toEqual(
			ask(norberg, asked).reasons.map((reason) => reason.rule)
		);
	});
});

describe('a rule for employees', () => {
	const byThemselves = peopleChange({ kind: 'social-media', of: 'employee', asks: 'self' });
	const notAtAll = peopleChange({ kind: 'social-media', of: 'employee', asks: 'forbid' });

	test('[PO6] one of 16 still needs a guardian where the guideline asks it of all under 18', () => {
		const profile = over(arjeplog, byThemselves);
		expect(ask(profile, { subject: sixteenAtWork, consents: [own] }).missing).toEqual(['guardian-consent']);
		expect(verdictOf(profile, { subject: aged('1990-01-01', 'employee'), consents: [own] })).toBe('allowed');
		expect(verdictOf(profile, { subject: { role: 'employee' }, consents: [own] })).toBe('allowed');
	});

	test('[PO6] where the guideline has one rule for all employees, so has the change', () => {
		const decision = ask(over(norberg, byThemselves), { subject: sixteenAtWork, consents: [own] });
		expect([decision.verdict, decisive(decision)]).toEqual(['allowed', 'ekby.social-media.employee']);
	});

	test.each([arjeplog, norberg, trosa])('[PO6] a no reaches the youngest too', (base) => {
		const consents = [own, guardian];
		expect(verdictOf(over(base, notAtAll), { subject: sixteenAtWork, consents })).toBe('forbidden');
	});
});

describe('rules for people', () => {
	test('[PO4] a kind of which the guideline says only “law” keeps the law’s floor for the others', () => {
		const profile = over(
			trosa,
			peopleChange({ kind: 'website', of: 'under-13', asks: 'guardian', thisImage: true })
		);
		const consents = [guardian];
		expect(ask(profile, { subject: seven, kind: 'website', consents }).missing).toEqual([
			'consent-for-this-image'
		]);
		expect(
			verdictOf(profile, {
				subject: seven,
				kind: 'website',
				consents: [signedBy('guardian', { images: ['this'] })]
			})
		).toBe('allowed');
		expect(verdictOf(profile, { subject: fourteen, kind: 'website', consents: [own] })).toBe('allowed');
	});

	test('[PO4] an unknown age is asked for, also where the guideline did not need it', () => {
		const profile = over(helsingborg, peopleChange({ kind: 'social-media', of: 'adult', asks: 'self' }));
		const asked = { subject: { role: 'private' }, legalBasis: 'public-interest' };
		expect(verdictOf(helsingborg, asked)).toBe('needs-decision');
		expect(ask(profile, asked).missing).toEqual(['birth-date']);
	});

	test('[PO3] advice against stands beside the law’s floor too', () => {
		const profile = over(
			trosa,
			peopleChange({ kind: 'print', of: 'under-13', asks: 'law', discouraged: true })
		);
		const decision = ask(profile, { subject: seven, kind: 'print', consents: [guardian] });
		expect([decision.verdict, decisive(decision)]).toEqual(['discouraged', 'ekby.print.under-13']);
		expect(decision.duties).toContain('record-motivation');
		expect(verdictOf(profile, { subject: seven, kind: 'print' })).toBe('incomplete');
	});

	test('[PO3] the law’s floor for a group does not lift “consent, whatever the basis”', () => {
		const profile = over(norberg, peopleChange({ kind: 'social-media', of: 'adult', asks: 'law' }));
		const asked = { subject: aged('1980-01-01'), legalBasis: 'public-interest' };
		expect(ask(profile, asked).missing).toContain('own-consent');
	});

	test('[PO7] the consent is still stored where the guideline says', () => {
		const profile = over(norberg, peopleChange({ kind: 'social-media', of: 'under-13', asks: 'guardian' }));
		const decision = ask(profile, { subject: seven, consents: [guardian] });
		expect(decision.verdict).toBe('allowed');
		expect(decision.duties).toContain('store-at-communications');
	});

	test('[PO7] a duty that is taken off is gone from the rows too, and only in that kind of channel', () => {
		const off = aChange({ set: 'duty', kind: 'social-media', duty: 'store-at-communications', on: false });
		const asked = { subject: aged('1980-01-01'), consents: [own] };
		expect(ask(norberg, asked).duties).toContain('store-at-communications');
		expect(ask(over(norberg, off), asked).duties).not.toContain('store-at-communications');
	});

	test('[PO7] a duty that the guideline has for every image keeps its width', () => {
		const on = aChange({ set: 'duty', kind: 'social-media', duty: 'state-copyright', on: true });
		const nobody = { subject: seven, image: { identifiable: false } };
		expect(ask(over(trosa, on), nobody).duties).toEqual(['state-copyright']);
	});

	test('[PO8] a question that every reached row has answered is not among the policy’s any more', () => {
		const children = (['under-13', '13-to-upper-secondary', 'upper-secondary'] as const).flatMap((of) =>
			(['social-media', 'website'] as const).map((kind) => peopleChange({ kind, of, asks: 'by-age' }))
		);
		expect(over(helsingborg, ...children).questions).toEqual([]);
		expect(over(helsingborg, ...children.slice(1)).questions).toHaveLength(1);
		const employees = peopleChange({ kind: 'social-media', of: 'employee', asks: 'self' });
		expect(over(sollentuna, employees).questions.map((question) => question.id)).toEqual([
			'sollentuna.upper-secondary'
		]);
	});

	test('[PO8] an answered question is turned by no ruling', () => {
		const profile = over(
			sollentuna,
			peopleChange({ kind: 'social-media', of: 'upper-secondary', asks: 'self' })
		);
		const asked = { subject: aged('2009-05-05'), consents: [own] };
		for (const ruling of ['allow', 'refuse']) {
			const rulings = { 'sollentuna.upper-secondary': ruling };
			expect(verdictOf(profile, { ...asked, rulings })).toBe('allowed');
		}
		expect(
			verdictOf(profile, {
				subject: { ...aged('2005-05-05'), schoolForm: 'upper-secondary' },
				consents: [own]
			})
		).toBe('needs-decision');
	});
});

describe('switches', () => {
	test('[PO1] “always consent” comes after what the guideline lets through first', () => {
		const always = aChange({ set: 'switch', kind: 'social-media', what: 'consent-always', on: true });
		const profile = over(sollentuna, always);
		const asked = { subject: aged('1980-01-01'), legalBasis: 'public-interest' };
		expect(verdictOf(sollentuna, asked)).toBe('allowed');
		expect(ask(profile, asked).missing).toContain('own-consent');
		expect(verdictOf(profile, { ...asked, image: { source: 'image-bank' } })).toBe('allowed');
	});

	test('[PO1] with sensitive data no longer forbidden, an explicit consent is still needed', () => {
		const off = aChange({ set: 'switch', kind: 'social-media', what: 'sensitive-forbidden', on: false });
		const asked = { subject: aged('1980-01-01'), image: { sensitive: true } };
		expect(verdictOf(trosa, { ...asked, consents: [own] })).toBe('forbidden');
		expect(
			ask(over(trosa, off), { ...asked, consents: [signedBy('self', { written: false })] }).missing
		).toEqual(['written-consent']);
	});
});

test('[PO10] a change that earlier versions made too keeps its day', () => {
	const change = aChange({ set: 'guardians', value: 'all' });
	const since = new Map([['guardians', '2026-01-01']]);
	const options = { id: 'ekby', version: '2', name: 'Ekby', from: '2026-12-01', changes: [change], since };
	const profile = ownPolicy(norberg, options);
	expect(profile.rules.find((rule) => rule.id === 'ekby.guardians')?.from).toBe('2026-01-01');
	expect(profile.practice.guardians).toEqual([{ from: '2026-01-01', value: 'all', rule: 'ekby.guardians' }]);
});

describe('what a change does to a channel, line by line', () => {
	const from = '2026-01-01';
	const store = { duty: 'store-at-unit', rule: 'store' } as const;
	const register = { duty: 'register', rule: 'register' } as const;
	const website: ChannelRules = {
		first: [
			{ kind: 'treat-as-consent', rule: 'always', when: 'always' },
			{ kind: 'treat-as-consent', rule: 'uncertain', when: 'uncertain' },
			{ kind: 'allow-own-guardians', rule: 'closed' },
			{ kind: 'allow-artist', rule: 'artist', duties: [store, register] }
		],
		duties: [{ ...store, evenIfNotIdentifiable: true }, register],
		people: [
			{
				who: { roles: ['employee'] },
				cells: [{ from, is: { kind: 'allow', rule: 'yes', duties: [store, register] } }]
			},
			{
				who: { bands: ['under-13'] },
				cells: [{ from, is: { kind: 'consent', guardian: 'child', duties: [store, register] } }]
			},
			{
				who: {},
				cells: [
					{
						from,
						is: {
							kind: 'by-basis',
							bases: {
								consent: { kind: 'consent', guardian: 'old', self: 'old', duties: [register, store] },
								'public-interest': { kind: 'allow', rule: 'interest', duties: [store] },
								contract: { kind: 'allow', rule: 'contract' },
								'legal-obligation': { kind: 'no-ground', rule: 'none' },
								'artistic-purpose': 'law'
							}
						}
					},
					{ from: '2027-01-01', is: 'law' }
				]
			}
		]
	};
	const base: Profile = { ...norberg, channels: { website } };
	const changed = (...changes: readonly PolicyChange[]): ChannelRules => {
		const said = ownPolicy(base, { id: 'ekby', version: '1', name: 'Ekby', from, changes }).channels.website;
		if (said === undefined || said === 'law') throw new Error('the website has rules');
		return said;
	};

	test('[PO7] a duty that is taken off is gone wherever it stood, and only it', () => {
		const off = changed(aChange({ set: 'duty', kind: 'website', duty: 'store-at-unit', on: false }));
		const [employee, child, others] = website.people;
		expect(off).toEqual({
			first: [
				...(website.first ?? []).slice(0, 3),
				{ kind: 'allow-artist', rule: 'artist', duties: [register] }
			],
			duties: [register],
			people: [
				{ ...employee, cells: [{ from, is: { kind: 'allow', rule: 'yes', duties: [register] } }] },
				{ ...child, cells: [{ from, is: { kind: 'consent', guardian: 'child', duties: [register] } }] },
				{
					...others,
					cells: [
						{
							from,
							is: {
								kind: 'by-basis',
								bases: {
									consent: { kind: 'consent', guardian: 'old', self: 'old', duties: [register] },
									'public-interest': { kind: 'allow', rule: 'interest', duties: [] },
									contract: { kind: 'allow', rule: 'contract' },
									'legal-obligation': { kind: 'no-ground', rule: 'none' },
									'artistic-purpose': 'law'
								}
							}
						},
						{ from: '2027-01-01', is: 'law' }
					]
				}
			]
		});
	});
	test('[PO7] a duty that is laid on takes the place of the guideline’s, as wide as it was', () => {
		const on = (duty: 'store-at-unit' | 'register') =>
			changed(aChange({ set: 'duty', kind: 'website', duty, on: true })).duties;
		expect(on('store-at-unit')).toEqual([
			register,
			{ duty: 'store-at-unit', rule: 'ekby.website.duty.store-at-unit', evenIfNotIdentifiable: true }
		]);
		expect(on('register')).toEqual([
			{ ...store, evenIfNotIdentifiable: true },
			{ duty: 'register', rule: 'ekby.website.duty.register' }
		]);
	});
	test('[PO1] “always consent” is put on once, last, and taken off alone', () => {
		const always = (on: boolean) =>
			changed(aChange({ set: 'switch', kind: 'website', what: 'consent-always', on })).first;
		expect(always(false)).toEqual((website.first ?? []).slice(1));
		expect(always(true)).toEqual([
			...(website.first ?? []).slice(1),
			{ kind: 'treat-as-consent', rule: 'ekby.website.consent-always', when: 'always' }
		]);
	});
	test.each([
		['sensitive-forbidden', 'sensitive'],
		['anonymised-discouraged', 'anonymised'],
		['copyright-stated', 'copyright']
	] as const)('[PO1] the switch %s is put on by the municipality’s rule, and off', (what, key) => {
		const put = (on: boolean) => changed(aChange({ set: 'switch', kind: 'website', what, on }));
		expect(put(true)).toEqual({ ...website, [key]: `ekby.website.${what}` });
		expect(put(false)).toEqual({ ...website, [key]: undefined });
	});
	test('[PO5] another age of consent brings its own sentence, where a sentence speaks of the age', () => {
		const rule = 'ekby.own-consent-age';
		const [employee, child, others] = changed(aChange({ set: 'own-consent-age', years: 15 })).people;
		expect(employee).toEqual(website.people[0]);
		expect(child?.cells[0]?.is).toEqual({ kind: 'consent', guardian: rule, duties: [store, register] });
		const law = {
			...lawFloor,
			bases: { ...lawFloor.bases, consent: { kind: 'consent', guardian: rule, self: rule } }
		};
		expect(others?.cells.map(({ is }) => is)).toEqual([
			{
				kind: 'by-basis',
				bases: {
					consent: { kind: 'consent', guardian: rule, self: rule, duties: [register, store] },
					'public-interest': { kind: 'allow', rule: 'interest', duties: [store] },
					contract: { kind: 'allow', rule: 'contract' },
					'legal-obligation': { kind: 'no-ground', rule: 'none' },
					'artistic-purpose': 'law'
				}
			},
			law
		]);
	});
	test('[PO5] a consent asked on one side of the age alone is asked by the new age; on both, it stays', () => {
		const rule = 'ekby.own-consent-age';
		const isOf = (
			bands: readonly ('under-13' | '13-to-upper-secondary')[],
			is: ChannelRules['people'][number]['cells'][number]['is']
		) => {
			const people = [
				{ who: { bands }, cells: [{ from, is }] },
				{ who: {}, cells: [{ from, is: 'law' as const }] }
			];
			const profile: Profile = { ...norberg, channels: { website: { people } } };
			const changes = [aChange({ set: 'own-consent-age', years: 15 })];
			const said = ownPolicy(profile, { id: 'ekby', version: '1', name: 'Ekby', from, changes }).channels
				.website;
			return said === 'law' ? said : said?.people[0]?.cells[0]?.is;
		};
		const guardian = { kind: 'consent', guardian: 'old' } as const;
		const self = { kind: 'consent', self: 'old' } as const;
		expect(isOf(['under-13'], guardian)).toEqual({ kind: 'consent', guardian: rule });
		expect(isOf(['13-to-upper-secondary'], self)).toEqual({ kind: 'consent', self: rule });
		expect(isOf(['under-13', '13-to-upper-secondary'], guardian)).toEqual(guardian);
		const byBasis = (consent: 'law' | typeof self | { readonly kind: 'allow'; readonly rule: string }) => ({
			kind: 'by-basis' as const,
			bases: { consent, contract: 'law' as const }
		});
		expect(isOf(['13-to-upper-secondary'], byBasis(self))).toEqual({
			kind: 'by-basis',
			bases: { consent: { kind: 'consent', self: rule }, contract: 'law' }
		});
		expect(isOf(['under-13'], byBasis('law'))).toEqual({
			kind: 'by-basis',
			bases: { consent: { kind: 'consent', guardian: rule, self: rule }, contract: 'law' }
		});
		const allowed = byBasis({ kind: 'allow', rule: 'yes' });
		expect(isOf(['under-13'], allowed)).toEqual(allowed);
		const none = { kind: 'by-basis', bases: { contract: 'law' } } as const;
		expect(isOf(['under-13'], none)).toEqual(none);
		expect(isOf(['under-13'], { kind: 'forbid', rule: 'no' })).toEqual({ kind: 'forbid', rule: 'no' });
	});
	test('[PO4] a rule for people stands first, for them alone, with all that it asks and the duties of a consent', () => {
		const rule = 'ekby.website.adult';
		const asked = (but: Partial<Extract<PolicyChange, { set: 'people' }>>) =>
			changed(peopleChange({ kind: 'website', of: 'adult', asks: 'self', ...but })).people[0];
		const who = { roles: ['private'], bands: ['adult'] };
		const duties = [register, store];
		expect(asked({})).toEqual({ who, cells: [{ from, is: { kind: 'consent', self: rule, duties } }] });
		expect(asked({ asks: 'by-age' })?.cells[0]?.is).toEqual({
			kind: 'consent',
			guardian: rule,
			self: rule,
			duties
		});
		expect(asked({ asks: 'law' })).toEqual({ who, cells: [{ from, is: 'law' }] });
		expect(asked({ asks: 'forbid' })?.cells[0]?.is).toEqual({ kind: 'forbid', rule });
		expect(asked({ thisImage: true })?.cells[0]?.is).toEqual({
			kind: 'consent',
			self: rule,
			thisImage: rule,
			duties
		});
		expect(asked({ written: true })?.cells[0]?.is).toEqual({
			kind: 'consent',
			self: rule,
			written: rule,
			duties
		});
		expect(asked({ registration: true })?.cells[0]?.is).toEqual({
			kind: 'consent',
			self: rule,
			registration: rule,
			duties
		});
		const child = changed(
			peopleChange({ kind: 'website', of: 'under-13', asks: 'guardian', discouraged: true })
		).people[0];
		expect(child).toEqual({
			who: { roles: ['private'], bands: ['under-13'] },
			cells: [
				{
					from,
					is: { kind: 'consent', guardian: 'ekby.website.under-13', duties: [store, register] },
					discouraged: { rule: 'ekby.website.under-13', bands: ['under-13'] }
				}
			]
		});
		// Where the guideline does not ask for a consent there are no duties of one.
		expect(changed(peopleChange({ kind: 'website', of: 'employee', asks: 'self' })).people[0]).toEqual({
			who: { roles: ['employee'] },
			cells: [{ from, is: { kind: 'consent', self: 'ekby.website.employee' } }]
		});
	});
	test('[PO4] a row that nobody reaches any more goes away, but not the last', () => {
		const all = changed(
			...(
				['under-13', '13-to-upper-secondary', 'upper-secondary', 'adult', 'employee', 'elected'] as const
			).map((of) => peopleChange({ kind: 'website', of, asks: 'forbid' }))
		);
		expect(all.people).toHaveLength(8);
		expect(all.people.slice(0, 6).map(({ who }) => who.roles?.[0])).toEqual([
			'elected',
			'employee',
			'private',
			'private',
			'private',
			'private'
		]);
		expect(all.people.slice(6)).toEqual(website.people.slice(1));
		const employee = changed(peopleChange({ kind: 'website', of: 'employee', asks: 'forbid' }));
		expect(employee.people.slice(1)).toEqual(website.people.slice(1));
	});
	test('[PO2] a rule of the municipality has its note, and takes the place of one with the same id', () => {
		const note = 'Läses tillsammans med § 4.';
		const years = aChange({ set: 'own-consent-age', years: 15 });
		const [rule] = norberg.rules;
		if (!rule) throw new Error('Norberg has rules');
		const before = { ...base, rules: [...norberg.rules, { ...rule, id: 'ekby.own-consent-age' }] };
		const own = { id: 'ekby', version: '1', name: 'Ekby', from };
		const noted = ownPolicy(before, { ...own, changes: [{ ...years, note }] }).rules;
		expect(noted.filter(({ id }) => id === 'ekby.own-consent-age')).toEqual([
			{
				id: 'ekby.own-consent-age',
				text: years.text,
				citation: years.citation,
				from,
				readOn: years.readOn,
				note
			}
		]);
		expect(ownPolicy(before, { ...own, changes: [years] }).rules.at(-1)).not.toHaveProperty('note');
	});
	test('[PO5] the age goes first, in whatever order the changes stand', () => {
		const age = aChange({ set: 'own-consent-age', years: 15 });
		const child = peopleChange({ kind: 'website', of: 'under-13', asks: 'guardian' });
		expect(changed(age, child)).toEqual(changed(child, age));
		expect(changed(child, age).people[0]?.cells[0]?.is).toMatchObject({ guardian: 'ekby.website.under-13' });
	});
});
