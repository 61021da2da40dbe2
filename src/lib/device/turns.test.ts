import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { must } from './local-store.contract.ts';
import type { LocalStore } from './local-store.ts';
import { openLocalStore } from './open-local-store.ts';
import { aDraft, aPairing, aRecord, elsa, eventId, idNo, johan, now } from './testing/builders.ts';
import { openSlate, prepareSlate } from './make-slate.ts';
import { closeSlate, giveToSigner, readOpenSlate, readTurn, takeBack } from './turns.ts';

const recordId = idNo(1);
const slate = { recordId, eventId, language: 'sv', back: '/field' } as const;

describe('whose turn it is', () => {
	let store: LocalStore;
	beforeEach(async () => {
		globalThis.indexedDB = new IDBFactory();
		store = openLocalStore();
		must(await store.pair(aPairing()));
	});
	afterEach(() => store.close());
	const turn = async () => must(await readTurn(store));

	test('the phone is the photographer’s until it is handed over, and again when it is taken back', async () => {
		expect(await turn()).toEqual({ of: 'photographer' });
		must(await store.writeDraft(aDraft(recordId)));
		must(await giveToSigner(store, recordId));
		expect(await turn()).toEqual({ of: 'signer', draftId: recordId, eventId });
		must(await takeBack(store));
		expect(await turn()).toEqual({ of: 'photographer' });
	});

	test('a turn whose draft is gone is over', async () => {
		must(await giveToSigner(store, recordId));
		expect(await turn()).toEqual({ of: 'photographer' });
	});

	test('a signing that was never saved has no slate', async () => {
		must(await prepareSlate(store, slate));
		expect(must(await readOpenSlate(store))).toBeNull();
		expect(await turn()).toEqual({ of: 'photographer' });
	});

	test('after a kill between the saving and the slate, the slate comes back with the same secret', async () => {
		const { secret } = must(await prepareSlate(store, slate));
		must(await store.appendRecord(aRecord(recordId)));
		expect(must(await readOpenSlate(store))).toEqual({
			v: 1,
			...slate,
			secret,
			saved: { seq: 1, savedAt: now }
		});
		expect(await turn()).toEqual({ of: 'slate' });
	});

	test('preparing again for the same signing keeps its secret; another signing gets another', async () => {
		const first = must(await prepareSlate(store, slate));
		expect(must(await prepareSlate(store, slate)).secret).toBe(first.secret);
		expect(must(await prepareSlate(store, { ...slate, recordId: idNo(2) })).secret).not.toBe(first.secret);
	});

	test('a closed slate leaves no secret on the phone', async () => {
		const prepared = must(await prepareSlate(store, slate));
		must(await openSlate(store, prepared, { seq: 1, savedAt: now }));
		expect(await turn()).toEqual({ of: 'slate' });
		must(await closeSlate(store));
		expect(await turn()).toEqual({ of: 'photographer' });
		expect(must(await store.readSetting('slate'))).toBeNull();
	});

	const asked = { guardianId: johan.id, name: johan.name, children: [elsa] };

	test('[SW13] the other guardian’s code is the same after a kill and a repeated save, and each has its own', async () => {
		const others = [asked, { ...asked, guardianId: idNo(103) }];
		const first = must(await prepareSlate(store, { ...slate, others }));
		const again = must(await prepareSlate(store, { ...slate, others }));
		expect(again).toEqual(first);
		const codes = [first.secret, ...(first.others ?? []).map(({ secret }) => secret)];
		expect(new Set(codes).size).toBe(3);
		must(await store.appendRecord(aRecord(recordId)));
		expect(must(await readOpenSlate(store))?.others).toEqual(first.others);
	});

	test('[SW13] whoever is asked no more has no code, and a closed slate leaves none', async () => {
		const first = must(await prepareSlate(store, { ...slate, others: [asked] }));
		const code = first.others?.[0]?.secret ?? '';
		expect(must(await store.readSetting('slate'))).toContain(code);
		expect(must(await prepareSlate(store, slate)).others).toBeUndefined();
		expect(must(await store.readSetting('slate'))).not.toContain(code);
		must(await prepareSlate(store, { ...slate, others: [asked] }));
		must(await closeSlate(store));
		expect(must(await store.readSetting('slate'))).toBeNull();
	});
});
