/**
 * What other systems may be told of: kinds of entry in the record, without their version. A no, a block and an objection
 * are not among them: whoever is told of one and not of the other could tell a protected identity from a family that
 * said no. A takedown says that something comes down, never why.
 */
export const webhookEvents = [
	'image-published',
	'takedown-opened',
	'takedown-step-taken',
	'consent-given',
	'consent-withdrawn',
	'channel-opened',
	'channel-closed',
	'policy-published',
	'policy-chosen'
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

export function isWebhookEvent(word: string): word is WebhookEvent {
	return (webhookEvents as readonly string[]).includes(word);
}
