/** What lies on the phone is the municipality's alone, and stays until its backup has it. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as v from 'valibot';
import { doors, phoneHeaders } from '#lib/sync/doors.ts';
import { received as receivedSaid, uploadAnswer, type Received } from '#lib/sync/record.ts';
import { newSigningKeys } from '#lib/sync/sealing.ts';
import { askContact, fetchKeys, pairThisPhone } from './ask-as-phone.ts';
import { fetchPack } from './pack-store.ts';
import { keptForMs } from './kept-copies.ts';
import { must } from './local-store.contract.ts';
import type { LocalStore, Pairing } from './local-store.ts';
import { leaseLock } from './one-sender.ts';
import { openLocalStore } from './open-local-store.ts';
import { sendOutbox } from './send-outbox.ts';
import type { SendDeps } from './send-outbox.ts';
import type { Fetch } from './server-door.ts';
import { aKeyedPairing, aPack, aPairing, aRecord, eventId, idNo, now, sha256 } from './testing/builders.ts';
import { answers, hangUp, loseAnswer, onlyTheFirst, startSyncServer } from './testing/sync-server.ts';
import type { SyncServer } from './testing/sync-server.ts';

const all = { after: 0, maxRecords: 50, maxBytes: 10_000_000 };
const done = (sent: number) => ({ type: 'Round', sent, problem: null });

let server: SyncServer;
let store: LocalStore;
let deps: SendDeps;
beforeEach(async () => {
	globalThis.indexedDB = new IDBFactory();
	server = await startSyncServer();
	store = openLocalStore();
	deps = {
		store,
		lock: leaseLock(store, 'tab', Date.now),
		fetch,
		now: () => now,
		giveUpAfter: () => AbortSignal.timeout(5_000)
	};
});
afterEach(async () => {
	vi.restoreAllMocks();
	await store.close();
	await server.close();
});

const waiting = async () => must(await store.readBatch(all)).map(({ record }) => record);
const numbers = async () => (await waiting()).map(({ seq }) => seq);
const kept = async () => must(await store.countKept());
const save = async (...those: number[]) => {
	for (const number of those)
		must(await store.appendRecord(aRecord(idNo(number), `Elsa Lindqvist ${number}`)));
};
const pairKeyed = async (number = 1): Promise<Pairing> => {
	const pairing = await aKeyedPairing(server.keys, number, server.origin);
	server.publicKeys.set(pairing.deviceId, pairing.publicKey ?? '');
	must(await store.pair(pairing));
	return pairing;
};
const paths = () => server.requests.map(({ path }) => path);

/** Everything that lies in the phone's database, as text. */
async function everything(): Promise<string> {
	const db = await new Promise<IDBDatabase>((resolve, reject) => {
		const request = indexedDB.open('bildlov');
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(new Error('not opened'));
	});
	const tx = db.transaction([...db.objectStoreNames]);
	const read = [...db.objectStoreNames].map(
		(name) =>
			new Promise<unknown>((resolve, reject) => {
				const request = tx.objectStore(name).getAll();
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(new Error('not read'));
			})
	);
	const text = JSON.stringify(await Promise.all(read));
	db.close();
	return text;
}

describe('what lies on the phone', () => {
	test('[SL20] a body is sealed before it is stored: nowhere on the phone can it be read, and the server opens it', async () => {
		await pairKeyed();
		await save(1, 2);
		expect(await everything()).not.toContain('Lindqvist');
		const records = await Promise.all((await waiting()).map((record) => server.opened(record)));
		expect(records.map(({ body }) => body)).toEqual(['Elsa Lindqvist 1', 'Elsa Lindqvist 2']);
		expect(await sendOutbox(deps)).toEqual(done(2));
		expect(await everything()).not.toContain('Lindqvist');
		expect([server.inClear, server.unsigned, server.altered]).toEqual([[], [], []]);
	});

	test('[SL20] the private key is kept, signs after a reload, and can be read by nobody', async () => {
		await pairKeyed();
		await save(1);
		await store.close();
		store = openLocalStore();
		expect(must(await store.readIdentity())?.privateKey?.extractable).toBe(false);
		expect(await sendOutbox({ ...deps, store })).toEqual(done(1));
		expect(server.unsigned).toEqual([]);
	});

	test('[SL20] the same signing saved twice is one record, sealed or not, and a second tap that finds it broken says so', async () => {
		await pairKeyed();
		await save(1, 1);
		expect(await numbers()).toEqual([1]);
		const text = (await everything()).match(/"text":"[^"]*/)?.[0].slice(8) ?? '';
		const real = IDBObjectStore.prototype.add;
		vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
			this: IDBObjectStore,
			value: unknown
		) {
			const written: unknown = JSON.parse(JSON.stringify(value).replace(/"text":"[^"]*/, `"text":"${text}`));
			return Reflect.apply(real, this, [written]);
		});
		const broken = { ok: false, refusal: { type: 'StorageBroken' } };
		expect(await store.appendRecord(aRecord(idNo(2)))).toMatchObject(broken);
		expect(await store.appendRecord(aRecord(idNo(2)))).toMatchObject(broken);
	});

	test('[SL20] pairing makes the key first and leaves its public half', async () => {
		server.script.push(({ body, response }) => {
			const { publicKey } = JSON.parse(body) as { publicKey: string };
			server.publicKeys.set(idNo(701), publicKey);
			const paired = { deviceId: idNo(701), token: 'token-1', userName: 'Jonas Sund', keys: server.keys };
			response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(paired));
		});
		const input = { origin: server.origin, code: 'ABCD', name: 'Telefon 7' };
		const identity = must(await pairThisPhone({ store, fetch }, input));
		expect(identity).toMatchObject({ keys: server.keys, publicKey: server.publicKeys.get(idNo(701)) });
		await save(1);
		expect(await sendOutbox(deps)).toEqual(done(1));
		expect([server.unsigned, server.inClear]).toEqual([[], []]);
	});

	test('[SL22] keys that come with a list, or that the server has changed meanwhile, replace the earlier ones', async () => {
		await pairKeyed();
		const { raw, pkcs8 } = await newSigningKeys();
		const changed = { ...server.keys, receipts: [{ id: 'receipt-2', raw }] };
		server.changeKeys(changed, pkcs8);
		await save(1);
		expect(await sendOutbox(deps)).toEqual(done(1));
		expect(must(await store.readIdentity())?.keys).toEqual(changed);
		const newer = { ...changed, sealing: [{ id: 'seal-2', raw: changed.sealing[0]?.raw ?? '' }] };
		server.script.push(answers(200, aPack({ keys: newer })));
		must(await fetchPack({ store, fetch, now: () => now }, eventId));
		await save(2);
		expect(await waiting()).toMatchObject([{ sealed: { keyId: 'seal-2' } }]);
	});
});

describe('a phone that was paired before there were keys', () => {
	beforeEach(async () => void must(await store.pair(aPairing(1, server.origin))));

	test('[SL23] it makes its key when it first has contact, also with nothing to send', async () => {
		expect(await sendOutbox(deps)).toEqual(done(0));
		expect(paths()).toEqual([doors.key]);
		expect(must(await store.readIdentity())).toMatchObject({
			keys: server.keys,
			publicKey: server.publicKeys.get(idNo(701))
		});
		expect(await sendOutbox(deps)).toEqual(done(0));
		expect(paths()).toEqual([doors.key]);
	});

	test('[SL23] what it had in clear is sealed before anything is sent: same ids, numbers and hashes', async () => {
		await save(1, 2, 3);
		const before = await waiting();
		expect(await everything()).toContain('Lindqvist');
		server.script.push(hangUp);
		expect(await sendOutbox(deps)).toMatchObject({ sent: 0, problem: { type: 'NoContact' } });
		expect(await everything()).not.toContain('Lindqvist');
		const after = await Promise.all((await waiting()).map((record) => server.opened(record)));
		expect(after).toEqual(before);
		expect(await sendOutbox(deps)).toEqual(done(3));
		expect([server.inClear, server.unsigned, server.altered]).toEqual([[], [], []]);
	});

	test('[SL23] an answer lost on the way leaves the key that the server has', async () => {
		const lost = vi.fn(async (url: string, init: RequestInit) => {
			await (await fetch(url, init)).text();
			throw new TypeError('lost');
		});
		expect((await fetchKeys({ store, fetch: lost })).ok).toBe(false);
		const registered = server.publicKeys.get(idNo(701));
		await save(1);
		expect(await sendOutbox(deps)).toEqual(done(1));
		expect([server.publicKeys.get(idNo(701)), server.unsigned]).toEqual([registered, []]);
	});

	test('[SL23] two tabs that make a key at once end with one', async () => {
		const other = openLocalStore();
		await Promise.all([fetchKeys({ store, fetch }), fetchKeys({ store: other, fetch })]);
		expect(must(await store.readIdentity())?.publicKey).toBe(server.publicKeys.get(idNo(701)));
		await other.close();
	});

	test('[SL23] a signing that is saved while the keys come is sealed all the same', async () => {
		const saving = save(1, 2, 3);
		await Promise.all([saving, fetchKeys({ store, fetch })]);
		await sendOutbox(deps);
		expect(await everything()).not.toContain('Lindqvist');
		expect(server.kept.size).toBe(3);
	});

	test('[SL23] a server that gives no keys gets the records as before', async () => {
		await save(1);
		const older = (url: string, init: RequestInit) =>
			url.endsWith(doors.key) ? Promise.resolve(Response.json({}, { status: 404 })) : fetch(url, init);
		expect(await sendOutbox({ ...deps, fetch: older })).toEqual(done(1));
		expect([server.inClear, await kept()]).toEqual([[idNo(1)], 0]);
	});

	test('[SL23] without a place for its own key it sends nothing: it could not tell a forged receipt', async () => {
		await save(1);
		const noPlace = {
			...store,
			writeDeviceKey: () => Promise.resolve({ ok: false, refusal: { type: 'StorageFull' } } as const)
		};
		expect(await sendOutbox({ ...deps, store: noPlace })).toEqual({
			type: 'Round',
			sent: 0,
			problem: { type: 'StorageFull' }
		});
		expect([paths(), await numbers()]).toEqual([[], [1]]);
		expect(await sendOutbox(deps)).toEqual(done(1));
	});

	test('[SL23] a full phone seals on the way out', async () => {
		await save(1);
		must(await fetchKeys({ store, fetch }));
		const full = {
			...store,
			sealWaiting: () => Promise.resolve({ ok: false, refusal: { type: 'StorageFull' } } as const)
		};
		expect(await sendOutbox({ ...deps, store: full })).toEqual(done(1));
		expect([server.inClear, server.unsigned, server.altered]).toEqual([[], [], []]);
	});

	test('[SL23] a record whose sealed text reads back otherwise stays as it was', async () => {
		await save(1);
		const before = await waiting();
		const real = IDBObjectStore.prototype.put;
		must(await fetchKeys({ store, fetch }));
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
			this: IDBObjectStore,
			value: unknown,
			key?: IDBValidKey
		) {
			const written: unknown =
				this.name === 'outbox' ? JSON.parse(JSON.stringify(value).replace('"text":"', '"text":"x')) : value;
			return Reflect.apply(real, this, key === undefined ? [written] : [written, key]);
		});
		server.script.push(hangUp);
		await sendOutbox(deps);
		expect(await waiting()).toEqual(before);
	});
});

describe('a phone that was paired anew', () => {
	test('[SL27] what it made before is sent in the name of the device that made it', async () => {
		await pairKeyed(1);
		await save(1, 2);
		await pairKeyed(2);
		await save(3);
		expect(await sendOutbox(deps)).toEqual(done(3));
		const uploads = server.requests.filter(({ path }) => path === doors.records);
		expect(uploads.map(({ authorization, records }) => [authorization, records])).toEqual([
			['Bearer token-1', 2],
			['Bearer token-2', 1]
		]);
		expect([server.unsigned, server.inClear]).toEqual([[], []]);
	});

	test('[SL27] where the server knows that device no more, the new one delivers it', async () => {
		await pairKeyed(1);
		await save(1);
		await pairKeyed(2);
		server.script.push(answers(401, {}));
		expect(await sendOutbox(deps)).toEqual(done(1));
		expect(server.kept.size).toBe(1);
	});

	test('[SL27] what it was before is forgotten once nothing of it waits', async () => {
		await pairKeyed(1);
		await save(1);
		await pairKeyed(2);
		expect(must(await store.readIdentityOf(idNo(701)))).toMatchObject({ token: 'token-1' });
		await sendOutbox(deps);
		must(await store.dropKept('2030-01-01T00:00:00.000Z'));
		await pairKeyed(3);
		expect(must(await store.readIdentityOf(idNo(701)))).toBeNull();
		expect(must(await store.readIdentityOf(idNo(703)))).toMatchObject({ token: 'token-3' });
	});
});

test('[SL25] a phone paired anew, after a restore that lost the earlier one too, sends its copies once more', async () => {
	await pairKeyed(1);
	await save(1, 2);
	await sendOutbox(deps);
	server.kept.clear();
	await pairKeyed(2);
	server.script.push(answers(401, {}));
	expect(await sendOutbox(deps)).toEqual(done(2));
	expect([[...server.kept.values()].map(({ seq }) => seq), server.altered]).toEqual([[1, 2], []]);
});

describe('after the receipt', () => {
	const through = (number: number) => [{ from: 1, to: number }];
	const years = '2030-01-01T00:00:00.000Z';
	beforeEach(() => pairKeyed());

	test('[SL24] the sealed copy stays until the backup has passed its place, and no longer', async () => {
		await save(1, 2, 3);
		await sendOutbox(deps);
		expect([await numbers(), await kept()]).toEqual([[], 3]);
		server.state.received = { runs: through(3), backedUpTo: 2 };
		await sendOutbox(deps);
		expect(await kept()).toBe(1);
		server.state.received = { runs: through(3), backedUpTo: 3 };
		await sendOutbox(deps);
		expect(await kept()).toBe(0);
		const asked = server.requests.length;
		await sendOutbox(deps);
		expect(server.requests.length).toBe(asked);
	});

	test('[SL24] without a backup it stays for three days by the server’s clock', async () => {
		await save(1);
		server.state.now = '2026-06-11T12:00:00.000Z';
		await sendOutbox(deps);
		server.state.now = new Date(Date.parse('2026-06-11T12:00:00.000Z') + keptForMs).toISOString();
		await sendOutbox(deps);
		expect(await kept()).toBe(1);
		server.state.now = new Date(Date.parse('2026-06-11T12:00:00.001Z') + keptForMs).toISOString();
		await sendOutbox(deps);
		expect([await kept(), await numbers()]).toEqual([0, []]);
	});

	test.each(['2024-06-11T11:04:22.000Z', '2028-06-11T11:04:22.000Z'])(
		'[SL24] a phone whose clock says %s lets nothing go for it',
		async (wrong) => {
			await save(1);
			await sendOutbox({ ...deps, now: () => wrong });
			await sendOutbox(deps);
			await sendOutbox({ ...deps, now: () => wrong });
			expect(await kept()).toBe(1);
		}
	);

	test('[SL24] without contact nothing is let go, and nobody is troubled', async () => {
		await save(1);
		await sendOutbox(deps);
		const offline = () => Promise.reject(new TypeError('offline'));
		expect(await sendOutbox({ ...deps, fetch: offline })).toEqual(done(0));
		expect(await kept()).toBe(1);
	});

	test('[SL25] what a restored server has lost waits again under its own number, and is sent', async () => {
		await save(1, 2, 3);
		await sendOutbox(deps);
		server.kept.delete(idNo(2));
		server.kept.delete(idNo(3));
		server.state.received = { runs: through(1), backedUpTo: 50 };
		server.script.push(hangUp);
		expect(await sendOutbox(deps)).toMatchObject({ sent: 0, problem: { type: 'NoContact' } });
		expect(await numbers()).toEqual([2, 3]);
		const summaries = must(await store.readSummaries(eventId));
		expect(summaries.map(({ seq, receivedAt }) => [seq, receivedAt !== null])).toEqual([
			[1, true],
			[2, false],
			[3, false]
		]);
		await save(4);
		server.state.received = null;
		expect(await sendOutbox(deps)).toEqual(done(3));
		expect([...server.kept.values()].map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
		expect([server.again, server.altered]).toEqual([[], []]);
	});

	test('[SL25] of what was saved twice and lost twice, neither is let go before it is sent again', async () => {
		await save(1);
		await sendOutbox(deps);
		await save(2);
		await sendOutbox(deps);
		// From another tab that has it open still, now that the phone has forgotten that it was saved.
		must(await store.appendRecord(aRecord(idNo(1), 'Elsa Lindqvist, another time')));
		await sendOutbox(deps);
		expect([await numbers(), await kept()]).toEqual([[], 3]);
		server.kept.clear();
		server.state.received = { runs: [], backedUpTo: 0 };
		server.state.now = years;
		await sendOutbox(deps);
		expect([server.kept.size, await kept()]).toEqual([2, 3]);
		server.state.received = { runs: through(2), backedUpTo: 0 };
		server.script.push(hangUp);
		await sendOutbox(deps);
		expect(await numbers()).toEqual([3]);
	});

	test('[SL25] what waits again is there, also where the phone has forgotten that it was saved', async () => {
		await save(1);
		await sendOutbox(deps);
		await save(2);
		await sendOutbox(deps);
		expect(must(await store.readSummaries(eventId)).map(({ seq }) => seq)).toEqual([2]);
		must(await store.applyReceived(idNo(701), { runs: [], backedUpTo: 0 }));
		const again = must(await store.appendRecord(aRecord(idNo(1), 'Elsa Lindqvist, another time')));
		expect(again).toMatchObject({ type: 'AlreadyThere', seq: 1, sha256: sha256('Elsa Lindqvist 1') });
		expect(await numbers()).toEqual([1, 2]);
	});

	test('[SL25] a server that denies what it gave receipts for gets it three times more, not for ever', async () => {
		await save(1);
		server.state.received = { runs: [], backedUpTo: 0 };
		for (let round = 0; round < 10; round += 1) await sendOutbox(deps);
		expect(server.again).toHaveLength(3);
		expect([await numbers(), await kept()]).toEqual([[], 1]);
	});

	/** Whoever stands between phone and server, and changes what is said of what has come. */
	const between =
		(change: (said: Received) => Received | undefined): Fetch =>
		async (url, init) => {
			const response = await fetch(url, init);
			if (url.endsWith(doors.received))
				return Response.json(change(v.parse(receivedSaid, await response.json())) ?? {});
			if (!url.endsWith(doors.records)) return response;
			const { received: said, ...rest } = v.parse(uploadAnswer, await response.json());
			const changed = said && change(said);
			return Response.json({ ...rest, ...(changed ? { received: changed } : {}) });
		};

	test.each<[string, (said: Received) => Received | undefined]>([
		['says that the backup has it all', (said) => ({ ...said, backedUpTo: 1_000 })],
		['says that it is years later', (said) => ({ ...said, now: years })],
		['says that nothing has come', (said) => ({ ...said, runs: [] })],
		['says it unsigned, as an older server', () => ({ runs: through(9), backedUpTo: 1_000 })],
		['says nothing', () => undefined]
	])(
		'[SL33] whoever is in between and %s lets no copy go, and gets nothing sent again',
		async (_how, change) => {
			await save(1, 2);
			const inBetween = { ...deps, fetch: between(change) };
			expect(await sendOutbox(inBetween)).toEqual(done(2));
			await sendOutbox(inBetween);
			expect([await numbers(), await kept(), server.again]).toEqual([[], 2, []]);
			server.state.received = { runs: through(2), backedUpTo: 2 };
			await sendOutbox(deps);
			expect(await kept()).toBe(0);
		}
	);

	test('[SL33] what the municipality once said is not taken for its answer to a later question', async () => {
		await save(1);
		server.state.received = { runs: through(2), backedUpTo: 2 };
		let earlier: Received | undefined;
		await sendOutbox({
			...deps,
			fetch: between((said) => {
				earlier ??= said;
				return undefined;
			})
		});
		expect([earlier?.backedUpTo, await kept()]).toEqual([2, 1]);
		server.state.received = { runs: through(1), backedUpTo: 0 };
		await save(2);
		await sendOutbox({ ...deps, fetch: between(() => earlier) });
		expect(await kept()).toBe(2);
	});

	test('[SL33] after a change of keys the copies are let go as before: the phone fetches the new ones', async () => {
		await save(1);
		await sendOutbox(deps);
		const { raw, pkcs8 } = await newSigningKeys();
		server.changeKeys({ ...server.keys, receipts: [{ id: 'receipt-2', raw }] }, pkcs8);
		server.state.received = { runs: through(1), backedUpTo: 1 };
		await sendOutbox(deps);
		expect(await kept()).toBe(0);
	});

	test('[WQ11] with every upload and every question the phone says how many numbers it has given', async () => {
		const given: (string | null)[] = [];
		const listening: Fetch = (url, init) => {
			given.push(new Headers(init.headers).get(phoneHeaders.given));
			return fetch(url, init);
		};
		await save(1, 2, 3);
		await sendOutbox({ ...deps, fetch: listening });
		await sendOutbox({ ...deps, fetch: listening });
		await askContact({ store, fetch: listening }, server.origin);
		expect(given).toEqual(['3', '3', '3']);
	});

	test('[SL26] of the numbers made, those that neither wait nor have come are named', async () => {
		await save(1, 2, 3, 4, 5);
		expect(must(await store.readNumbers())).toEqual({ made: 5, waiting: 5, missing: null });
		server.script.push(onlyTheFirst);
		await sendOutbox(deps);
		expect(must(await store.readNumbers())).toEqual({ made: 5, waiting: 4, missing: null });
		await sendOutbox(deps);
		expect(must(await store.readNumbers())).toEqual({ made: 5, waiting: 0, missing: [] });
		must(await store.dropKept('2030-01-01T00:00:00.000Z'));
		await save(6);
		server.state.received = {
			runs: [
				{ from: 1, to: 1 },
				{ from: 4, to: 4 }
			],
			backedUpTo: 0
		};
		server.script.push(loseAnswer);
		await sendOutbox(deps);
		must(await store.applyReceived(idNo(701), server.state.received));
		expect(must(await store.readNumbers())).toEqual({ made: 6, waiting: 1, missing: [2, 3, 5] });
	});

	test('[SL26] a number that gets its receipt is missing no more', async () => {
		must(await store.applyReceived(idNo(701), { runs: [], backedUpTo: 0 }));
		await save(1);
		const { id, sha256 } = aRecord(idNo(1), 'Elsa Lindqvist 1');
		must(await store.settle([{ id, sha256, serverSeq: 1, receivedAt: now }]));
		expect(must(await store.readNumbers())).toEqual({ made: 1, waiting: 0, missing: [] });
	});
});

describe('a full phone', () => {
	beforeEach(() => pairKeyed());

	/** Every write into these stores fails as on a full disk, as long as `isFull` says so. */
	const fillUp = (isFull: (store: string) => boolean) => {
		const { put, add } = IDBObjectStore.prototype;
		const failing = (real: typeof put) =>
			function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
				if (isFull(this.name)) throw new DOMException('injected', 'QuotaExceededError');
				return Reflect.apply(real, this, key === undefined ? [value] : [value, key]);
			};
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(failing(put));
		vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(failing(add));
	};

	test.each(['identity', 'outbox', 'summaries'])(
		'[SL30] no room in %s: nothing is half-saved, and it is saved when there is room',
		async (name) => {
			let isFull = true;
			fillUp((at) => isFull && at === name);
			expect(await store.appendRecord(aRecord(idNo(1)))).toEqual({
				ok: false,
				refusal: { type: 'StorageFull' }
			});
			expect([await numbers(), must(await store.readSummaries(eventId))]).toEqual([[], []]);
			isFull = false;
			await save(1);
			expect(await numbers()).toEqual([1]);
		}
	);

	test('[SL30] a copy of what the server has gives way to a new signing', async () => {
		await save(1);
		await sendOutbox(deps);
		const freed = vi.spyOn(IDBObjectStore.prototype, 'delete');
		fillUp((at) => at === 'outbox' && freed.mock.calls.length === 0);
		await save(2);
		expect([await numbers(), await kept()]).toEqual([[2], 0]);
	});

	test('[SL30] no room for the copies: what has its receipt leaves all the same', async () => {
		await save(1, 2);
		fillUp((at) => at === 'kept');
		expect(await sendOutbox(deps)).toEqual(done(2));
		expect([await numbers(), await kept(), server.kept.size]).toEqual([[], 0, 2]);
	});

	test.each(['summaries', 'settings', 'outbox'])(
		'[SL30] no room in %s after the receipt: what was saved is here or there, and is sent in the end',
		async (name) => {
			await save(1, 2);
			must(await store.applyReceived(idNo(701), { runs: [], backedUpTo: 0 }));
			let isFull = true;
			fillUp((at) => isFull && at === name);
			await sendOutbox({
				...deps,
				lock: { whileAlone: async (work) => ({ ok: true, value: await work(() => Promise.resolve(true)) }) }
			});
			expect([...(await numbers()), ...[...server.kept.values()].map(({ seq }) => seq)]).toEqual(
				expect.arrayContaining([1, 2])
			);
			isFull = false;
			await sendOutbox(deps);
			expect([await numbers(), server.kept.size, server.altered]).toEqual([[], 2, []]);
		}
	);
});
