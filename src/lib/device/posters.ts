/** The posters of events, as the server last gave them: kept, so that they can be shown where there is no network. */
import * as v from 'valibot';
import type { Instant } from '#lib/domain/day.ts';
import { ok } from '#lib/domain/result.ts';
import type { Result } from '#lib/domain/result.ts';
import { openPoster, type OpenPoster } from '#lib/sync/doors.ts';
import { askPoster, type AskDeps, type AskRefusal } from './ask-as-phone.ts';
import type { LocalStore, Stored } from './local-store.ts';

type PosterStore = Pick<LocalStore, 'readSetting' | 'writeSetting'>;

const postersKey = 'posters';
const posters = v.strictObject({ v: v.literal(1), byEvent: v.record(v.string(), openPoster) });

/** Opens the event's poster, or gives the one that is open; kept before it is shown. */
export async function fetchPoster(
	deps: AskDeps & { readonly store: PosterStore; readonly now: () => Instant },
	eventId: string
): Promise<Result<OpenPoster, AskRefusal>> {
	const poster = await askPoster(deps, eventId);
	if (!poster.ok) return poster;
	const kept = await readPosters(deps.store, deps.now());
	if (!kept.ok) return kept;
	const byEvent = { ...kept.value, [eventId]: poster.value };
	const written = await deps.store.writeSetting(postersKey, JSON.stringify({ v: 1, byEvent }));
	return written.ok ? poster : written;
}

/** The event's poster as it was last given; null where there is none, or where it has closed by the phone's clock. */
export async function readPoster(
	store: Pick<PosterStore, 'readSetting'>,
	eventId: string,
	now: Instant
): Promise<Stored<OpenPoster | null>> {
	const kept = await readPosters(store, now);
	return kept.ok ? ok(kept.value[eventId] ?? null) : kept;
}

/** Those that are open, by event: what has closed is not written again. */
async function readPosters(
	store: Pick<PosterStore, 'readSetting'>,
	now: Instant
): Promise<Stored<Readonly<Record<string, OpenPoster>>>> {
	const read = await store.readSetting(postersKey);
	if (!read.ok) return read;
	if (typeof read.value !== 'string') return ok({});
	// What another version has kept is fetched anew.
	const parsed = v.safeParse(posters, JSON.parse(read.value));
	if (!parsed.success) return ok({});
	const open = Object.entries(parsed.output.byEvent).filter(
		([, { closesAt }]) => Date.parse(closesAt) > Date.parse(now)
	);
	return ok(Object.fromEntries(open));
}
