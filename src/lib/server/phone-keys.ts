/**
 * The municipality's keys towards its phones: records are sealed to the one kind, receipts are signed with the other. Each
 * making of keys is a file of its own in the folder of keys, written once and never again, so that no process can lose a
 * key that another one has handed out.
 */
import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { swedishDay, type Day, type Instant } from '#lib/domain/day.ts';
import type { PhoneKeys } from '#lib/sync/record.ts';
import {
	isSigned,
	newSealingKeys,
	newSigningKeys,
	open,
	openingKeys,
	seal,
	sign,
	signingPrivateKey
} from '#lib/sync/sealing.ts';
import type { Deps } from './deps.ts';
import { sha256Of } from './hash.ts';
import { flushFolder, isMissing } from './whole-file.ts';

type KeyDeps = Pick<Deps, 'settings' | 'now'>;

const pair = v.object({ id: v.string(), madeAt: v.string(), raw: v.string(), pkcs8: v.string() });
/** Newest first in each; a file that Bildlov has made holds one of each kind. */
const keyFile = v.object({ sealing: v.array(pair), receipts: v.array(pair) });
type Pair = v.InferOutput<typeof pair>;

export interface OpenedPhoneKeys {
	/** What phones are given: the two newest of each kind. */
	readonly given: PhoneKeys;
	/** All that open, by id: what comes late is sealed to an older one. */
	readonly opens: ReadonlyMap<string, CryptoKeyPair>;
	/** The newest one, which signs receipts. */
	readonly signs: { readonly id: string; readonly key: CryptoKey };
	/** Without what is private, the newest first. */
	readonly listed: Readonly<Record<'sealing' | 'receipts', readonly Omit<Pair, 'pkcs8'>[]>>;
}

/** How many of each kind are good at a time: a phone that was away when keys were changed knows the one before. */
const goodAtOnce = 2;
/** Phones' records are accepted for twelve months, and a month is spare. */
const monthsKept = 13;

/** The last day on which a key may be needed whose successor was made then. */
export function neededUntil(successorMadeAt: Instant): Day {
	const until = new Date(successorMadeAt);
	until.setUTCMonth(until.getUTCMonth() + monthsKept);
	return swedishDay(until.toISOString());
}

/** The public keys, as phones get them. Made at their first use. */
export async function phoneKeys(deps: KeyDeps): Promise<PhoneKeys> {
	return (await openedPhoneKeys(deps)).given;
}

const openedBefore = new Map<string, { readonly state: string; readonly keys: Promise<OpenedPhoneKeys> }>();

/**
 * All keys, ready for use: the very same object until a file in the folder changes, whichever process changed it. Throws
 * for a file that is damaged, rather than telling phones of other keys.
 */
export async function openedPhoneKeys(deps: KeyDeps): Promise<OpenedPhoneKeys> {
	const { keysFolder } = deps.settings;
	let names = await namesIn(keysFolder);
	if (names.length === 0) {
		await makeNumber(1, deps);
		names = await namesIn(keysFolder);
	}
	const state = (await Promise.all(names.map((name) => stateOf(join(keysFolder, name), name)))).join('\n');
	const before = openedBefore.get(keysFolder);
	if (before?.state === state) return before.keys;
	const keys = openAll(keysFolder, names);
	openedBefore.set(keysFolder, { state, keys });
	keys.catch(() => openedBefore.delete(keysFolder));
	return keys;
}

/** Makes new keys of both kinds, which are the newest from now on. */
export async function makePhoneKeys(deps: KeyDeps): Promise<void> {
	const [newest = ''] = await namesIn(deps.settings.keysFolder);
	await makeNumber((numberOf(newest) ?? 0) + 1, deps);
}

/** Of several processes that make the same number at once, one makes it; the others find it made. */
async function makeNumber(number: number, { settings: { keysFolder }, now }: KeyDeps): Promise<void> {
	const madeAt = now();
	const made = (keys: { readonly raw: string; readonly pkcs8: string }): Pair => ({
		id: sha256Of(keys.raw).slice(0, 16),
		madeAt,
		...keys
	});
	const [sealing, receipts] = await Promise.all([newSealingKeys(), newSigningKeys()]);
	const content = { sealing: [made(sealing)], receipts: [made(receipts)] };
	mkdirSync(keysFolder, { recursive: true, mode: 0o700 });
	const file = join(keysFolder, `phone-keys-${number}.json`);
	// Whole or not at all, and never over another process's keys.
	const draft = `${file}.${process.pid}`;
	writeFileSync(draft, `${JSON.stringify(content, null, '\t')}\n`, { mode: 0o600, flush: true });
	try {
		linkSync(draft, file);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
	} finally {
		rmSync(draft);
	}
	// Phones are given nothing that a power cut could take back.
	await flushFolder(keysFolder);
}

const numberOf = (name: string): number | null => {
	const number = /^phone-keys-(\d+)\.json$/.exec(name)?.[1];
	return number === undefined ? null : Number(number);
};

/** Those that Bildlov has made, the newest first; then what somebody has put back under a name of their own. */
async function namesIn(keysFolder: string): Promise<string[]> {
	try {
		const names = (await readdir(keysFolder)).filter((name) => /^phone-keys-[\w-]+\.json$/.test(name));
		return names.sort((a, b) => (numberOf(b) ?? 0) - (numberOf(a) ?? 0) || a.localeCompare(b));
	} catch (error) {
		if (isMissing(error)) return [];
		throw error;
	}
}

async function stateOf(file: string, name: string): Promise<string> {
	const { mtimeMs, ino, size } = await stat(file);
	return `${name} ${mtimeMs} ${ino} ${size}`;
}

async function openAll(keysFolder: string, names: readonly string[]): Promise<OpenedPhoneKeys> {
	const files = await Promise.all(names.map((name) => readKeys(join(keysFolder, name))));
	const sealing = files.flatMap((file) => file.sealing);
	const receipts = files.flatMap((file) => file.receipts);
	const opens = new Map<string, CryptoKeyPair>();
	for (const each of sealing) opens.set(each.id, await checkedKeys(each));
	const [newest] = receipts;
	if (!newest || sealing.length === 0) throw new Error('The folder of keys has no whole set of phone keys.');
	return {
		given: { sealing: given(sealing), receipts: given(receipts) },
		opens,
		signs: { id: newest.id, key: await receiptsKey(newest) },
		listed: { sealing: sealing.map(withoutPrivate), receipts: receipts.map(withoutPrivate) }
	};
}

const given = (pairs: readonly Pair[]) => pairs.slice(0, goodAtOnce).map(({ id, raw }) => ({ id, raw }));
const withoutPrivate = ({ id, madeAt, raw }: Pair) => ({ id, madeAt, raw });

async function readKeys(file: string): Promise<v.InferOutput<typeof keyFile>> {
	const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), keyFile), await readFile(file, 'utf8'));
	if (!parsed.success) throw new Error(`${file} holds no keys for phones. Put the copy of it back.`);
	return parsed.output;
}

/** A public half that is not the private one's would have phones seal what nobody can open. */
async function checkedKeys({ id, raw, pkcs8 }: Pair): Promise<CryptoKeyPair> {
	const keys = await openingKeys({ raw, pkcs8 });
	const record = { id, sha256: id };
	if ((await open(await seal(id, record, { id, raw }), record, keys)) !== id)
		throw new Error(`The two halves of the phone key ${id} do not belong together.`);
	return keys;
}

async function receiptsKey({ id, raw, pkcs8 }: Pair): Promise<CryptoKey> {
	const key = await signingPrivateKey(pkcs8);
	if (!(await isSigned(id, await sign(id, key), raw)))
		throw new Error(`The two halves of the phone key ${id} do not belong together.`);
	return key;
}
