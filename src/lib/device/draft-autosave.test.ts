import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { autosaveDraft, unfinished } from './draft-autosave.ts';
import { must } from './local-store.contract.ts';
import type { LocalStore, StorageFailure } from './local-store.ts';
import { openLocalStore } from './open-local-store.ts';
import { changeDraft } from './signing-draft.ts';
import { aDraft, aPairing, aRecord, eventId, idNo } from './testing/builders.ts';

let store: LocalStore;
beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	store = openLocalStore();
	return () => store.close();
});
const typed = (name: string) => changeDraft(aDraft(idNo(1)), { typedName: name }, '2026-06-11T11:05:00.000Z');

test('the newest change is what is stored, however fast they come', async () => {
	let writes = 0;
	const autosave = autosaveDraft(store, () => (writes += 1));
	for (const name of ['K', 'Ka', 'Kar', 'Kari', 'Karin']) autosave.change(typed(name));
	expect(await autosave.settled()).toBeNull();
	expect(must(await store.readDraft(idNo(1)))?.typedName).toBe('Karin');
	expect(writes).toBe(2);
});

test('a failure is told, and the next change is tried', async () => {
	const full: StorageFailure = { type: 'StorageFull' };
	let failures = 1;
	const autosave = autosaveDraft({
		writeDraft: (draft) =>
			failures-- > 0 ? Promise.resolve({ ok: false, refusal: full } as const) : store.writeDraft(draft)
	});
	autosave.change(typed('K'));
	expect(await autosave.settled()).toEqual(full);
	autosave.change(typed('Ka'));
	expect(await autosave.settled()).toBeNull();
	expect(must(await store.readDraft(idNo(1)))?.typedName).toBe('Ka');
});

test('once stopped it writes nothing, so that a saved signing does not come back as unfinished', async () => {
	must(await store.pair(aPairing()));
	const autosave = autosaveDraft(store);
	autosave.change(typed('Karin'));
	await autosave.stop();
	must(await store.appendRecord(aRecord(idNo(1), 'x', { draftId: idNo(1) })));
	autosave.change(typed('Karin L'));
	await autosave.settled();
	expect(must(await store.listDrafts())).toEqual([]);
});

test('what is unfinished at this event is listed, the latest first', () => {
	const at = (number: number, changedAt: string, event: string | null = eventId) =>
		aDraft(idNo(number), { changedAt, eventId: event });
	const drafts = [
		at(1, '2026-06-11T11:00:00.000Z'),
		at(2, '2026-06-11T11:01:00.000Z'),
		at(3, '2026-06-11T11:02:00.000Z', null)
	];
	expect(unfinished(drafts, eventId).map(({ id }) => id)).toEqual([idNo(2), idNo(1)]);
});
