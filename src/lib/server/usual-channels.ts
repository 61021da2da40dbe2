import type { ChannelKind } from '#lib/domain/decision.ts';
import type { Instant } from '#lib/domain/day.ts';
import type { Tables } from './db/schema.ts';

const usual: readonly {
	name: string;
	code: string;
	kind: ChannelKind;
	thirdCountry?: true;
	closedTo?: 'own-guardians';
}[] = [
	{ name: 'Webbplatsen', code: 'We', kind: 'website' },
	{ name: 'Facebook', code: 'Fb', kind: 'social-media', thirdCountry: true },
	{ name: 'Instagram', code: 'Ig', kind: 'social-media', thirdCountry: true },
	{ name: 'Intranätet', code: 'In', kind: 'intranet' },
	{ name: 'Lärplattformen', code: 'Lä', kind: 'learning-platform', closedTo: 'own-guardians' },
	{ name: 'Tryck', code: 'Tr', kind: 'print' }
];

/** The channels that nearly every municipality has; they can be closed and others opened. */
export function usualChannels(
	controllerId: string,
	at: Instant,
	newId: () => string
): Tables['channels']['$inferInsert'][] {
	return usual.map((channel, place) => ({
		id: newId(),
		controllerId,
		unitId: null,
		name: channel.name,
		code: channel.code,
		kind: channel.kind,
		account: 'official' as const,
		audience: channel.closedTo ?? ('all' as const),
		thirdCountry: channel.thirdCountry ?? false,
		usualBasis: null,
		position: place + 1,
		createdAt: at
	}));
}
