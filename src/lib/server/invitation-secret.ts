import { createHmac, randomBytes } from 'node:crypto';
import type { Instant } from '#lib/domain/day.ts';
import { installationSecret, keepInstallationSecret } from './db/users.ts';
import type { Db } from './db/store.ts';

const name = 'invitations';

/** The key of all invitations, made with the first one, inside the caller's transaction. */
export async function readyInvitationKey(db: Db, at: Instant): Promise<void> {
	if (await installationSecret(db, name)) return;
	await keepInstallationSecret(db, name, randomBytes(32).toString('base64url'), at);
}

/**
 * What opens an invitation, 128 bits. It is kept nowhere, not even in the mail that waits: it is made again from the
 * installation's key when the mail is sent.
 */
export async function invitationSecret(db: Db, invitationId: string): Promise<string> {
	const key = await installationSecret(db, name);
	if (!key) throw new Error('The key of the invitations is missing.');
	return createHmac('sha256', key).update(invitationId).digest().subarray(0, 16).toString('base64url');
}
