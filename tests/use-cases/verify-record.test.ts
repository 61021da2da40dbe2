import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPglite } from '#lib/server/db/postgres/pglite-store.ts';
import { storedFact } from '#lib/server/db/made-facts.ts';
import { openSqlite } from '#lib/server/db/sqlite/open.ts';
import { insertObjection } from '#lib/server/db/consents.ts';
import type { Store } from '#lib/server/db/store.ts';
import { consentsThatDiffer } from '#lib/server/backup/soundness.ts';
import { beginCovering } from '#lib/server/ledger/begin-covering.ts';
import { writeCheckpointFile } from '#lib/server/ledger/checkpoint-files.ts';
import { checkpointKey, checkpointPublicKey, privateKeyFile } from '#lib/server/ledger/checkpoint-key.ts';
import { isSignedBy, readNote } from '#lib/server/ledger/checkpoint-note.ts';
import { deliverCheckpoint } from '#lib/server/ledger/deliver-checkpoint.ts';
import { erasePayloads } from '#lib/server/ledger/erase-payloads.ts';
import { checkRecordAtStart } from '#lib/server/ledger/report-findings.ts';
import { verifyRecord as verifyAll, type RecordCheck } from '#lib/server/ledger/verify.ts';
import { askForSteps, nightlySteps } from '#lib/server/nightly.ts';
import { checkRecord } from '#lib/server/use-cases/check-record.ts';
import { exportRecord } from '#lib/server/use-cases/export-record.ts';
import { makeCheckpoint } from '#lib/server/use-cases/make-checkpoint.ts';
import { readRecord } from '#lib/server/use-cases/read-record.ts';
import { sealAccessLog } from '#lib/server/use-cases/seal-access-log.ts';
import { verifyRecord } from '#lib/server/use-cases/verify-record.ts';
import { verify as verifyAlone } from '../../scripts/verify-record.mjs';
import { aKeptRecord, type KeptRecord } from '../support/a-record.ts';
import { aSchool } from '../support/a-school.ts';
import { bothVerifiers } from '../support/both-verifiers.ts';
import { ledgerEntries } from '../support/ledger-entries.ts';
import { kindsOfTampering, tamper } from '../support/tamperings.ts';
import { anOperator, aUser, testDeps, type TestDeps } from '../support/test-deps.ts';
import { transactNoted } from '../support/transact-noted.ts';

const aFolder = () => mkdtempSync(join(tmpdir(), 'bildlov-verify-'));

/** The check of a store as it is now. */
function checkOf({ store, settings }: Pick<TestDeps, 'store' | 'settings'>): Promise<RecordCheck> {
	return store.snapshot(async (db) => {
		const checked = await verifyRecord({ settings, source: { db, engine: store.engine } }, anOperator);
		if (!checked.ok) throw new Error(checked.refusal.type);
		return checked.value;
	});
}

/** Something that the app never does: a change with every right to the database, past the triggers. */
async function bend(store: Store, table: string, statement: ReturnType<typeof sql>): Promise<void> {
	const run = (text: ReturnType<typeof sql>) =>
		store.transact(async (db) => {
			await db.q
				.select({ done: sql`1` })
				.from(sql`(select 1) as one`)
				.where(sql`1 = 1`);
			const runner: unknown = db.q;
			await (runner as { run?: (q: unknown) => unknown; execute?: (q: unknown) => unknown })[
				store.engine === 'sqlite' ? 'run' : 'execute'
			]?.(text);
		});
	if (store.engine === 'postgres') {
		await run(sql.raw(`alter table ${table} disable trigger all`));
		await run(statement);
		await run(sql.raw(`alter table ${table} enable trigger all`));
		return;
	}
	for (const change of ['update', 'delete']) await run(sql.raw(`drop trigger ${table}_no_${change}`));
	await run(statement);
	for (const change of ['update', 'delete']) {
		await run(
			sql.raw(
				`CREATE TRIGGER ${table}_no_${change} BEFORE ${change.toUpperCase()} ON ${table} BEGIN SELECT RAISE(ABORT, 'a fact is never changed: ${table}'); END`
			)
		);
	}
}

describe('the record, bent by somebody with every right to the database', () => {
	let record: KeptRecord;
	beforeAll(async () => {
		record = await aKeptRecord();
	}, 120_000);

	it('[LV1] [LV2] is whole as long as nobody has touched it, says each check', async () => {
		const { ours, alone } = await bothVerifiers(record.file, record);
		expect(ours.findings).toEqual([]);
		expect(alone.findings).toEqual([]);
		expect([ours.isWhole, alone.isWhole]).toEqual([true, true]);
	});

	it(
		'[LV1] [LV2] is found out in 180 random ways, and the row is named, by each check',
		{ timeout: 300_000 },
		async () => {
			const copy = join(aFolder(), 'bildlov.db');
			const unnamed: string[] = [];
			for (let seed = 0; seed < 10 * kindsOfTampering.length; seed += 1) {
				const deed = tamper(record, copy, seed);
				const { ours, alone } = await bothVerifiers(copy, record);
				if (!ours.findings.some(deed.isNamedBy)) unnamed.push(`Bildlov, ${seed}: ${deed.kind}, ${deed.what}`);
				if (!alone.findings.some(deed.isNamedBy)) unnamed.push(`alone, ${seed}: ${deed.kind}, ${deed.what}`);
			}
			expect(unnamed).toEqual([]);
		}
	);

	it('[LV1] shows a checkpoint signed with another key', async () => {
		const { note, source } = record.checkpoints[0] ?? { note: '', source: '' };
		const otherKeys = aFolder();
		checkpointKey(otherKeys);
		const other = { checkpoints: [{ source, note }], publicKey: checkpointPublicKey(otherKeys) ?? '' };
		const { ours, alone } = await bothVerifiers(record.file, other);
		expect(ours.findings.map(({ type }) => type)).toContain('CheckpointForged');
		expect(alone.findings.map(({ type }) => type)).toContain('CheckpointForged');
	});

	it('[LV3] is checked without a byte of the file being changed', async () => {
		const hash = () => createHash('sha256').update(readFileSync(record.file)).digest('hex');
		const before = hash();
		await bothVerifiers(record.file, record);
		expect(hash()).toBe(before);
	});

	it('[LV3] is checked by the command beside whoever writes, and the exit code says how it was', async () => {
		const BILDLOV_DATA = aFolder();
		const file = join(BILDLOV_DATA, 'bildlov.db');
		writeFileSync(file, readFileSync(record.file));
		const store = openSqlite(file);
		const run = () =>
			execFileSync(process.execPath, ['src/cli/bildlov.ts', 'verify'], {
				env: { ...process.env, BILDLOV_DATA },
				encoding: 'utf8'
			});
		expect(run()).toContain('Journalen är hel.');
		await bend(store, 'ledger', sql`update ledger set subject_id = 'x' where seq = 7`);
		let failure: unknown;
		try {
			run();
		} catch (error) {
			failure = error;
		}
		expect(failure).toMatchObject({ status: 1, stdout: expect.stringContaining('Post 7 är ändrad.') });
		await store.close();
	});
});

describe('what the ledger answers for', () => {
	it('[LV5] is one empty entry in a new database, made once', async () => {
		const deps = testDeps();
		await beginCovering(deps.store, deps.now);
		await beginCovering(deps.store, deps.now);
		expect(await ledgerEntries(deps)).toEqual([{ type: 'facts-covered.v1', subjectId: 'all' }]);
	});

	it('[LV5] is everything that an older database holds, from its first start on', async () => {
		const school = await aSchool();
		await school.signed({ answers: [{ about: 'Nils', yes: ['website'] }] });
		const { store, now, newId } = school.deps;
		await transactNoted(store, (db) =>
			insertObjection(db, {
				id: newId(),
				personId: school.idOf('Elsa'),
				recordedAt: now(),
				actorKind: 'user',
				actorId: 'u'
			})
		);
		// As the ledger was before it answered for facts.
		await bend(store, 'ledger', sql`delete from ledger_payloads`);
		await bend(store, 'ledger', sql`delete from ledger`);
		const before = await checkOf(school.deps);
		expect(before.findings.every(({ type }) => type === 'FactUnknown')).toBe(true);
		expect(before.findingCount).toBe(before.facts);
		await beginCovering(store, now);
		expect(await checkOf(school.deps)).toMatchObject({ isWhole: true, facts: before.facts });
		// A rehearsal compares some consents with the ledger, and finds the entry that answers for them now.
		expect(await consentsThatDiffer(store.read, 5)).toEqual({ looked: 1, differ: [] });
	});

	it('[L6] stays the same when a column is added', () => {
		const { objections } = testDeps().store.read.t;
		const row = { id: 'o', person_id: 'p', recorded_at: 'r', actor_kind: 'user', actor_id: 'u' };
		expect(storedFact(objections, { ...row, added_later: null })).toEqual(storedFact(objections, row));
	});

	it('[L3] [LV4] stays whole when payloads are erased, and the facts stay answered for', async () => {
		const { deps, signed } = await aSchool();
		await signed({ answers: [{ about: 'Nils', yes: ['website'] }] });
		const { lastSeq, facts } = await checkOf(deps);
		const seqs = Array.from({ length: lastSeq }, (_, place) => place + 1);
		await deps.store.transact((db) => erasePayloads(db, anOperator, deps.now(), seqs));
		expect(await deps.store.read.q.select().from(deps.store.read.t.ledgerPayloads)).toHaveLength(1);
		expect(await checkOf(deps)).toMatchObject({ isWhole: true, erasedPayloads: lastSeq, facts });
		expect(await consentsThatDiffer(deps.store.read, 5)).toEqual({ looked: 1, differ: [] });
	});

	it('[LV4] is not erased by taking a payload away', async () => {
		const { deps } = await aSchool();
		await deps.store.transact(async ({ q, t }) => {
			await q.delete(t.ledgerPayloads);
		});
		const { findings, erasedPayloads } = await checkOf(deps);
		expect(erasedPayloads).toBe(0);
		expect(findings).toContainEqual({ type: 'PayloadMissing', seq: 1 });
	});
});

describe('the seal of a day', () => {
	const look = (deps: TestDeps, at: string) => {
		deps.setNow(at);
		deps.accessLog.note(aUser('staff'), { what: 'person-checked', subjectId: 'p', outcome: 'shown' });
		return deps.accessLog.flush();
	};

	it('[LV6] is put on each finished Swedish day that had looks, an hour after midnight, once', async () => {
		const deps = testDeps();
		// Summer time until the 25th: midnight is at 22:00 and then at 23:00 in UTC.
		await look(deps, '2026-10-24T21:59:59.999Z');
		await look(deps, '2026-10-24T22:00:00.000Z');
		await look(deps, '2026-10-25T22:59:59.999Z');
		await look(deps, '2026-10-25T23:00:00.000Z');
		const seal = async (at: string) => {
			deps.setNow(at);
			const sealed = await sealAccessLog(deps, anOperator);
			return sealed.ok ? sealed.value.days : sealed.refusal.type;
		};
		expect(await seal('2026-10-25T23:59:59.999Z')).toEqual(['2026-10-24']);
		expect(await seal('2026-10-26T00:00:00.000Z')).toEqual(['2026-10-25']);
		expect(await seal('2026-10-26T00:00:00.000Z')).toEqual([]);
		expect(await checkOf(deps)).toMatchObject({ isWhole: true, looks: 4, unsealedLooks: 1 });
	});

	it('[LV6] is broken by a look that is slipped into a day that had none', async () => {
		const deps = testDeps();
		await look(deps, '2026-11-10T10:00:00.000Z');
		await look(deps, '2026-11-14T10:00:00.000Z');
		deps.setNow('2026-11-16T10:00:00.000Z');
		await sealAccessLog(deps, anOperator);
		await look(deps, '2026-11-12T10:00:00.000Z');
		const { findings } = await checkOf(deps);
		expect(findings).toEqual([{ type: 'DigestBroken', day: '2026-11-14', seq: 2 }]);
	});

	it('[LV6] is the operator’s to put', async () => {
		expect(await sealAccessLog(testDeps(), aUser('administrator'))).toMatchObject({ ok: false });
	});
});

describe('a checkpoint', () => {
	it('[LV7] is signed, kept once for how far the record had come, and leaves the machine', async () => {
		const { deps } = await aSchool();
		const made = await makeCheckpoint(deps, anOperator);
		if (!made.ok) throw new Error(made.refusal.type);
		const { seq } = made.value;
		expect(await makeCheckpoint(deps, anOperator)).toMatchObject({ value: { seq, isNew: false } });
		await deliverCheckpoint(deps, seq);
		await deliverCheckpoint(deps, seq);
		const note = readFileSync(join(deps.settings.checkpointFolder, `${seq}.txt`), 'utf8');
		expect(readNote(note)).toMatchObject({ seq, municipality: 'Ekbacka' });
		const publicKey = checkpointPublicKey(deps.settings.keysFolder) ?? '';
		expect(isSignedBy(note, [publicKey])).toBe(true);
		for (const [from, to] of [
			[`\n${seq}\n`, `\n${seq + 1}\n`],
			['municipality Ekbacka', 'municipality Ekbacke'],
			['at 2026', 'at 2025']
		] as const) {
			expect(note).toContain(from);
			expect(isSignedBy(note.replace(from, to), [publicKey])).toBe(false);
		}
		expect(statSync(join(deps.settings.keysFolder, privateKeyFile)).mode & 0o777).toBe(0o600);
		const jobs = await deps.store.read.q.select().from(deps.store.read.t.jobs);
		expect(jobs.map(({ kind, body }) => ({ kind, body }))).toEqual([
			{ kind: 'deliver-checkpoint', body: { seq } }
		]);
		expect(await checkOf(deps)).toMatchObject({ isWhole: true, checkpoints: 1, areSignaturesChecked: true });
	});

	it('[LV7] is checked by openssl alone, as the description says', async () => {
		const { deps } = await aSchool();
		const made = await makeCheckpoint(deps, anOperator);
		if (!made.ok) throw new Error(made.refusal.type);
		const [row] = await deps.store.read.q.select().from(deps.store.read.t.checkpoints);
		const note = row?.note ?? '';
		const folder = aFolder();
		const files = { text: join(folder, 'text'), sig: join(folder, 'sig'), key: join(folder, 'key') };
		writeFileSync(files.text, note.slice(0, note.indexOf('\n\n') + 1));
		writeFileSync(files.sig, Buffer.from(note.trimEnd().split(' ').at(-1) ?? '', 'base64').subarray(4));
		writeFileSync(files.key, checkpointPublicKey(deps.settings.keysFolder) ?? '');
		const check = ['pkeyutl', '-verify', '-pubin', '-inkey', files.key, '-rawin', '-in', files.text];
		expect(execFileSync('openssl', [...check, '-sigfile', files.sig], { encoding: 'utf8' })).toContain(
			'Verified Successfully'
		);
	});

	it('[LV7] is sent to every registrar where mail is set up', async () => {
		const { deps } = await aSchool();
		const { users, grants } = deps.store.read.t;
		const at = deps.now();
		await deps.store.transact(async ({ q }) => {
			for (const [id, role] of [
				['r1', 'registrar'],
				['r2', 'registrar'],
				['s1', 'staff']
			] as const) {
				const account = { name: id, email: `${id}@ekbacka.example`, emailVerified: true };
				await q.insert(users).values({ id, ...account, createdAt: at, updatedAt: at });
				await q.insert(grants).values({ id: `g-${id}`, userId: id, role, grantedAt: at });
			}
		});
		const settings = { ...deps.settings, smtpUrl: 'smtp://127.0.0.1:1' };
		await makeCheckpoint({ ...deps, settings }, anOperator);
		const jobs = await deps.store.read.q.select().from(deps.store.read.t.jobs);
		const mails = jobs.flatMap(({ kind, body }) => (kind === 'send-mail' ? [body] : []));
		expect(mails).toEqual([
			expect.objectContaining({ mail: 'checkpoint', userId: 'r1' }),
			expect.objectContaining({ mail: 'checkpoint', userId: 'r2' })
		]);
	});

	it('[LV8] is not made over a record that does not fit the last one, and an alarm says so', async () => {
		const { deps } = await aSchool();
		const made = await makeCheckpoint(deps, anOperator);
		if (!made.ok) throw new Error(made.refusal.type);
		await bend(deps.store, 'ledger', sql`update ledger set hash = 'x' where seq = ${made.value.seq}`);
		expect(await makeCheckpoint(deps, anOperator)).toMatchObject({ refusal: { type: 'RecordBroken' } });
		await makeCheckpoint(deps, anOperator);
		const alarms = await deps.store.read.q.select().from(deps.store.read.t.alarms);
		expect(alarms).toMatchObject([
			{ kind: 'broken-record', about: { type: 'Rebuilt', seq: made.value.seq } }
		]);
	});

	it('[LV8] shows at the start that an older copy was put back', async () => {
		const { deps } = await aSchool();
		await checkRecordAtStart(deps);
		const alarms = () => deps.store.read.q.select().from(deps.store.read.t.alarms);
		expect(await alarms()).toEqual([]);
		const later = await aSchool();
		const made = await makeCheckpoint(later.deps, anOperator);
		if (!made.ok) throw new Error(made.refusal.type);
		const [row] = await later.deps.store.read.q.select().from(later.deps.store.read.t.checkpoints);
		if (!row) throw new Error('No checkpoint.');
		writeCheckpointFile(deps.settings.checkpointFolder, row);
		await checkRecordAtStart(deps);
		expect(await alarms()).toMatchObject([
			{ kind: 'broken-record', about: { type: 'TailCut', seq: made.value.seq } }
		]);
	});
});

describe('the nightly check', () => {
	it('[LV8] is kept in the record, shown to whoever answers for it, and raises one alarm for what it found', async () => {
		const { deps } = await aSchool();
		const officer = aUser('data-protection-officer');
		const night = () => checkRecord(deps, anOperator, () => checkOf(deps));
		await night();
		const view = async () => {
			const read = await readRecord(deps, officer, { type: null, before: null });
			if (!read.ok) throw new Error(read.refusal.type);
			return read.value;
		};
		expect((await view()).lastCheck).toMatchObject({ findingCount: 0, at: deps.now() });
		await bend(deps.store, 'ledger', sql`update ledger set at = 'never' where seq = 2`);
		await night();
		await night();
		expect((await view()).lastCheck).toMatchObject({ findings: [{ type: 'EntryEdited', seq: 2 }] });
		const alarms = await deps.store.read.q.select().from(deps.store.read.t.alarms);
		expect(alarms.map(({ kind }) => kind)).toEqual(['broken-record']);
		expect(await readRecord(deps, aUser('communicator'), { type: null, before: null })).toMatchObject({
			refusal: { type: 'NotAllowed' }
		});
	});

	it('[LV10] is asked for once a day, like every step of the night, once there is a municipality', async () => {
		expect(await askForSteps(testDeps(), '2026-11-20')).toBe(false);
		const { deps } = await aSchool();
		await askForSteps(deps, '2026-11-20');
		await askForSteps(deps, '2026-11-20');
		const jobs = await deps.store.read.q.select().from(deps.store.read.t.jobs);
		expect(jobs.map(({ body }) => ('step' in body ? body.step : ''))).toEqual(
			nightlySteps.map(({ name }) => name)
		);
		await askForSteps(deps, '2026-11-21');
		expect(await deps.store.read.q.select().from(deps.store.read.t.jobs)).toHaveLength(
			2 * nightlySteps.length
		);
	});
});

describe('both engines', () => {
	const stores: readonly [string, () => Promise<Store>][] = [
		['SQLite', () => Promise.resolve(openSqlite(':memory:'))],
		['PostgreSQL', () => openPglite(new PGlite())]
	];

	it.each(stores)('[LV9] on %s the record is whole, and what is bent is named', async (_, open) => {
		const { deps, idOf } = await aSchool(testDeps(await open()));
		await makeCheckpoint(deps, anOperator);
		expect((await checkOf(deps)).findings).toEqual([]);
		const id = deps.newId();
		await transactNoted(deps.store, (db) =>
			insertObjection(db, {
				...{ id, personId: idOf('Elsa'), recordedAt: deps.now() },
				actorKind: 'user',
				actorId: 'u'
			})
		);
		await bend(deps.store, 'objections', sql`update objections set recorded_at = '2020' where id = ${id}`);
		await bend(deps.store, 'ledger', sql`update ledger set type = 'x.v1' where seq = 1`);
		expect((await checkOf(deps)).findings).toEqual([
			{ type: 'EntryEdited', seq: 1 },
			{ type: 'FactEdited', table: 'objections', key: id }
		]);
	});

	it('[LV9] on PostgreSQL a trigger that is off is found', async () => {
		const engine = new PGlite();
		const deps = testDeps(await openPglite(engine));
		await engine.exec(
			'alter table consents disable trigger consents_is_fact; drop trigger signings_is_fact on signings'
		);
		expect((await checkOf(deps)).findings).toEqual([
			{ type: 'GuardMissing', table: 'signings', change: 'UPDATE' },
			{ type: 'GuardMissing', table: 'signings', change: 'DELETE' },
			{ type: 'GuardMissing', table: 'consents', change: 'UPDATE' },
			{ type: 'GuardMissing', table: 'consents', change: 'DELETE' }
		]);
	});

	it.each(stores)('[LV2] [LV9] on %s it is carried out, and checked without Bildlov', async (_, open) => {
		const { deps } = await aSchool(testDeps(await open()));
		deps.accessLog.note(aUser('staff'), { what: 'person-checked', subjectId: null, outcome: 'denied' });
		await deps.accessLog.flush();
		deps.setNow('2026-11-22T08:00:00.000Z');
		await sealAccessLog(deps, anOperator);
		await makeCheckpoint(deps, anOperator);
		const file = join(aFolder(), 'record.ndjson');
		await deps.store.snapshot(async (db) => {
			const lines = exportRecord({ db, engine: deps.store.engine }, anOperator, deps.now());
			if (!lines.ok) throw new Error(lines.refusal.type);
			let all = '';
			for await (const some of lines.value) all += some;
			writeFileSync(file, all);
		});
		const publicKeys = [checkpointPublicKey(deps.settings.keysFolder) ?? ''];
		const checked = await verifyAlone(file, { publicKeys });
		const ours = await checkOf(deps);
		const { entries, facts, looks, lastHash, checkpoints } = ours;
		expect(checked).toMatchObject({ isWhole: true, entries, facts, looks, lastHash, checkpoints });
		const text = readFileSync(file, 'utf8');
		writeFileSync(
			file,
			text.replace('Barnnämnden', 'Barnnämden').replace('"outcome":"denied"', '"outcome":"shown"')
		);
		const bent = await verifyAlone(file, { publicKeys });
		expect(bent.findings).toContainEqual(
			expect.objectContaining({ type: 'DigestBroken', day: '2026-11-20' })
		);
		writeFileSync(file, text.split('\n').slice(0, -2).join('\n'));
		expect((await verifyAlone(file, { publicKeys })).findings).toContainEqual({
			type: 'ExportCut',
			what: 'end'
		});
	});

	it('[LV1] an empty database is whole', async () => {
		const { store } = testDeps();
		const empty = await store.snapshot((db) =>
			verifyAll({ db, engine: store.engine }, { notes: [], publicKeys: [] })
		);
		expect(empty).toMatchObject({ isWhole: true, entries: 0, lastSeq: 0, lastHash: null });
	});
});
