import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { assertNoFaults, faultsInProfiles } from '#lib/policy/faults.ts';
import { guidelines } from '#lib/policy/policies.ts';
import type { Profile } from '#lib/policy/profile.ts';
import { openAccessLog } from './access-log.ts';
import { publishedProfile, publishedVersions } from './db/policies.ts';
import { fillNameWords } from './db/name-words.ts';
import { openStore } from './db/open-store.ts';
import { municipalityIds } from './db/status.ts';
import type { SqliteOptions } from './db/sqlite/open.ts';
import type { Store } from './db/store.ts';
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
	options: Pick<SqliteOptions, 'ifChanged' | 'onDamage'> = {}
): Promise<Deps & { close(): Promise<void> }> {
	assertNoFaults(faultsInProfiles(policies));
	const installation = assertNotLost(settings);
	const municipalityId = installation?.municipalityId ?? null;
	const store = await openStore(settings, { ...options, municipalityId });
	const now = () => new Date().toISOString();
	try {
		await assertMunicipality(store, settings, installation);
		await assertPublishedPolicies(store);
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

/** Whichever engine: the municipality that lives in this data folder is there. One from before the note gets it now. */
async function assertMunicipality(
	store: Store,
	settings: Settings,
	installation: Installation | null
): Promise<void> {
	const [first, ...others] = await municipalityIds(store.read);
	const known = installation?.municipalityId;
	if (known === undefined) {
		if (first) keepInstallation(settings, { municipalityId: first.id, madeAt: first.recordedAt });
		return;
	}
	if ([first, ...others].some((one) => one?.id === known)) return;
	const place = settings.databaseUrl === null ? settings.dataFolder : 'DATABASE_URL';
	throw unusable({ type: first ? 'OfAnotherMunicipality' : 'Empty', place });
}

/** A policy that was right when it was published may not be any more under a newer Bildlov: better told now than in an answer. */
async function assertPublishedPolicies(store: Store): Promise<void> {
	for (const { id, policyId } of await publishedVersions(store.read)) {
		if (guidelines.some((one) => one.id === policyId)) {
			throw new Error(
				`The published policy ${policyId} has the id of a guideline, which would answer in its place.`
			);
		}
		await publishedProfile(store.read, id);
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
