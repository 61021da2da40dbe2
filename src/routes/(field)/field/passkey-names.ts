import type { Phone } from './phone.svelte.ts';

/** What the phone's own settings call the passkey. One for each pairing: the next takes its place on the phone. */
export const passkeyNames = ({ identity }: Phone) => ({
	id: identity?.deviceId ?? 'bildlov',
	name: identity ? `${identity.userName} · Bildlov` : 'Bildlov'
});
