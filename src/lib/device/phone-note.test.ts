import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pairThisPhone } from './ask-as-phone.ts';
import type { LocalStore } from './local-store.ts';
import { createNoteKeeper } from './note-keeper.ts';
import { openLocalStore } from './open-local-store.ts';
import { readNote, wipedDevices, type NotePlace } from './phone-note.ts';
import { aPairing, aRecord, eventId, idNo, now } from './testing/builders.ts';

let store: LocalStore;
beforeEach(async () => {
	globalThis.indexedDB = new IDBFactory();
	store = openLocalStore();
	await store.pair(aPairing());
});
afterEach(() => store.close());

function aPlace(): NotePlace & { text: string | null } {
	const place = {
		text: null as string | null,
		read: () => Promise.resolve(place.text),
		write: (text: string) => Promise.resolve(void (place.text = text)),
		clear: () => Promise.resolve(void (place.text = null))
	};
	return place;
}
const broken: NotePlace = {
	read: () => Promise.reject(new DOMException('no', 'SecurityError')),
	write: () => Promise.reject(new DOMException('no', 'QuotaExceededError')),
	clear: () => Promise.reject(new DOMException('no', 'SecurityError'))
};

async function save(...numbers: number[]): Promise<void> {
	for (const number of numbers) {
		const saved = await store.appendRecord(aRecord(idNo(number), `Elsa Lindqvist ${number}`));
		expect(saved).toMatchObject({ ok: true, value: { type: 'Appended' } });
	}
}
async function receive(...numbers: number[]): Promise<void> {
	const receipts = numbers.map((number) => {
		const { id, sha256 } = aRecord(idNo(number), `Elsa Lindqvist ${number}`);
		return { id, sha256, serverSeq: number, receivedAt: now };
	});
	await store.settle(receipts);
}
async function kept(places: readonly NotePlace[]) {
	const keeper = createNoteKeeper(store, places);
	keeper.keep();
	await keeper.idle();
	return readNote(places);
}
/** As a browser does it that clears the storage under the app. */
async function wipe(): Promise<void> {
	await store.close();
	globalThis.indexedDB = new IDBFactory();
	store = openLocalStore();
}

describe('the note beside the storage', () => {
	test('[FF10] says which numbers were given and which of them nothing has confirmed', async () => {
		await save(1, 2, 3, 4);
		await receive(2);
		expect(await kept([aPlace()])).toEqual({
			v: 1,
			devices: [
				{
					deviceId: idNo(701),
					given: 4,
					unconfirmed: [
						{ from: 1, to: 1 },
						{ from: 3, to: 4 }
					]
				}
			],
			eventIds: [eventId]
		});
		await receive(1, 3, 4);
		expect(await kept([aPlace()])).toEqual({
			v: 1,
			devices: [{ deviceId: idNo(701), given: 4, unconfirmed: [] }],
			eventIds: []
		});
	});

	test('[FF10] names no person, and holds neither an answer nor a token', async () => {
		const place = aPlace();
		await save(1);
		await kept([place]);
		expect(place.text).not.toMatch(/Elsa|EL|Jonas|Sund|token|website/);
	});

	test('[FF10] a place that fails is passed over, and where all fail nobody notices', async () => {
		await save(1);
		const place = aPlace();
		expect(await kept([broken, place])).toMatchObject({ devices: [{ given: 1 }] });
		expect(await kept([broken])).toBeNull();
		place.text = '{"v":2}';
		expect(await readNote([place])).toBeNull();
	});

	test('[FF10] is never written over by a storage that is empty', async () => {
		const place = aPlace();
		await save(1, 2);
		const before = await kept([place]);
		await wipe();
		expect(await kept([place])).toEqual(before);
	});

	test('[FF10] asked many times at once it is written to the last', async () => {
		const place = aPlace();
		const keeper = createNoteKeeper(store, [place]);
		for (const number of [1, 2, 3]) {
			await save(number);
			keeper.keep();
			keeper.keep();
		}
		await keeper.idle();
		expect(await readNote([place])).toMatchObject({ devices: [{ given: 3 }] });
	});

	test('[FF2] a storage that is gone is told by it, and one that is there is not', async () => {
		const place = aPlace();
		await save(1, 2);
		await receive(1);
		const note = await kept([place]);
		expect(await wipedDevices(store, note)).toEqual([]);
		await wipe();
		expect(await wipedDevices(store, note)).toEqual([
			{ deviceId: idNo(701), given: 2, unconfirmed: [{ from: 2, to: 2 }] }
		]);
		expect(await wipedDevices(store, null)).toEqual([]);
	});

	test('[FF2] a phone that was paired anew with things waiting loses both, and says so of both', async () => {
		const place = aPlace();
		await save(1, 2);
		await store.pair(aPairing(2));
		await save(3);
		const note = await kept([place]);
		expect(note?.devices.map(({ deviceId, given }) => [deviceId, given])).toEqual(
			expect.arrayContaining([
				[idNo(701), 2],
				[idNo(702), 1]
			])
		);
		await wipe();
		expect((await wipedDevices(store, note)).length).toBe(2);
	});
});

describe('pairing a phone that was wiped', () => {
	/** A server that pairs, and takes down what was wiped if it knows of that. */
	async function aServer(knowsOfWiped: boolean) {
		const bodies: unknown[] = [];
		const server = createServer((incoming, response) => {
			let text = '';
			incoming.on('data', (chunk: Buffer) => (text += chunk.toString()));
			incoming.on('end', () => {
				const body: unknown = JSON.parse(text);
				bodies.push(body);
				const isSaid = typeof body === 'object' && body !== null && 'wiped' in body;
				const paired = { deviceId: idNo(702), token: 'token-2', userName: 'Jonas Sund' };
				const answer = { ...paired, ...(isSaid && knowsOfWiped ? { wipedIsNoted: true } : {}) };
				response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
			});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const address = server.address();
		if (address === null || typeof address === 'string') throw new Error('the server has no port');
		const origin = `http://127.0.0.1:${address.port}`;
		return { bodies, origin, close: () => server.close() };
	}
	const pairWith = (origin: string, places: readonly NotePlace[]) =>
		pairThisPhone({ store, fetch, notePlaces: places }, { origin, code: 'ABCD2345', name: 'Galaxy' });

	test('[FF2] tells the server what it was, and forgets it when the server has taken it down', async () => {
		const place = aPlace();
		await save(1, 2, 3);
		await receive(1);
		await kept([place]);
		await wipe();
		const server = await aServer(true);
		expect((await pairWith(server.origin, [place])).ok).toBe(true);
		expect(server.bodies).toMatchObject([
			{ wiped: [{ deviceId: idNo(701), given: 3, eventIds: [eventId] }] }
		]);
		expect(place.text).toBeNull();
		server.close();
	});

	test('[FF2] keeps the note as long as no server has taken it down, beside what is new', async () => {
		const place = aPlace();
		await save(1);
		await kept([place]);
		await wipe();
		const server = await aServer(false);
		expect((await pairWith(server.origin, [place])).ok).toBe(true);
		await save(4);
		expect((await kept([place]))?.devices.map(({ deviceId }) => deviceId)).toEqual([idNo(702), idNo(701)]);
		server.close();
	});

	test('[FF2] a phone that is only paired anew has nothing of the kind to tell', async () => {
		const place = aPlace();
		await save(1);
		await kept([place]);
		const server = await aServer(true);
		expect((await pairWith(server.origin, [place])).ok).toBe(true);
		expect(server.bodies).toMatchObject([{ code: 'ABCD2345' }]);
		expect(JSON.stringify(server.bodies)).not.toContain('wiped');
		server.close();
	});
});
