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
	/** The event's poster, by which families answer on their own phones. */
	poster: (eventId: string) => `/api/sync/events/${encodeURIComponent(eventId)}/poster`,
	records: '/api/sync/records',
	/** The phone's own public key, for one that was paired before there were keys. */
	key: '/api/sync/key',
	/** Which of the phone's records have come, and how far the backup holds them. */
	received: '/api/sync/received'
};

/** What a phone says beside its question, as headers: a server from before them passes them over. */
export const phoneHeaders = {
	/** The highest number that it has given a record, so that the last ones are missed too where they are lost. */
	given: 'bildlov-given',
	/** A word of its own for this question, which the answer is signed with: no earlier answer will do. */
	question: 'bildlov-question',
	/** Its public key: a server that was restored from before it had it takes it again, and knows the phone by it. */
	key: 'bildlov-key',
	/** `2`: it reads a pack with each answer once; unset, it is given each person's own. */
	pack: 'bildlov-pack'
};
/** No phone gives so many numbers; whoever says so is not believed. */
export const mostGiven = 1_000_000;

/** The largest upload that the server takes, in bytes. */
export const largestUpload = 4_000_000;

/** What the server says to anybody who asks whether it is there. */
export const contact = v.strictObject({ now: instant });

/** ECDSA on P-256, raw and base64url: 65 bytes. */
export const devicePublicKey = v.pipe(v.string(), v.regex(/^[\w-]{87}$/));

/** What a phone was before its storage was wiped, by the note that it keeps beside its storage. */
export const wipedDevice = v.strictObject({
	deviceId: uuid,
	given: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostGiven)),
	/** The events at which something had been signed that was not yet confirmed. */
	eventIds: v.pipe(v.array(uuid), v.maxLength(20))
});
export type WipedDevice = v.InferOutput<typeof wipedDevice>;

/** `code` as it was typed: the server knows of case and hyphens. */
export const pairing = v.strictObject({
	code: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)),
	name: v.pipe(
		v.string(),
		v.trim(),
		v.check((name) => personName(name).ok, 'no name that can be read')
	),
	publicKey: v.exactOptional(devicePublicKey),
	/** Unset: nothing of this phone has been wiped that it knows of. */
	wiped: v.exactOptional(v.pipe(v.array(wipedDevice), v.minLength(1), v.maxLength(5)))
});
/** `wipedIsNoted`: the server has taken down what the phone says that it was. `keys`: unset by a server from before there were any. */
export const pairedPhone = v.strictObject({
	deviceId: uuid,
	token: v.string(),
	userName: v.string(),
	keys: v.exactOptional(phoneKeys),
	wipedIsNoted: v.exactOptional(v.literal(true))
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

/** Asked with an empty object. `url` opens the form on whoever's phone; `code` is what it is typed as, `7K4M-2913`. */
export const posterAsked = v.strictObject({});
export const openPoster = v.strictObject({ url: v.string(), code: v.string(), closesAt: instant });
export type OpenPoster = v.InferOutput<typeof openPoster>;
