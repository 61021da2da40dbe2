/** Users' roles, invitations, and the secrets of the installation. */
import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Grant } from '#lib/domain/access.ts';
import type { Instant } from '#lib/domain/day.ts';
import { isNamed, prepared } from './prepared.ts';
import type { Tables } from './schema.ts';
import type { Db } from './store.ts';

export type InvitationRow = Tables['invitations']['$inferSelect'];

/** The roles that a user has now. */
export function grantsOf(db: Db, userId: string): Promise<Grant[]> {
	return grantsNow(db, { userId });
}

const grantsNow = prepared('grants_now', ({ q, t: { grants } }) =>
	q
		.select({ role: grants.role, unitId: grants.unitId, channelId: grants.channelId })
		.from(grants)
		.where(and(isNamed(grants.userId, 'userId'), isNull(grants.endedAt)))
);

export async function insertGrants(db: Db, rows: readonly Tables['grants']['$inferInsert'][]): Promise<void> {
	if (rows.length > 0) await db.q.insert(db.t.grants).values([...rows]);
}

/** Every user with the roles in force, by name. */
export async function usersWithGrants(db: Db): Promise<
	{
		id: string;
		name: string;
		email: string;
		grants: (Grant & { id: string; unitName: string | null; channelName: string | null })[];
	}[]
> {
	const { users, grants, units, channels } = db.t;
	const people = await db.q
		.select({ id: users.id, name: users.name, email: users.email })
		.from(users)
		.orderBy(asc(users.name));
	const roles = await db.q
		.select({
			id: grants.id,
			userId: grants.userId,
			role: grants.role,
			unitId: grants.unitId,
			unitName: units.name,
			channelId: grants.channelId,
			channelName: channels.name
		})
		.from(grants)
		.leftJoin(units, eq(units.id, grants.unitId))
		.leftJoin(channels, eq(channels.id, grants.channelId))
		.where(isNull(grants.endedAt));
	return people.map((user) => ({
		...user,
		grants: roles.filter((role) => role.userId === user.id).map(({ userId: _, ...grant }) => grant)
	}));
}

export async function userNameById(db: Db, id: string): Promise<string | null> {
	const rows = await db.q.select({ name: db.t.users.name }).from(db.t.users).where(eq(db.t.users.id, id));
	return rows[0]?.name ?? null;
}

/** Ends all roles of a user and signs the user out everywhere. */
export async function endAccess(db: Db, userId: string, at: Instant): Promise<void> {
	const { grants } = db.t;
	await db.q
		.update(grants)
		.set({ endedAt: at })
		.where(and(eq(grants.userId, userId), isNull(grants.endedAt)));
	await endSessions(db, userId);
}

/** Signs a user out everywhere. */
export async function endSessions(db: Db, userId: string): Promise<void> {
	const { sessions } = db.t;
	await db.q.delete(sessions).where(eq(sessions.userId, userId));
}

export async function insertInvitation(db: Db, row: Tables['invitations']['$inferInsert']): Promise<void> {
	await db.q.insert(db.t.invitations).values(row);
}

/** The invitation that this secret opens, while it can still be used. */
export async function openInvitation(
	db: Db,
	secretSha256: string,
	now: Instant
): Promise<InvitationRow | null> {
	const { invitations } = db.t;
	const rows = await db.q
		.select()
		.from(invitations)
		.where(
			and(
				eq(invitations.secretSha256, secretSha256),
				isNull(invitations.usedAt),
				gt(invitations.expiresAt, now)
			)
		);
	return rows[0] ?? null;
}

/** The invitations that can still be used, the latest first. The links themselves are not known here. */
export function openInvitations(
	db: Db,
	now: Instant
): Promise<Pick<InvitationRow, 'name' | 'email' | 'role' | 'unitIds' | 'channelIds' | 'expiresAt'>[]> {
	const { invitations } = db.t;
	return db.q
		.select({
			name: invitations.name,
			email: invitations.email,
			role: invitations.role,
			unitIds: invitations.unitIds,
			channelIds: invitations.channelIds,
			expiresAt: invitations.expiresAt
		})
		.from(invitations)
		.where(and(isNull(invitations.usedAt), gt(invitations.expiresAt, now)))
		.orderBy(desc(invitations.createdAt));
}

/** Marks it used; false when somebody else has used it meanwhile. */
export async function useInvitation(db: Db, id: string, at: Instant): Promise<boolean> {
	const { invitations } = db.t;
	const rows = await db.q
		.update(invitations)
		.set({ usedAt: at })
		.where(and(eq(invitations.id, id), isNull(invitations.usedAt)))
		.returning();
	return rows.length === 1;
}

/** Uses up every invitation to the address that is still open, so that none of them leads back in. */
export async function closeInvitationsTo(db: Db, email: string, at: Instant): Promise<void> {
	const { invitations } = db.t;
	await db.q
		.update(invitations)
		.set({ usedAt: at })
		.where(and(eq(invitations.email, email), isNull(invitations.usedAt)));
}

export async function installationSecret(db: Db, name: string): Promise<string | null> {
	const { installationSecrets } = db.t;
	const rows = await db.q.select().from(installationSecrets).where(eq(installationSecrets.name, name));
	return rows[0]?.value ?? null;
}

/** Keeps the secret under its name, in place of an earlier one. */
export async function keepInstallationSecret(
	db: Db,
	name: string,
	value: string,
	at: Instant
): Promise<void> {
	const { installationSecrets } = db.t;
	await db.q.delete(installationSecrets).where(eq(installationSecrets.name, name));
	await db.q.insert(installationSecrets).values({ name, value, createdAt: at });
}

export async function dropInstallationSecret(db: Db, name: string): Promise<void> {
	await db.q.delete(db.t.installationSecrets).where(eq(db.t.installationSecrets.name, name));
}
