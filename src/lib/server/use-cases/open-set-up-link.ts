import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Actor } from '#lib/domain/access.ts';
import { usersWithGrants, installationSecret, keepInstallationSecret } from '../db/users.ts';
import type { Db } from '../db/store.ts';
import type { Deps } from '../deps.ts';
import { sha256Of } from '../hash.ts';

export const firstAdministratorSecret = 'first-administrator';

/**
 * Makes the one-time link of the first administrator, as its path; null when there is an administrator already.
 * Each start makes a new one, so that an old console line opens nothing.
 */
export async function makeSetUpLink(deps: Deps): Promise<string | null> {
	if (await hasAdministrator(deps.store.read)) return null;
	const key = randomBytes(16).toString('base64url');
	await deps.store.transact((db) =>
		keepInstallationSecret(db, firstAdministratorSecret, sha256Of(key), deps.now())
	);
	return `/setup?key=${key}`;
}

/** False on an installation that nobody can sign in to yet: then the set-up link is the only way in. */
export async function hasAdministrator(db: Db): Promise<boolean> {
	const users = await usersWithGrants(db);
	return users.some((user) => user.grants.some((grant) => grant.role === 'administrator'));
}

/** The actor behind the key of the set-up link, or null when the key is not (or no longer) good. */
export async function actorOfSetUpKey(deps: Deps, key: string): Promise<Actor | null> {
	const kept = await installationSecret(deps.store.read, firstAdministratorSecret);
	if (!kept) return null;
	const same = timingSafeEqual(Buffer.from(sha256Of(key)), Buffer.from(kept));
	return same ? { kind: 'link', id: firstAdministratorSecret, opens: 'set-up' } : null;
}
