/** What a paired phone asks the server beside packs and uploads; and how it becomes one. */
import type * as v from 'valibot';
import { ok, refused } from '#lib/domain/result.ts';
import type { Result } from '#lib/domain/result.ts';
import { contact, doors, keptKey, madeEvent, pairedPhone } from '#lib/sync/doors.ts';
import type { NewEventInput } from '#lib/sync/doors.ts';
import { catalogue } from '#lib/sync/pack.ts';
import type { Catalogue } from '#lib/sync/pack.ts';
import type { DeviceIdentity, LocalStore, StorageFailure } from './local-store.ts';
import { askServer } from './server-door.ts';
import type { DoorRefusal, Fetch } from './server-door.ts';

export interface AskDeps {
	readonly store: Pick<LocalStore, 'readIdentity'>;
	readonly fetch: Fetch;
	readonly signal?: AbortSignal;
}
export type AskRefusal = DoorRefusal | StorageFailure | { readonly type: 'NotPaired' };

/** Whether the server is there; asked without a token, so that it can be asked at any time. */
export async function askContact(
	deps: Omit<AskDeps, 'store'>,
	origin: string
): Promise<Result<{ now: string }, DoorRefusal>> {
	return askServer(deps.fetch, {
		url: origin + doors.contact,
		token: null,
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
 * key is made first: its public half goes with the code, its private half never leaves the phone.
 */
export async function pairThisPhone(
	deps: Pick<AskDeps, 'fetch' | 'signal'> & { readonly store: Pick<LocalStore, 'pair'> },
	{ origin, code, name }: PairingInput
): Promise<Result<DeviceIdentity, DoorRefusal | StorageFailure>> {
	const { newDeviceKey } = await import('#lib/sync/sealing.ts');
	const { raw: publicKey, privateKey } = await newDeviceKey();
	const paired = await askServer(deps.fetch, {
		url: origin + doors.pair,
		token: null,
		body: { code, name, publicKey },
		answer: pairedPhone,
		...ending(deps)
	});
	if (!paired.ok) return paired;
	const { deviceId, token, userName, keys = null } = paired.value;
	return deps.store.pair({ deviceId, token, userName, origin, keys, publicKey, privateKey });
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
