import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from './local-store.contract.ts';
import type { LocalStore } from './local-store.ts';
import { leaseLock } from './one-sender.ts';
import { openLocalStore } from './open-local-store.ts';
import { recordSigning } from './record-signing.ts';
import { sendOutbox } from './send-outbox.ts';
import { aBody, aKeyedPairing, aPairing, eventId, idNo, now, sha256 } from './testing/builders.ts';
import {
	answers,
	behave,
	cutAnswer,
	empty,
	forged,
	hangUp,
	html,
	loseAnswer,
	noContent,
	onlyTheFirst,
	otherHash,
	otherId,
	redirect,
	signedByAnother,
	startSyncServer,
	tellsNothing,
	unsigned
} from './testing/sync-server.ts';
import type { SyncServer } from './testing/sync-server.ts';

const faults = {
	behave,
	hangUp,
	loseAnswer,
	cutAnswer,
	html,
	noContent,
	empty,
	redirect,
	otherHash,
	otherId,
	unsigned,
	forged,
	signedByAnother,
	onlyTheFirst,
	tellsNothing,
	trouble: answers(503, {}),
	signedOut: answers(401, {})
};

type Step =
	| { readonly do: 'save'; readonly tab: number; readonly again: boolean }
	| { readonly do: 'save-in-both-tabs' }
	| { readonly do: 'send'; readonly tab: number; readonly fault: keyof typeof faults }
	| { readonly do: 'send-while-saving'; readonly fault: keyof typeof faults }
	| { readonly do: 'crash'; readonly tab: number };

const tab = fc.integer({ min: 0, max: 1 });
const fault = fc.constantFrom(...(Object.keys(faults) as (keyof typeof faults)[]));
const step: fc.Arbitrary<Step> = fc.oneof(
	{ weight: 4, arbitrary: fc.record({ do: fc.constant('save' as const), tab, again: fc.boolean() }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('save-in-both-tabs' as const) }) },
	{ weight: 4, arbitrary: fc.record({ do: fc.constant('send' as const), tab, fault }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('send-while-saving' as const), fault }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('crash' as const), tab }) }
);

let server: SyncServer;
beforeAll(async () => {
	server = await startSyncServer();
});
afterAll(() => server.close());

/** `hasKeys`: paired after there were keys; without them they come with the first contact. */
async function run(steps: readonly Step[], hasKeys: boolean) {
	globalThis.indexedDB = new IDBFactory();
	server.kept.clear();
	server.altered.length = 0;
	server.unsigned.length = 0;
	server.inClear.length = 0;
	server.again.length = 0;
	const tabs: [LocalStore, LocalStore] = [openLocalStore(), openLocalStore()];
	const tabNo = (number: number) => (number === 0 ? tabs[0] : tabs[1]);
	const keyed = await aKeyedPairing(server.keys, 1, server.origin);
	server.publicKeys.set(keyed.deviceId, keyed.publicKey ?? '');
	must(await tabs[0].pair(hasKeys ? keyed : aPairing(1, server.origin)));

	/** What the phone has called "Sparat", by id, with the hash that it named. */
	const saved = new Map<string, string>();
	let made = 0;
	const save = async (store: LocalStore, number: number) => {
		const id = idNo(number);
		const result = must(
			await recordSigning({ store, now: () => now }, { body: aBody(id), names: ['E'], draftId: null })
		);
		saved.set(id, result.sha256);
	};
	const send = (store: LocalStore, name: keyof typeof faults) => {
		server.script.push(faults[name]);
		return sendOutbox({
			store,
			lock: leaseLock(store, store === tabs[0] ? 'tab 0' : 'tab 1', Date.now),
			fetch,
			now: () => now,
			giveUpAfter: () => AbortSignal.timeout(5_000)
		}).finally(() => {
			server.script.length = 0;
		});
	};

	/** A signing that has arrived and is shown no more cannot be tapped again. */
	const isShown = async (number: number) =>
		must(await tabs[0].readSummaries(eventId)).some(({ recordId }) => recordId === idNo(number));

	const readable = async () => {
		const waiting = must(await tabs[0].readBatch({ after: 0, maxRecords: 500, maxBytes: 100_000_000 }));
		return new Map(waiting.map(({ record }) => [record.id, record]));
	};

	for (const now of steps) {
		switch (now.do) {
			case 'save':
				// The same signing once more: a double tap, or a retry after a failure that was none.
				if (!now.again || !(await isShown(made))) made += 1;
				await save(tabNo(now.tab), made);
				break;
			case 'save-in-both-tabs':
				made += 2;
				await Promise.all([save(tabs[0], made - 1), save(tabs[1], made)]);
				break;
			case 'send':
				await send(tabNo(now.tab), now.fault);
				break;
			case 'send-while-saving':
				made += 1;
				await Promise.all([send(tabs[0], now.fault), save(tabs[1], made)]);
				break;
			case 'crash':
				await tabNo(now.tab).close();
				tabs[now.tab === 0 ? 0 : 1] = openLocalStore();
				break;
		}
		// "Sparat" implies that it can be read: here, or on the server.
		const waiting = await readable();
		const mustBeSealed = must(await tabs[0].readIdentity())?.keys;
		for (const [id, hash] of saved) {
			const here = waiting.get(id);
			expect(!mustBeSealed || !here || 'sealed' in here, `${id} lies in clear`).toBe(true);
			const record = here ? await server.opened(here) : server.kept.get(id);
			expect(record?.sha256, `${id} is lost after ${now.do}`).toBe(hash);
			expect(sha256(record?.body ?? '')).toBe(hash);
		}
	}

	await send(tabs[0], 'behave');
	await send(tabs[1], 'behave');
	const kept = [...server.kept.values()];
	await Promise.all(tabs.map((store) => store.close()));
	return {
		lost: [...saved].filter(([id, hash]) => server.kept.get(id)?.sha256 !== hash).length,
		doubled: kept.length - saved.size,
		altered: server.altered.length + server.unsigned.length + server.inClear.length,
		numbers: kept.map(({ seq }) => seq).sort((one, other) => one - other),
		saved: saved.size
	};
}

test('whatever happens between save and receipt: lost 0, doubled 0, altered 0, and no number missing', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(step, { minLength: 1, maxLength: 14 }),
			fc.boolean(),
			async (steps, hasKeys) => {
				const outcome = await run(steps, hasKeys);
				expect(outcome).toEqual({
					lost: 0,
					doubled: 0,
					altered: 0,
					numbers: Array.from({ length: outcome.saved }, (_, index) => index + 1),
					saved: outcome.saved
				});
			}
		),
		{ numRuns: Number(process.env.BILDLOV_PROPERTY_RUNS ?? 150) }
	);
}, 120_000);
