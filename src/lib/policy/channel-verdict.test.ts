import { describe, expect, test } from 'vitest';
import type { PersonFacts } from '#lib/domain/consent.ts';
import { channelVerdict, type DecidingChannel } from './channel-verdict.ts';

const at = '2026-11-21';
const website: DecidingChannel = {
	id: 'w1',
	kind: 'website',
	account: 'official',
	thirdCountry: false,
	audience: 'all',
	policyId: 'trosa',
	guardiansRequired: 'one',
	rulings: {},
	own: [],
	usualBasis: null
};
const adult: PersonFacts = {
	birthDate: '1980-01-01',
	schoolForm: null,
	blocks: [],
	objections: [],
	consents: [],
	refusals: [],
	withdrawals: [],
	guardians: []
};
const asked = (facts: Partial<PersonFacts>, channel: Partial<DecidingChannel> = {}) =>
	channelVerdict({ ...adult, ...facts }, { ...website, ...channel }, at);

describe('one person’s answer in a channel', () => {
	test('is of that channel, and of an image in general or of the one at hand', () => {
		const general = asked({});
		expect(general).toMatchObject({ channelId: 'w1', decision: { verdict: 'incomplete' }, isAsked: false });
		expect(general.input.image).toMatchObject({ id: 'this', identifiable: true, secret: false });
		const ofOne = channelVerdict(adult, website, at, { image: { id: 'i1', secret: true }, role: 'employee' });
		expect(ofOne.input).toMatchObject({ image: { id: 'i1' }, subject: { role: 'employee' } });
		expect(ofOne.decision.verdict).toBe('forbidden');
	});
	test('goes by the channel’s own basis, else by the policy’s', () => {
		expect(asked({}).input.legalBasis).toBe('consent');
		const own = asked({}, { usualBasis: 'public-interest' });
		expect([own.input.legalBasis, own.decision.verdict]).toEqual(['public-interest', 'allowed']);
		expect(own.isAsked).toBe(false);
	});
	test('[C12] is asked where a yes or a no is known, and wherever it is forbidden, so that nobody stands out', () => {
		const no = {
			id: 'n1',
			signer: { as: 'self' as const },
			channels: ['print' as const],
			images: 'general' as const,
			signedAt: '2026-01-01T08:00:00.000Z',
			receivedAt: '2026-01-01T08:00:00.000Z',
			clockSkewMs: 0
		};
		expect(asked({ refusals: [no] }).isAsked).toBe(false);
		expect(asked({ refusals: [{ ...no, channels: ['website'] }] }).isAsked).toBe(true);
		const child = { birthDate: '2016-03-01' };
		const social = { kind: 'social-media', policyId: 'sollentuna' } as const;
		expect(asked(child, social)).toMatchObject({ decision: { verdict: 'forbidden' }, isAsked: true });
	});
});
