/** Choosing a PIN, and opening the lists with it. A wrong one is counted before it is tried. */
import { ok, refused } from '#lib/domain/result.ts';
import type { Result } from '#lib/domain/result.ts';
import type { StorageFailure, Stored } from './local-store.ts';
import { msToWait, mostTries, pinFault } from './pin.ts';
import type { PinFault } from './pin.ts';
import { newVaultKey, openVaultKey } from './vault-key.ts';
import type { OpenedKey, PasskeyRow, Vault, VaultRow } from './vault.ts';

/** `Forgotten`: the lists and drafts have been deleted, with their key. */
export type CountedTry =
	| { readonly type: 'Counted'; readonly row: VaultRow }
	| { readonly type: 'Wait'; readonly forMs: number }
	| { readonly type: 'Forgotten' };

/** The part of the phone's store that knows of keys. */
export interface VaultStore {
	readVault(): Promise<Stored<VaultRow | null>>;
	/** False when there is one already: then nothing is written. */
	makeVault(row: VaultRow): Promise<Stored<boolean>>;
	/** Counts a try in one transaction, or says why it may not be made. */
	countTry(nowMs: number): Promise<Stored<CountedTry>>;
	/** The PIN was right. */
	clearTries(keyId: string): Promise<Stored<void>>;
	/** Null takes it away. Nothing is written where the key is another one. */
	writePasskey(keyId: string, passkey: PasskeyRow | null): Promise<Stored<void>>;
	/** Deletes lists, drafts and their key, where it still is this one. What waits to be sent is not touched. */
	forgetLists(keyId: string): Promise<Stored<void>>;
	/** Locks what lies here in clear since before there was a key; gives how much that was. */
	lockWhatIsClear(): Promise<Stored<number>>;
}

export interface UnlockDeps {
	readonly store: VaultStore;
	readonly vault: Vault;
}

/** `AlreadyChosen`: in another tab, meanwhile. */
export type ChoiceRefusal = StorageFailure | { readonly type: PinFault } | { readonly type: 'AlreadyChosen' };

/** Makes the key of the lists, opens it here, and locks what lay here before. */
export async function choosePin(
	{ store, vault }: UnlockDeps,
	pin: string
): Promise<Result<void, ChoiceRefusal>> {
	const fault = pinFault(pin);
	if (fault) return refused({ type: fault });
	const { row, opened } = await newVaultKey(pin);
	const made = await store.makeVault(row);
	if (!made.ok) return made;
	if (!made.value) return refused({ type: 'AlreadyChosen' });
	vault.open(opened);
	return lockTheRest(store);
}

export type UnlockRefusal =
	| StorageFailure
	| { readonly type: 'WrongPin'; readonly triesLeft: number; readonly waitMs: number }
	| { readonly type: 'Wait'; readonly forMs: number }
	| { readonly type: 'Forgotten' };

export async function unlock(
	{ store, vault }: UnlockDeps,
	pin: string,
	nowMs: number
): Promise<Result<void, UnlockRefusal>> {
	const given = await givePin(store, pin, nowMs, openVaultKey);
	return given.ok ? openLists({ store, vault }, given.value.opened) : given;
}

/** Opens with a key that was got in one way or the other, where it still is the one of the lists. */
export async function openLists({ store, vault }: UnlockDeps, opened: OpenedKey): Promise<Stored<void>> {
	const cleared = await store.clearTries(opened.keyId);
	if (!cleared.ok) return cleared;
	vault.open(opened);
	return lockTheRest(store);
}

/** What `open` makes of the right PIN. The try is counted, and still is when the PIN was right: `clearTries` ends that. */
export async function givePin<Opened>(
	store: VaultStore,
	pin: string,
	nowMs: number,
	open: (row: VaultRow, pin: string) => Promise<Opened | null>
): Promise<Result<{ readonly row: VaultRow; readonly opened: Opened }, UnlockRefusal>> {
	const counted = await store.countTry(nowMs);
	if (!counted.ok) return counted;
	if (counted.value.type !== 'Counted') return refused(counted.value);
	const { row } = counted.value;
	const opened = await open(row, pin);
	if (opened !== null) return ok({ row, opened });
	const triesLeft = mostTries - row.wrongTries;
	if (triesLeft > 0) return refused({ type: 'WrongPin', triesLeft, waitMs: msToWait(row, nowMs) });
	const forgotten = await store.forgetLists(row.keyId);
	return forgotten.ok ? refused({ type: 'Forgotten' }) : forgotten;
}

/** For whoever does not remember the PIN: the lists can be fetched again, and what is signed stays. */
export async function forgetPin({ store, vault }: UnlockDeps): Promise<Stored<void>> {
	const row = await store.readVault();
	if (!row.ok) return row;
	if (row.value) {
		const forgotten = await store.forgetLists(row.value.keyId);
		if (!forgotten.ok) return forgotten;
	}
	vault.close();
	return ok(undefined);
}

// The lists are open either way; what could not be locked now is tried at the next opening.
async function lockTheRest(store: VaultStore): Promise<Stored<void>> {
	const locked = await store.lockWhatIsClear();
	return locked.ok ? ok(undefined) : locked;
}
