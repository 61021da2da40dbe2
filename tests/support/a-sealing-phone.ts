import { insertDevice } from '#lib/server/db/devices.ts';
import { phoneKeys } from '#lib/server/phone-keys.ts';
import { newDeviceKey, seal, sign, signedText } from '#lib/sync/sealing.ts';
import type { PublicKey, SignedRecord, WireRecord } from '#lib/sync/record.ts';
import type { School } from './a-school.ts';

/** A paired phone with a key of its own, which seals what it writes and signs it, and saves its queue as a file. */
export async function aSealingPhone(school: School, userId: string, options: { readonly id?: string } = {}) {
	const { deps } = school;
	const id = options.id ?? deps.newId();
	const { privateKey, raw } = await newDeviceKey();
	await deps.store.transact((db) =>
		insertDevice(db, {
			id,
			userId,
			name: 'Telefon 7',
			tokenSha256: id,
			publicKey: raw,
			pairedAt: deps.now()
		})
	);
	const [newest] = (await phoneKeys(deps)).sealing;

	/** As it travels; sealed to another key than the municipality's where one is handed in. */
	async function signed(record: WireRecord, key: PublicKey | undefined = newest): Promise<SignedRecord> {
		if (!key) throw new Error('There is no key.');
		const { body, ...envelope } = { ...record, deviceId: id };
		const sealed = { ...envelope, sealed: await seal(body, envelope, key) };
		return { ...sealed, signature: await sign(await signedText(sealed), privateKey) };
	}

	const fileOf = (records: readonly unknown[]): string =>
		JSON.stringify({ v: 1, kind: 'bildlov-queue', deviceId: id, madeAt: deps.now(), records });

	return { id, signed, fileOf };
}

/** Bytes as they arrive, in pieces of so many. */
export async function* inPieces(text: string, length = 65_536): AsyncGenerator<Uint8Array> {
	const bytes = Buffer.from(text);
	for (let at = 0; at < bytes.length; at += length) yield Promise.resolve(bytes.subarray(at, at + length));
}
