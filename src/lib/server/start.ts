import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import type { Instant } from '#lib/domain/day.ts';
import { assertNoFaults, faultsInProfiles } from '#lib/policy/faults.ts';
import { guidelines } from '#lib/policy/policies.ts';
import type { Profile } from '#lib/policy/profile.ts';
import { openAccessLog } from './access-log.ts';
import { publishedProfile, publishedVersions } from './db/policies.ts';
import { fillNameWords } from './db/name-words.ts';
import { lookAtStore, type LookedAt } from './db/look-at-store.ts';
import { openStore, sqliteFile } from './db/open-store.ts';
import { municipalityIds } from './db/status.ts';
import type { SqliteOptions } from './db/sqlite/open.ts';
import type { Db, Store } from './db/store.ts';
import { installationSecret, keepInstallationSecret } from './db/users.ts';
import type { Deps } from './deps.ts';
import { holdFiles } from './held-files.ts';
import { unusable } from './database-fault.ts';
import { openIdentity } from './identity/index.ts';
import { beginCovering } from './ledger/begin-covering.ts';
import { assertNotLost, keepInstallation, type Installation } from './installation.ts';
import { log } from './log.ts';
import { blobsInFolder } from './photos/index.ts';
import type { Settings } from './settings.ts';
import { watchReading } from './watch-reading.ts';

/**
 * Opens everything that use cases reach the world through, in the data folder (made when missing).
 * Throws `UnusableDatabase` rather than starting on a database that is damaged, foreign, too new or lost, and, with every fault
 * by its path, rather than deciding by a guideline or a published policy that has one.
 */
export async function openDeps(
	settings: Settings,
	policies: readonly Profile[] = guidelines,
	options: Pick<SqliteOptions, 'ifChanged' | 'checkpointsAside' | 'onDamage'> = {}
): Promise<Deps & { close(): Promise<void> }> {
	assertNoFaults(faultsInProfiles(policies));
	const installation = assertNotLost(settings);
	const municipalityId = installation?.municipalityId ?? null;
	const store = await openStore(settings, { ...options, municipalityId });
	const now = () => new Date().toISOString();
	try {
		await assertMunicipality(store, settings, installation);
		await assertPublishedPolicies(store.read);
		await fillNameWords(store);
		await beginCovering(store, now);
	} catch (error) {
		await store.close();
		throw error;
	}
	const accessLog = openAccessLog({
		store,
		now,
		newId,
		watch: watchReading({ store, now, newId, settings }),
		onTrouble: (error) =>
			log.error('The access log could not be written; its rows are kept and tried again.', error)
	});
	return {
		settings,
		store,
		now,
		newId,
		accessLog,
		heldFiles: holdFiles(store, now),
		blobs: blobsInFolder(join(settings.dataFolder, 'blobs')),
		identity: openIdentity({
			store,
			secret: await sessionSecret(store, now()),
			now,
			newId,
			isSecure: settings.address.startsWith('https:')
		}),
		async close() {
			// A damaged database takes no more rows, and is closed all the same.
			try {
				await accessLog.close();
			} finally {
				await store.close();
			}
		}
	};
}

/**
 * Looks at what `openDeps` would open and throws what it would throw, but makes nothing and brings nothing up to date.
 * `state` is `none` where there is no database yet.
 */
export async function lookAtDatabase(
	settings: Settings
): Promise<LookedAt | { readonly state: 'none'; close(): Promise<void> }> {
	const none = { state: 'none' as const, close: () => Promise.resolve() };
	assertNoFaults(faultsInProfiles(guidelines));
	const installation = existsSync(settings.dataFolder) ? assertNotLost(settings) : null;
	if (settings.databaseUrl === null && !existsSync(sqliteFile(settings))) return none;
	const looked = await lookAtStore(settings, installation?.municipalityId ?? null);
	try {
		if (looked.state !== 'empty') await municipalityOf(looked.db, settings, installation);
		else if (installation) throw unusable({ type: 'Empty', place: placeOf(settings) });
		if (looked.state === 'current') await assertPublishedPolicies(looked.db);
		return looked;
	} catch (error) {
		await looked.close();
		throw error;
	}
}

/** Whichever engine: the municipality that lives in this data folder is there. One from before the note gets it now. */
async function assertMunicipality(
	store: Store,
	settings: Settings,
	installation: Installation | null
): Promise<void> {
	const first = await municipalityOf(store.read, settings, installation);
	if (first && !installation)
		keepInstallation(settings, { municipalityId: first.id, madeAt: first.recordedAt });
}

/** Its first description; null where none is expected. Throws where another one, or none, is in its place. */
async function municipalityOf(
	db: Db,
	settings: Settings,
	installation: Installation | null
): Promise<{ id: string; recordedAt: Instant } | null> {
	const all = await municipalityIds(db);
	const first = all[0] ?? null;
	if (installation === null || all.some(({ id }) => id === installation.municipalityId)) return first;
	throw unusable({ type: first ? 'OfAnotherMunicipality' : 'Empty', place: placeOf(settings) });
}

const placeOf = ({ databaseUrl, dataFolder }: Settings) =>
	databaseUrl === null ? dataFolder : 'DATABASE_URL';

/** A policy that was right when it was published may not be any more under a newer Bildlov: better told now than in an answer. */
async function assertPublishedPolicies(db: Db): Promise<void> {
	for (const { id, policyId } of await publishedVersions(db)) {
		if (guidelines.some((one) => one.id === policyId)) {
			throw new Error(
				`The published policy ${policyId} has the id of a guideline, which would answer in its place.`
			);
		}
		await publishedProfile(db, id);
	}
}

async function sessionSecret(store: Store, at: string): Promise<string> {
	const kept = await installationSecret(store.read, 'sessions');
	if (kept) return kept;
	const made = randomBytes(32).toString('base64url');
	return store.transact(async (db) => {
		// Another process may have started at the same time: one secret holds for both.
		const others = await installationSecret(db, 'sessions');
		if (others) return others;
		await keepInstallationSecret(db, 'sessions', made, at);
		return made;
	});
}
