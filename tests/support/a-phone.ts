import type { Actor } from '#lib/domain/access.ts';
import { insertDevice } from '#lib/server/db/devices.ts';
import { insertGrants } from '#lib/server/db/users.ts';
import { sha256Of } from '#lib/server/hash.ts';
import { phoneKeys } from '#lib/server/phone-keys.ts';
import type { PublicKey, SignedRecord, SigningBody, WireRecord } from '#lib/sync/record.ts';
import { newDeviceKey, seal, sign, signedText } from '#lib/sync/sealing.ts';
import { aSchool, type School, type Signing } from './a-school.ts';
import type { TestDeps } from './test-deps.ts';

/** A phone of the school's, with its user, and with a key of its own unless it is from before there were any. */
export async function aPhone(
	school: School,
	{ id = school.deps.newId(), hasKey = true }: { readonly id?: string; readonly hasKey?: boolean } = {}
) {
	const { deps } = school;
	const key = await newDeviceKey();
	const userId = id === school.phone.id ? school.phone.userId : `user-${id}`;
	const at = deps.now();
	await deps.store.transact(async (db) => {
		await db.q.insert(db.t.users).values({
			id: userId,
			name: 'Jonas Sund',
			email: `${userId}@example.org`,
			emailVerified: true,
			createdAt: at,
			updatedAt: at
		});
		await insertGrants(db, [{ id: deps.newId(), userId, role: 'photographer', grantedAt: at }]);
		await insertDevice(db, {
			id,
			userId,
			name: 'Galaxy',
			tokenSha256: sha256Of(id),
			publicKey: hasKey ? key.raw : null,
			pairedAt: at
		});
	});
	const actor: Actor & { kind: 'device' } = {
		kind: 'device',
		id,
		userId,
		userName: 'Jonas Sund',
		grants: [{ role: 'photographer', unitId: null, channelId: null }]
	};

	/** The record in clear, as this phone's, with another number where one is given. */
	const numbered = (record: WireRecord, seq = record.seq): WireRecord => ({ ...record, deviceId: id, seq });

	/** Sealed to the municipality and signed by this phone, the way it travels. */
	async function sealed(record: WireRecord, to?: PublicKey): Promise<SignedRecord> {
		const [newest] = (await phoneKeys(deps)).sealing;
		const recipient = to ?? newest;
		if (!recipient) throw new Error('There is no key to seal to.');
		const { body, ...envelope } = record;
		return signed({ ...envelope, sealed: await seal(body, record, recipient) });
	}

	async function signed(record: Omit<SignedRecord, 'signature'>): Promise<SignedRecord> {
		return { ...record, signature: await sign(await signedText(record), key.privateKey) };
	}

	const aSealed = (signing: Signing | SigningBody | string = {}, seq?: number): Promise<SignedRecord> =>
		sealed(numbered(school.aRecord(signing), seq));

	const deliver = (records: readonly unknown[], isRevoked = false) =>
		school.deliver(records, { actor, isRevoked });

	return { id, actor, key, numbered, sealed, signed, aSealed, deliver };
}

/** The school whose own phone seals. */
export async function aSealingSchool(deps?: TestDeps) {
	const school = await aSchool(deps);
	return { school, phone: await aPhone(school, { id: school.phone.id }) };
}
