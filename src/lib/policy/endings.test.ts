import { describe, expect, it } from 'vitest';
import type { PersonFacts } from '#lib/domain/consent.ts';
import { decisionInputFor } from '#lib/domain/decision-input.ts';
import type { Day } from '#lib/domain/day.ts';
import type { DecisionInput } from '#lib/domain/decision.ts';
import { endingsSince, type AskedOfPolicy } from './endings.ts';
import { ownPolicy } from './own-policy.ts';
import { policyVersion } from './policies.ts';
import { norberg } from './profiles/norberg.ts';
import { sollentuna } from './profiles/sollentuna.ts';
import { peopleChange } from '../../../tests/support/some-changes.ts';

const aYes = {
	id: 'yes',
	signer: { as: 'guardian', guardianId: 'karin' },
	channels: ['website', 'social-media'],
	purposes: [],
	covers: ['image'],
	thirdCountry: true,
	images: 'general',
	written: true,
	registrationNumber: null,
	validFrom: null,
	validTo: null,
	signedAt: '2026-01-10T08:00:00.000Z',
	receivedAt: '2026-01-10T08:00:00.000Z',
	clockSkewMs: 0
} as const;

const aChild: PersonFacts = {
	birthDate: '2014-05-01',
	schoolForm: 'compulsory',
	blocks: [],
	objections: [],
	consents: [aYes],
	refusals: [],
	withdrawals: [],
	guardians: [{ id: 'karin' }]
};

/** The question about a child on the website. */
function asked(
	facts: PersonFacts,
	at: Day,
	more: Partial<DecisionInput> & { policy?: string } = {}
): AskedOfPolicy {
	const policyId = more.policy ?? 'norberg';
	const input = decisionInputFor({
		facts,
		image: { id: 'image' },
		channel: { kind: 'website' },
		at,
		policyId,
		guardiansRequired: 'one'
	});
	return { input: { ...input, ...more }, own: [], version: policyVersion(policyId) };
}

const endings = (
	facts: PersonFacts,
	published: Day,
	today: Day,
	change: {
		then?: Parameters<typeof asked>[2];
		now?: Parameters<typeof asked>[2];
		factsThen?: PersonFacts;
	} = {}
) =>
	endingsSince(
		asked(change.factsThen ?? facts, published, change.then),
		asked(facts, today, change.now),
		facts
	);

describe('what has ended since an image was published', () => {
	it('[AF1] nothing, while there is a yes', () => {
		expect(endings(aChild, '2026-02-01', '2026-11-01')).toEqual([]);
	});

	it('[AF2] a consent, from the day after its last one', () => {
		const facts = { ...aChild, consents: [{ ...aYes, validTo: '2026-06-30' }] };
		expect(endings(facts, '2026-02-01', '2026-06-30')).toEqual([]);
		expect(endings(facts, '2026-02-01', '2026-07-01')).toEqual([
			{ ending: 'consent-ended', consentId: 'yes', on: '2026-06-30' }
		]);
	});

	it('[AF2] an age limit, from the birthday itself, told with that day afterwards', () => {
		expect(endings(aChild, '2026-02-01', '2027-04-30')).toEqual([]);
		const passed = [{ ending: 'age-limit-passed', consentId: 'yes', on: '2027-05-01' }];
		expect(endings(aChild, '2026-02-01', '2027-05-01')).toEqual(passed);
		expect(endings(aChild, '2026-02-01', '2034-01-01')).toEqual(passed);
	});

	it('[AF2] for somebody born on 29 February, the last day of the month in a common year', () => {
		const facts = { ...aChild, birthDate: '2012-02-29' };
		const limit = [{ ending: 'age-limit-passed', consentId: 'yes', on: '2025-02-28' }];
		const before = { ...facts, consents: [{ ...aYes, signedAt: '2024-01-01T08:00:00.000Z' }] };
		expect(endings(before, '2024-02-01', '2025-02-27')).toEqual([]);
		expect(endings(before, '2024-02-01', '2025-02-28')).toEqual(limit);
	});

	it('[AF3] not a consent beside which another one holds', () => {
		const facts = {
			...aChild,
			consents: [
				{ ...aYes, validTo: '2026-06-30' },
				{ ...aYes, id: 'other' }
			]
		};
		expect(endings(facts, '2026-02-01', '2026-07-01')).toEqual([]);
	});

	it('[AF1] both, where each alone takes the yes away', () => {
		const facts = { ...aChild, consents: [{ ...aYes, validTo: '2027-06-30' }] };
		expect(endings(facts, '2026-02-01', '2027-07-01').map((one) => one.ending)).toEqual([
			'consent-ended',
			'age-limit-passed'
		]);
	});

	it('[AF1] a policy, when the same image would not have been allowed under the new one that day either', () => {
		const now = { policy: 'sollentuna', legalBasis: 'consent' } as const;
		const facebook = {
			channel: { kind: 'social-media', account: 'official', thirdCountry: true, audience: 'all' }
		} as const;
		const thisImage = { ...aChild, consents: [{ ...aYes, images: ['image'] }] };
		const change = { then: facebook, now: { ...now, ...facebook } };
		expect(endings(thisImage, '2026-02-01', '2026-11-01', change)).toEqual([
			{ ending: 'policy-changed', what: 'choice' }
		]);
		// On the website both let a guardian's yes carry the answer.
		expect(endings(aChild, '2026-02-01', '2026-11-01', { now })).toEqual([]);
	});

	it('[AF1] a ruling, when it is the one that was turned', () => {
		const base = { policy: 'helsingborg', legalBasis: 'public-interest' } as const;
		const change = {
			then: { ...base, rulings: { 'helsingborg.children': 'allow' } },
			now: { ...base, rulings: { 'helsingborg.children': 'refuse' } }
		} as const;
		expect(endings(aChild, '2026-02-01', '2026-11-01', change)).toEqual([
			{ ending: 'policy-changed', what: 'ruling', question: 'helsingborg.children' }
		]);
	});

	it('[AF1] not what somebody has done: a withdrawal, or a corrected birth date', () => {
		const withdrawn = {
			...aChild,
			withdrawals: [
				{ id: 'w', by: 'anyone' as const, channels: 'all' as const, recordedAt: '2026-03-01T08:00:00.000Z' }
			]
		};
		expect(endings(withdrawn, '2026-02-01', '2026-11-01', { factsThen: aChild })).toEqual([]);
		const corrected = { ...aChild, birthDate: '2010-01-01' };
		expect(endings(corrected, '2026-02-01', '2026-11-01', { factsThen: aChild })).toEqual([]);
	});

	it('[AF1] nor where there was no yes on that day', () => {
		const nothing = { ...aChild, consents: [] };
		expect(endings(nothing, '2026-02-01', '2028-11-01')).toEqual([]);
	});

	it('[AF2] of several consents that have ended the one that held longest; of two on one day the later id', () => {
		const until = (id: string, validTo: Day, but = {}) => ({ ...aYes, id, validTo, ...but });
		const told = (...consents: PersonFacts['consents']) =>
			endings({ ...aChild, consents }, '2026-02-01', '2026-11-01');
		const b = { ending: 'consent-ended', consentId: 'b', on: '2026-06-30' };
		expect(told(until('b', '2026-06-30'), until('c', '2026-03-31'))).toEqual([b]);
		expect(told(until('c', '2026-03-31'), until('b', '2026-06-30'))).toEqual([b]);
		expect(told(until('a', '2026-06-30'), until('b', '2026-06-30'))).toEqual([b]);
		expect(told(until('b', '2026-06-30'), until('a', '2026-06-30'))).toEqual([b]);
	});

	it('[AF2] not a consent that did not reach this channel or image, or had ended before', () => {
		const b = { ...aYes, id: 'b', validTo: '2026-06-30' };
		const beside = (other: object) =>
			endings(
				{ ...aChild, consents: [b, { ...aYes, id: 'c', validTo: '2026-07-31', ...other }] },
				'2026-02-01',
				'2026-11-01'
			).map((one) => one.ending === 'consent-ended' && one.consentId);
		expect(beside({})).toEqual(['c']);
		expect(beside({ channels: ['print'] })).toEqual(['b']);
		expect(beside({ images: ['another'] })).toEqual(['b']);
		expect(beside({ images: ['image'] })).toEqual(['c']);
		expect(beside({ validTo: '2026-01-31' })).toEqual(['b']);
	});

	it('[AF2] a last day that is the day of publication counts, and one that is today has not passed', () => {
		const facts = { ...aChild, consents: [{ ...aYes, validTo: '2026-02-01' }] };
		expect(endings(facts, '2026-02-01', '2026-02-02')).toEqual([
			{ ending: 'consent-ended', consentId: 'yes', on: '2026-02-01' }
		]);
		expect(endings(facts, '2026-02-01', '2026-02-01')).toEqual([]);
		expect(endings(facts, '2026-02-02', '2026-02-03')).toEqual([]);
	});

	it('[AF2] the age limit at which the yes fell, and not an earlier one that left it standing', () => {
		const limit = [{ ending: 'age-limit-passed', consentId: 'yes', on: '2032-05-01' }];
		const arjeplog = { policy: 'arjeplog' };
		const change = { then: arjeplog, now: arjeplog };
		expect(endings(aChild, '2026-02-01', '2032-04-30', change)).toEqual([]);
		expect(endings(aChild, '2026-02-01', '2032-05-01', change)).toEqual(limit);
		expect(endings(aChild, '2028-02-01', '2033-01-01', change)).toEqual(limit);
	});

	it('[AF2] a limit that was passed on the day of publication is none since then', () => {
		const consents = [aYes, { ...aYes, id: 'own', signer: { as: 'self' as const }, validTo: '2027-05-31' }];
		expect(endings({ ...aChild, consents }, '2027-05-01', '2027-06-01')).toEqual([
			{ ending: 'consent-ended', consentId: 'own', on: '2027-05-31' }
		]);
	});

	it('[AF2] of the consents that carried it, the one that came in last no longer stands for the person', () => {
		const at = (id: string, receivedAt: string) => ({ ...aYes, id, receivedAt });
		const [early, late] = [at('x', '2026-01-10T08:00:00.000Z'), at('a', '2026-01-11T08:00:00.000Z')];
		for (const consents of [
			[early, late],
			[late, early]
		]) {
			expect(endings({ ...aChild, consents }, '2026-02-01', '2027-05-01')).toEqual([
				{ ending: 'age-limit-passed', consentId: 'a', on: '2027-05-01' }
			]);
		}
	});

	it('[AF2] a birth date that came to be known, or is known no longer, is no birthday', () => {
		const born = { subject: { ...asked(aChild, '2026-02-01').input.subject } };
		const unborn = { subject: { ...born.subject, birthDate: null } };
		const preschool = { subject: { ...unborn.subject, schoolForm: 'preschool' as const } };
		expect(endings(aChild, '2026-02-01', '2027-05-01', { then: preschool, now: born })).toEqual([]);
		expect(endings(aChild, '2026-02-01', '2027-05-01', { then: born, now: unborn })).toEqual([]);
	});

	it('[AF2] without a birth date only the school form tells, and not from which day', () => {
		const form = (schoolForm: 'preschool' | 'upper-secondary') => ({
			subject: { ...asked(aChild, '2026-02-01').input.subject, birthDate: null, schoolForm }
		});
		expect(
			endings({ ...aChild, birthDate: null }, '2026-02-01', '2027-05-01', {
				then: form('preschool'),
				now: form('upper-secondary')
			})
		).toEqual([{ ending: 'age-limit-passed', consentId: 'yes', on: null }]);
	});

	it('[AF1] two things together, where neither alone takes the yes away', () => {
		const own = { ...aYes, id: 'own', signer: { as: 'self' as const }, validTo: '2027-06-30' };
		const facts = { ...aChild, consents: [aYes, own] };
		expect(endings(facts, '2026-02-01', '2027-07-01')).toEqual([
			{ ending: 'consent-ended', consentId: 'own', on: '2027-06-30' },
			{ ending: 'age-limit-passed', consentId: 'yes', on: '2027-05-01' }
		]);
	});

	it('[AF1] that all guardians are asked, where one was enough', () => {
		const all = { guardiansRequired: 'all', guardians: 2 } as const;
		expect(endings(aChild, '2026-02-01', '2026-11-01', { then: { guardians: 2 }, now: all })).toEqual([
			{ ending: 'policy-changed', what: 'choice' }
		]);
	});

	it('[AF1] a new version of the municipality’s own policy, each day read by the version of its day', () => {
		const version = (number: string, asks: 'guardian' | 'forbid') =>
			ownPolicy(norberg, {
				id: 'ekby',
				version: number,
				name: 'Ekby',
				from: '2026-01-01',
				changes: [peopleChange({ kind: 'website', of: 'under-13', asks })]
			});
		const ofVersion = (at: Day, number: string, asks: 'guardian' | 'forbid'): AskedOfPolicy => {
			const { input } = asked(aChild, at);
			return { input: { ...input, policy: 'ekby' }, own: [version(number, asks)], version: number };
		};
		const first = ofVersion('2026-02-01', '1', 'guardian');
		const second = ofVersion('2026-11-01', '2', 'forbid');
		expect(endingsSince(first, second, aChild)).toEqual([{ ending: 'policy-changed', what: 'version' }]);
		expect(endingsSince(first, ofVersion('2026-11-01', '2', 'guardian'), aChild)).toEqual([]);
		expect(endingsSince(second, first, aChild)).toEqual([]);
		// The same version cannot have turned; then it is something else, which is not told here.
		expect(endingsSince(first, { ...second, version: '1' }, aChild)).toEqual([]);
	});

	it('[AF1] from an own policy to a guideline: the own one is still known for its day', () => {
		const open = ownPolicy(sollentuna, {
			id: 'ekby',
			version: '1',
			name: 'Ekby',
			from: '2026-01-01',
			changes: [peopleChange({ kind: 'social-media', of: 'under-13', asks: 'guardian' })]
		});
		const facebook = {
			channel: { kind: 'social-media', account: 'official', thirdCountry: true, audience: 'all' }
		} as const;
		const now = asked(aChild, '2026-11-01', { ...facebook, policy: 'sollentuna' });
		const then = asked(aChild, '2026-02-01', facebook);
		expect(
			endingsSince({ input: { ...then.input, policy: 'ekby' }, own: [open], version: '1' }, now, aChild)
		).toEqual([{ ending: 'policy-changed', what: 'choice' }]);
	});
});
