/** Who this phone is, its keys, and the municipality's, as they lie in the phone's database. */
import type { PhoneKeys } from '#lib/sync/record.ts';
import { identityKey, mustEqual, numbersOf, writing } from './local-database.ts';
import type { Db, IdentityRow } from './local-database.ts';
import type { DeviceIdentity, DeviceKey, Pairing } from './local-store.ts';
import { ReadBackDiffers } from './storage-failure.ts';

export async function readIdentity(db: Db): Promise<DeviceIdentity | null> {
	const row = await db.get('identity', identityKey);
	return row ? identityOf(row) : null;
}

/** What this phone was before stays under its own id while something of it waits: it is sent in its own name, copies too. */
export async function pair(db: Db, pairing: Pairing): Promise<DeviceIdentity> {
	const identity = await writing(db, ['identity', 'outbox', 'kept'], async (tx) => {
		const store = tx.objectStore('identity');
		const before = await store.get(identityKey);
		const same = before?.deviceId === pairing.deviceId ? before : null;
		if (before && !same) {
			await store.put(before, before.deviceId);
			// A server that was restored may have lost that device with all that it sent; what is there already is not doubled.
			const kept = tx.objectStore('kept');
			for (const row of await kept.getAll()) await tx.objectStore('outbox').put(row);
			await kept.clear();
		}
		const waits = tx.objectStore('outbox').index('byDeviceSeq');
		for (const deviceId of await store.getAllKeys()) {
			if (deviceId !== identityKey && !(await waits.getKey(numbersOf(deviceId))))
				await store.delete(deviceId);
		}
		const next = identityOf({ ...pairing, seq: same?.seq ?? 0, lastHash: same?.lastHash ?? null });
		await store.put(next, identityKey);
		return next;
	});
	mustHoldIdentity(await db.get('identity', identityKey), identity);
	return identity;
}

/** The key of a phone that has none; where another tab was first, that one's stands. Null: this is no more that device. */
export async function writeDeviceKey(
	db: Db,
	deviceId: string,
	{ publicKey, privateKey }: DeviceKey
): Promise<DeviceIdentity | null> {
	const identity = await changing(db, deviceId, (row) =>
		row.publicKey && row.privateKey ? null : { ...row, publicKey, privateKey }
	);
	if (identity) mustHoldIdentity(await db.get('identity', identityKey), identity);
	return identity;
}

/** The municipality's keys as it last gave them; they replace the earlier ones. */
export function writeKeys(db: Db, deviceId: string, keys: PhoneKeys): Promise<DeviceIdentity | null> {
	return changing(db, deviceId, (row) =>
		JSON.stringify(row.keys) === JSON.stringify(keys) ? null : { ...row, keys }
	);
}

/** This device, or one that this phone has been. */
export async function readIdentityOf(db: Db, deviceId: string): Promise<DeviceIdentity | null> {
	const present = await db.get('identity', identityKey);
	const row = present?.deviceId === deviceId ? present : await db.get('identity', deviceId);
	return row ? identityOf(row) : null;
}

async function changing(
	db: Db,
	deviceId: string,
	change: (row: IdentityRow) => IdentityRow | null
): Promise<DeviceIdentity | null> {
	return writing(db, ['identity'], async (tx) => {
		const store = tx.objectStore('identity');
		const row = await store.get(identityKey);
		if (row?.deviceId !== deviceId) return null;
		const changed = change(row);
		if (changed) await store.put(changed, identityKey);
		return identityOf(changed ?? row);
	});
}

const identityOf = (row: IdentityRow): DeviceIdentity => ({
	...row,
	keys: row.keys ?? null,
	publicKey: row.publicKey ?? null,
	privateKey: row.privateKey ?? null
});

// The chain may have moved on in another tab between the write and the reading.
const withoutChain = (identity: DeviceIdentity) => ({ ...identity, seq: 0, lastHash: null });

function mustHoldIdentity(row: IdentityRow | undefined, identity: DeviceIdentity) {
	mustEqual(row && withoutChain(identityOf(row)), withoutChain(identity), 'identity');
	// As JSON, every key is an empty object: a browser that cannot keep one is found here.
	if (identity.privateKey && !(row?.privateKey instanceof CryptoKey))
		throw new ReadBackDiffers('the key of this phone reads back otherwise');
}
