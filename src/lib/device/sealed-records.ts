/** Records as they leave the phone: sealed to the municipality, and signed by the device that made them. */
import type {
	PhoneKeys,
	Receipt,
	Received,
	SealedRecord,
	SignedRecord,
	WireRecord
} from '#lib/sync/record.ts';
import { isSigned, receiptText, receivedText, seal, sign, signedText } from '#lib/sync/sealing.ts';
import { ok } from '#lib/domain/result.ts';
import type { LocalStore, Stored, StoredRecord } from './local-store.ts';
import { sha256Of } from './sha256.ts';

/**
 * Null where it can be neither sealed nor signed: it was saved before there were keys, and goes as it is. What is sealed
 * and has nobody left to sign it goes unsigned, and the server says so by name.
 */
export async function signedRecordOf(
	record: StoredRecord,
	keys: PhoneKeys | null,
	privateKey: CryptoKey | null
): Promise<SignedRecord | null> {
	if (!privateKey) return 'sealed' in record ? { ...record, signature: '' } : null;
	const sealed = 'sealed' in record ? record : await sealedOf(record, keys);
	return sealed && { ...sealed, signature: await sign(await signedText(sealed), privateKey) };
}

async function sealedOf(
	{ body, ...envelope }: WireRecord,
	keys: PhoneKeys | null
): Promise<SealedRecord | null> {
	const newest = keys?.sealing[0];
	return newest ? { ...envelope, sealed: await seal(body, envelope, newest) } : null;
}

/** Whether the municipality has signed this receipt, with one of the keys that this phone knows of it. */
export async function isGenuine(receipt: Receipt, keys: PhoneKeys): Promise<boolean> {
	const { keyId, signature } = receipt;
	if (signature === undefined) return false;
	for (const key of keys.receipts) {
		if (key.id === keyId && (await isSigned(receiptText(receipt), signature, key.raw))) return true;
	}
	return false;
}

/** Whether the municipality has said this to this device, in answer to this question and to no other. */
export async function isGenuinelySaid(
	received: Received,
	asked: { readonly deviceId: string; readonly question: string },
	keys: PhoneKeys
): Promise<boolean> {
	const { keyId, signature, now } = received;
	if (signature === undefined || now === undefined) return false;
	for (const key of keys.receipts) {
		if (key.id === keyId && (await isSigned(receivedText(received, asked), signature, key.raw))) return true;
	}
	return false;
}

const inClear = { maxRecords: 10, maxBytes: 1_000_000 };

/**
 * Seals what waits in clear since before this phone had keys, one record at a time; gives how many. What was saved in
 * clear was saved before anything sealed. What cannot be signed is left: the server would not know whose it is.
 */
export async function sealWhatIsClear(
	store: Pick<LocalStore, 'readBatch' | 'readIdentityOf' | 'sealWaiting'>,
	keys: PhoneKeys
): Promise<Stored<number>> {
	let count = 0;
	let after = 0;
	for (;;) {
		const batch = await store.readBatch({ after, ...inClear });
		if (!batch.ok) return batch;
		const clear = batch.value.flatMap(({ order, record }) => ('body' in record ? [{ order, record }] : []));
		if (clear.length === 0) return ok(count);
		for (const { order, record } of clear) {
			const maker = await store.readIdentityOf(record.deviceId);
			if (!maker.ok) return maker;
			const sealed = maker.value?.privateKey ? await sealedOf(record, keys) : null;
			if (!sealed) continue;
			const sealedSha256 = await sha256Of(sealed.sealed.text);
			const done = await store.sealWaiting({ order, record: sealed, sealedSha256 });
			if (!done.ok) return done;
			if (done.value) count += 1;
		}
		after = batch.value.at(-1)?.order ?? after;
	}
}
