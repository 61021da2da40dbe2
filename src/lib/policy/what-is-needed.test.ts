import { describe, expect, it, test } from 'vitest';
import {
	channelKinds,
	legalBases,
	type DecisionConsent,
	type DecisionInput,
	type LegalBasis
} from '#lib/domain/decision.ts';
import { decide } from './decide.ts';
import { ownPolicy } from './own-policy.ts';
import { guidelines } from './policies.ts';
import type { ChangedValue } from './policy-change.ts';
import type { Cell, ChannelRules } from './profile.ts';
import { helsingborg } from './profiles/helsingborg.ts';
import { norberg } from './profiles/norberg.ts';
import { sollentuna } from './profiles/sollentuna.ts';
import { neededIn, tablePeople, whatIsNeeded, type TablePerson } from './what-is-needed.ts';

const today = '2026-11-21';

/** Somebody of each row of the table, as the engine is asked about them. */
const people: Readonly<Record<TablePerson, DecisionInput['subject']>> = {
	'under-13': private_('2018-03-01', 'compulsory'),
	'13-to-upper-secondary': private_('2012-05-05', 'compulsory'),
	'upper-secondary': private_('2009-05-05', 'upper-secondary'),
	'adult-pupil': private_('2007-05-05', 'upper-secondary'),
	adult: private_('1980-01-01', null),
	'unknown-age': private_(null, null),
	employee: { ...private_(null, null), role: 'employee' },
	elected: { ...private_(null, null), role: 'elected' },
	artist: { ...private_(null, null), role: 'artist' }
};

function private_(
	birthDate: string | null,
	schoolForm: DecisionInput['subject']['schoolForm']
): DecisionInput['subject'] {
	return { role: 'private', birthDate, schoolForm, publicationBlock: false, objected: false };
}

/** Signed by both, for this image, in writing and registered: whatever is asked is there. */
const everything: DecisionConsent = {
	signers: [{ as: 'self' }, { as: 'guardian', guardian: 'g1' }],
	channels: channelKinds,
	purposes: [],
	covers: ['image'],
	thirdCountry: true,
	images: ['this'],
	written: true,
	registrationNumber: 'UBN 2026/1',
	validFrom: null,
	validTo: null,
	withdrawnAt: null
};

const change = (value: ChangedValue) => ({
	...value,
	text: { sv: 'Ekby har bestämt.', en: 'Ekby has decided.' },
	citation: { document: 'Ekbys riktlinje', section: '1', quote: 'så här gör vi' },
	readOn: today
});
const demands = { thisImage: true, written: true, registration: true, discouraged: true };
const ekby = ownPolicy(sollentuna, {
	id: 'ekby',
	version: '1',
	name: 'Ekby',
	from: '2026-01-01',
	changes: [
		change({ set: 'own-consent-age', years: 12 }),
		change({ set: 'people', kind: 'print', of: 'under-13', asks: 'guardian', ...demands }),
		change({ set: 'people', kind: 'website', of: 'employee', asks: 'forbid', ...demands }),
		change({ set: 'people', kind: 'social-media', of: 'upper-secondary', asks: 'by-age', ...demands }),
		change({ set: 'switch', kind: 'press', what: 'consent-always', on: true })
	]
});

describe.each([...guidelines, ekby])('the table of $id', (profile) => {
	const rulings: readonly DecisionInput['rulings'][] = [
		{},
		...profile.questions.flatMap(({ id }) => [{ [id]: 'allow' } as const, { [id]: 'refuse' } as const])
	];
	const cases = legalBases.flatMap((basis) => rulings.map((ruled) => [basis, ruled] as const));

	test.each(cases)('[RP3] says what the engine answers, on the basis %s', (basis, ruled) => {
		for (const kind of channelKinds) {
			for (const person of Object.keys(tablePeople) as TablePerson[]) {
				const needed = neededIn({ profile, on: today, basis, rulings: ruled }, kind, tablePeople[person]);
				const ask = (consents: readonly DecisionConsent[]) =>
					decide(anInput({ policy: profile.id, kind, person, basis, ruled, consents }), [ekby]);
				const all = ask([everything]);
				const where = `${kind}, ${person}`;
				expect([where, needed.answer, needed.question]).toEqual([where, all.verdict, all.question ?? null]);
				expect([where, needed.rules[0]]).toEqual([where, all.reasons[0]?.rule]);
				if (needed.missing !== null) expect([where, all.missing]).toEqual([where, [needed.missing]]);
				const none = ask([]);
				const asked = needed.consent;
				const codes =
					asked === null
						? needed.missing === null
							? []
							: [needed.missing]
						: [
								...(asked.thisImage ? ['consent-for-this-image'] : []),
								...(asked.signer === 'guardian' ? ['guardian-consent'] : ['own-consent']),
								...(asked.registration ? ['registration-number'] : []),
								...(asked.written ? ['written-consent'] : [])
							];
				expect([where, none.missing]).toEqual([where, codes.toSorted()]);
			}
		}
	});
});

function anInput(of: {
	policy: string;
	kind: (typeof channelKinds)[number];
	person: TablePerson;
	basis: LegalBasis;
	ruled: DecisionInput['rulings'];
	consents: readonly DecisionConsent[];
}): DecisionInput {
	return {
		policy: of.policy,
		at: today,
		purpose: null,
		subject: people[of.person],
		image: {
			id: 'this',
			identifiable: true,
			anonymised: 'none',
			secret: false,
			sensitive: false,
			shows: ['image'],
			uncertain: false,
			source: 'own',
			copyrightStated: true
		},
		channel: { kind: of.kind, account: 'official', thirdCountry: false, audience: 'all' },
		publisher: 'other',
		legalBasis: of.basis,
		guardiansRequired: 'one',
		guardians: 1,
		rulings: of.ruled,
		consents: of.consents,
		refusals: []
	};
}

describe('the shape of the table', () => {
	it('channels that answer alike share a column', () => {
		expect(whatIsNeeded(norberg, today, 'consent').columns).toEqual([
			['social-media'],
			['website', 'intranet', 'learning-platform', 'print', 'press']
		]);
	});
	it('an adult pupil has a row only where a pupil is answered otherwise', () => {
		const persons = (profile: typeof norberg) =>
			whatIsNeeded(profile, today, 'consent').rows.map((row) => row.person);
		expect(persons(sollentuna)).toContain('adult-pupil');
		expect(persons(norberg)).not.toContain('adult-pupil');
	});
	it('a ruling that holds turns the cells of its question', () => {
		const firstCell = (rulings: DecisionInput['rulings']) =>
			whatIsNeeded(helsingborg, today, 'public-interest', rulings).rows[0]?.cells[0]?.answer;
		expect(firstCell({})).toBe('needs-decision');
		expect(firstCell({ 'helsingborg.children': 'allow' })).toBe('allowed');
		expect(firstCell({ 'helsingborg.children': 'refuse' })).toBe('forbidden');
	});
	it('a channel of which nothing is said is a hole, never a yes', () => {
		const channels = Object.fromEntries(
			Object.entries(norberg.channels).filter(([kind]) => kind !== 'press')
		);
		const table = whatIsNeeded({ ...norberg, channels }, today, 'consent');
		const column = table.columns.findIndex((kinds) => kinds.includes('press'));
		expect(new Set(table.rows.map((row) => row.cells[column]?.missing))).toEqual(new Set(['policy-rule']));
	});
});

describe('what one row asks, on each basis', () => {
	const from = '2026-01-01';
	const adult = { role: 'private', band: 'adult', isPupil: false } as const;
	const child = { role: 'private', band: 'under-13', isPupil: true } as const;
	const unknown = { role: 'private', band: 'unknown', isPupil: false } as const;
	const needed = (
		cell: Partial<Cell>,
		basis: LegalBasis = 'consent',
		person: Parameters<typeof neededIn>[2] = adult,
		but: Partial<ChannelRules> = {},
		rulings: Parameters<typeof neededIn>[0]['rulings'] = {}
	) => {
		const people = [{ who: {}, cells: [{ from, is: 'law' as const, ...cell }] }];
		const questions = [{ id: 'ekby.open', against: 'against', infavour: 'infavour' }];
		const profile = { ...norberg, questions, channels: { website: { people, ...but } } };
		const { answer, missing, rules, consent } = neededIn(
			{ profile, on: today, basis, rulings },
			'website',
			person
		);
		return { answer, missing, rules, signer: consent?.signer };
	};

	it('both named: the guardian under the age, the person from it, and the age where it is not known', () => {
		const is = { kind: 'consent', guardian: 'guardian', self: 'self' } as const;
		expect(needed({ is }, 'consent', child)).toMatchObject({ signer: 'guardian', rules: ['guardian'] });
		expect(needed({ is })).toMatchObject({ signer: 'self', rules: ['self'] });
		expect(needed({ is }, 'consent', unknown)).toMatchObject({ answer: 'incomplete', missing: 'birth-date' });
	});
	it('one named: that one, whatever the age', () => {
		for (const person of [adult, child, unknown]) {
			expect(needed({ is: { kind: 'consent', guardian: 'g' } }, 'consent', person).signer).toBe('guardian');
			expect(needed({ is: { kind: 'consent', self: 's' } }, 'consent', person).signer).toBe('self');
		}
		expect(needed({ is: { kind: 'consent' } })).toMatchObject({
			answer: 'incomplete',
			missing: 'policy-rule'
		});
	});
	it('each demand by its own rule, and one rule once', () => {
		const is = {
			kind: 'consent',
			self: 'self',
			thisImage: 'image',
			written: 'self',
			registration: 'number'
		} as const;
		expect(needed({ is }).rules).toEqual(['self', 'image', 'number']);
	});
	it('a basis that is the law’s, one that is not named, and one that is no ground', () => {
		const is = {
			kind: 'by-basis',
			bases: { contract: 'law', 'public-interest': { kind: 'no-ground', rule: 'none' } }
		} as const;
		expect(needed({ is }, 'contract')).toMatchObject({ answer: 'allowed', rules: ['law.contract'] });
		expect(needed({ is }, 'public-interest')).toMatchObject({
			answer: 'incomplete',
			missing: 'legal-basis',
			rules: ['none']
		});
		expect(needed({ is }, 'legal-obligation')).toMatchObject({
			answer: 'incomplete',
			missing: 'policy-rule'
		});
	});
	it('“always a consent” is named where it changes the basis; an uncertain image is not known here', () => {
		const first = [
			{ kind: 'treat-as-consent', rule: 'unsure', when: 'uncertain' },
			{ kind: 'treat-as-consent', rule: 'always', when: 'always' }
		] as const;
		expect(needed({}, 'contract', adult, { first })).toMatchObject({
			rules: ['law.own-consent', 'always'],
			signer: 'self'
		});
		expect(needed({}, 'consent', adult, { first }).rules).toEqual(['law.own-consent']);
		expect(needed({}, 'contract', adult, { first: first.slice(0, 1) }).rules).toEqual(['law.contract']);
	});
	it('an artist, on the artistic basis alone', () => {
		const first = [{ kind: 'allow-artist', rule: 'artist' }] as const;
		const artist = { ...adult, role: 'artist' } as const;
		expect(needed({}, 'artistic-purpose', artist, { first }).rules).toEqual(['artist']);
		expect(needed({}, 'consent', artist, { first }).rules).toEqual(['law.own-consent']);
		expect(needed({}, 'artistic-purpose', adult, { first })).toMatchObject({
			answer: 'incomplete',
			missing: 'legal-basis',
			rules: ['law.artistic-purpose']
		});
	});
	it('an open question and advice against, each before what the row itself asks', () => {
		const question = { id: 'ekby.open', onBasis: 'contract' } as const;
		const discouraged = { rule: 'advised', bands: ['under-13'] } as const;
		expect(needed({ question }, 'consent').answer).toBe('allowed');
		expect(needed({ question }, 'contract')).toMatchObject({
			answer: 'needs-decision',
			rules: ['against', 'infavour', 'law.contract']
		});
		expect(needed({ question, discouraged }, 'contract', child)).toMatchObject({
			answer: 'discouraged',
			rules: ['advised', 'law.contract']
		});
		expect(needed({ discouraged }, 'contract').answer).toBe('allowed');
		expect(needed({ discouraged }, 'contract', unknown)).toMatchObject({ missing: 'birth-date' });
		expect(needed({ question }, 'contract', adult, {}, { 'ekby.open': 'allow' })).toMatchObject({
			answer: 'allowed',
			rules: ['law.contract', 'bildlov.ruling', 'infavour']
		});
		expect(needed({ question }, 'contract', adult, {}, { 'ekby.open': 'refuse' })).toMatchObject({
			answer: 'forbidden',
			rules: ['bildlov.ruling', 'against', 'infavour']
		});
		expect(
			needed({ is: { kind: 'forbid', rule: 'no' }, question, discouraged }, 'contract', child)
		).toMatchObject({
			answer: 'forbidden',
			rules: ['no']
		});
	});
	it('a kind, a person or a line of which nothing is said is a hole', () => {
		const missing = { answer: 'incomplete', missing: 'policy-rule' };
		expect(needed({}, 'consent', adult, { people: [] })).toMatchObject(missing);
		expect(needed({}, 'consent', adult, { people: [{ who: {}, cells: [] }] })).toMatchObject(missing);
		const asked = {
			profile: { ...norberg, channels: {} },
			on: today,
			basis: 'consent',
			rulings: {}
		} as const;
		expect(neededIn(asked, 'website', adult)).toMatchObject(missing);
		expect(
			neededIn({ ...asked, profile: { ...norberg, channels: { website: 'law' } } }, 'website', adult)
		).toMatchObject({
			answer: 'allowed',
			rules: ['law.own-consent']
		});
	});
});
