/** What every local store must hold, whatever it keeps its data in. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Result } from '#lib/domain/result.ts';
import type { LocalStore } from './local-store.ts';
import { aDraft, aPack, aPairing, aRecord, clearBodyOf, eventId, idNo, sha256 } from './testing/builders.ts';

/** The value, or a failed test that names the refusal. */
export function must<T>(result: Result<T, unknown>): T {
	if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
	return result.value;
}

const all = { after: 0, maxRecords: 50, maxBytes: 1_000_000 };
const receiptFor = (id: string, hash: string, receivedAt = '2026-06-11T12:00:00.000Z') => ({
	id,
	sha256: hash,
	serverSeq: 1,
	receivedAt
});

/** `open` opens the same kept data every time; `wipe` makes it new before each test. */
export function localStoreContract(name: string, open: () => LocalStore, wipe: () => Promise<void>) {
	describe(`the local store in ${name}`, () => {
		let store: LocalStore;
		const reopened = async () => {
			await store.close();
			store = open();
			return store;
		};
		const waitingIds = async () => must(await store.readBatch(all)).map(({ record }) => record.id);

		beforeEach(async () => {
			await wipe();
			store = open();
			return async () => store.close();
		});

		test('a phone that is not paired has no identity and takes no record', async () => {
			expect(must(await store.readIdentity())).toBeNull();
			expect(must(await store.appendRecord(aRecord(idNo(1))))).toEqual({ type: 'NotPaired' });
			expect(must(await store.countWaiting())).toBe(0);
		});

		test('records are numbered 1, 2, 3 and each names the hash of the one before', async () => {
			must(await store.pair(aPairing()));
			for (const number of [1, 2, 3]) {
				expect(must(await store.appendRecord(aRecord(idNo(number))))).toEqual({
					type: 'Appended',
					seq: number
				});
			}
			const records = must(await (await reopened()).readBatch(all)).map(({ record }) => record);
			expect(records.map(({ seq }) => seq)).toEqual([1, 2, 3]);
			expect(records.map(({ prevHash }) => prevHash)).toEqual([null, records[0]?.sha256, records[1]?.sha256]);
			expect(records.map(({ deviceId }) => deviceId)).toEqual(Array(3).fill(aPairing().deviceId));
			expect(must(await store.readIdentity())).toEqual({
				...aPairing(),
				keys: null,
				publicKey: null,
				privateKey: null,
				seq: 3,
				lastHash: records[2]?.sha256
			});
		});

		test('tabs that save at the same time never get the same number', async () => {
			must(await store.pair(aPairing()));
			const tabs = [store, open(), open()];
			const numbers = Array.from({ length: 60 }, (_, index) => index + 1);
			await Promise.all(
				numbers.map(async (number) =>
					must((await tabs[number % 3]?.appendRecord(aRecord(idNo(number)))) ?? { ok: false, refusal: 0 })
				)
			);
			const records = must(await store.readBatch({ ...all, maxRecords: 100 })).map(({ record }) => record);
			expect(records.map(({ seq }) => seq)).toEqual(numbers);
			expect(records.slice(1).map(({ prevHash }) => prevHash)).toEqual(
				records.slice(0, -1).map((record) => record.sha256)
			);
			for (const tab of tabs.slice(1)) await tab.close();
		});

		test('saving the same record twice keeps one, and says that it is there', async () => {
			must(await store.pair(aPairing()));
			const record = aRecord(idNo(1));
			must(await store.appendRecord(record));
			const again = must(await store.appendRecord({ ...aRecord(idNo(1), 'other'), draftId: null }));
			expect(again).toEqual({
				type: 'AlreadyThere',
				seq: 1,
				sha256: record.sha256,
				savedAt: record.summary.savedAt
			});
			expect(must(await store.readBatch(all)).map((row) => clearBodyOf(row.record))).toEqual([record.body]);
		});

		test('it also says so after the record has been sent', async () => {
			must(await store.pair(aPairing()));
			must(await store.writePack({ pack: aPack(), fetchedAt: aPack().madeAt }));
			const record = aRecord(idNo(1));
			must(await store.appendRecord(record));
			must(await store.settle([receiptFor(record.id, record.sha256)]));
			expect(must(await store.appendRecord(record)).type).toBe('AlreadyThere');
			expect(must(await store.countWaiting())).toBe(0);
		});

		test('the same phone paired again goes on with its numbers, another one starts at 1', async () => {
			must(await store.pair(aPairing(1)));
			must(await store.appendRecord(aRecord(idNo(1))));
			must(await store.pair({ ...aPairing(1), token: 'renewed' }));
			expect(must(await store.appendRecord(aRecord(idNo(2))))).toEqual({ type: 'Appended', seq: 2 });
			must(await store.pair(aPairing(2)));
			expect(must(await store.appendRecord(aRecord(idNo(3))))).toEqual({ type: 'Appended', seq: 1 });
			const records = must(await store.readBatch(all)).map(({ record }) => record);
			expect(records.map(({ id }) => id)).toEqual([idNo(1), idNo(2), idNo(3)]);
			expect(records[2]?.prevHash).toBeNull();
		});

		test('a batch ends at so many records and so many bytes, and goes on after the last', async () => {
			must(await store.pair(aPairing()));
			for (const number of [1, 2, 3, 4, 5])
				must(await store.appendRecord(aRecord(idNo(number), 'x'.repeat(1_000))));
			const two = must(await store.readBatch({ ...all, maxRecords: 2 }));
			expect(two.map(({ record }) => record.id)).toEqual([idNo(1), idNo(2)]);
			const rest = must(await store.readBatch({ ...all, after: two[1]?.order ?? 0 }));
			expect(rest.map(({ record }) => record.id)).toEqual([idNo(3), idNo(4), idNo(5)]);
			const bytes =
				Buffer.byteLength(JSON.stringify(two[0]?.record)) + Buffer.byteLength(JSON.stringify(two[1]?.record));
			expect(must(await store.readBatch({ ...all, maxBytes: bytes }))).toHaveLength(2);
			expect(must(await store.readBatch({ ...all, maxBytes: bytes - 1 }))).toHaveLength(1);
			expect(must(await store.readBatch({ ...all, maxBytes: 1 }))).toHaveLength(1);
		});

		test('only a receipt with the same id and the same hash removes a record', async () => {
			must(await store.pair(aPairing()));
			const [one, two] = [aRecord(idNo(1)), aRecord(idNo(2))];
			must(await store.appendRecord(one));
			must(await store.appendRecord(two));
			const wrong = [receiptFor(one.id, two.sha256), receiptFor(idNo(9), one.sha256)];
			expect(must(await store.settle(wrong))).toEqual([]);
			expect(await waitingIds()).toEqual([one.id, two.id]);
			expect(must(await store.settle([...wrong, receiptFor(two.id, two.sha256)]))).toEqual([two.id]);
			await reopened();
			expect(await waitingIds()).toEqual([one.id]);
			expect(must(await store.settle([receiptFor(two.id, two.sha256)]))).toEqual([]);
		});

		test('a number is not used again after its record was sent', async () => {
			must(await store.pair(aPairing()));
			const record = aRecord(idNo(1));
			must(await store.appendRecord(record));
			must(await store.settle([receiptFor(record.id, record.sha256)]));
			expect(must(await (await reopened()).appendRecord(aRecord(idNo(2))))).toEqual({
				type: 'Appended',
				seq: 2
			});
		});

		test('what was signed at an event is shown until a newer list has taken it in', async () => {
			must(await store.pair(aPairing()));
			must(await store.writePack({ pack: aPack(), fetchedAt: aPack().madeAt }));
			const record = aRecord(idNo(1));
			must(await store.appendRecord(record));
			const read = async () => must(await store.readSummaries(eventId)).map(({ receivedAt }) => receivedAt);
			expect(await read()).toEqual([null]);
			must(await store.settle([receiptFor(record.id, record.sha256, '2026-06-11T12:00:00.000Z')]));
			expect(await read()).toEqual(['2026-06-11T12:00:00.000Z']);
			must(
				await store.writePack({
					pack: aPack({ madeAt: '2026-06-11T11:59:59.999Z' }),
					fetchedAt: aPack().madeAt
				})
			);
			expect(await read()).toHaveLength(1);
			must(
				await store.writePack({
					pack: aPack({ madeAt: '2026-06-11T12:00:00.000Z' }),
					fetchedAt: aPack().madeAt
				})
			);
			expect(await read()).toEqual([]);
			expect(must(await store.readSummaries(idNo(901)))).toEqual([]);
		});

		test('deleting a list does not touch what still waits', async () => {
			must(await store.pair(aPairing()));
			must(await store.writePack({ pack: aPack(), fetchedAt: aPack().madeAt }));
			const [one, two] = [aRecord(idNo(1)), aRecord(idNo(2))];
			must(await store.appendRecord(one));
			must(await store.appendRecord(two));
			must(await store.settle([receiptFor(one.id, one.sha256)]));
			must(await store.deletePack(eventId));
			expect(must(await store.readSummaries(eventId)).map(({ recordId }) => recordId)).toEqual([two.id]);
			expect(await waitingIds()).toEqual([two.id]);
		});

		test('a draft comes back as it was, until its signing is saved', async () => {
			must(await store.pair(aPairing()));
			const draft = aDraft(idNo(1), { answers: { website: 'yes' } });
			expect(must(await store.writeDraft(draft))).toBe(true);
			expect(must(await (await reopened()).readDraft(draft.id))).toEqual(draft);
			expect(must(await store.listDrafts())).toEqual([draft]);
			must(await store.appendRecord(aRecord(idNo(1), 'body', { draftId: draft.id })));
			expect(must(await store.readDraft(draft.id))).toBeNull();
			expect(must(await store.writeDraft(draft))).toBe(false);
			expect(must(await store.listDrafts())).toEqual([]);
		});

		test('a draft can be thrown away', async () => {
			must(await store.writeDraft(aDraft(idNo(1))));
			must(await store.deleteDraft(idNo(1)));
			expect(must(await store.readDraft(idNo(1)))).toBeNull();
		});

		test('lists are kept per event, and their heads can be shown without them', async () => {
			const other = aPack({ event: { id: idNo(901), name: 'Lucia', on: '2026-12-13' } });
			must(await store.writePack({ pack: other, fetchedAt: '2026-06-11T06:00:00.000Z' }));
			must(await store.writePack({ pack: aPack(), fetchedAt: '2026-06-11T05:43:00.000Z' }));
			expect(must(await (await reopened()).readPack(eventId))).toEqual({
				pack: aPack(),
				fetchedAt: '2026-06-11T05:43:00.000Z'
			});
			expect(must(await store.listPacks()).map((head) => [head.name, head.fetchedAt])).toEqual([
				['Skolavslutning 4B', '2026-06-11T05:43:00.000Z'],
				['Lucia', '2026-06-11T06:00:00.000Z']
			]);
			must(await store.deletePack(eventId));
			expect(must(await store.readPack(eventId))).toBeNull();
		});

		test('settings are kept, and what was never set is null', async () => {
			expect(must(await store.readSetting('language'))).toBeNull();
			must(await store.writeSetting('language', 'en'));
			must(await store.writeSetting('sun', true));
			await reopened();
			expect(must(await store.readSetting('language'))).toBe('en');
			expect(must(await store.readSetting('sun'))).toBe(true);
		});

		test('one holder has the lease until it ends or is given back', async () => {
			const other = open();
			expect(must(await store.takeLease('sender', 'a', 1_000, 100))).toBe(true);
			expect(must(await other.takeLease('sender', 'b', 1_099, 100))).toBe(false);
			expect(must(await store.takeLease('sender', 'a', 1_099, 100))).toBe(true);
			expect(must(await other.takeLease('sender', 'b', 1_198, 100))).toBe(false);
			expect(must(await other.takeLease('sender', 'b', 1_199, 100))).toBe(true);
			must(await store.releaseLease('sender', 'a'));
			expect(must(await store.takeLease('sender', 'a', 1_200, 100))).toBe(false);
			must(await other.releaseLease('sender', 'b'));
			expect(must(await store.takeLease('sender', 'a', 1_200, 100))).toBe(true);
			await other.close();
		});

		test('a lease from before the clock was put back two years holds nobody up', async () => {
			const twoYears = 63_072_000_000;
			must(await store.takeLease('sender', 'a', twoYears, 100));
			expect(must(await store.takeLease('sender', 'b', 1_000, 100))).toBe(true);
		});

		test('every character of a record comes back', async () => {
			must(await store.pair(aPairing()));
			const body = JSON.stringify({ name: 'Åsa \u202e🙂 <script> \u0000 e\u0301' });
			must(await store.appendRecord(aRecord(idNo(1), body)));
			const [row] = must(await (await reopened()).readBatch(all));
			expect(clearBodyOf(row?.record)).toBe(body);
			expect(row?.record.sha256).toBe(sha256(body));
		});
	});
}
