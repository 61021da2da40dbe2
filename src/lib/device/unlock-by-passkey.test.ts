import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { ok, refused } from '#lib/domain/result.ts';
import type { Result } from '#lib/domain/result.ts';
import { must } from './local-store.contract.ts';
import type { LocalStore } from './local-store.ts';
import { chooseLockWhileSigning, locksWhileSigning } from './lock-while-signing.ts';
import { openLocalStore } from './open-local-store.ts';
import type { MadePasskey } from './passkey-key.ts';
import { mostTries } from './pin.ts';
import { aDraft, aPairing, aRecord, idNo } from './testing/builders.ts';
import { addPasskey, removePasskey, unlockByPasskey } from './unlock-by-passkey.ts';
import type { PasskeyRefusal } from './unlock-by-passkey.ts';
import { choosePin, forgetPin, unlock } from './unlock.ts';
import type { VaultStore } from './unlock.ts';
import { newVault, randomBytes } from './vault.ts';
import type { PasskeyRow, Vault } from './vault.ts';

const [pin, wrong] = ['274913', '274914'];
const noon = Date.parse('2026-06-11T10:00:00.000Z');
const hour = 3_600_000;

interface Tab {
	readonly store: LocalStore & VaultStore;
	readonly vault: Vault;
}
const open: Tab[] = [];
const aTab = (): Tab => {
	const vault = newVault();
	const tab = { vault, store: openLocalStore({ vault }) };
	open.push(tab);
	return tab;
};

/** A phone's own lock: makes passkeys, and gives for each the secret that is its own. */
function aPhonesLock() {
	const made: MadePasskey[] = [];
	return {
		make(): Promise<Result<MadePasskey, PasskeyRefusal>> {
			const passkey = { credentialId: randomBytes(16), salt: randomBytes(32), secret: randomBytes(32) };
			made.push(passkey);
			return Promise.resolve(ok(passkey));
		},
		ask({ credentialId, salt }: PasskeyRow): Promise<Result<Uint8Array<ArrayBuffer>, PasskeyRefusal>> {
			const same = (one: Uint8Array, other: Uint8Array) => one.every((byte, at) => byte === other[at]);
			const found = made.find((one) => same(one.credentialId, credentialId) && same(one.salt, salt));
			return Promise.resolve(found ? ok(found.secret) : refused({ type: 'Cancelled' as const }));
		},
		secrets: () => made.map(({ secret }) => secret)
	};
}
const cancelled = () => Promise.resolve(refused({ type: 'Cancelled' as const }));

let tab: Tab;
let lock: ReturnType<typeof aPhonesLock>;

beforeEach(async () => {
	globalThis.indexedDB = new IDBFactory();
	tab = aTab();
	lock = aPhonesLock();
	must(await tab.store.pair(aPairing()));
	must(await choosePin(tab, pin));
	must(await tab.store.writeDraft(aDraft(idNo(1))));
	return async () => {
		for (const { store } of open.splice(0)) await store.close();
	};
});

test('[LK10] the phone’s own lock opens the lists in another tab, and so does the PIN', async () => {
	must(await addPasskey(tab, pin, noon, lock.make));
	const byFinger = aTab();
	must(await unlockByPasskey(byFinger, lock.ask));
	expect(must(await byFinger.store.readDraft(idNo(1)))?.id).toBe(idNo(1));
	const byPin = aTab();
	must(await unlock(byPin, pin, noon));
	expect(must(await byPin.store.readDraft(idNo(1)))?.id).toBe(idNo(1));
	must(await byFinger.store.writeDraft(aDraft(idNo(2))));
	expect(must(await byPin.store.readDraft(idNo(2)))?.id).toBe(idNo(2));
});

test('[LK10] a finger that is not known opens nothing and costs no try, even where the PIN has to wait', async () => {
	must(await addPasskey(tab, pin, noon, lock.make));
	const other = aTab();
	for (let number = 0; number < 20; number += 1) {
		expect(await unlockByPasskey(other, cancelled)).toEqual({ ok: false, refusal: { type: 'Cancelled' } });
	}
	expect(other.vault.keyId).toBeNull();
	expect(must(await other.store.readVault())?.wrongTries).toBe(0);
	for (let number = 1; number <= 5; number += 1) await unlock(other, wrong, noon + number * hour);
	expect(await unlock(other, pin, noon + 5 * hour)).toMatchObject({ refusal: { type: 'Wait' } });
	must(await unlockByPasskey(other, lock.ask));
	expect(must(await other.store.readVault())?.wrongTries).toBe(0);
});

test('[LK10] ten wrong PINs delete the lists, whatever the phone’s own lock says after that', async () => {
	must(await addPasskey(tab, pin, noon, lock.make));
	for (let number = 0; number < mostTries; number += 1) {
		// Killed before each try: the count stands, and nothing has been deleted yet.
		must(await aTab().store.countTry(noon + number * hour));
	}
	const other = aTab();
	expect(await unlockByPasskey(other, lock.ask)).toEqual({ ok: false, refusal: { type: 'Forgotten' } });
	expect(must(await other.store.readVault())).toBeNull();
	expect(await unlockByPasskey(other, lock.ask)).toEqual({ ok: false, refusal: { type: 'Forgotten' } });
});

test('[LK11] adding it takes the right PIN, although the lists are open, and a wrong one is counted', async () => {
	let asked = 0;
	const make = () => {
		asked += 1;
		return lock.make();
	};
	expect(await addPasskey(tab, wrong, noon, make)).toEqual({
		ok: false,
		refusal: { type: 'WrongPin', triesLeft: 9, waitMs: 0 }
	});
	expect(asked).toBe(0);
	must(await addPasskey(tab, pin, noon, make));
	expect(asked).toBe(1);
	expect(must(await tab.store.readVault())?.wrongTries).toBe(0);
});

test('[LK11] the lists’ key lies wrapped: neither it nor the secret is on the phone, and it cannot be taken out', async () => {
	const taken: Uint8Array[] = [];
	const real = crypto.subtle.wrapKey.bind(crypto.subtle);
	crypto.subtle.wrapKey = async (format, key, ...rest) => {
		if (format === 'raw') taken.push(new Uint8Array(await crypto.subtle.exportKey('raw', key)));
		return real(format, key, ...rest);
	};
	try {
		must(await addPasskey(tab, pin, noon, lock.make));
	} finally {
		crypto.subtle.wrapKey = real;
	}
	expect(taken).toHaveLength(1);
	const row = must(await tab.store.readVault());
	const values = [...Object.values(row ?? {}), ...Object.values(row?.passkey ?? {})];
	const kept = values.filter((value) => value instanceof Uint8Array);
	expect(kept).toHaveLength(3 + 4);
	for (const secret of [...lock.secrets(), ...taken]) {
		expect(secret).toHaveLength(32);
		for (const bytes of kept) expect(latin1(bytes)).not.toContain(latin1(secret));
	}
});
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

test('[LK11] the secret of another passkey, or of another phone, opens nothing', async () => {
	must(await addPasskey(tab, pin, noon, lock.make));
	const other = aTab();
	const wrongSecret = () => Promise.resolve(ok(randomBytes(32)));
	expect(await unlockByPasskey(other, wrongSecret)).toEqual({
		ok: false,
		refusal: { type: 'WrongPasskey' }
	});
	// The wrapped key of one list does not open as that of another.
	const passkey = must(await tab.store.readVault())?.passkey;
	must(await forgetPin(tab));
	must(await choosePin(tab, '902735'));
	const row = must(await tab.store.readVault());
	must(await tab.store.writePasskey(row?.keyId ?? '', passkey ?? null));
	expect(await unlockByPasskey(aTab(), lock.ask)).toEqual({ ok: false, refusal: { type: 'WrongPasskey' } });
});

test('[LK11] taken away, forgotten with the PIN or made anew, the old one opens no more', async () => {
	must(await addPasskey(tab, pin, noon, lock.make));
	const first = must(await tab.store.readVault())?.passkey;
	must(await addPasskey(tab, pin, noon, lock.make));
	const second = must(await tab.store.readVault())?.passkey;
	expect(second?.wrapped).not.toEqual(first?.wrapped);
	expect(must(await removePasskey(tab))?.credentialId).toEqual(second?.credentialId);
	expect(must(await tab.store.readVault())).not.toHaveProperty('passkey');
	expect(await unlockByPasskey(aTab(), lock.ask)).toEqual({ ok: false, refusal: { type: 'NoPasskey' } });
	expect(must(await removePasskey(tab))).toBeNull();
	must(await unlock(aTab(), pin, noon));

	must(await addPasskey(tab, pin, noon, lock.make));
	must(await tab.store.appendRecord(aRecord(idNo(2), 'sealed')));
	must(await forgetPin(tab));
	expect(must(await tab.store.readVault())).toBeNull();
	expect(must(await tab.store.countWaiting())).toBe(1);
});

test('[LK11] a key that was changed in another tab meanwhile gets no passkey, and opens nothing', async () => {
	must(await addPasskey(tab, pin, noon, lock.make));
	const other = aTab();
	const changing = async (passkey: PasskeyRow) => {
		must(await forgetPin(tab));
		must(await choosePin(tab, '902735'));
		return lock.ask(passkey);
	};
	expect(await unlockByPasskey(other, changing)).toEqual({ ok: false, refusal: { type: 'Locked' } });
	expect(other.vault.keyId).toBeNull();
	const makeMeanwhile = async () => {
		must(await forgetPin(tab));
		must(await choosePin(tab, pin));
		return lock.make();
	};
	expect(await addPasskey(tab, '902735', noon, makeMeanwhile)).toEqual({
		ok: false,
		refusal: { type: 'Locked' }
	});
	expect(must(await tab.store.readVault())).not.toHaveProperty('passkey');
});

test('[LK12] a phone whose lock gives no secret keeps the PIN, and nothing is written', async () => {
	for (const type of ['NoSecret', 'NotHere', 'Cancelled'] as const) {
		const cannot = () => Promise.resolve(refused({ type }));
		expect(await addPasskey(tab, pin, noon, cannot)).toEqual({ ok: false, refusal: { type } });
	}
	expect(must(await tab.store.readVault())).not.toHaveProperty('passkey');
	must(await unlock(aTab(), pin, noon));
});

test('[LK13] the list locks while somebody signs where a finger is enough to go on, unless the phone’s owner says otherwise', async () => {
	expect(must(await locksWhileSigning(tab.store))).toBe(false);
	must(await addPasskey(tab, pin, noon, lock.make));
	expect(must(await locksWhileSigning(tab.store))).toBe(true);
	must(await chooseLockWhileSigning(tab.store, false));
	expect(must(await locksWhileSigning(tab.store))).toBe(false);
	must(await removePasskey(tab));
	must(await chooseLockWhileSigning(tab.store, true));
	expect(must(await locksWhileSigning(aTab().store))).toBe(true);
});
