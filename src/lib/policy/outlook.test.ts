import { describe, expect, test } from 'vitest';
import type { PersonFacts } from '#lib/domain/consent.ts';
import { outlook, type OutlookQuestion } from './outlook.ts';

const child: PersonFacts = {
	birthDate: '2016-03-01',
	schoolForm: 'compulsory',
	blocks: [],
	objections: [],
	consents: [],
	refusals: [],
	withdrawals: [],
	guardians: [{ id: 'anna' }, { id: 'bo' }]
};
const channels = [
	{ channelId: 'web', policyId: 'norberg', channel: { kind: 'website' } },
	{ channelId: 'insta', policyId: 'norberg', channel: { kind: 'social-media' } }
] as const;
const ask = (but: Partial<OutlookQuestion> = {}) =>
	outlook({
		facts: child,
		signer: { as: 'guardian', guardianId: 'anna' },
		at: '2026-11-21',
		channels,
		guardiansRequired: 'one',
		...but
	}).map(({ channelId, verdict, missing }) => ({ channelId, verdict, missing }));

describe('what a consent will be enough for', () => {
	test('[C10] enough for the web, not for Instagram: there it must be for that very image', () => {
		expect(ask()).toEqual([
			{ channelId: 'web', verdict: 'discouraged', missing: [] },
			{ channelId: 'insta', verdict: 'incomplete', missing: ['consent-for-this-image'] }
		]);
		const [, insta] = outlook({
			facts: child,
			signer: { as: 'guardian', guardianId: 'anna' },
			at: '2026-11-21',
			channels,
			guardiansRequired: 'one'
		});
		expect(insta?.because).toMatchObject({ rule: 'NOR-35' });
	});
	test('[C10] a wrong or a claimed signer is enough for nothing', () => {
		expect(ask({ signer: { as: 'self' } }).map((one) => one.missing)).toEqual([
			['guardian-consent'],
			['consent-for-this-image', 'guardian-consent']
		]);
		expect(ask({ signer: { as: 'guardian', claimed: true } }).map((one) => one.verdict)).toEqual([
			'incomplete',
			'incomplete'
		]);
	});
	test('[C10] where all must sign, one of two is not enough, the second is', () => {
		const annas = {
			id: 'a',
			signer: { as: 'guardian', guardianId: 'anna' },
			channels: ['website'],
			purposes: [],
			covers: ['image'],
			thirdCountry: false,
			images: 'general',
			written: true,
			registrationNumber: null,
			validFrom: null,
			validTo: null,
			signedAt: '2026-11-20T09:00:00.000Z',
			receivedAt: '2026-11-20T09:00:00.000Z',
			clockSkewMs: 0
		} as const;
		expect(ask({ guardiansRequired: 'all' })[0]?.missing).toEqual(['guardian-consent']);
		const facts = { ...child, consents: [annas] };
		expect(ask({ guardiansRequired: 'all', facts })[0]?.missing).toEqual(['guardian-consent']);
		const bo = { as: 'guardian', guardianId: 'bo' } as const;
		expect(ask({ guardiansRequired: 'all', facts, signer: bo })[0]?.verdict).toBe('discouraged');
	});
	test('[C10] the signer’s own earlier no gives way; another’s, and a block, do not', () => {
		const no = (guardianId: string) => ({
			...child,
			refusals: [
				{
					id: 'n',
					signer: { as: 'guardian', guardianId } as const,
					channels: 'all' as const,
					images: 'general' as const,
					signedAt: '2026-11-20T09:00:00.000Z',
					receivedAt: '2026-11-20T09:00:00.000Z',
					clockSkewMs: 0
				}
			]
		});
		expect(ask({ facts: no('anna') })[0]?.verdict).toBe('discouraged');
		expect(ask({ facts: no('bo') })[0]?.verdict).toBe('forbidden');
		const blocked = { ...child, blocks: [{ state: 'set', recordedAt: '2026-11-20T09:00:00.000Z' }] } as const;
		expect(ask({ facts: blocked }).map((one) => one.verdict)).toEqual(['forbidden', 'forbidden']);
	});
	test('[C10] upper-secondary age: enough for both', () => {
		const facts = { ...child, birthDate: '2009-05-05', schoolForm: 'upper-secondary' } as const;
		expect(ask({ facts, signer: { as: 'self' } }).map((one) => one.verdict)).toEqual(['allowed', 'allowed']);
	});
	test('[C10] a signature on the screen is in writing', () => {
		const trosa = [{ channelId: 'fb', policyId: 'trosa', channel: { kind: 'social-media' } }] as const;
		expect(ask({ channels: trosa })).toEqual([{ channelId: 'fb', verdict: 'allowed', missing: [] }]);
	});
	test('[C10] what the form does not ask about is not covered', () => {
		expect(ask({ covers: ['name'] })[0]?.missing).toEqual(['content-not-covered']);
	});
	test('[C10][C15] each channel by its own controller: whether all guardians are needed, and its rulings', () => {
		const [web] = channels;
		const lenient = { ...web, channelId: 'other', guardiansRequired: 'one' } as const;
		expect(ask({ channels: [web, lenient], guardiansRequired: 'all' }).map(({ missing }) => missing)).toEqual(
			[['guardian-consent'], []]
		);
		const facts = { ...child, birthDate: '2009-05-05', schoolForm: 'upper-secondary' } as const;
		const insta = { channelId: 'i', policyId: 'sollentuna', channel: { kind: 'social-media' } } as const;
		const ruled = { ...insta, rulings: { 'sollentuna.upper-secondary': 'allow' } } as const;
		expect(
			ask({ facts, signer: { as: 'self' }, channels: [insta, ruled] }).map(({ verdict }) => verdict)
		).toEqual(['needs-decision', 'allowed']);
	});
});
