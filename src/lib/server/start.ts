import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { assertNoFaults, faultsInProfiles } from '#lib/policy/faults.ts';
import { guidelines } from '#lib/policy/policies.ts';
import type { Profile } from '#lib/policy/profile.ts';
import { openAccessLog } from './access-log.ts';
import { publishedProfile, publishedVersions } from './db/policies.ts';
import { openStore } from './db/open-store.ts';
import type { Store } from './db/store.ts';
import { installationSecret, keepInstallationSecret } from './db/users.ts';
import type { Deps } from './deps.ts';
import { holdFiles } from './held-files.ts';
import { openIdentity } from './identity/index.ts';
import { log } from './log.ts';
import { blobsInFolder } from './photos/index.ts';
import type { Settings } from './settings.ts';

/**
 * Opens everything that use cases reach the world through, in the data folder (made when missing).
 * Throws `UnusableDatabase` rather than starting on a file that is damaged, foreign or too new, and, with every fault
 * by its path, rather than deciding by a guideline or a published policy that has one.
 */
export async function openDeps(
	settings: Settings,
	policies: readonly Profile[] = guidelines
): Promise<Deps & { close(): Promise<void> }> {
	assertNoFaults(faultsInProfiles(policies));
	mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 });
	const store = await openStore(settings);
	try {
		await assertPublishedPolicies(store);
	} catch (error) {
		await store.close();
		throw error;
	}
	const now = () => new Date().toISOString();
	const accessLog = openAccessLog({
		store,
		now,
		newId,
		onTrouble: (error) =>
			log.error('The access log could not be written; its rows are kept and tried again.', error)
	});
	return {
		settings,
		store,
		now,
		newId,
		accessLog,
		heldFiles: holdFiles(now),
		blobs: blobsInFolder(join(settings.dataFolder, 'blobs')),
		identity: openIdentity({
			store,
			secret: await sessionSecret(store, now()),
			now,
			newId,
			isSecure: settings.address.startsWith('https:')
		}),
		async close() {
			await accessLog.close();
			await store.close();
		}
	};
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
	await store.transact((db) => keepInstallationSecret(db, 'sessions', made, at));
	return made;
}
