/** What a paired phone asks the server beside packs and uploads; and how it becomes one. */
import type * as v from 'valibot';
import { ok, refused } from '#lib/domain/result.ts';
import type { Result } from '#lib/domain/result.ts';
import { contact, doors, madeEvent, pairedPhone } from '#lib/sync/doors.ts';
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

/** Pairs this phone with the user who was shown the code, and keeps the identity; the token is never shown. */
export async function pairThisPhone(
	deps: Pick<AskDeps, 'fetch' | 'signal'> & { readonly store: Pick<LocalStore, 'pair'> },
	{ origin, code, name }: PairingInput
): Promise<Result<DeviceIdentity, DoorRefusal | StorageFailure>> {
	const paired = await askServer(deps.fetch, {
		url: origin + doors.pair,
		token: null,
		body: { code, name },
		answer: pairedPhone,
		...ending(deps)
	});
	if (!paired.ok) return paired;
	const { deviceId, token, userName } = paired.value;
	const kept = await deps.store.pair({ deviceId, token, userName, origin });
	return kept.ok ? ok(kept.value) : kept;
}

const ending = ({ signal }: { readonly signal?: AbortSignal }) => (signal ? { signal } : {});
