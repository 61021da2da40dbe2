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
