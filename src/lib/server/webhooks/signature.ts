import { createHmac, randomBytes } from 'node:crypto';

const prefix = 'whsec_';

/** A signing secret as Standard Webhooks writes it: 32 random bytes in base64 after `whsec_`. */
export function newSigningSecret(): string {
	return prefix + randomBytes(32).toString('base64');
}

/** The three headers of Standard Webhooks (v1, HMAC-SHA256 over `id.timestamp.body`) for the bytes that are sent. */
export function signedHeaders(
	secret: string,
	{ id, at, body }: { readonly id: string; readonly at: Date; readonly body: string }
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
	const timestamp = String(Math.floor(at.getTime() / 1000));
	const key = Buffer.from(secret.slice(prefix.length), 'base64');
	const mac = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
	return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${mac}` };
}
