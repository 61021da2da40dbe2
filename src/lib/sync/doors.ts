/** The doors between phone and server: the one list of their addresses, and what is said at each. */
import * as v from 'valibot';
import { personName } from '#lib/domain/person-name.ts';
import { day, instant, phoneKeys, uuid } from './record.ts';

/** Paths on the server, without its origin. */
export const doors = {
	contact: '/api/sync/contact',
	pair: '/api/devices/pair',
	catalogue: '/api/sync/catalogue',
	events: '/api/sync/events',
	pack: (eventId: string) => `/api/sync/events/${encodeURIComponent(eventId)}/pack`,
	records: '/api/sync/records',
	/** The phone's own public key, for one that was paired before there were keys. */
	key: '/api/sync/key',
	/** Which of the phone's records have come, and how far the backup holds them. */
	received: '/api/sync/received'
};

/** The largest upload that the server takes, in bytes. */
export const largestUpload = 4_000_000;

/** What the server says to anybody who asks whether it is there. */
export const contact = v.strictObject({ now: instant });

/** ECDSA on P-256, raw and base64url: 65 bytes. */
const devicePublicKey = v.pipe(v.string(), v.regex(/^[\w-]{87}$/));

/** `code` as it was typed: the server knows of case and hyphens. */
export const pairing = v.strictObject({
	code: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)),
	name: v.pipe(
		v.string(),
		v.trim(),
		v.check((name) => personName(name).ok, 'no name that can be read')
	),
	publicKey: v.exactOptional(devicePublicKey)
});
/** `keys`: unset by a server from before there were any. */
export const pairedPhone = v.strictObject({
	deviceId: uuid,
	token: v.string(),
	userName: v.string(),
	keys: v.exactOptional(phoneKeys)
});
export const newKey = v.strictObject({ publicKey: devicePublicKey });
export const keptKey = v.strictObject({ keys: phoneKeys });

export const newEvent = v.strictObject({
	id: uuid,
	name: v.pipe(v.string(), v.maxLength(1_000)),
	on: day,
	groupIds: v.pipe(v.array(uuid), v.maxLength(500)),
	channelIds: v.pipe(v.array(uuid), v.maxLength(100))
});
export type NewEventInput = v.InferOutput<typeof newEvent>;
export const madeEvent = v.strictObject({ id: uuid });
