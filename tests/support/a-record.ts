import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { insertPublicationBlock } from '#lib/server/db/people.ts';
import { openSqlite } from '#lib/server/db/sqlite/open.ts';
import { endOf } from '#lib/server/ledger/swedish-midnight.ts';
import { beginCovering } from '#lib/server/ledger/begin-covering.ts';
import { checkpointFiles, type CheckpointFile } from '#lib/server/ledger/checkpoint-files.ts';
import { checkpointPublicKey } from '#lib/server/ledger/checkpoint-key.ts';
import { deliverCheckpoint } from '#lib/server/ledger/deliver-checkpoint.ts';
import { fillWithDemoData } from '#lib/server/use-cases/fill-with-demo-data.ts';
import { makeCheckpoint } from '#lib/server/use-cases/make-checkpoint.ts';
import { sealAccessLog } from '#lib/server/use-cases/seal-access-log.ts';
import { setUpMunicipality } from '#lib/server/use-cases/set-up-municipality.ts';
import { anOperator, aUser, testDeps, type TestDeps } from './test-deps.ts';
import { transactNoted } from './transact-noted.ts';

/** Some days of a municipality's record, in files, with what has left the machine. */
export interface KeptRecord {
	/** The database as it is now. */
	readonly file: string;
	/** The same, two days ago. */
	readonly olderFile: string;
	/** What the registrar has. */
	readonly checkpoints: readonly CheckpointFile[];
	readonly publicKey: string;
}

/** Set up and filled, with looks on three days, each sealed and signed; a little has happened since. */
export async function aKeptRecord(): Promise<KeptRecord> {
	const folder = mkdtempSync(join(tmpdir(), 'bildlov-record-'));
	const file = join(folder, 'bildlov.db');
	const olderFile = join(folder, 'older.db');
	const store = openSqlite(file);
	const deps = testDeps(store, '2026-11-17T08:00:00.000Z');
	await beginCovering(store, deps.now);
	const controllers = [{ name: 'Nämnden', policyId: 'norberg', guardiansRequired: 'one' as const }];
	await setUpMunicipality(deps, anOperator, {
		name: 'Ekbacka kommun',
		dataProtectionOfficer: 'dso@ekbacka.example',
		support: 'bild@ekbacka.example',
		controllers,
		administrator: null
	});
	await fillWithDemoData(deps, anOperator);
	for (const day of ['2026-11-18', '2026-11-19', '2026-11-20']) {
		await aDayOfLooks(deps, day);
		deps.setNow(new Date(Date.parse(endOf(day)) + 2 * 3_600_000).toISOString());
		await sealAccessLog(deps, anOperator);
		const made = await makeCheckpoint(deps, anOperator);
		if (!made.ok) throw new Error(made.refusal.type);
		await deliverCheckpoint(deps, made.value.seq);
		if (day === '2026-11-18') copyOfNow(file, olderFile);
	}
	await aDayOfLooks(deps, '2026-11-21');
	await deps.accessLog.close();
	await store.close();
	const publicKey = checkpointPublicKey(deps.settings.keysFolder);
	if (publicKey === null) throw new Error('No key was made.');
	return { file, olderFile, checkpoints: checkpointFiles(deps.settings.checkpointFolder), publicKey };
}

/** People are looked at, and one of them is blocked. */
async function aDayOfLooks(deps: TestDeps, day: string): Promise<void> {
	const { people } = deps.store.read.t;
	const known = await deps.store.read.q.select({ id: people.id }).from(people).limit(40);
	for (const [place, { id }] of known.entries()) {
		deps.setNow(`${day}T10:${String(place).padStart(2, '0')}:00.000Z`);
		const outcome = place % 7 === 0 ? 'denied' : 'shown';
		deps.accessLog.note(aUser('staff'), {
			what: 'person-checked',
			subjectId: place % 9 === 0 ? null : id,
			outcome
		});
	}
	await deps.accessLog.flush();
	const personId = known[0]?.id ?? '';
	const recordedAt = deps.now();
	for (const state of ['set', 'lifted'] as const) {
		await transactNoted(deps.store, (db) =>
			insertPublicationBlock(db, {
				id: deps.newId(),
				personId,
				state,
				recordedAt,
				actorKind: 'user',
				actorId: 'user-staff'
			})
		);
	}
}

function copyOfNow(file: string, copy: string): void {
	const connection = new Database(file, { readonly: true });
	writeFileSync(copy, connection.serialize());
	connection.close();
}
