import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { must } from './local-store.contract.ts';
import type { LocalStore } from './local-store.ts';
import { openLocalStore } from './open-local-store.ts';
import { msToWait, mostTries, pinFault } from './pin.ts';
import { prepareSlate } from './make-slate.ts';
import { aDraft, aPack, aPairing, aPerson, aRecord, elsa, eventId, idNo } from './testing/builders.ts';
import { choosePin, forgetPin, unlock } from './unlock.ts';
import type { VaultStore } from './unlock.ts';
import { newVaultKey, openVaultKey } from './vault-key.ts';
import { newVault } from './vault.ts';
import type { Vault } from './vault.ts';

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
/** Tries with an hour between, so that no wait stands in the way. */
const wrongTries = async (tab: Tab, count: number) => {
	const ends = [];
	for (let number = 0; number < count; number += 1) {
		const tried = await unlock(tab, wrong, noon + number * hour);
		ends.push(tried.ok ? 'open' : tried.refusal.type);
	}
	return ends;
};
/** Every row of every store, with the bytes as text. */
async function dump(): Promise<string> {
	const db = await new Promise<IDBDatabase>((resolve, reject) => {
		const request = indexedDB.open('bildlov');
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(new Error('not opened'));
	});
	const found: string[] = [];
	for (const name of db.objectStoreNames) {
		const rows = await new Promise<unknown>((resolve) => {
			const request = db.transaction(name).objectStore(name).getAll();
			request.onsuccess = () => resolve(request.result);
		});
		found.push(
			`${name}: ${JSON.stringify(rows, (_key, value: unknown) =>
				value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value
			)}`
		);
	}
	db.close();
	return found.join('\n');
}
const strokes = {
	width: 358,
	height: 270,
	strokes: [[{ x: 123.456, y: 234.567, time: 1_781_000_000_000, pressure: 0.5 }]]
};
const people = Array.from({ length: 200 }, (_, index) =>
	aPerson(idNo(2000 + index), `Kanarie${index} Efternamn${index}`, {
		birthDate: '2015-04-17',
		guardians: [{ id: idNo(3000 + index), name: `Vårdnadshavare${index}` }]
	})
);

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	return async () => {
		for (const { store } of open.splice(0)) await store.close();
	};
});

describe('the lists on the phone', () => {
	let tab: Tab;
	beforeEach(async () => {
		tab = aTab();
		must(await tab.store.pair(aPairing()));
		must(await choosePin(tab, pin));
	});

	const holdEvent = async () => {
		const { store } = tab;
		must(await store.writePack({ pack: aPack({ people }), fetchedAt: aPack().madeAt }));
		must(await store.writeDraft(aDraft(idNo(1), { signature: strokes, typedName: 'Vårdnadshavare7' })));
		const others = [{ guardianId: idNo(3008), name: 'Vårdnadshavare8', children: [elsa] }];
		must(await prepareSlate(store, { recordId: idNo(2), eventId, language: 'sv', back: '/field', others }));
		const answers = [{ personId: idNo(2007), yes: ['website' as const], no: ['social-media' as const] }];
		const summary = { ...aRecord(idNo(2)).summary, initials: ['KE'], signedBy: idNo(3007), answers };
		must(await store.appendRecord(aRecord(idNo(2), 'sealed', { summary })));
		must(await store.writeDraft(aDraft(idNo(3), { signature: strokes, answers: { website: 'yes' } })));
	};

	test('[LK1] after a whole event no name, answer, birth date, stroke or own page stands in any store', async () => {
		await holdEvent();
		const slate = String(must(await tab.store.readSetting('slate')));
		const secrets = Array.from(slate.matchAll(/"secret":"(\w{20})"/g), ([, secret = '']) => secret);
		expect(secrets).toHaveLength(2);
		const kept = await dump();
		expect(kept).toContain('KE');
		expect(kept).toContain('Skolavslutning 4B');
		const found = [
			...people.flatMap(({ id, name, guardians }) => [id, name, ...guardians.map((one) => one.name)]),
			...people.flatMap(({ name, guardians }) => [...name.split(' '), ...guardians.map(({ id }) => id)]),
			...[
				'Elsa',
				'Lindqvist',
				'2015-04-17',
				'123.456',
				'234.567',
				'social-media',
				...secrets,
				'not asked',
				pin
			]
		].filter((word) => kept.includes(word));
		expect(found).toEqual([]);
	});

	test('[LK2] everything comes back as it was with the PIN, in another tab too, and nothing without it', async () => {
		await holdEvent();
		const other = aTab();
		const { store } = other;
		const reads = () => [
			store.readPack(eventId),
			store.readDraft(idNo(1)),
			store.listDrafts(),
			store.readSummaries(eventId),
			store.readSetting('slate'),
			store.writeDraft(aDraft(idNo(4))),
			store.writePack({ pack: aPack(), fetchedAt: aPack().madeAt }),
			store.appendRecord(aRecord(idNo(5)))
		];
		for (const read of reads()) expect(await read).toEqual({ ok: false, refusal: { type: 'Locked' } });
		expect(await unlock(other, wrong, noon)).toMatchObject({ ok: false, refusal: { type: 'WrongPin' } });
		for (const read of reads()) expect(await read).toEqual({ ok: false, refusal: { type: 'Locked' } });

		must(await unlock(other, pin, noon));
		expect(must(await store.readPack(eventId))).toEqual({
			pack: aPack({ people }),
			fetchedAt: aPack().madeAt
		});
		expect(must(await store.readDraft(idNo(1)))?.signature).toEqual(strokes);
		expect(must(await store.listDrafts()).map(({ id }) => id)).toEqual([idNo(1), idNo(3)]);
		expect(must(await store.readSummaries(eventId))).toMatchObject([
			{ recordId: idNo(2), seq: 1, signedBy: idNo(3007), answers: [{ personId: idNo(2007) }] }
		]);
		expect(must(await store.readSetting('slate'))).toContain(idNo(2));
	});

	test('[LK2] what waits is counted, read and settled without the PIN, and the events are named', async () => {
		await holdEvent();
		const { store } = aTab();
		expect(must(await store.countWaiting())).toBe(1);
		const [waiting] = must(await store.readBatch({ after: 0, maxRecords: 9, maxBytes: 1e6 }));
		expect(waiting?.record).toMatchObject({ body: 'sealed' });
		expect(must(await store.listPacks()).map(({ name }) => name)).toEqual(['Skolavslutning 4B']);
		expect(must(await store.readIdentity())?.seq).toBe(1);
	});

	test('[LK2] a row that is moved to another place, or changed by one bit, does not open', async () => {
		const { vault } = tab;
		const locked = await vault.lock('drafts/1', { v: 1 });
		expect(await vault.read('drafts/1', locked)).toEqual({ v: 1 });
		await expect(vault.read('drafts/2', locked)).rejects.toThrow();
		const data = locked.data.map((byte, at) => (at === 0 ? byte ^ 1 : byte));
		await expect(vault.read('drafts/1', { ...locked, data })).rejects.toThrow();
	});

	test('[LK3] ten wrong tries delete lists and drafts; what waits stays, and the right PIN then opens nothing', async () => {
		await holdEvent();
		const other = aTab();
		const kinds = await wrongTries(other, 10);
		expect(kinds).toEqual([...Array<string>(9).fill('WrongPin'), 'Forgotten']);
		expect(await unlock(other, pin, noon + 20 * hour)).toEqual({
			ok: false,
			refusal: { type: 'Forgotten' }
		});
		expect(must(await other.store.readVault())).toBeNull();
		expect(must(await other.store.listPacks())).toEqual([]);
		expect(must(await other.store.countWaiting())).toBe(1);
		must(await choosePin(other, '902735'));
		expect(must(await other.store.listDrafts())).toEqual([]);
		// The number, time and initials of what waits are still there; its answers are on the server when it is sent.
		expect(must(await other.store.readSummaries(eventId))).toMatchObject([
			{ recordId: idNo(2), seq: 1, initials: ['KE'], signedBy: null, answers: [] }
		]);
		// A repeated save of the same signing still finds that it is there.
		expect(must(await other.store.appendRecord(aRecord(idNo(2), 'sealed'))).type).toBe('AlreadyThere');
	});

	test('[LK3] an app that is killed between counting and trying has used up the try', async () => {
		for (let number = 0; number < mostTries; number += 1) {
			// As far as the store comes before the kill: the tab that asked is gone, and never tries the PIN.
			const { store } = aTab();
			expect(must(await store.countTry(noon + number * hour))).toMatchObject({
				type: 'Counted',
				row: { wrongTries: number + 1 }
			});
			await store.close();
		}
		const last = aTab();
		expect(must(await last.store.countTry(noon + 20 * hour))).toEqual({ type: 'Forgotten' });
		expect(must(await last.store.readVault())).toBeNull();
	});

	test('[LK3] tabs that try at the same time each use up a try of their own', async () => {
		const tabs = [aTab(), aTab(), aTab()];
		const tried = await Promise.all(tabs.map((one) => unlock(one, wrong, noon)));
		const left = tried.map((one) => (one.ok ? one : 'triesLeft' in one.refusal && one.refusal.triesLeft));
		expect(left.sort()).toEqual([7, 8, 9]);
	});

	test('[LK3] from the fifth wrong try on it has to be waited, longer each time, and no PIN is tried meanwhile', async () => {
		const other = aTab();
		expect(await wrongTries(other, 4)).toEqual(Array(4).fill('WrongPin'));
		const fifth = await unlock(other, wrong, noon + 5 * hour);
		expect(fifth).toEqual({ ok: false, refusal: { type: 'WrongPin', triesLeft: 5, waitMs: 30_000 } });
		expect(await unlock(other, pin, noon + 5 * hour + 29_999)).toEqual({
			ok: false,
			refusal: { type: 'Wait', forMs: 1 }
		});
		must(await unlock(other, pin, noon + 5 * hour + 30_000));
		expect(must(await other.store.readVault())?.wrongTries).toBe(0);
	});

	test('[LK4] a key that was deleted in one tab writes nothing more in another', async () => {
		await holdEvent();
		const other = aTab();
		must(await unlock(other, pin, noon));
		must(await forgetPin(other));
		must(await choosePin(other, '902735'));
		expect(await tab.store.writeDraft(aDraft(idNo(8)))).toEqual({ ok: false, refusal: { type: 'Locked' } });
		expect(tab.vault.keyId).toBeNull();
		expect(await tab.store.appendRecord(aRecord(idNo(9)))).toEqual({
			ok: false,
			refusal: { type: 'Locked' }
		});
		expect(must(await other.store.countWaiting())).toBe(1);
		must(await unlock(tab, '902735', noon));
		must(await tab.store.writeDraft(aDraft(idNo(8))));
		expect(must(await other.store.readDraft(idNo(8)))?.id).toBe(idNo(8));
	});

	test('[LK4] two tabs that choose a PIN at the same time make one key', async () => {
		must(await forgetPin(tab));
		const tabs = [aTab(), aTab()];
		const chosen = await Promise.all(tabs.map((one, at) => choosePin(one, `27491${at}`)));
		expect(chosen.filter(({ ok }) => ok)).toHaveLength(1);
		expect(chosen.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: { type: 'AlreadyChosen' } });
	});

	test('what was written locked and reads back otherwise is not called saved', async () => {
		const real = IDBObjectStore.prototype.put;
		IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
			const changed = this.name === 'drafts' ? structuredClone(value) : value;
			const locked = Object(changed).locked;
			if (this.name === 'drafts') locked.data[3] ^= 1;
			return real.call(this, changed, key);
		};
		try {
			expect(await tab.store.writeDraft(aDraft(idNo(1)))).toMatchObject({
				ok: false,
				refusal: { type: 'StorageBroken' }
			});
		} finally {
			IDBObjectStore.prototype.put = real;
		}
	});
});

test('[LK5] what lay in clear before the update is locked once a PIN is chosen, and is the same', async () => {
	const before = openLocalStore();
	must(await before.pair(aPairing()));
	const draft = aDraft(idNo(1), { signature: strokes });
	const [other, pack] = [
		aPack({ event: { id: idNo(901), name: 'Lucia', on: '2026-12-13' } }),
		aPack({ people })
	];
	must(await before.writePack({ pack, fetchedAt: pack.madeAt }));
	must(await before.writePack({ pack: other, fetchedAt: pack.madeAt }));
	must(await before.writeDraft(draft));
	must(await before.appendRecord(aRecord(idNo(2))));
	must(await prepareSlate(before, { recordId: idNo(2), eventId, language: 'sv', back: '/field' }));
	const slate = must(await before.readSetting('slate'));
	const summaries = must(await before.readSummaries(eventId));
	await before.close();
	expect(await dump()).toContain('Kanarie7');

	const tab = aTab();
	// Before the PIN is chosen nothing of it is shown.
	expect(await tab.store.readPack(eventId)).toEqual({ ok: false, refusal: { type: 'Locked' } });
	expect(must(await tab.store.listPacks()).map(({ name }) => name)).toEqual(['Skolavslutning 4B', 'Lucia']);
	must(await choosePin(tab, pin));
	const kept = await dump();
	for (const word of ['Kanarie', '2015-04-17', '123.456', 'Elsa', 'social-media', '"secret"'])
		expect([word, kept.includes(word)]).toEqual([word, false]);
	expect(must(await tab.store.readPack(eventId))).toEqual({ pack, fetchedAt: pack.madeAt });
	expect(must(await tab.store.readPack(idNo(901)))?.pack).toEqual(other);
	expect(must(await tab.store.readDraft(idNo(1)))).toEqual(draft);
	expect(must(await tab.store.readSummaries(eventId))).toEqual(summaries);
	expect(must(await tab.store.readSetting('slate'))).toBe(slate);
	expect(must(await tab.store.lockWhatIsClear())).toBe(0);
});

test('[LK5] an app that is killed while locking goes on at the next opening, and has lost nothing', async () => {
	const before = openLocalStore();
	const numbers = [1, 2, 3, 4, 5, 6];
	for (const number of numbers) must(await before.writeDraft(aDraft(idNo(number))));
	await before.close();
	const tab = aTab();
	const real = IDBObjectStore.prototype.put;
	let left = 3;
	IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
		if (this.name === 'drafts' && left-- === 0) throw new DOMException('killed', 'DataError');
		return real.call(this, value, key);
	};
	try {
		expect(await choosePin(tab, pin)).toMatchObject({ ok: false, refusal: { type: 'StorageBroken' } });
	} finally {
		IDBObjectStore.prototype.put = real;
	}
	const again = aTab();
	must(await unlock(again, pin, noon));
	expect(must(await again.store.listDrafts()).map(({ id }) => id)).toEqual(numbers.map(idNo));
	expect(await dump()).not.toContain('Elsa');
});

test('[LK2] the key is wrapped with 600,000 rounds and a salt of its own, and cannot be taken out', async () => {
	const [one, two] = [await newVaultKey(pin), await newVaultKey(pin)];
	expect(one.row.rounds).toBeGreaterThanOrEqual(600_000);
	expect(one.row.salt).not.toEqual(two.row.salt);
	expect(one.row.wrapped).not.toEqual(two.row.wrapped);
	expect(one.opened.key.extractable).toBe(false);
	expect(await openVaultKey(one.row, wrong)).toBeNull();
	expect((await openVaultKey(one.row, pin))?.key.extractable).toBe(false);
});

test('[LK7] six digits are enough, five are not, and what everybody guesses is not', () => {
	expect(
		['27491', '274913', '2749 3', '27491a', '', '111111', '123456', '987654', '112233'].map(pinFault)
	).toEqual(['TooShort', null, 'NotDigits', 'NotDigits', 'TooShort', 'TooEasy', 'TooEasy', 'TooEasy', null]);
});

test('[LK3] a clock that was put back two years holds nobody up, and gives no tries back', () => {
	const row = { wrongTries: 9, triedAtMs: noon };
	expect(msToWait(row, noon)).toBe(600_000);
	expect(msToWait(row, noon + 600_000)).toBe(0);
	expect(msToWait(row, noon - 2 * 365 * 24 * hour)).toBe(0);
	expect(msToWait({ wrongTries: 4, triedAtMs: noon }, noon)).toBe(0);
	expect(msToWait({ wrongTries: 5, triedAtMs: noon }, noon)).toBe(30_000);
});
