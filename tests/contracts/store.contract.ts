import { getTableName } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import { insertAccessLogRows } from '#lib/server/db/access-log.ts';
import { factsByPersonId } from '#lib/server/db/facts.ts';
import { insertController, insertUnit } from '#lib/server/db/organisation.ts';
import { fillNameWords } from '#lib/server/db/name-words.ts';
import {
	insertPerson,
	personById,
	searchPeople,
	updatePerson,
	updatePersonDetails
} from '#lib/server/db/people.ts';
import { facts } from '#lib/server/db/schema.ts';
import type { Db, Store } from '#lib/server/db/store.ts';
import { appendToLedger } from '#lib/server/ledger/append.ts';
import { insertRefusal, insertSigning, signingById } from '#lib/server/db/consents.ts';
import { isTaken } from '#lib/server/db/constraint.ts';
import { transactNoted } from '../support/transact-noted.ts';

const at = '2026-11-20T08:00:00.000Z';
const operator: Actor = { kind: 'operator', id: 'test' };
const by = { actorKind: 'operator', actorId: 'test' } as const;

/** What both engines promise, with the same queries. */
export function storeContract(name: string, open: () => Promise<Store>): void {
	describe(`the store on ${name}`, () => {
		let store: Store;
		beforeEach(async () => {
			store = await open();
		});
		afterEach(() => store.close());

		const aUnit = async (db: Db) => {
			await insertController(
				db,
				{ id: 'board', name: 'Utbildningsnämnden', createdAt: at },
				{
					id: 'policy',
					controllerId: 'board',
					policyId: 'norberg',
					guardiansRequired: 'one',
					fromOn: '2026-01-01',
					recordedAt: at,
					...by
				}
			);
			await insertUnit(db, {
				id: 'school',
				controllerId: 'board',
				name: 'Centralskolan',
				schoolForm: 'compulsory',
				createdAt: at
			});
		};
		const aSigning = (id: string) => ({
			id,
			recordSha256: `record of ${id}`,
			eventId: null,
			signerAs: 'guardian' as const,
			guardianId: null,
			isClaimed: true,
			method: 'typed' as const,
			formSha256: 'b',
			policyId: 'norberg',
			policyVersion: '1',
			signedAt: at,
			receivedAt: at,
			clockSkewMs: -12,
			linkSha256: `link of ${id}`,
			...by
		});
		const details = { signerName: 'Karin', relation: 'mormor', witness: 'Jonas', signature: null };
		const aPupil = (db: Db, id: string, name: string, searchName: string) =>
			insertPerson(
				db,
				{ id, unitId: 'school', createdAt: at },
				{ name, searchName, birthDate: '2016-01-13' }
			);

		it('[ST1] keeps everything of a transaction, or nothing of it', async () => {
			await transactNoted(store, aUnit);
			const failed = store.transact(async (db) => {
				await aPupil(db, 'p1', 'Åsa Åkerlund', 'asa akerlund');
				throw new Error('the use case failed');
			});
			await expect(failed).rejects.toThrow('the use case failed');
			expect(await personById(store.read, 'p1')).toBeNull();
		});

		it('[ST1] what a transaction has put in is there for its next question', async () => {
			await transactNoted(store, async (db) => {
				await aUnit(db);
				await insertSigning(db, aSigning('r1'), details);
				expect((await signingById(db, 'r1'))?.id).toBe('r1');
			});
		});

		it('[ST1] fails of the first thing that went wrong, whatever was asked after it, and keeps nothing', async () => {
			await transactNoted(store, async (db) => {
				await aUnit(db);
				await insertSigning(db, aSigning('r1'), details);
			});
			const again = (after: (db: Db) => Promise<unknown>) =>
				transactNoted(store, async (db) => {
					await insertSigning(db, aSigning('r2'), details);
					await insertSigning(db, aSigning('r1'), details);
					await insertSigning(db, aSigning('r3'), details);
					await after(db);
				});
			await expect(again(async () => undefined)).rejects.toSatisfy(isTaken);
			await expect(again((db) => signingById(db, 'r2'))).rejects.toSatisfy(isTaken);
			expect(await signingById(store.read, 'r2')).toBeNull();
			expect(await signingById(store.read, 'r3')).toBeNull();
			await transactNoted(store, (db) => insertSigning(db, aSigning('r2'), details));
			expect((await signingById(store.read, 'r2'))?.id).toBe('r2');
		});

		it('[ST10] reads that belong together are of one moment, whatever is written meanwhile', async () => {
			await transactNoted(store, aUnit);
			let written: Promise<void> | undefined;
			const seen = await store.snapshot(async (db) => {
				const before = await personById(db, 'p1');
				written = store.transact((other) => aPupil(other, 'p1', 'Åsa Åkerlund', 'asa akerlund'));
				return [before, await personById(db, 'p1')];
			});
			await written;
			expect(seen).toEqual([null, null]);
			expect((await store.snapshot((db) => personById(db, 'p1')))?.name).toBe('Åsa Åkerlund');
		});

		it('[ST2] keeps 100 transactions that start at once apart, in an unbroken chain', async () => {
			await Promise.all(
				Array.from({ length: 100 }, (_, n) =>
					store.transact(async (db) =>
						appendToLedger(db, operator, { type: 'test-noted.v1', at, subjectId: `s${n}`, payload: { n } })
					)
				)
			);
			const rows = await store.read.q.select().from(store.read.t.ledger).orderBy(store.read.t.ledger.seq);
			expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: 100 }, (_, n) => n + 1));
			expect(rows.slice(1).map((row) => row.prevHash)).toEqual(rows.slice(0, -1).map((row) => row.hash));
		});

		it('[ST3] refuses to change or delete a fact, in every table of facts', async () => {
			const names = Object.values(store.read.t).map((table) => getTableName(table));
			expect(names).toEqual(expect.arrayContaining([...facts]));
			// SQLite's triggers fire per row, so there has to be one.
			await store.transact(async (db) =>
				appendToLedger(db, operator, { type: 'test-noted.v1', at, subjectId: 's', payload: {} })
			);
			const change = store.transact(async (db) => {
				await db.q.update(db.t.ledger).set({ type: 'forged.v1' });
			});
			await expect(change).rejects.toSatisfy(isRefusedFact);
			const removal = store.transact(async (db) => {
				await db.q.delete(db.t.ledger);
			});
			await expect(removal).rejects.toSatisfy(isRefusedFact);
		});

		it('[ST4] finds people by the beginning of any word, whatever the accents', async () => {
			await transactNoted(store, async (db) => {
				await aUnit(db);
				await aPupil(db, 'p1', 'Åsa Åkerlund', 'asa akerlund');
				await aPupil(db, 'p2', 'Bo 100%_Öberg', 'bo 100%_oberg');
			});
			const found = async (...words: string[]) =>
				(await searchPeople(store.read, words, 'all', 10)).map((person) => person.id);
			expect(await found('ake')).toEqual(['p1']);
			expect(await found('as', 'ak')).toEqual(['p1']);
			expect(await found('kerlund')).toEqual([]);
			expect(await found('100%')).toEqual(['p2']);
			expect(await found('1_')).toEqual([]);
			expect((await searchPeople(store.read, ['asa'], ['another-unit'], 10)).length).toBe(0);
		});

		it('[SE1] finds a double name by its halves and as a whole', async () => {
			await transactNoted(store, async (db) => {
				await aUnit(db);
				await aPupil(db, 'p1', 'Anna-Karin Berg–Lund', 'annakarin berg–lund');
			});
			for (const words of [['karin'], ['annak'], ['lun'], ['kar', 'berg'], ['anna', 'karin']]) {
				expect((await searchPeople(store.read, words, 'all', 10)).map((person) => person.id)).toEqual(['p1']);
			}
			expect(await searchPeople(store.read, ['arin'], 'all', 10)).toEqual([]);
		});

		it('[SE2] shows those whose name begins so first, in the order of their names, and nobody twice', async () => {
			await transactNoted(store, async (db) => {
				await aUnit(db);
				await aPupil(db, 'p1', 'Lars Anna', 'lars anna');
				await aPupil(db, 'p2', 'Anna Öberg', 'anna oberg');
				await aPupil(db, 'p3', 'Anna Ek', 'anna ek');
				await aPupil(db, 'p4', 'Annika Annasdotter', 'annika annasdotter');
				await aPupil(db, 'p5', 'Bo Ek', 'bo ek');
			});
			const found = async (limit: number, ...words: string[]) =>
				(await searchPeople(store.read, words, ['school'], limit)).map((person) => person.id);
			expect(await found(10, 'an')).toEqual(['p3', 'p2', 'p1', 'p4']);
			expect(await found(2, 'an')).toEqual(['p3', 'p2']);
			expect(await found(10, 'ek', 'anna')).toEqual(['p3']);
			expect(await found(10, 'b')).toEqual(['p5']);
		});

		it('[SE3] follows a changed name, a move and a removal', async () => {
			await transactNoted(store, async (db) => {
				await aUnit(db);
				const other = {
					id: 'other',
					controllerId: 'board',
					name: 'Björkskolan',
					schoolForm: 'compulsory' as const
				};
				await insertUnit(db, { ...other, createdAt: at });
				await aPupil(db, 'p1', 'Åsa Åkerlund', 'asa akerlund');
			});
			const found = async (word: string, unit: string) =>
				(await searchPeople(store.read, [word], [unit], 10)).map((person) => person.name);
			await store.transact((db) =>
				updatePersonDetails(db, 'p1', { name: 'Åsa Berg', searchName: 'asa berg' })
			);
			expect([await found('berg', 'school'), await found('aker', 'school')]).toEqual([['Åsa Berg'], []]);
			await store.transact((db) => updatePerson(db, 'p1', { unitId: 'other' }));
			expect([await found('berg', 'school'), await found('berg', 'other')]).toEqual([[], ['Åsa Berg']]);
			await store.transact((db) => updatePerson(db, 'p1', { removedAt: at }));
			expect(await found('berg', 'other')).toEqual([]);
			await store.transact((db) =>
				updatePersonDetails(db, 'p1', { name: 'Åsa Lund', searchName: 'asa lund' })
			);
			expect(await found('lund', 'other')).toEqual([]);
		});

		it('[SE4] makes the words of people from before there were any, once', async () => {
			await transactNoted(store, async (db) => {
				await aUnit(db);
				await aPupil(db, 'p1', 'Åsa Åkerlund', 'asa akerlund');
				await aPupil(db, 'p2', 'Bo Berg', 'bo berg');
				await insertPerson(db, { id: 'p3', createdAt: at }, { name: 'En Vuxen', searchName: 'en vuxen' });
				await db.q.delete(db.t.personNameWords);
			});
			expect(await searchPeople(store.read, ['asa'], 'all', 10)).toEqual([]);
			expect([await fillNameWords(store), await fillNameWords(store)]).toEqual([2, 0]);
			expect((await searchPeople(store.read, ['aker'], 'all', 10)).map((person) => person.id)).toEqual([
				'p1'
			]);
			expect(await searchPeople(store.read, ['vuxen'], 'all', 10)).toEqual([]);
		});

		it('[EN4] looks whose commit was answered to nobody are written again, and stand there once', async () => {
			const looks = Array.from({ length: 60 }, (_, place) => ({
				id: `look ${place}`,
				at,
				what: 'person-checked' as const,
				subjectId: null,
				outcome: 'shown' as const,
				...by
			}));
			await store.transact((db) => insertAccessLogRows(db, looks.slice(0, 55)));
			await store.transact((db) => insertAccessLogRows(db, looks));
			expect(await store.read.q.select().from(store.read.t.accessLog)).toHaveLength(60);
		});

		it('[ST5] gives back lists, yes and no, and absent values as they were put in', async () => {
			await transactNoted(store, async (db) => {
				await aUnit(db);
				await aPupil(db, 'p1', 'Åsa Åkerlund', 'asa akerlund');
				await insertSigning(db, aSigning('signing'), details);
				await insertRefusal(db, {
					id: 'no',
					signingId: 'signing',
					personId: 'p1',
					channels: ['website', 'print'],
					images: 'general'
				});
			});
			const known = (await factsByPersonId(store.read, ['p1'])).get('p1');
			expect(known).toEqual({
				birthDate: '2016-01-13',
				schoolForm: 'compulsory',
				blocks: [],
				objections: [],
				consents: [],
				refusals: [
					{
						id: 'no',
						signer: { as: 'guardian', claimed: true },
						channels: ['website', 'print'],
						images: 'general',
						signedAt: at,
						receivedAt: at,
						clockSkewMs: -12
					}
				],
				withdrawals: [],
				guardians: []
			});
		});
	});
}

function isRefusedFact(error: unknown): boolean {
	const text = error instanceof Error ? `${error.message} ${String(error.cause)}` : '';
	return text.includes('a fact is never changed');
}
