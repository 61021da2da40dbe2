/** Fetches event packs, keeps them, and lets no dead one answer. */
import type { Instant } from '#lib/domain/day.ts';
import { ok, refused } from '#lib/domain/result.ts';
import type { Result } from '#lib/domain/result.ts';
import { doors, phoneHeaders } from '#lib/sync/doors.ts';
import { packAnswer } from '#lib/sync/pack.ts';
import type { LocalStore, StorageFailure, StoredPack } from './local-store.ts';
import { packLife } from './pack-life.ts';
import { askServer } from './server-door.ts';
import type { DoorRefusal, Fetch } from './server-door.ts';

/** `OtherEvent`: the pack that came is not the one that was asked for. */
export type PackRefusal =
	DoorRefusal | StorageFailure | { readonly type: 'NotPaired' } | { readonly type: 'OtherEvent' };

export interface PackDeps {
	readonly store: Pick<LocalStore, 'readIdentity' | 'writeKeys' | 'writePack'>;
	readonly fetch: Fetch;
	readonly now: () => Instant;
	readonly signal?: AbortSignal;
}

/** The pack as it was fetched, stored and read back. An older one stays until a new one is stored. */
export async function fetchPack(deps: PackDeps, eventId: string): Promise<Result<StoredPack, PackRefusal>> {
	const identity = await deps.store.readIdentity();
	if (!identity.ok) return identity;
	if (!identity.value) return refused({ type: 'NotPaired' });
	const { deviceId, origin, token } = identity.value;
	const answer = await askServer(deps.fetch, {
		url: origin + doors.pack(eventId),
		token,
		headers: { [phoneHeaders.pack]: '2' },
		answer: packAnswer,
		...(deps.signal ? { signal: deps.signal } : {})
	});
	if (!answer.ok) return answer;
	if (answer.value.event.id !== eventId) return refused({ type: 'OtherEvent' });
	const { keys } = answer.value;
	if (keys) {
		const kept = await deps.store.writeKeys(deviceId, keys);
		if (!kept.ok) return kept;
	}
	const stored = { pack: answer.value, fetchedAt: deps.now() };
	const written = await deps.store.writePack(stored);
	return written.ok ? ok(stored) : written;
}

/** `Dead` says that there was one; it has been deleted. `ClockMoved` answers nothing either, and is kept. */
export type LivePack =
	| ({ readonly type: 'Alive' } & StoredPack)
	| { readonly type: 'None' }
	| { readonly type: 'Dead' }
	| { readonly type: 'ClockMoved'; readonly fetchedAt: Instant };

export async function readLivePack(
	store: Pick<LocalStore, 'readPack' | 'deletePack'>,
	eventId: string,
	now: Instant
): Promise<Result<LivePack, StorageFailure>> {
	const read = await store.readPack(eventId);
	if (!read.ok) return read;
	if (!read.value) return ok({ type: 'None' });
	switch (packLife(read.value, now)) {
		case 'alive':
			return ok({ type: 'Alive', ...read.value });
		case 'clock-moved':
			return ok({ type: 'ClockMoved', fetchedAt: read.value.fetchedAt });
		case 'dead': {
			const deleted = await store.deletePack(eventId);
			return deleted.ok ? ok({ type: 'Dead' }) : deleted;
		}
	}
}

/** Deletes every pack whose life is over; for the start of the app. Gives the ids of their events. */
export async function deleteDeadPacks(
	store: Pick<LocalStore, 'listPacks' | 'deletePack'>,
	now: Instant
): Promise<Result<readonly string[], StorageFailure>> {
	const heads = await store.listPacks();
	if (!heads.ok) return heads;
	const dead = heads.value.filter(
		(head) => packLife({ pack: head, fetchedAt: head.fetchedAt }, now) === 'dead'
	);
	for (const { eventId } of dead) {
		const deleted = await store.deletePack(eventId);
		if (!deleted.ok) return deleted;
	}
	return ok(dead.map(({ eventId }) => eventId));
}
