/**
 * What the server has acknowledged, after it was killed: the built app under load of phones and desks, ended with SIGKILL
 * again and again. `npm run bench -- kills`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, inArray } from 'drizzle-orm';
import { openStore } from '#lib/server/db/open-store.ts';
import type { Db, Store } from '#lib/server/db/store.ts';
import { canonicalJson, sha256Of, sha256OfJson } from '#lib/server/hash.ts';
import { settingsFrom } from '#lib/server/settings.ts';
import type { Receipt, WireRecord } from '#lib/sync/record.ts';
import { anApp, type RunningApp } from '../support/running-app.ts';
import { aSignature, aTown, aWireRecord, type Town, type TownPhone } from './a-town.ts';
import { noRates } from './load.ts';
import { deliver, NoAnswer, publish, withdraw } from './desk-door.ts';
import { aPostgresServer, type PostgresServer } from './postgres-server.ts';

type Say = (line?: string) => void;

/** What somebody was told that it is kept. */
interface Acknowledged {
	readonly records: Receipt[];
	readonly withdrawals: string[];
	readonly publications: string[];
}

export interface KillFigures {
	readonly kills: number;
	/** Of them, those that killed the database's own processes too. */
	readonly serverKills: number;
	readonly records: number;
	readonly withdrawals: number;
	readonly publications: number;
	/** Acknowledged, and not there afterwards with its hash. */
	readonly missing: number;
	/** Records that are there more than once, or whose receipt changed when they were sent again. */
	readonly altered: number;
	readonly entries: number;
	/** Entries that do not fit the one before, or whose payload is another. */
	readonly broken: number;
	readonly longestStartMs: number;
}

const phones = 4;
const signature = aSignature(2_000);

/** Kills the app so many times; every so many rounds the PostgreSQL server as well, where there is one. */
export async function killAgainAndAgain(
	env: Readonly<Record<string, string>>,
	kills: number,
	database: PostgresServer | null = null
): Promise<KillFigures> {
	const town = await aTown(env, { children: 200, phones });
	const app = await anApp(env['BILDLOV_DATA'], { ...noRates, ...env });
	const senders = town.phones.map((phone) => aSender(town, phone));
	const all = { records: 0, withdrawals: 0, publications: 0, missing: 0, altered: 0 };
	let serverKills = 0;
	let longestStartMs = 0;
	let checked = { entries: 0, broken: 0, lastHash: null as string | null };
	for (let kill = 0; kill < kills; kill += 1) {
		const started = performance.now();
		await app.start();
		longestStartMs = Math.max(longestStartMs, performance.now() - started);
		const acknowledged = await underLoad(app, town, senders, async (begun) => {
			await begun;
			// Another moment each time, of everything that goes on in a second.
			await new Promise((done) => setTimeout(done, 150 + ((kill * 137) % 700)));
			if (database && kill % 4 === 3) {
				serverKills += 1;
				await database.kill();
			}
			await app.stop('SIGKILL');
		});
		if (database && kill % 4 === 3) database.start();
		const store = await openStore(settingsFrom({ ...env }));
		all.missing += await countMissing(store, acknowledged);
		checked = await checkChain(store, checked);
		await store.close();
		all.records += acknowledged.records.length;
		all.withdrawals += acknowledged.withdrawals.length;
		all.publications += acknowledged.publications.length;
	}
	all.altered = senders.reduce((sum, sender) => sum + sender.altered(), 0);
	const store = await openStore(settingsFrom({ ...env }));
	all.missing += await countMissing(store, {
		records: senders.flatMap((sender) => sender.receipts()),
		withdrawals: [],
		publications: []
	});
	const whole = await checkChain(store, { entries: 0, broken: 0, lastHash: null });
	await store.close();
	return {
		kills,
		serverKills,
		...all,
		entries: whole.entries,
		broken: checked.broken + whole.broken,
		longestStartMs
	};
}

/** A phone that sends what it has until a receipt comes, and now and then the same once more. */
function aSender(town: Town, phone: TownPhone) {
	const kept: Receipt[] = [];
	let outbox: WireRecord[] = [];
	let last: WireRecord[] = [];
	let seq = 0;
	let prevHash: string | null = null;
	let altered = 0;

	function sign(): WireRecord {
		const child = town.children[(seq * 7) % town.children.length];
		if (!child) throw new Error('There is no child.');
		seq += 1;
		const record = aWireRecord(phone, child, seq, prevHash, signature);
		prevHash = record.sha256;
		return record;
	}

	return {
		async send(origin: string): Promise<readonly Receipt[]> {
			while (outbox.length < 3) outbox.push(sign());
			const receipts = await deliver(origin, phone, outbox);
			for (const [place, record] of outbox.entries()) {
				const receipt = receipts[place];
				if (receipt?.id !== record.id || receipt.sha256 !== record.sha256) altered += 1;
			}
			kept.push(...receipts);
			last = outbox;
			outbox = [];
			return receipts;
		},
		/** The last delivery again: the same receipts, word for word. */
		async sendAgain(origin: string): Promise<void> {
			if (last.length === 0) return;
			const again = await deliver(origin, phone, last);
			const before = kept.slice(-last.length);
			if (canonicalJson([...again]) !== canonicalJson(before)) altered += 1;
		},
		receipts: () => kept,
		altered: () => altered
	};
}

type Sender = ReturnType<typeof aSender>;

/** Everybody works until the server is killed, some time after the first record was acknowledged. Answers what they were told. */
async function underLoad(
	app: RunningApp,
	town: Town,
	senders: readonly Sender[],
	kill: (begun: Promise<unknown>) => Promise<void>
): Promise<Acknowledged> {
	const acknowledged: Acknowledged = { records: [], withdrawals: [], publications: [] };
	let isOver = false;
	const { promise: begun, resolve: begin } = Promise.withResolvers<unknown>();
	const untilKilled = async (work: (turn: number) => Promise<void>) => {
		for (let turn = 0; !isOver; turn += 1) {
			try {
				await work(turn);
			} catch (error) {
				if (!(error instanceof NoAnswer)) throw error;
				// The server is going; whoever is left without an answer was told nothing.
				if (!isOver) await new Promise((done) => setTimeout(done, 5));
			}
		}
	};
	const working = [
		...senders.map((sender) =>
			untilKilled(async (turn) => {
				acknowledged.records.push(...(await sender.send(app.origin)));
				begin(true);
				if (turn % 5 === 4) await sender.sendAgain(app.origin);
			})
		),
		untilKilled(async (turn) => {
			const child = town.children[turn % town.children.length];
			if (child) acknowledged.withdrawals.push(await withdraw(app.origin, town, child));
		}),
		untilKilled(async () => {
			acknowledged.publications.push(await publish(app.origin, town));
		})
	];
	// Whoever fails otherwise is heard at once.
	await kill(Promise.race([begun, Promise.all(working)]));
	isOver = true;
	await Promise.all(working);
	return acknowledged;
}

async function countMissing(store: Store, { records, withdrawals, publications }: Acknowledged) {
	const { receivedRecords, recordBodies, withdrawals: taken, publications: made } = store.read.t;
	const { q } = store.read;
	let missing = 0;
	for (const some of inChunks(records)) {
		const rows = await q
			.select({
				id: receivedRecords.id,
				sha256: receivedRecords.sha256,
				serverSeq: receivedRecords.serverSeq,
				body: recordBodies.body
			})
			.from(receivedRecords)
			.innerJoin(recordBodies, eq(recordBodies.recordId, receivedRecords.id))
			.where(
				inArray(
					receivedRecords.id,
					some.map((one) => one.id)
				)
			);
		const byId = new Map(rows.map((row) => [row.id, row]));
		for (const receipt of some) {
			const row = byId.get(receipt.id);
			const isThere =
				row?.sha256 === receipt.sha256 &&
				row.serverSeq === receipt.serverSeq &&
				sha256Of(row.body) === receipt.sha256;
			if (!isThere) missing += 1;
		}
	}
	for (const [ids, table] of [
		[withdrawals, taken],
		[publications, made]
	] as const) {
		for (const some of inChunks(ids)) {
			const rows = await q.select({ id: table.id }).from(table).where(inArray(table.id, some));
			missing += some.length - rows.length;
		}
	}
	return missing;
}

/** Follows the chain on from the entry that was looked at last. */
async function checkChain(store: Store, from: { entries: number; broken: number; lastHash: string | null }) {
	let { entries, broken, lastHash } = from;
	for (;;) {
		const rows = await entriesAfter(store.read, entries);
		for (const { salt, payload, hash, ...entry } of rows) {
			entries += 1;
			const isWhole =
				entry.seq === entries &&
				entry.prevHash === lastHash &&
				entry.payloadHash === sha256Of(salt + payload) &&
				hash === sha256OfJson(entry);
			if (!isWhole) broken += 1;
			lastHash = hash;
		}
		if (rows.length === 0) return { entries, broken, lastHash };
	}
}

async function entriesAfter({ q, t: { ledger, ledgerPayloads } }: Db, seq: number) {
	const wanted = Array.from({ length: 500 }, (_, place) => seq + place + 1);
	const rows = await q
		.select()
		.from(ledger)
		.innerJoin(ledgerPayloads, eq(ledgerPayloads.seq, ledger.seq))
		.where(inArray(ledger.seq, wanted))
		.orderBy(ledger.seq);
	return rows.map((row) => ({
		...row.ledger,
		salt: row.ledger_payloads.salt,
		payload: row.ledger_payloads.payload
	}));
}

function inChunks<Item>(items: readonly Item[]): Item[][] {
	const chunks: Item[][] = [];
	for (let at = 0; at < items.length; at += 500) chunks.push(items.slice(at, at + 500));
	return chunks;
}

export async function measureKills(say: Say, kills: number): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'bildlov-bench-kills-'));
	const table: [string, KillFigures][] = [];
	table.push(['SQLite', await killAgainAndAgain({ BILDLOV_DATA: join(folder, 'sqlite') }, kills)]);
	const server = await aPostgresServer();
	if (server) {
		const env = { BILDLOV_DATA: join(folder, 'postgres'), DATABASE_URL: server.database('kills') };
		table.push([`PostgreSQL ${server.version}`, await killAgainAndAgain(env, kills, server)]);
		server.remove();
	} else {
		say('PostgreSQL is not installed here (Debian: apt-get install postgresql): not measured.');
	}
	say(
		'| killed | times (with the database server) | records | withdrawals | publications | missing | altered | entries | broken | longest start |'
	);
	say('|---|---|---|---|---|---|---|---|---|---|');
	for (const [engine, of] of table) {
		say(
			`| ${engine} | ${of.kills} (${of.serverKills}) | ${of.records} | ${of.withdrawals} | ${of.publications} | ` +
				`${of.missing} | ${of.altered} | ${of.entries} | ${of.broken} | ${of.longestStartMs.toFixed(0)} ms |`
		);
	}
	say();
	rmSync(folder, { recursive: true });
}
