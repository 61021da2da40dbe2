/** Opening the lists with the phone's own lock beside the PIN. A finger that is not known costs no try of the PIN. */
import { ok, refused } from '#lib/domain/result.ts';
import type { Result } from '#lib/domain/result.ts';
import type { StorageFailure, Stored } from './local-store.ts';
import { openByPasskey, wrapForPasskey } from './passkey-key.ts';
import type { MadePasskey } from './passkey-key.ts';
import { mostTries } from './pin.ts';
import { givePin, openLists } from './unlock.ts';
import type { UnlockDeps, UnlockRefusal, VaultStore } from './unlock.ts';
import { keyToWrapAgain } from './vault-key.ts';
import type { PasskeyRow } from './vault.ts';

/**
 * `NotHere`: this browser, phone or address has none. `NoSecret`: the passkey gives nothing to lock with. `Cancelled`:
 * by the person, by time, or because the passkey is gone; a browser does not say which.
 */
export type PasskeyRefusal =
	{ readonly type: 'NotHere' } | { readonly type: 'NoSecret' } | { readonly type: 'Cancelled' };

/**
 * Makes a passkey with `make` and lets it open the lists too. The PIN is asked for although the lists are open: the
 * open key cannot be taken out, and whoever holds an open phone is not thereby its owner.
 */
export async function addPasskey(
	{ store }: { readonly store: VaultStore },
	pin: string,
	nowMs: number,
	make: () => Promise<Result<MadePasskey, PasskeyRefusal>>
): Promise<Result<void, UnlockRefusal | PasskeyRefusal>> {
	const given = await givePin(store, pin, nowMs, keyToWrapAgain);
	if (!given.ok) return given;
	const { row, opened } = given.value;
	const cleared = await store.clearTries(row.keyId);
	if (!cleared.ok) return cleared;
	const made = await make();
	if (!made.ok) return made;
	return store.writePasskey(row.keyId, await wrapForPasskey(row.keyId, opened, made.value));
}

/** `WrongPasskey`: it answered with something else than when it was made. */
export type PasskeyUnlockRefusal =
	| StorageFailure
	| PasskeyRefusal
	| { readonly type: 'NoPasskey' }
	| { readonly type: 'WrongPasskey' }
	| { readonly type: 'Forgotten' };

/** `ask` gets the secret from the phone's own lock. */
export async function unlockByPasskey(
	{ store, vault }: UnlockDeps,
	ask: (passkey: PasskeyRow) => Promise<Result<Uint8Array<ArrayBuffer>, PasskeyRefusal>>
): Promise<Result<void, PasskeyUnlockRefusal>> {
	const read = await store.readVault();
	if (!read.ok) return read;
	const row = read.value;
	if (!row) return refused({ type: 'Forgotten' });
	// An app that was killed at the tenth wrong PIN had no time to delete.
	if (row.wrongTries >= mostTries) {
		const forgotten = await store.forgetLists(row.keyId);
		return forgotten.ok ? refused({ type: 'Forgotten' }) : forgotten;
	}
	if (!row.passkey) return refused({ type: 'NoPasskey' });
	const secret = await ask(row.passkey);
	if (!secret.ok) return secret;
	const opened = await openByPasskey(row, row.passkey, secret.value);
	return opened ? openLists({ store, vault }, opened) : refused({ type: 'WrongPasskey' });
}

/** The PIN alone opens then. Answers what was taken away, so that the phone can be told to forget it too. */
export async function removePasskey({
	store
}: {
	readonly store: VaultStore;
}): Promise<Stored<PasskeyRow | null>> {
	const row = await store.readVault();
	if (!row.ok) return row;
	if (!row.value?.passkey) return ok(null);
	const written = await store.writePasskey(row.value.keyId, null);
	return written.ok ? ok(row.value.passkey) : written;
}
