/**
 * A small note beside the phone's storage, in two places that a browser may keep when it clears the storage: which numbers
 * the phone had given, and which of them nothing had confirmed. It names no person and holds no answer. With it a phone
 * whose storage is gone can say what it has lost.
 */
import * as v from 'valibot';
import { wipedDevice, type WipedDevice } from '#lib/sync/doors.ts';
import { uuid } from '#lib/sync/record.ts';
import type { LocalStore, Unconfirmed } from './local-store.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const notedDevice = v.strictObject({
	deviceId: uuid,
	given: wipedDevice.entries.given,
	unconfirmed: v.array(v.strictObject({ from: count, to: count }))
});
export const phoneNote = v.strictObject({
	v: v.literal(1),
	devices: v.pipe(v.array(notedDevice), v.minLength(1)),
	/** Where something had been signed since all had last been confirmed. */
	eventIds: v.array(uuid)
});
export type PhoneNote = v.InferOutput<typeof phoneNote>;
export type NotedDevice = PhoneNote['devices'][number];

/** A place for the note. It may fail at any call: then the note is in the other place, or there is none. */
export interface NotePlace {
	read(): Promise<string | null>;
	write(text: string): Promise<void>;
	clear(): Promise<void>;
}

const mostDevices = 5;
const mostEvents = 20;

/** The first that can be read and understood; null: there is none. */
export async function readNote(places: readonly NotePlace[]): Promise<PhoneNote | null> {
	for (const place of places) {
		const text = await place.read().catch(() => null);
		const note = text === null ? null : v.safeParse(v.pipe(v.string(), v.parseJson(), phoneNote), text);
		if (note?.success) return note.output;
	}
	return null;
}

/** Gives whether it stands in one place at least. */
export async function writeNote(places: readonly NotePlace[], note: PhoneNote): Promise<boolean> {
	const text = JSON.stringify(note);
	const written = await Promise.allSettled(places.map(async (place) => place.write(text)));
	return written.some(({ status }) => status === 'fulfilled');
}

export async function clearNote(places: readonly NotePlace[]): Promise<void> {
	await Promise.allSettled(places.map(async (place) => place.clear()));
}

/** The note as it is to stand now; null where there is nothing to note. What was lost stays until the server has taken it down. */
export function noteOf(now: readonly Unconfirmed[], before: PhoneNote | null): PhoneNote | null {
	const present = now.flatMap(({ deviceId, given, numbers }) =>
		given === 0 ? [] : [{ deviceId, given, unconfirmed: numbers.map(({ from, to }) => ({ from, to })) }]
	);
	const isPresent = ({ deviceId }: NotedDevice) => now.some((device) => device.deviceId === deviceId);
	const lost = (before?.devices ?? []).filter((one) => !isPresent(one) && one.unconfirmed.length > 0);
	const devices = [...present, ...lost].slice(0, mostDevices);
	if (devices.length === 0) return null;
	const isAllConfirmed = devices.every(({ unconfirmed }) => unconfirmed.length === 0);
	const events = [...(before?.eventIds ?? []), ...now.flatMap(({ lastEventId }) => lastEventId ?? [])];
	return { v: 1, devices, eventIds: isAllConfirmed ? [] : [...new Set(events)].slice(-mostEvents) };
}

/** Of the note, what the storage knows nothing of any more. None where the storage cannot say. */
export async function wipedDevices(
	store: Pick<LocalStore, 'readUnconfirmed'>,
	note: PhoneNote | null
): Promise<readonly NotedDevice[]> {
	if (!note) return [];
	const now = await store.readUnconfirmed();
	if (!now.ok) return [];
	return note.devices.filter((noted) => !now.value.some(({ deviceId }) => deviceId === noted.deviceId));
}

/** As the server is told of it. */
export function asTold(devices: readonly NotedDevice[], { eventIds }: PhoneNote): WipedDevice[] {
	return devices.slice(0, mostDevices).map(({ deviceId, given, unconfirmed }) => ({
		deviceId,
		given,
		eventIds: unconfirmed.length === 0 ? [] : eventIds.slice(-mostEvents)
	}));
}
