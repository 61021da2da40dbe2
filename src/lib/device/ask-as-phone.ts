/** What a paired phone asks the server beside packs and uploads; and how it becomes one. */
import type * as v from 'valibot';
import { ok, refused } from '#lib/domain/result.ts';
import type { Result } from '#lib/domain/result.ts';
import {
	contact,
	doors,
	keptKey,
	madeEvent,
	openPoster,
	pairedPhone,
	phoneHeaders
} from '#lib/sync/doors.ts';
import type { NewEventInput, OpenPoster } from '#lib/sync/doors.ts';
import { catalogue } from '#lib/sync/pack.ts';
import type { Catalogue } from '#lib/sync/pack.ts';
import type { DeviceIdentity, LocalStore, StorageFailure } from './local-store.ts';
import { asTold, clearNote, readNote, wipedDevices, type NotePlace } from './phone-note.ts';
import { askServer } from './server-door.ts';
import type { DoorRefusal, Fetch } from './server-door.ts';

export interface AskDeps {
	readonly store: Pick<LocalStore, 'readIdentity'>;
	readonly fetch: Fetch;
	readonly signal?: AbortSignal;
}
export type AskRefusal = DoorRefusal | StorageFailure | { readonly type: 'NotPaired' };

/** How many numbers it has given, said at every contact. */
export const givenBy = ({ seq }: Pick<DeviceIdentity, 'seq'>): Record<string, string> =>
	seq === 0 ? {} : { [phoneHeaders.given]: String(seq) };

/**
 * Whether the server is there; can be asked at any time. A paired phone asks its own server, and says how many numbers it
 * has given.
 */
export async function askContact(
	deps: AskDeps,
	origin: string
): Promise<Result<{ now: string }, DoorRefusal>> {
	const identity = await deps.store.readIdentity();
	const asker = identity.ok ? identity.value : null;
	return askServer(deps.fetch, {
		url: (asker?.origin ?? origin) + doors.contact,
		token: asker?.token ?? null,
		...(asker ? { headers: givenBy(asker) } : {}),
		answer: contact,
		...ending(deps)
	});
}

/** What this phone may choose from when it makes an event, and the events that it may fetch. */
export function fetchCatalogue(deps: AskDeps): Promise<Result<Catalogue, AskRefusal>> {
	return asked(deps, doors.catalogue, catalogue);
}

/** Makes the event on the server. Its id is made here, so that asking twice makes one. */
export function makeEvent(deps: AskDeps, event: NewEventInput): Promise<Result<{ id: string }, AskRefusal>> {
	return asked(deps, doors.events, madeEvent, event);
}

/** The event's poster; opened now where none is open. */
export function askPoster(deps: AskDeps, eventId: string): Promise<Result<OpenPoster, AskRefusal>> {
	return asked(deps, doors.poster(eventId), openPoster, {});
}

async function asked<Schema extends v.GenericSchema>(
	deps: AskDeps,
	path: string,
	answer: Schema,
	body?: unknown
): Promise<Result<v.InferOutput<Schema>, AskRefusal>> {
	const identity = await deps.store.readIdentity();
	if (!identity.ok) return identity;
	if (!identity.value) return refused({ type: 'NotPaired' });
	const { origin, token } = identity.value;
	return askServer(deps.fetch, { url: origin + path, token, body, answer, ...ending(deps) });
}

export interface PairingInput {
	readonly origin: string;
	readonly code: string;
	readonly name: string;
}

/**
 * Pairs this phone with the user who was shown the code, and keeps the identity; the token is never shown. The phone's
 * key is made first: its public half goes with the code, its private half never leaves the phone. What the phone was
 * before its storage was wiped goes with it too, and the note of it is kept until the server has taken it down.
 */
export async function pairThisPhone(
	deps: Pick<AskDeps, 'fetch' | 'signal'> & {
		readonly store: Pick<LocalStore, 'pair' | 'readUnconfirmed'>;
		readonly notePlaces?: readonly NotePlace[];
	},
	{ origin, code, name }: PairingInput
): Promise<Result<DeviceIdentity, DoorRefusal | StorageFailure>> {
	const { newDeviceKey } = await import('#lib/sync/sealing.ts');
	const { raw: publicKey, privateKey } = await newDeviceKey();
	const places = deps.notePlaces ?? [];
	const note = await readNote(places);
	const wiped = note ? asTold(await wipedDevices(deps.store, note), note) : [];
	const paired = await askServer(deps.fetch, {
		url: origin + doors.pair,
		token: null,
		body: { code, name, publicKey, ...(wiped.length === 0 ? {} : { wiped }) },
		answer: pairedPhone,
		...ending(deps)
	});
	if (!paired.ok) return paired;
	const { deviceId, token, userName, keys = null, wipedIsNoted } = paired.value;
	const identity = await deps.store.pair({ deviceId, token, userName, origin, keys, publicKey, privateKey });
	if (identity.ok && wipedIsNoted) await clearNote(places);
	return identity;
}

export interface KeyDeps extends AskDeps {
	readonly store: Pick<LocalStore, 'readIdentity' | 'writeDeviceKey' | 'writeKeys'>;
}

export const lacksKeys = ({ keys, publicKey, privateKey }: DeviceIdentity) =>
	keys === null || publicKey === null || privateKey === null;

/**
 * The municipality's present keys, kept. A phone that was paired before there were keys makes its own first, and keeps
 * it before it is sent: an answer that is lost leaves no key on the server that the phone does not have.
 */
export async function fetchKeys(deps: KeyDeps): Promise<Result<DeviceIdentity, AskRefusal>> {
	const identity = await deps.store.readIdentity();
	if (!identity.ok) return identity;
	if (!identity.value) return refused({ type: 'NotPaired' });
	const { deviceId } = identity.value;
	const own = identity.value.privateKey ? identity : await makeOwnKey(deps, deviceId);
	if (!own.ok) return own;
	const answer = await asked(deps, doors.key, keptKey, { publicKey: own.value?.publicKey });
	if (!answer.ok) return answer;
	const kept = await deps.store.writeKeys(deviceId, answer.value.keys);
	if (!kept.ok) return kept;
	return kept.value ? ok(kept.value) : refused({ type: 'NotPaired' });
}

async function makeOwnKey({ store }: KeyDeps, deviceId: string) {
	const { newDeviceKey } = await import('#lib/sync/sealing.ts');
	const { raw: publicKey, privateKey } = await newDeviceKey();
	return store.writeDeviceKey(deviceId, { publicKey, privateKey });
}

const ending = ({ signal }: { readonly signal?: AbortSignal }) => (signal ? { signal } : {});
