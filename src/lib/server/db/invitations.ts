import { eq } from 'drizzle-orm';
import type { Tables } from './schema.ts';
import type { Db } from './store.ts';

/** An invitation as far as its mail goes. */
export async function invitationById(
	db: Db,
	id: string
): Promise<Pick<Tables['invitations']['$inferSelect'], 'id' | 'email' | 'usedAt' | 'expiresAt'> | null> {
	const { invitations } = db.t;
	const rows = await db.q
		.select({
			id: invitations.id,
			email: invitations.email,
			usedAt: invitations.usedAt,
			expiresAt: invitations.expiresAt
		})
		.from(invitations)
		.where(eq(invitations.id, id));
	return rows[0] ?? null;
}
