/** Paired phones and the codes that pair them. */
import { and, desc, eq, gt, isNull, lt, or } from 'drizzle-orm';
import type { Instant } from '#lib/domain/day.ts';
import type { Tables } from './schema.ts';
import type { Db } from './store.ts';

export type DeviceRow = Tables['devices']['$inferSelect'];

export async function insertPairing(db: Db, row: Tables['devicePairings']['$inferInsert']): Promise<void> {
	await db.q.insert(db.t.devicePairings).values(row);
}

/** Uses up the pairing code; whose it is, or null when it is wrong, used or too old. */
export async function usePairing(
	db: Db,
	codeSha256: string,
	at: Instant
): Promise<{ userId: string } | null> {
	const { devicePairings } = db.t;
	const rows = await db.q
		.update(devicePairings)
		.set({ usedAt: at })
		.where(
			and(
				eq(devicePairings.codeSha256, codeSha256),
				isNull(devicePairings.usedAt),
				gt(devicePairings.expiresAt, at)
			)
		)
		.returning();
	return rows[0] ?? null;
}

export async function insertDevice(db: Db, row: Tables['devices']['$inferInsert']): Promise<void> {
	await db.q.insert(db.t.devices).values(row);
}

export async function deviceByToken(
	db: Db,
	tokenSha256: string
): Promise<(DeviceRow & { userName: string }) | null> {
	const { devices, users } = db.t;
	const rows = await db.q
		.select()
		.from(devices)
		.innerJoin(users, eq(users.id, devices.userId))
		.where(eq(devices.tokenSha256, tokenSha256));
	return rows[0] ? { ...rows[0].devices, userName: rows[0].users.name } : null;
}

export async function deviceById(db: Db, id: string): Promise<(DeviceRow & { userName: string }) | null> {
	const { devices, users } = db.t;
	const rows = await db.q
		.select()
		.from(devices)
		.innerJoin(users, eq(users.id, devices.userId))
		.where(eq(devices.id, id));
	return rows[0] ? { ...rows[0].devices, userName: rows[0].users.name } : null;
}

/** What the phone signs with; null where it has no key. */
export async function devicePublicKey(db: Db, id: string): Promise<string | null> {
	const { devices } = db.t;
	const rows = await db.q.select({ publicKey: devices.publicKey }).from(devices).where(eq(devices.id, id));
	return rows[0]?.publicKey ?? null;
}

/** Keeps the key of a phone that has none; false for one that has. */
export async function keepDeviceKey(db: Db, id: string, publicKey: string): Promise<boolean> {
	const { devices } = db.t;
	const rows = await db.q
		.update(devices)
		.set({ publicKey })
		.where(and(eq(devices.id, id), isNull(devices.publicKey)))
		.returning();
	return rows.length === 1;
}

/** Takes down the highest number that the phone says it has given, never a lower one; false where it was known. */
export async function raiseClaimedSeq(db: Db, id: string, claimedSeq: number): Promise<boolean> {
	const { devices } = db.t;
	const rows = await db.q
		.update(devices)
		.set({ claimedSeq })
		.where(and(eq(devices.id, id), or(isNull(devices.claimedSeq), lt(devices.claimedSeq, claimedSeq))))
		.returning({ id: devices.id });
	return rows.length === 1;
}

/** Every phone, the latest first; of one user, or of all. */
export function devicesOf(
	db: Db,
	userId: string | 'everybody'
): Promise<(Omit<DeviceRow, 'tokenSha256'> & { userName: string })[]> {
	const { devices, users } = db.t;
	return db.q
		.select({
			id: devices.id,
			userId: devices.userId,
			name: devices.name,
			claimedSeq: devices.claimedSeq,
			pairedAt: devices.pairedAt,
			revokedAt: devices.revokedAt,
			publicKey: devices.publicKey,
			userName: users.name
		})
		.from(devices)
		.innerJoin(users, eq(users.id, devices.userId))
		.where(userId === 'everybody' ? undefined : eq(devices.userId, userId))
		.orderBy(desc(devices.pairedAt));
}

export async function revokeDevice(db: Db, id: string, at: Instant): Promise<boolean> {
	const { devices } = db.t;
	const rows = await db.q
		.update(devices)
		.set({ revokedAt: at })
		.where(and(eq(devices.id, id), isNull(devices.revokedAt)))
		.returning();
	return rows.length === 1;
}
