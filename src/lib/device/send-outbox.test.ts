import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { must } from './local-store.contract.ts';
import type { LocalStore } from './local-store.ts';
import { leaseLock } from './one-sender.ts';
import { openLocalStore } from './open-local-store.ts';
import { sendOutbox } from './send-outbox.ts';
import type { SendDeps } from './send-outbox.ts';
import { doors } from '#lib/sync/doors.ts';
import { aKeyedPairing, aRecord, idNo, now } from './testing/builders.ts';
import {
	answers,
	cutAnswer,
	empty,
	forged,
	hangUp,
	html,
	loseAnswer,
	noContent,
	ofUnknownKey,
	onlyTheFirst,
	otherHash,
	otherId,
	redirect,
	refuses,
	signedByAnother,
	startSyncServer,
	unsigned
} from './testing/sync-server.ts';
import type { Behaviour, SyncServer } from './testing/sync-server.ts';

describe('sending the outbox', () => {
	let server: SyncServer;
	let store: LocalStore;
	let deps: SendDeps;
	const waiting = async () => must(await store.countWaiting());
	const uploads = () => server.requests.filter(({ path }) => path === doors.records);
	const save = async (...numbers: number[]) => {
		for (const number of numbers) must(await store.appendRecord(aRecord(idNo(number))));
	};

	beforeEach(async () => {
		globalThis.indexedDB = new IDBFactory();
		server = await startSyncServer();
		store = openLocalStore();
		const pairing = await aKeyedPairing(server.keys, 1, server.origin);
		server.publicKeys.set(pairing.deviceId, pairing.publicKey ?? '');
		must(await store.pair(pairing));
		deps = {
			store,
			lock: leaseLock(store, 'tab', Date.now),
			fetch,
			now: () => now,
			giveUpAfter: () => AbortSignal.timeout(5_000)
		};
	});
	afterEach(async () => {
		await store.close();
		await server.close();
	});

	test('what the server gives a receipt for leaves the phone', async () => {
		await save(1, 2, 3);
		expect(await sendOutbox(deps)).toEqual({ type: 'Round', sent: 3, problem: null });
		expect(await waiting()).toBe(0);
		expect([...server.kept.values()].map(({ seq }) => seq)).toEqual([1, 2, 3]);
		expect(server.requests).toMatchObject([
			{ path: '/api/sync/records', authorization: 'Bearer token-1', records: 3 }
		]);
	});

	test('an empty outbox asks nobody', async () => {
		expect(await sendOutbox(deps)).toEqual({ type: 'Round', sent: 0, problem: null });
		expect(server.requests).toHaveLength(0);
	});

	test('a phone that is not paired keeps what it has', async () => {
		globalThis.indexedDB = new IDBFactory();
		const unpaired = openLocalStore();
		const outcome = await sendOutbox({
			...deps,
			store: { ...unpaired, countWaiting: () => store.countWaiting() }
		});
		expect(outcome).toEqual({ type: 'Round', sent: 0, problem: null });
		await save(1);
		const again = await sendOutbox({
			...deps,
			store: { ...unpaired, countWaiting: () => store.countWaiting() }
		});
		expect(again).toEqual({ type: 'Round', sent: 0, problem: { type: 'NotPaired' } });
		await unpaired.close();
	});

	test.each([
		['a captive portal’s page with 200', html, 'CaptivePortal'],
		['204', noContent, 'CaptivePortal'],
		['an empty 200', empty, 'CaptivePortal'],
		['JSON of another shape', answers(200, { ok: true }), 'CaptivePortal'],
		['a receipt that lacks its hash', answers(200, { receipts: [{ id: idNo(1) }] }), 'CaptivePortal'],
		['a redirect', redirect, 'NoContact'],
		['a broken connection', hangUp, 'NoContact'],
		['half an answer', cutAnswer, 'NoContact'],
		['a receipt for another id', otherId, 'NotConfirmed'],
		['a receipt for another hash', otherHash, 'NotConfirmed'],
		['[SL21] a receipt without a signature', unsigned, 'NotConfirmed'],
		['[SL21] a receipt that was changed after it was signed', forged, 'NotConfirmed'],
		['[SL21] a receipt signed with another key than it names', signedByAnother, 'NotConfirmed'],
		['[SL21] a receipt signed with a key that the municipality does not have', ofUnknownKey, 'NotConfirmed'],
		['no receipts', answers(200, { receipts: [] }), 'NotConfirmed'],
		['401', answers(401, {}), 'SignedOut'],
		['403, the phone is revoked', answers(403, {}), 'SignedOut'],
		['500', answers(500, {}), 'ServerTrouble'],
		['503', answers(503, {}), 'ServerTrouble'],
		[
			'502 with a page',
			({ response }) => void response.writeHead(502).end('<h1>Bad gateway</h1>'),
			'ServerTrouble'
		]
	] satisfies [string, Behaviour, string][])('%s removes nothing', async (_name, behaviour, problem) => {
		await save(1, 2);
		server.script.push(behaviour);
		expect(await sendOutbox(deps)).toMatchObject({ type: 'Round', sent: 0, problem: { type: problem } });
		expect(await waiting()).toBe(2);
		expect(await sendOutbox(deps)).toEqual({ type: 'Round', sent: 2, problem: null });
		expect([...server.kept.keys()]).toEqual([idNo(1), idNo(2)]);
		expect(server.altered).toEqual([]);
	});

	test('an answer lost after the commit is asked for again, and is one record', async () => {
		await save(1);
		server.script.push(loseAnswer);
		expect(await sendOutbox(deps)).toMatchObject({ sent: 0, problem: { type: 'NoContact' } });
		expect(await sendOutbox(deps)).toEqual({ type: 'Round', sent: 1, problem: null });
		expect([server.kept.size, server.again, server.altered]).toEqual([1, [idNo(1)], []]);
	});

	test('what has no receipt stays, and the others leave', async () => {
		await save(1, 2, 3);
		server.script.push(onlyTheFirst);
		expect(await sendOutbox(deps)).toEqual({
			type: 'Round',
			sent: 1,
			problem: { type: 'NotConfirmed', records: 2 }
		});
		expect(await waiting()).toBe(2);
	});

	test('a receipt for a record that was not in the batch removes nothing', async () => {
		const numbers = Array.from({ length: 11 }, (_, index) => index + 1);
		await save(...numbers);
		const last = aRecord(idNo(11));
		const receipt = { id: last.id, sha256: last.sha256, serverSeq: 1, receivedAt: now };
		server.script.push((request) => answers(200, { receipts: [request.signed(receipt)] })(request), hangUp);
		expect(await sendOutbox(deps)).toMatchObject({ sent: 0 });
		expect(await waiting()).toBe(11);
	});

	test('the oldest go first, ten at a time, and no upload is over 1 MB of records', async () => {
		const numbers = Array.from({ length: 23 }, (_, index) => index + 1);
		await save(...numbers);
		for (const number of [24, 25, 26]) {
			must(await store.appendRecord(aRecord(idNo(number), 'x'.repeat(450_000))));
		}
		let told = 0;
		expect(await sendOutbox({ ...deps, onSent: (sent) => (told += sent) })).toMatchObject({
			sent: 26,
			problem: null
		});
		expect(told).toBe(26);
		expect(uploads().map(({ records }) => records)).toEqual([10, 10, 4, 1, 1]);
		expect(uploads().every(({ bytes }) => bytes <= 1_001_000)).toBe(true);
		expect([...server.kept.values()].map(({ seq }) => seq)).toEqual([...numbers, 24, 25, 26]);
	});

	test('one record that the server does not take does not hold up the others', async () => {
		server.script.push(...Array<Behaviour>(40).fill(refuses(idNo(4))));
		await save(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
		expect(await sendOutbox(deps)).toEqual({
			type: 'Round',
			sent: 11,
			problem: { type: 'NotTaken', records: 1, status: 422 }
		});
		expect(await waiting()).toBe(1);
	});

	test('a server that takes nothing is left alone after three', async () => {
		server.script.push(...Array<Behaviour>(60).fill(answers(400, {})));
		await save(...Array.from({ length: 30 }, (_, index) => index + 1));
		expect(await sendOutbox(deps)).toMatchObject({ sent: 0, problem: { type: 'NotTaken' } });
		expect(await waiting()).toBe(30);
		expect(uploads().length).toBeLessThan(12);
	});

	test('five tabs at once send each record once', async () => {
		await save(...Array.from({ length: 40 }, (_, index) => index + 1));
		const tabs = Array.from({ length: 5 }, () => openLocalStore());
		const outcomes = await Promise.all(
			tabs.map((tab, number) =>
				sendOutbox({ ...deps, store: tab, lock: leaseLock(tab, `tab ${number}`, Date.now) })
			)
		);
		expect(outcomes.filter(({ type }) => type === 'OtherSender')).toHaveLength(4);
		expect(server.kept.size).toBe(40);
		expect(server.again).toEqual([]);
		for (const tab of tabs) await tab.close();
	});

	test('a larger batch is given more time before it is given up', async () => {
		const waits: number[] = [];
		must(await store.appendRecord(aRecord(idNo(1), 'x'.repeat(100_000))));
		await sendOutbox({
			...deps,
			giveUpAfter: (ms) => {
				waits.push(ms);
				return AbortSignal.timeout(5_000);
			}
		});
		// 30 s, and ½ ms for each of the 133,443 characters that it is once sealed.
		expect(waits).toContain(30_000 + 133_443 / 2);
	});

	test('storage that breaks after the answer leaves the record to be sent again', async () => {
		await save(1);
		const broken = {
			...store,
			settle: () => Promise.resolve({ ok: false, refusal: { type: 'StorageFull' } } as const)
		};
		expect(await sendOutbox({ ...deps, store: broken })).toMatchObject({
			sent: 0,
			problem: { type: 'StorageFull' }
		});
		expect(await sendOutbox(deps)).toMatchObject({ sent: 1, problem: null });
		expect([server.kept.size, server.altered]).toEqual([1, []]);
	});
});
