/** What a copy of the database is looked through by. */
import { and, asc, count, eq, getTableName, gt, inArray, isNotNull, like, not, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { sha256Of } from '../hash.ts';
import type { Tables } from './schema.ts';
import { sentBody } from './sent-body.ts';
import type { Db } from './store.ts';

/** Rows by table. */
export async function countRows(db: Db): Promise<Record<string, number>> {
	const counts: Record<string, number> = {};
	for (const table of Object.values(db.t)) {
		const [row] = await db.q.select({ rows: count() }).from(table);
		counts[getTableName(table)] = row?.rows ?? 0;
	}
	return counts;
}

const rowsAtOnce = 1000;

/** The SHA-256 of every blob that the rows name, in no order and some of them twice. */
export async function* blobsNamed(db: Db): AsyncGenerator<string> {
	const { images, takedownSteps } = db.t;
	for await (const image of inOrder((after) =>
		db.q
			.select({
				id: images.id,
				original: images.originalSha256,
				preview: images.previewSha256,
				thumbnail: images.thumbnailSha256
			})
			.from(images)
			.where(gt(images.id, after))
			.orderBy(asc(images.id))
			.limit(rowsAtOnce)
	)) {
		yield image.original;
		yield image.preview;
		yield image.thumbnail;
	}
	for await (const { blob } of inOrder((after) =>
		db.q
			.select({ id: takedownSteps.id, blob: takedownSteps.blobSha256 })
			.from(takedownSteps)
			.where(and(gt(takedownSteps.id, after), isNotNull(takedownSteps.blobSha256)))
			.orderBy(asc(takedownSteps.id))
			.limit(rowsAtOnce)
	)) {
		if (blob !== null) yield blob;
	}
}

/** What phones have sent, with the hash that the record holds of it. */
export async function* bodiesWithHashes(
	db: Db
): AsyncGenerator<{ id: string; body: string; sha256: string }> {
	const { recordBodies, receivedRecords, quarantine, quarantineBodies } = db.t;
	yield* inOrder(async (after) =>
		asSent(
			await db.q
				.select({
					id: recordBodies.recordId,
					body: recordBodies.body,
					sha256: receivedRecords.sha256,
					sealedSha256: receivedRecords.sealedSha256
				})
				.from(recordBodies)
				.innerJoin(receivedRecords, eq(receivedRecords.id, recordBodies.recordId))
				.where(gt(recordBodies.recordId, after))
				.orderBy(asc(recordBodies.recordId))
				.limit(rowsAtOnce)
		)
	);
	yield* inOrder(async (after) =>
		asSent(
			await db.q
				.select({ id: quarantineBodies.quarantineId, body: quarantineBodies.body, sha256: quarantine.sha256 })
				.from(quarantineBodies)
				.innerJoin(quarantine, eq(quarantine.id, quarantineBodies.quarantineId))
				.where(gt(quarantineBodies.quarantineId, after))
				.orderBy(asc(quarantineBodies.quarantineId))
				.limit(rowsAtOnce)
		)
	);
}

function asSent(rows: readonly { id: string; body: string; sha256: string; sealedSha256?: string | null }[]) {
	return rows.map(({ id, body, sha256, sealedSha256 }) =>
		// Sealed to a key that is not here, it is kept as it came.
		sealedSha256 && sha256Of(body) === sealedSha256
			? { id, body, sha256: sealedSha256 }
			: { id, body: sentBody(body, sha256), sha256 }
	);
}

/** Names with what they are searched by. */
export function namesWithSearchNames(
	db: Db
): AsyncGenerator<{ id: string; name: string; searchName: string }> {
	const { personDetails } = db.t;
	return inOrder((after) =>
		db.q
			.select({
				id: personDetails.personId,
				name: personDetails.name,
				searchName: personDetails.searchName
			})
			.from(personDetails)
			.where(gt(personDetails.personId, after))
			.orderBy(asc(personDetails.personId))
			.limit(rowsAtOnce)
	);
}

/** The tables that change and that only people change, each time with an entry in the ledger. */
function registers({ t }: Db): readonly [SQLiteTable, SQLiteColumn][] {
	return [
		[t.controllers, t.controllers.id],
		[t.units, t.units.id],
		[t.groups, t.groups.id],
		[t.channels, t.channels.id],
		[t.people, t.people.id],
		[t.personDetails, t.personDetails.personId],
		[t.memberships, t.memberships.id],
		[t.guardianships, t.guardianships.id],
		[t.signingDetails, t.signingDetails.signingId],
		[t.signingPapers, t.signingPapers.signingId],
		[t.recordBodies, t.recordBodies.recordId],
		[t.quarantineBodies, t.quarantineBodies.quarantineId],
		[t.devices, t.devices.id],
		[t.grants, t.grants.id]
	];
}

/** The rows of every register, table by table, each in the order of its keys. */
export async function* registerRows(db: Db): AsyncGenerator<{ table: string; row: object }> {
	for (const [table, key] of registers(db)) {
		const name = getTableName(table);
		const rows = inOrder(async (after) => {
			const page: Record<string, unknown>[] = await db.q
				.select()
				.from(table)
				.where(gt(key, after))
				.orderBy(asc(key))
				.limit(rowsAtOnce);
			return page.map((row) => ({ id: String(row[propertyOf(table, key)]), row }));
		});
		for await (const { row } of rows) yield { table: name, row };
	}
}

function propertyOf(table: SQLiteTable, column: SQLiteColumn): string {
	const found = Object.entries(table).find(([, each]) => each === column);
	if (!found) throw new Error(`${getTableName(table)} has no column ${column.name}.`);
	return found[0];
}

/** Whether people have done anything after that entry; what the machine does by itself changes no register. */
export async function hasEntriesOfPeopleAfter(db: Db, seq: number): Promise<boolean> {
	const { ledger } = db.t;
	const byMachine = and(eq(ledger.actorKind, 'operator'), not(eq(ledger.actorId, 'command-line')));
	const rows = await db.q
		.select({ seq: ledger.seq })
		.from(ledger)
		.where(and(gt(ledger.seq, seq), byMachine && not(byMachine)))
		.limit(1);
	return rows.length > 0;
}

/** Some consents picked by chance, each with the payloads of the entries about it. */
export async function someConsents(
	db: Db,
	most: number
): Promise<{ row: Tables['consents']['$inferSelect']; payloads: string[] }[]> {
	const { consents, ledger, ledgerPayloads } = db.t;
	const rows = await db.q
		.select()
		.from(consents)
		.orderBy(sql`random()`)
		.limit(most);
	const found = [];
	for (const row of rows) {
		const payloads = await db.q
			.select({ payload: ledgerPayloads.payload })
			.from(ledger)
			.innerJoin(ledgerPayloads, eq(ledgerPayloads.seq, ledger.seq))
			.where(eq(ledger.subjectId, row.id));
		found.push({ row, payloads: payloads.map(({ payload }) => payload) });
	}
	return found;
}

/** Whether an entry of one of these kinds answers for a fact with that hash. */
export async function isAnsweredFor(db: Db, types: readonly string[], hash: string): Promise<boolean> {
	const { ledger, ledgerPayloads } = db.t;
	const rows = await db.q
		.select({ seq: ledger.seq })
		.from(ledger)
		.innerJoin(ledgerPayloads, eq(ledgerPayloads.seq, ledger.seq))
		.where(and(inArray(ledger.type, [...types]), like(ledgerPayloads.payload, `%${hash}%`)))
		.limit(1);
	return rows.length > 0;
}

/** Page after page by the order of their ids; for lists that are too long to hold. */
async function* inOrder<Row extends { id: string }>(
	page: (after: string) => PromiseLike<Row[]>
): AsyncGenerator<Row> {
	let after: string | undefined = '';
	while (after !== undefined) {
		const rows: Row[] = await page(after);
		yield* rows;
		after = rows.length < rowsAtOnce ? undefined : rows.at(-1)?.id;
	}
}
