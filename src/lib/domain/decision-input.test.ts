import { describe, expect, test } from 'vitest';
import type { ConsentFact, PersonFacts, Signer } from './consent.ts';
import { decisionInputFor, type DecisionQuestion } from './decision-input.ts';

const facts: PersonFacts = {
	birthDate: '2016-03-01',
	schoolForm: 'compulsory',
	blocks: [],
	objections: [],
	consents: [],
	refusals: [],
	withdrawals: [],
	guardians: []
};
const input = (but: Partial<DecisionQuestion> = {}) =>
	decisionInputFor({
		facts,
		image: {},
		channel: { kind: 'website' },
		at: '2026-11-21',
		policyId: 'norberg',
		guardiansRequired: 'one',
		...but
	});
const signedBy = (signer: Signer): ConsentFact => ({
	id: JSON.stringify(signer),
	signer,
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
});

describe('facts become the input of a decision', () => {
	test('[D12] what is not said takes the vocabulary’s defaults', () => {
		expect(input()).toEqual({
			policy: 'norberg',
			at: '2026-11-21',
			purpose: null,
			subject: {
				role: 'private',
				birthDate: '2016-03-01',
				schoolForm: 'compulsory',
				publicationBlock: false,
				objected: false
			},
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
			channel: { kind: 'website', account: 'official', thirdCountry: false, audience: 'all' },
			publisher: 'other',
			legalBasis: 'consent',
			guardiansRequired: 'one',
			guardians: 1,
			rulings: {},
			consents: [],
			refusals: []
		});
	});
	test('[D12] what is said is passed on', () => {
		const { role, ...said } = {
			image: { id: 'i1', identifiable: false, copyrightStated: false },
			channel: { kind: 'social-media', account: 'unit', thirdCountry: false, audience: 'own-guardians' },
			purpose: 'nyheter',
			publisher: 'culture',
			legalBasis: 'contract',
			rulings: { 'helsingborg.children': 'allow' },
			role: 'artist'
		} as const;
		expect(input({ ...said, role })).toMatchObject({ ...said, subject: { role } });
	});
	test('[D12] the basis is the channel’s, else the policy’s', () => {
		expect(input({ policyId: 'helsingborg' }).legalBasis).toBe('public-interest');
		expect(input({ policyId: 'helsingborg', legalBasis: 'consent' }).legalBasis).toBe('consent');
		for (const policyId of ['norberg', 'arjeplog', 'sollentuna', 'trosa']) {
			expect(input({ policyId }).legalBasis).toBe('consent');
		}
	});
	test('[D12] social media leave the EU unless the channel says otherwise', () => {
		expect(input({ channel: { kind: 'social-media' } }).channel.thirdCountry).toBe(true);
		expect(input({ channel: { kind: 'print', thirdCountry: true } }).channel.thirdCountry).toBe(true);
	});
	test('[D12] a block and an objection are carried, with no reason', () => {
		const recordedAt = '2026-11-20T09:00:00.000Z';
		expect(
			input({ facts: { ...facts, blocks: [{ state: 'set', recordedAt }] } }).subject.publicationBlock
		).toBe(true);
		expect(input({ facts: { ...facts, objections: [{ recordedAt }] } }).subject.objected).toBe(true);
	});
	test('[C7] the guardians known are counted; with none known, one signature at least is asked', () => {
		expect(input().guardians).toBe(1);
		expect(input({ facts: { ...facts, guardians: [{ id: 'a' }, { id: 'b' }] } }).guardians).toBe(2);
	});
	test('[C7] where all must sign, somebody who is no longer a guardian fills nobody’s place', () => {
		const consents = [
			signedBy({ as: 'guardian', guardianId: 'a' }),
			signedBy({ as: 'guardian', guardianId: 'former' }),
			signedBy({ as: 'self' })
		];
		const known = { ...facts, consents, guardians: [{ id: 'a' }, { id: 'b' }] };
		const signers = (guardiansRequired: 'one' | 'all', of = known) =>
			input({ facts: of, guardiansRequired }).consents.map(
				(one) => one.signers[0]?.guardian ?? one.signers[0]?.as
			);
		expect(signers('all')).toEqual(['a', 'self']);
		expect(signers('one')).toEqual(['a', 'former', 'self']);
		expect(signers('all', { ...known, guardians: [] })).toEqual(['self']);
	});
});
