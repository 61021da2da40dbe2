import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { must } from './local-store.contract.ts';
import type { LocalStore } from './local-store.ts';
import { leaseLock } from './one-sender.ts';
import { openLocalStore } from './open-local-store.ts';
import { createOutboxSender } from './outbox-sender.ts';
import type { OutboxState } from './outbox-sender.ts';
import { aKeyedPairing, aRecord, idNo, now } from './testing/builders.ts';
import { answers, behave, hangUp, html, startSyncServer } from './testing/sync-server.ts';
import type { SyncServer } from './testing/sync-server.ts';

describe('when the phone sends', () => {
	let server: SyncServer;
	let store: LocalStore;
	let planned: { ms: number; run: () => void }[];
	let comeBack: (() => void) | null;

	beforeEach(async () => {
		globalThis.indexedDB = new IDBFactory();
		server = await startSyncServer();
		store = openLocalStore();
		const pairing = await aKeyedPairing(server.keys, 1, server.origin);
		server.publicKeys.set(pairing.deviceId, pairing.publicKey ?? '');
		must(await store.pair(pairing));
		planned = [];
		comeBack = null;
	});
	afterEach(async () => {
		await store.close();
		await server.close();
	});

	const aSender = (keepNote: () => void = () => undefined) =>
		createOutboxSender({
			keepNote,
			store,
			lock: leaseLock(store, 'tab', Date.now),
			fetch,
			now: () => now,
			giveUpAfter: () => AbortSignal.timeout(5_000),
			timers: {
				after(ms, run) {
					const plan = { ms, run };
					planned.push(plan);
					return () => {
						planned = planned.filter((other) => other !== plan);
					};
				}
			},
			chance: () => 0,
			onReturn(run) {
				comeBack = run;
				return () => {
					comeBack = null;
				};
			}
		});
	const save = async (number: number) => must(await store.appendRecord(aRecord(idNo(number))));
	/** The state once no round runs any more. */
	const settled = (sender: ReturnType<typeof aSender>) => sender.sendNow().then(() => sender.state());

	test('it sends at start, and shows how many wait and when the last left', async () => {
		await save(1);
		const sender = aSender();
		const seen: OutboxState[] = [];
		sender.subscribe((state) => seen.push(state));
		const stop = sender.start();
		const state = await settled(sender);
		expect(seen[0]).toEqual({ waiting: null, sending: false, lastSentAt: null, problem: null });
		expect(seen.some(({ waiting, sending }) => waiting === 1 && sending)).toBe(true);
		expect(state).toEqual({ waiting: 0, sending: false, lastSentAt: now, problem: null });
		expect(planned).toEqual([]);
		stop();
	});

	test('after a reload it still knows when the last one left', async () => {
		await save(1);
		await aSender().sendNow();
		const sender = aSender();
		const stop = sender.start();
		expect((await settled(sender)).lastSentAt).toBe(now);
		stop();
	});

	test('it sends after a save, and nothing saved meanwhile is left behind', async () => {
		const sender = aSender();
		const stop = sender.start();
		await sender.sendNow();
		await save(1);
		const first = sender.saved();
		await save(2);
		await Promise.all([first, sender.saved(), sender.saved()]);
		expect(sender.state().waiting).toBe(0);
		expect(server.kept.size).toBe(2);
		expect(server.again).toEqual([]);
		stop();
	});

	test('without contact it tries again, later and later, and at once when the network is back', async () => {
		await save(1);
		server.script.push(hangUp, hangUp, hangUp);
		const sender = aSender();
		const stop = sender.start();
		const outcomes = [await sender.sendNow()];
		expect(sender.state()).toMatchObject({ waiting: 1, sending: false, problem: { type: 'NoContact' } });
		for (;;) {
			const plan = planned.pop();
			if (!plan || server.script.length === 0) break;
			plan.run();
			outcomes.push(await sender.sendNow());
		}
		comeBack?.();
		expect(await settled(sender)).toMatchObject({ waiting: 0, problem: null });
		expect(planned).toEqual([]);
		stop();
	});

	test('each failure doubles the wait, and a success begins anew', async () => {
		await save(1);
		const sender = aSender();
		const stop = sender.start();
		await sender.sendNow();
		const waits: number[] = [];
		await save(2);
		for (let round = 0; round < 3; round += 1) {
			server.script.push(html);
			await sender.sendNow();
			waits.push(...planned.map(({ ms }) => ms));
		}
		expect(waits).toEqual([2_000, 4_000, 8_000]);
		await sender.sendNow();
		await save(3);
		server.script.push(html);
		await sender.sendNow();
		expect(planned.map(({ ms }) => ms)).toEqual([2_000]);
		stop();
	});

	test('it waits as long as the server asks for', async () => {
		const sender = aSender();
		const stop = sender.start();
		await sender.sendNow();
		await save(1);
		server.script.push(answers(503, {}, { 'retry-after': '90' }));
		await sender.sendNow();
		expect(planned.map(({ ms }) => ms)).toEqual([90_000]);
		stop();
	});

	test('signed out, it asks nobody again until something happens, and keeps everything', async () => {
		const sender = aSender();
		const stop = sender.start();
		await sender.sendNow();
		await save(1);
		server.script.push(answers(401, {}));
		await sender.sendNow();
		expect(planned).toEqual([]);
		expect(sender.state()).toMatchObject({ waiting: 1, problem: { type: 'SignedOut', status: 401 } });
		server.script.push(behave);
		comeBack?.();
		expect(await settled(sender)).toMatchObject({ waiting: 0, problem: null });
		stop();
	});

	test('once stopped it plans nothing more', async () => {
		const sender = aSender();
		const stop = sender.start();
		await sender.sendNow();
		await save(1);
		server.script.push(hangUp);
		await sender.sendNow();
		expect(planned).toHaveLength(1);
		stop();
		expect(planned).toEqual([]);
		expect(comeBack).toBeNull();
		server.script.push(hangUp);
		await sender.sendNow();
		expect(planned).toEqual([]);
	});

	test('a count that cannot be read is not known, not nothing', async () => {
		const sender = createOutboxSender({
			store: {
				...store,
				countWaiting: () =>
					Promise.resolve({ ok: false, refusal: { type: 'StorageBroken', detail: 'x' } } as const)
			},
			lock: leaseLock(store, 'tab', Date.now),
			fetch,
			now: () => now,
			giveUpAfter: () => AbortSignal.timeout(5_000),
			timers: { after: () => () => undefined },
			chance: () => 0,
			onReturn: () => () => undefined
		});
		await sender.sendNow();
		expect(sender.state()).toMatchObject({ waiting: null, problem: { type: 'StorageBroken' } });
	});

	test('[FF10] the note is asked for after each save and after each receipt, and nothing waits for it', async () => {
		const waitingThen: (number | null)[] = [];
		const sender = aSender(() => waitingThen.push(sender.state().waiting));
		server.script.push(hangUp);
		await save(1);
		await sender.saved();
		expect(waitingThen.length).toBeGreaterThan(0);
		expect(waitingThen.at(-1)).toBe(1);
		await save(2);
		await sender.saved();
		expect(waitingThen.at(-1)).toBe(0);
	});
});
