import { describe, expect, test } from 'vitest';
import { decide } from '#lib/policy/decide.ts';
import { parseDecisionInput } from '#lib/policy/parse-input.ts';
import { guidelines } from '#lib/policy/policies.ts';
import type { Profile } from '#lib/policy/profile.ts';
import { norberg } from '#lib/policy/profiles/norberg.ts';
import { ageless, answer, cases, child, guardians, own, today, type Question } from './ask.ts';

const kinds = ['social-media', 'website', 'intranet', 'learning-platform', 'print', 'press'];
const everywhere = guidelines.flatMap(({ id }) => kinds.map((kind) => [id, kind] as const));
const ofMe = [own(), guardians()];

describe('the common rules', () => {
	test.each(everywhere)('[D1] secrecy comes before everything: %s, %s', (policy, kind) => {
		const decision = answer(policy, {
			kind,
			image: { secret: true, identifiable: false, copyrightStated: false }
		});
		expect(decision).toMatchObject({ verdict: 'forbidden', missing: [], duties: [] });
	});
	test.each(everywhere)('[D1] nobody identifiable comes before a block: %s, %s', (policy, kind) => {
		const subject = { ...child, publicationBlock: true };
		expect(answer(policy, { kind, subject, image: { identifiable: false, sensitive: true } }).verdict).toBe(
			'allowed'
		);
	});
	test.each(everywhere)(
		'[D1][bildlov.do-not-publish] a block comes before consent and sensitive data: %s, %s',
		(policy, kind) => {
			const subject = { ...child, publicationBlock: true };
			const decision = answer(policy, { kind, subject, image: { sensitive: true }, consents: ofMe });
			expect(decision.reasons.map((reason) => reason.rule)).toEqual(['bildlov.do-not-publish']);
			expect(decision).toMatchObject({ verdict: 'forbidden', missing: [], duties: [] });
		}
	);
	test.each(everywhere)(
		'[D2] a block, an objection, a child’s no and a guardian’s no are one answer: %s, %s',
		(policy, kind) => {
			const question = { kind, consents: ofMe, image: { id: 'i1' } };
			const refusal = (by: string, channels: unknown, images: unknown) => ({
				refusals: [{ by, channels, images }]
			});
			const answers = [
				{ subject: { ...child, publicationBlock: true } },
				{ subject: { ...child, objected: true } },
				{ subject: { ...child, objected: true, publicationBlock: true } },
				{ subject: child, ...refusal('guardian', 'all', 'general') },
				{ subject: child, ...refusal('self', [kind], ['i0', 'i1']) },
				{ subject: { ...child, publicationBlock: true }, consents: [] }
			].map((one: Question) => JSON.stringify(answer(policy, { ...question, ...one })));
			expect(new Set(answers).size).toBe(1);
		}
	);
	test('[D2] the answer never says why', () => {
		const { reasons } = answer('norberg', { subject: { ...child, publicationBlock: true } });
		expect(JSON.stringify(reasons.map((reason) => reason.text))).not.toMatch(
			/skydd|spärr|protected|block|vårdnadshavare|guardian|nej till/i
		);
	});
	test('[bildlov.do-not-publish] a no to another channel or image does not reach this one', () => {
		const refusals = [
			{ by: 'self', channels: ['print'], images: 'general' },
			{ by: 'self', channels: 'all', images: ['i2'] }
		];
		expect(answer('trosa', { kind: 'website', consents: ofMe, refusals, image: { id: 'i1' } }).verdict).toBe(
			'allowed'
		);
	});
});

describe('the floor', () => {
	cases('trosa', [
		[
			'[law.guardian-consent] under 13, a guardian',
			{ kind: 'print', subject: child, consents: [guardians()] },
			{ verdict: 'allowed', duties: ['special-care-child'] }
		],
		[
			'[law.guardian-consent] not on the 13th birthday',
			{ kind: 'print', subject: { role: 'private', birthDate: '2013-11-21' } },
			{ verdict: 'incomplete', missing: ['own-consent'], without: true, by: 'law.own-consent' }
		],
		[
			'[law.own-consent] not the day before it',
			{ kind: 'print', subject: { role: 'private', birthDate: '2013-11-22' } },
			{ verdict: 'incomplete', missing: ['guardian-consent'], without: true, by: 'law.guardian-consent' }
		],
		[
			'[law.public-interest][law.special-care] public interest, assessed; an unknown age counts as a child',
			{ kind: 'print', subject: ageless, legalBasis: 'public-interest' },
			{ verdict: 'allowed', duties: ['assess-public-interest', 'special-care-child'] }
		],
		['[law.contract] a contract', { kind: 'print', legalBasis: 'contract' }, { verdict: 'allowed' }],
		[
			'[law.legal-obligation] a legal obligation',
			{ kind: 'print', legalBasis: 'legal-obligation' },
			{ verdict: 'allowed' }
		],
		[
			'[law.contract] is nothing to sensitive data',
			{ kind: 'print', legalBasis: 'contract', image: { sensitive: true } },
			{
				verdict: 'incomplete',
				missing: ['own-consent', 'written-consent'],
				without: true,
				by: 'law.own-consent'
			}
		],
		[
			'[law.artistic-purpose] an artist, with reasons',
			{ kind: 'print', subject: { role: 'artist' }, legalBasis: 'artistic-purpose' },
			{ verdict: 'allowed', duties: ['record-motivation'] }
		],
		[
			'[law.artistic-purpose] nobody else',
			{ kind: 'print', legalBasis: 'artistic-purpose' },
			{ verdict: 'incomplete', missing: ['legal-basis'] }
		],
		[
			'[law.special-care] is not for an adult',
			{ kind: 'print', legalBasis: 'public-interest' },
			{ verdict: 'allowed', duties: ['assess-public-interest'], without: true, by: 'law.public-interest' }
		],
		[
			'[bildlov.birth-date] consent with no age known',
			{ kind: 'print', subject: ageless, consents: ofMe },
			{ verdict: 'incomplete', missing: ['birth-date'] }
		]
	]);

	test('[D4] an unknown age that decides something is the only thing missing', () => {
		const subject = ageless;
		for (const policy of ['norberg', 'sollentuna', 'trosa', 'arjeplog', 'helsingborg']) {
			const decision = answer(policy, { subject, image: { copyrightStated: false } });
			expect(decision).toMatchObject({ verdict: 'incomplete', missing: ['birth-date'], duties: [] });
		}
	});
	test('[D3] born on 29 February, a person is 13 on 28 February in a common year', () => {
		const subject = { role: 'private', birthDate: '2012-02-29' };
		const on = (at: string) => answer('trosa', { kind: 'print', at, subject }).missing;
		expect(on('2025-02-27')).toEqual(['guardian-consent']);
		expect(on('2025-02-28')).toEqual(['own-consent']);
	});
	test('[D3] and 16 on the day itself in a leap year', () => {
		const subject = { role: 'employee', birthDate: '2012-02-29' };
		const on = (at: string) => answer('trosa', { at, subject }).missing[0];
		expect(on('2030-02-27')).toBe('guardian-consent');
		expect(on('2030-02-28')).toBe('own-consent');
	});
});

describe('the answer', () => {
	test('[D9] the decisive rule stands first, then every other that was applied', () => {
		const { reasons } = answer('norberg', {
			subject: child,
			image: { id: 'i1' },
			consents: [guardians({ images: ['i1'] })],
			legalBasis: 'public-interest'
		});
		expect(reasons.map(({ rule, effect }) => `${rule} ${effect}`)).toEqual([
			'NOR-32 discourage',
			'NOR-34 allow',
			'NOR-40 basis',
			'NOR-45 duty',
			'NOR-35 require',
			'NOR-42 require',
			'NOR-47 duty',
			'NOR-37 duty'
		]);
	});
	test('[D9] where something is missing, the rule that asks for it stands first', () => {
		const first = (consents: readonly object[]) =>
			answer('norberg', { subject: child, legalBasis: 'contract', consents }).reasons[0];
		expect(first([])).toMatchObject({ rule: 'NOR-34', effect: 'require' });
		expect(first([guardians()])).toMatchObject({ rule: 'NOR-35', effect: 'require' });
		expect(first([guardians({ images: ['this'], thirdCountry: false })])).toMatchObject({
			rule: 'NOR-42',
			effect: 'require'
		});
	});
	test('[D9] a reason carries its sentence, in two languages', () => {
		expect(answer('trosa', { consents: [own()] }).reasons[0]).toEqual({
			rule: 'TRO-09',
			effect: 'allow',
			text: { sv: expect.stringContaining('skriftligt'), en: expect.stringContaining('writing') },
			citation: {
				document: 'Trosa kommuns vägledning för sociala medier (KS 2011-02-16 § 10)',
				section: 'När Trosa kommun använder sig av sociala medier, ska det framgå',
				quote:
					'Bildmaterial föreställande identifierbara personer ska godkännas skriftligen av målsman/myndig person.'
			}
		});
	});
	test('[D9] is stamped with the policy and its version', () => {
		expect(answer('arjeplog', {}).policy).toEqual({ id: 'arjeplog', version: '1' });
	});
	test('[D10] what is missing goes with incomplete alone, duties with a yes alone, the question with its own verdict', () => {
		const open = answer('helsingborg', { subject: child, legalBasis: 'public-interest' });
		expect(open).toMatchObject({
			verdict: 'needs-decision',
			missing: [],
			duties: [],
			question: 'helsingborg.children'
		});
		expect(Object.keys(answer('trosa', { consents: [own()] }))).not.toContain('question');
	});
	test('[D7] an open question is a no until it is ruled on, either way', () => {
		const ask = (rulings: object) =>
			answer('helsingborg', { subject: child, legalBasis: 'public-interest', rulings });
		expect(ask({}).verdict).toBe('needs-decision');
		expect(ask({ 'helsingborg.children': 'allow' }).verdict).toBe('allowed');
		expect(ask({ 'helsingborg.children': 'refuse' }).verdict).toBe('forbidden');
	});
});

describe("a municipality's own policy", () => {
	const ownPolicy = (but: Partial<Profile>): Profile => ({ ...norberg, id: 'ekbacka', version: '4', ...but });
	const ask = (profile: Profile, question: object) => {
		const parsed = parseDecisionInput(
			{
				policy: profile.id,
				at: today,
				subject: child,
				image: { identifiable: true },
				channel: { kind: 'website' },
				...question
			},
			[profile]
		);
		if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
		return decide(parsed.value, [profile]);
	};

	test('[D5][bildlov.policy-rule] a kind of channel of which nothing is said', () => {
		const decision = ask(ownPolicy({ channels: {} }), { consents: ofMe, legalBasis: 'public-interest' });
		expect(decision).toMatchObject({ verdict: 'incomplete', missing: ['policy-rule'], duties: [] });
		expect(decision.policy).toEqual({ id: 'ekbacka', version: '4' });
	});
	test('[D5] a person whom no row fits, a row with no line, a basis of which nothing is said', () => {
		const website = (people: NonNullable<Exclude<Profile['channels']['website'], 'law'>>['people']) =>
			ask(ownPolicy({ channels: { website: { people } } }), { consents: ofMe });
		expect(website([]).missing).toEqual(['policy-rule']);
		expect(website([{ who: { roles: ['employee'] }, cells: [{ from: today, is: 'law' }] }]).missing).toEqual([
			'policy-rule'
		]);
		expect(website([{ who: {}, cells: [] }]).missing).toEqual(['policy-rule']);
		expect(
			website([{ who: {}, cells: [{ from: today, is: { kind: 'by-basis', bases: {} } }] }]).missing
		).toEqual(['policy-rule']);
		expect(website([{ who: {}, cells: [{ from: today, is: { kind: 'consent' } }] }]).missing).toEqual([
			'policy-rule'
		]);
		expect(website([{ who: {}, cells: [{ from: today, is: 'law' }] }]).verdict).toBe('allowed');
	});
	test('[bildlov.policy-rule] says nothing where the policy does', () => {
		expect(ask(ownPolicy({}), { consents: ofMe }).reasons.map((reason) => reason.rule)).not.toContain(
			'bildlov.policy-rule'
		);
	});
	test('[D7] a cell holds from its day; before the first day the first line holds', () => {
		const profile = ownPolicy({
			channels: {
				website: {
					people: [
						{
							who: {},
							cells: [
								{ from: '2026-01-01', is: 'law' },
								{ from: '2026-11-21', is: { kind: 'forbid', rule: 'NOR-32' } }
							]
						}
					]
				}
			}
		});
		const on = (at: string) => ask(profile, { at, consents: ofMe }).verdict;
		expect([on('2026-11-21'), on('2026-11-20'), on('2025-01-01')]).toEqual([
			'forbidden',
			'allowed',
			'allowed'
		]);
	});
	test('[bildlov.adult][bildlov.upper-secondary-age] the ages are values of the policy', () => {
		const ages = {
			ownConsent: [{ from: '2020-01-01', value: 16, rule: 'NOR-34' }],
			majority: [{ from: '2020-01-01', value: 21, rule: 'bildlov.adult' }],
			upperSecondary: [
				{ from: '2020-01-01', turning: 15, monthDay: '09-01', rule: 'bildlov.upper-secondary-age' }
			]
		};
		const aged = (birthDate: string) => ask(ownPolicy({ ages }), { subject: { role: 'private', birthDate } });
		expect(aged('2010-11-22').missing).toEqual(['guardian-consent']);
		expect(aged('2010-11-21').missing).toEqual(['own-consent']);
		const twenty = { subject: { role: 'private', birthDate: '2005-11-22' }, legalBasis: 'contract' };
		expect(ask(ownPolicy({ ages }), twenty).duties).toContain('special-care-child');
		expect(ask(ownPolicy({}), twenty).duties).not.toContain('special-care-child');
	});
	test('an id that nobody has is a defect of the caller', () => {
		const parsed = parseDecisionInput({
			policy: 'trosa',
			at: today,
			subject: child,
			image: { identifiable: true },
			channel: { kind: 'print' }
		});
		if (!parsed.ok) throw new Error('the question is whole');
		expect(() => decide({ ...parsed.value, policy: 'nowhere' })).toThrow('nowhere');
	});
});
