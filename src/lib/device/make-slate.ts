/** Makes the slate of a signing, before and after it is saved. Apart from reading it, which the first screen waits for. */
import { ok } from '#lib/domain/result.ts';
import type { Stored } from './local-store.ts';
import { makeOwnPage } from './own-page.ts';
import { readKeptSlate, slateKey, type Settings, type Slate } from './turns.ts';

/**
 * Makes the secret of a signing's own page before the signing is saved, and keeps it. A second call for the same
 * signing gives the same secret, so that a repeated save has the same address.
 */
export async function prepareSlate(
	store: Settings,
	slate: Omit<Slate, 'v' | 'secret' | 'saved'>
): Promise<Stored<Slate>> {
	const before = await readKeptSlate(store);
	if (!before.ok) return before;
	const same = before.value?.recordId === slate.recordId ? before.value : null;
	const next: Slate = {
		v: 1,
		...slate,
		secret: same?.secret ?? makeOwnPage().secret,
		saved: same?.saved ?? null
	};
	const written = await store.writeSetting(slateKey, JSON.stringify(next));
	return written.ok ? ok(next) : written;
}

/** Notes that the signing is saved: from now on the slate is what the app comes back to. */
export async function openSlate(
	store: Settings,
	slate: Slate,
	saved: NonNullable<Slate['saved']>
): Promise<Stored<void>> {
	return store.writeSetting(slateKey, JSON.stringify({ ...slate, saved }));
}
