/** The doors between phone and server: the one list of their addresses, and what is said at each. */
import * as v from 'valibot';
import { personName } from '#lib/domain/person-name.ts';
import { day, instant, uuid } from './record.ts';

/** Paths on the server, without its origin. */
export const doors = {
	contact: '/api/sync/contact',
	pair: '/api/devices/pair',
	catalogue: '/api/sync/catalogue',
	events: '/api/sync/events',
	pack: (eventId: string) => `/api/sync/events/${encodeURIComponent(eventId)}/pack`,
	records: '/api/sync/records'
};

/** The largest upload that the server takes, in bytes. */
export const largestUpload = 4_000_000;

/** What the server says to anybody who asks whether it is there. */
export const contact = v.strictObject({ now: instant });

/** `code` as it was typed: the server knows of case and hyphens. */
export const pairing = v.strictObject({
	code: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)),
	name: v.pipe(
		v.string(),
		v.trim(),
		v.check((name) => personName(name).ok, 'no name that can be read')
	)
});
export const pairedPhone = v.strictObject({ deviceId: uuid, token: v.string(), userName: v.string() });

export const newEvent = v.strictObject({
	id: uuid,
	name: v.pipe(v.string(), v.maxLength(1_000)),
	on: day,
	groupIds: v.pipe(v.array(uuid), v.maxLength(500)),
	channelIds: v.pipe(v.array(uuid), v.maxLength(100))
});
export type NewEventInput = v.InferOutput<typeof newEvent>;
export const madeEvent = v.strictObject({ id: uuid });
