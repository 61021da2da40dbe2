import { randomBytes } from 'node:crypto';
import type { Instant } from '#lib/domain/day.ts';
import { dropInstallationSecret, installationSecret, keepInstallationSecret } from './db/users.ts';
import type { Db } from './db/store.ts';

const nameOf = (invitationId: string) => `invitation ${invitationId}`;

/** What opens an invitation, 128 bits. */
export const newInvitationSecret = (): string => randomBytes(16).toString('base64url');

/**
 * Kept until the mail that carries it has left, and no longer. Each is its own: from a key that they were all made with,
 * whoever has read the database once could open those to come.
 */
export const keepForMail = (db: Db, invitationId: string, secret: string, at: Instant): Promise<void> =>
	keepInstallationSecret(db, nameOf(invitationId), secret, at);

/** Null where the mail has left. */
export const secretForMail = (db: Db, invitationId: string): Promise<string | null> =>
	installationSecret(db, nameOf(invitationId));

export const forgetSecret = (db: Db, invitationId: string): Promise<void> =>
	dropInstallationSecret(db, nameOf(invitationId));
