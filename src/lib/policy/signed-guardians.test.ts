import { expect, test } from 'vitest';
import type { ConsentFact, PersonFacts } from '#lib/domain/consent.ts';
import type { ChannelKind } from '#lib/domain/decision.ts';
import { channelVerdict } from './channel-verdict.ts';
import { signedGuardians } from './signed-guardians.ts';

const [karin, johan] = ['karin', 'johan'];
const at = '2026-11-21';

const yes = (guardianId: string, channels: readonly ChannelKind[]): ConsentFact => ({
	id: `${guardianId} ${channels.join(' ')}`,
	signer: { as: 'guardian', guardianId },
	channels,
	purposes: [],
	covers: [],
	thirdCountry: false,
	images: 'general',
	written: true,
	registrationNumber: null,
	validFrom: null,
	validTo: null,
	signedAt: '2026-01-01T08:00:00.000Z',
	receivedAt: '2026-01-01T08:00:00.000Z',
	clockSkewMs: 0
});
function signed(facts: Partial<PersonFacts>, guardiansRequired: 'one' | 'all' = 'all'): string[] {
	const child: PersonFacts = {
		birthDate: '2018-03-01',
		schoolForm: 'compulsory',
		blocks: [],
		objections: [],
		consents: [],
		refusals: [],
		withdrawals: [],
		guardians: [{ id: karin }, { id: johan }],
		...facts
	};
	const channels = (['website', 'print'] as const).map((kind) => ({
		id: kind,
		kind,
		account: 'official' as const,
		thirdCountry: false,
		audience: 'all' as const,
		policyId: 'trosa',
		guardiansRequired,
		rulings: {},
		own: [],
		usualBasis: null
	}));
	return signedGuardians(channels.map((channel) => channelVerdict(child, channel, at)));
}

test('[SW17] whose yes stands in each channel that waits for another', () => {
	expect(signed({ consents: [yes(karin, ['website', 'print'])] })).toEqual([karin]);
});

test('[SW17] nobody where nobody has answered, where one is enough, or where nobody is missing', () => {
	expect(signed({})).toEqual([]);
	expect(signed({ consents: [yes(karin, ['website', 'print'])] }, 'one')).toEqual([]);
	expect(signed({ consents: [yes(karin, ['website', 'print']), yes(johan, ['website', 'print'])] })).toEqual(
		[]
	);
});

test('[SW17] nobody whose yes stands in one waiting channel and not in another', () => {
	expect(signed({ consents: [yes(karin, ['website']), yes(johan, ['print'])] })).toEqual([]);
	expect(signed({ consents: [yes(karin, ['website'])] })).toEqual([karin]);
});

test('[SW17] nobody whose yes has been taken back or has ended', () => {
	const withdrawn = { id: 'w', by: { as: 'guardian', guardianId: karin }, channels: 'all' } as const;
	const recordedAt = '2026-02-01T08:00:00.000Z';
	const consents = [yes(karin, ['website', 'print'])];
	expect(signed({ consents, withdrawals: [{ ...withdrawn, recordedAt }] })).toEqual([]);
	expect(signed({ consents: consents.map((one) => ({ ...one, validTo: '2026-11-20' })) })).toEqual([]);
});
