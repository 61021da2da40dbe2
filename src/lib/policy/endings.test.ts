import { describe, expect, it } from 'vitest';
import type { PersonFacts } from '#lib/domain/consent.ts';
import { decisionInputFor } from '#lib/domain/decision-input.ts';
import type { Day } from '#lib/domain/day.ts';
import type { DecisionInput } from '#lib/domain/decision.ts';
import { endingsSince, type AskedOfPolicy } from './endings.ts';
import { policyVersion } from './policies.ts';

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
});
