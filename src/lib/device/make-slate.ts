/** Makes the slate of a signing, before and after it is saved. Apart from reading it, which the first screen waits for. */
import { ok } from '#lib/domain/result.ts';
import type { Stored } from './local-store.ts';
import { makeOwnPage } from './own-page.ts';
import { readKeptSlate, slateKey, type OtherGuardian, type Settings, type Slate } from './turns.ts';

/**
 * Makes the secrets of a signing's own page and of the other guardians' links before the signing is saved, and keeps
 * them. A second call for the same signing gives the same secrets, so that a repeated save has the same addresses.
 */
export async function prepareSlate(
	store: Settings,
	{
		others = [],
		...slate
	}: Omit<Slate, 'v' | 'secret' | 'others' | 'saved'> & { readonly others?: readonly OtherGuardian[] }
): Promise<Stored<Slate>> {
	const before = await readKeptSlate(store);
	if (!before.ok) return before;
	const same = before.value?.recordId === slate.recordId ? before.value : null;
	const next: Slate = {
		v: 1,
		...slate,
		secret: same?.secret ?? makeOwnPage().secret,
		...(others.length === 0 ? {} : { others: others.map(withSecret) }),
		saved: same?.saved ?? null
	};
	const written = await store.writeSetting(slateKey, JSON.stringify(next));
	return written.ok ? ok(next) : written;

	function withSecret(other: OtherGuardian) {
		const known = same?.others?.find(({ guardianId }) => guardianId === other.guardianId);
		return { ...other, secret: known?.secret ?? makeOwnPage().secret };
	}
}

/** Notes that the signing is saved: from now on the slate is what the app comes back to. */
export async function openSlate(
	store: Settings,
	slate: Slate,
	saved: NonNullable<Slate['saved']>
): Promise<Stored<void>> {
	return store.writeSetting(slateKey, JSON.stringify({ ...slate, saved }));
}
