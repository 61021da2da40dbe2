import * as v from 'valibot';
import { sealed, sha256Hex, uuid, type Sealed, type WireRecord } from '#lib/sync/record.ts';
import { isSigned, open, signedText } from '#lib/sync/sealing.ts';
import { canonicalJson, sha256Of } from './hash.ts';
import type { OpenedPhoneKeys } from './phone-keys.ts';

/** What a phone has delivered, as far as it can be trusted. */
export interface Arrival {
	/** The body; null: sealed to a key that is not here, and signed by the phone all the same. */
	readonly body: string | null;
	/**
	 * Its envelope as it is kept. Where nothing vouches for it, it is of the phone that delivered it, with the number 0, so
	 * that no other record is taken for received because of it.
	 */
	readonly envelope: Omit<WireRecord, 'body'>;
	/** What the envelope claimed, where that is not what is kept. */
	readonly claimed: { readonly deviceId: string; readonly seq: number } | null;
	/** Null for what came in clear. */
	readonly sealed: (Sealed & { readonly signature: string; readonly sha256: string }) | null;
	/** No signature of the phone that it names vouches for it: a no counts at once, a yes waits. */
	readonly isDoubted: boolean;
}

export interface DeliveringPhone {
	readonly id: string;
	/** Whether it may have written the record with this number in clear, before it had a key. */
	readonly mayBeClear: (seq: number) => boolean;
	/** The key of any phone, null where it has none: a phone that was paired anew brings what it signed as the one before. */
	readonly publicKeyOf: (deviceId: string) => Promise<string | null>;
}

/** As large as either engine's column takes. */
const number = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2 ** 31 - 1));
/** A newer app's envelope may hold more than we know; what is known of it is enough. */
const signedEnvelope = v.object({
	id: uuid,
	deviceId: uuid,
	seq: number,
	prevHash: v.nullable(sha256Hex),
	sha256: sha256Hex,
	sealed: v.object(sealed.entries),
	signature: v.pipe(v.string(), v.regex(/^[\w-]{1,200}$/))
});
const clearEnvelope = v.object({ id: uuid, deviceId: uuid, sha256: sha256Hex, body: v.string() });
const numbered = v.object({ seq: number, prevHash: v.nullable(sha256Hex) });

/**
 * Opens what a phone has sent and checks it against its hash and the phone's signature. Null where the bytes were damaged
 * on the way, or nobody could ever tell what they are: the phone has it still, and sends it again.
 */
export async function openArrival(
	raw: unknown,
	phone: DeliveringPhone,
	keys: OpenedPhoneKeys
): Promise<Arrival | null> {
	const signed = v.safeParse(signedEnvelope, raw);
	return signed.success ? openSigned(signed.output, phone, keys) : openClear(raw, phone);
}

function openClear(raw: unknown, phone: DeliveringPhone): Arrival | null {
	const least = v.safeParse(clearEnvelope, raw);
	if (!least.success) return null;
	const { id, deviceId, sha256, body } = least.output;
	if (sha256Of(body) !== sha256) return null;
	const place = v.safeParse(numbered, raw);
	const { seq, prevHash } = place.success ? place.output : { seq: 0, prevHash: null };
	const isVouchedFor = deviceId === phone.id && phone.mayBeClear(seq);
	return { body, sealed: null, ...kept({ id, deviceId, seq, prevHash, sha256 }, phone, isVouchedFor) };
}

async function openSigned(
	record: v.InferOutput<typeof signedEnvelope>,
	phone: DeliveringPhone,
	keys: OpenedPhoneKeys
): Promise<Arrival | null> {
	const { sealed: closed, signature, ...envelope } = record;
	if (!isAsWritten(closed.text)) return null;
	const key = keys.opens.get(closed.keyId);
	const publicKey = await phone.publicKeyOf(record.deviceId);
	const [body, isTrue] = await Promise.all([
		key ? open(closed, record, key) : null,
		publicKey === null ? false : isSigned(await signedText(record), signature, publicKey)
	]);
	const isWhole = body === null ? !key && isTrue : sha256Of(body) === record.sha256;
	if (!isWhole) return null;
	return {
		body,
		sealed: { ...closed, signature, sha256: sha256Of(closed.text) },
		...kept(envelope, phone, isTrue)
	};
}

function kept(
	envelope: Arrival['envelope'],
	phone: DeliveringPhone,
	isVouchedFor: boolean
): Pick<Arrival, 'envelope' | 'claimed' | 'isDoubted'> {
	if (isVouchedFor) return { envelope, claimed: null, isDoubted: false };
	const { deviceId, seq } = envelope;
	return {
		envelope: { ...envelope, deviceId: phone.id, seq: 0 },
		claimed: { deviceId, seq },
		isDoubted: true
	};
}

/** Base64 has several texts for the same bytes: what a phone has written is the one. */
function isAsWritten(text: string): boolean {
	const parts = text.split('.');
	return (
		parts.length === 2 && parts.every((part) => part === Buffer.from(part, 'base64url').toString('base64url'))
	);
}

/** What is kept of a record that cannot be opened: all of it but the signature, which may be another one each time. */
const sealedWhole = v.object({
	clockSkewMs: v.optional(v.number(), 0),
	record: v.object({
		id: uuid,
		deviceId: uuid,
		seq: number,
		prevHash: v.nullable(sha256Hex),
		sha256: sha256Hex,
		sealed: v.object(sealed.entries)
	})
});
export type SealedWhole = v.InferOutput<typeof sealedWhole>;

/** An arrival as it waits in quarantine: with its body, or sealed and whole. `sha256` is over what is kept. */
export function asItWaits({ envelope, body, sealed: closed }: Arrival, clockSkewMs?: number): WireRecord {
	if (body !== null) return { ...envelope, body };
	if (!closed) throw new Error('A record has neither a body nor a sealed one.');
	const { keyId, text } = closed;
	const record = { ...envelope, sealed: { keyId, text } };
	const whole = canonicalJson({ record, ...(clockSkewMs === undefined ? {} : { clockSkewMs }) });
	return { ...envelope, sha256: sha256Of(whole), body: whole };
}

/** What waits for its key, from what quarantine holds; null for anything else. */
export function sealedIn(kept: string): SealedWhole | null {
	const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), sealedWhole), kept);
	return parsed.success ? parsed.output : null;
}
