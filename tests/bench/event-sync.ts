/**
 * Forty phones come home from an event, each with five hundred signings of 20 kB, sealed and signed: a tenth is sent
 * twice, and every twentieth delivery hangs up before its answer. `npm run bench -- event-sync`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { count, countDistinct } from 'drizzle-orm';
import { openStore } from '#lib/server/db/open-store.ts';
import { settingsFrom } from '#lib/server/settings.ts';
import type { SignedRecord } from '#lib/sync/record.ts';
import { anApp } from '../support/running-app.ts';
import { aSignature, aTown, aWireRecord, sealedAndSigned, type TownPhone } from './a-town.ts';
import { deliver, deliverAndHangUp } from './desk-door.ts';
import { aPostgresServer } from './postgres-server.ts';
import { headOfLimits, rowOf } from './within.ts';

/** What it must reach, for as many as they were asked of. */
const limit = { phones: 40, seconds: 60 };
const size = { records: 500, atOnce: 10, signatureBytes: 20_000 };

interface Synced {
	readonly seconds: number;
	readonly p50Ms: number;
	readonly p95Ms: number;
	readonly worstMs: number;
	readonly deliveries: number;
	readonly twice: number;
	readonly cut: number;
	readonly expected: number;
	readonly kept: number;
	readonly duplicates: number;
	readonly consents: number;
}

export async function measureEventSync(say: (line?: string) => void, phones: number): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'bildlov-bench-event-'));
	const rows: [string, Synced][] = [['SQLite', await sync({ BILDLOV_DATA: join(folder, 'sqlite') }, phones)]];
	const server = await aPostgresServer();
	if (server) {
		const env = { BILDLOV_DATA: join(folder, 'postgres'), DATABASE_URL: server.database('event') };
		rows.push([`PostgreSQL ${server.version}`, await sync(env, phones)]);
		server.remove();
	} else {
		say('PostgreSQL is not installed here (Debian: apt-get install postgresql): not measured.');
	}
	say(
		`| ${phones} phones × ${size.records} records of ${size.signatureBytes / 1000} kB, ${size.atOnce} at once | ` +
			's | p50 ms | p95 ms | worst ms | deliveries | sent twice | cut | kept | duplicates | consents |'
	);
	say('|---|---|---|---|---|---|---|---|---|---|---|');
	for (const [engine, of] of rows) {
		say(
			`| ${engine} | ${of.seconds.toFixed(1)} | ${of.p50Ms.toFixed(0)} | ${of.p95Ms.toFixed(0)} | ${of.worstMs.toFixed(0)} | ` +
				`${of.deliveries} | ${of.twice} | ${of.cut} | ${of.kept} of ${of.expected} | ${of.duplicates} | ${of.consents} |`
		);
	}
	say();
	say(headOfLimits);
	for (const [engine, { seconds, kept, expected, duplicates }] of rows) {
		const isAll = kept === expected && duplicates === 0 ? 'all in, none twice' : '**not all, or some twice**';
		const most = phones >= limit.phones ? limit.seconds : null;
		const what = `${phones} phones × ${size.records} signings at once, ${engine}`;
		say(rowOf(what, seconds, 's', most, { digits: 1, more: isAll }));
	}
	say();
	rmSync(folder, { recursive: true });
}

async function sync(env: Readonly<Record<string, string>>, phones: number): Promise<Synced> {
	const town = await aTown(env, { children: 1000, phones, haveKeys: true });
	const given = aSignature(size.signatureBytes);
	const outboxes: { phone: TownPhone; records: SignedRecord[] }[] = [];
	for (const [place, phone] of town.phones.entries()) {
		const records: SignedRecord[] = [];
		for (let nth = 0; nth < size.records; nth += 1) {
			const child = town.children[(place * size.records + nth) % town.children.length];
			if (!child) throw new Error('There is no child.');
			const record = aWireRecord(phone, child, nth + 1, records.at(-1)?.sha256 ?? null, given);
			records.push(await sealedAndSigned(phone, record));
		}
		outboxes.push({ phone, records });
	}
	const app = await anApp(env['BILDLOV_DATA'], env);
	await app.start();
	const times: number[] = [];
	let [twice, cut] = [0, 0];
	const started = performance.now();
	await Promise.all(
		outboxes.map(async ({ phone, records }, place) => {
			for (let at = 0; at < records.length; at += size.atOnce) {
				const some = records.slice(at, at + size.atOnce);
				const turn = place + at / size.atOnce;
				if (turn % 20 === 7) {
					cut += 1;
					await deliverAndHangUp(app.origin, phone, some);
				}
				await timed(app.origin, phone, some);
				if (turn % 10 === 3) {
					twice += 1;
					await timed(app.origin, phone, some);
				}
			}
		})
	);
	const seconds = (performance.now() - started) / 1000;
	await app.stop();
	times.sort((one, other) => one - other);
	const at = (part: number) => times[Math.floor(times.length * part)] ?? Number.NaN;
	return {
		seconds,
		p50Ms: at(0.5),
		p95Ms: at(0.95),
		worstMs: times.at(-1) ?? Number.NaN,
		deliveries: times.length,
		twice,
		cut,
		expected: phones * size.records,
		...(await counted(env))
	};

	async function timed(origin: string, phone: TownPhone, records: readonly SignedRecord[]): Promise<void> {
		const before = performance.now();
		const receipts = await deliver(origin, phone, records);
		times.push(performance.now() - before);
		const isRight = records.every((record) =>
			receipts.some((receipt) => receipt.id === record.id && receipt.sha256 === record.sha256)
		);
		if (!isRight) throw new Error('A record got no receipt, or another one’s.');
	}
}

async function counted(env: Readonly<Record<string, string>>) {
	const store = await openStore(settingsFrom({ ...env }));
	const { receivedRecords, consents } = store.read.t;
	const [records] = await store.read.q
		.select({ rows: count(), different: countDistinct(receivedRecords.sha256) })
		.from(receivedRecords);
	const [yeses] = await store.read.q.select({ rows: count() }).from(consents);
	await store.close();
	const [kept, different] = [Number(records?.rows ?? 0), Number(records?.different ?? 0)];
	return { kept, duplicates: kept - different, consents: Number(yeses?.rows ?? 0) };
}
