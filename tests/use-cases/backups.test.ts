import {
	chmodSync,
	existsSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync
} from 'node:fs';
import { basename, join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { generateX25519Identity } from 'age-encryption';
import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import {
	blobsFile,
	manifestFile,
	readManifest,
	writeManifest,
	type Manifest
} from '#lib/server/backup/manifest.ts';
import { identitiesIn, readRecoveryKey } from '#lib/server/backup/recovery-key.ts';
import { backupName } from '#lib/server/backup/places.ts';
import { newestRehearsal } from '#lib/server/db/backups.ts';
import { insertTry } from '#lib/server/db/sign-in-tries.ts';
import { holdLock } from '#lib/server/db/sqlite/copy.ts';
import { openSqlite } from '#lib/server/db/sqlite/open.ts';
import type { Deps } from '#lib/server/deps.ts';
import { sha256Of } from '#lib/server/hash.ts';
import {
	confirmRecoveryKey,
	createRecoveryKey,
	replaceRecoveryKey
} from '#lib/server/use-cases/keep-recovery-key.ts';
import { lookForProof } from '#lib/server/use-cases/look-for-proof.ts';
import { makeBackup } from '#lib/server/use-cases/make-backup.ts';
import { readBackupStatus } from '#lib/server/use-cases/read-backup-status.ts';
import { rehearseRestore } from '#lib/server/use-cases/rehearse-restore.ts';
import { restoreBackup, type RestoreOrder } from '#lib/server/use-cases/restore-backup.ts';
import { done, refusalOf } from '../support/a-desk.ts';
import { aBackedUpSchool, addPhoto, aFolder, everyRow, keysIn, realDeps } from '../support/backed-up.ts';
import { anOperator, aUser } from '../support/test-deps.ts';

const restoreTo = (dataFolder: string, order: Pick<RestoreOrder, 'backup' | 'identities'>) =>
	restoreBackup(anOperator, {
		...order,
		dataFolder,
		databaseUrl: null,
		now: () => '2026-11-21T08:00:00.000Z'
	});

const alarmsOf = async ({ store }: Deps) =>
	(await store.read.q.select().from(store.read.t.alarms)).map(({ kind, about }) => ({ kind, about }));

const filesUnder = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));

/** Changes one byte in the middle of a file. */
function flip(file: string, place = Math.floor(statSync(file).size / 2)): void {
	const bytes = readFileSync(file);
	bytes[place] = (bytes[place] ?? 0) ^ 0x01;
	writeFileSync(file, bytes);
}

describe('a backup', () => {
	it('[BU1] brings every row and every image back, and says so in the record', async () => {
		const { deps, identity } = await aBackedUpSchool();
		const made = done(await makeBackup(deps, anOperator));
		expect(made).toMatchObject({ blobs: 6, newBlobs: 6, lost: 0 });
		const before = await everyRow(deps.store);
		const folder = aFolder();
		const restored = done(
			await restoreTo(folder, { backup: { folder: made.folder }, identities: [identity] })
		);
		expect(restored).toMatchObject({ ledgerSeq: made.ledgerSeq, consents: 2, blobs: 6 });
		const again = await realDeps(folder, { ifChanged: 'refuse' });
		expect(await everyRow(again.store)).toEqual(before);
		const { images, ledger } = again.store.read.t;
		for (const image of await again.store.read.q.select().from(images)) {
			for (const sha256 of [image.originalSha256, image.previewSha256, image.thumbnailSha256]) {
				expect(await again.blobs.get(sha256)).toEqual(await deps.blobs.get(sha256));
			}
		}
		const entries = await again.store.read.q.select({ type: ledger.type }).from(ledger).orderBy(ledger.seq);
		expect(entries.at(-1)?.type).toBe('database-restored.v1');
		await again.close();
		await deps.close();
	});

	it('[BU1] the newest of a folder is found by itself', async () => {
		const { deps, identity, dataFolder } = await aBackedUpSchool();
		done(await makeBackup(deps, anOperator));
		deps.setNow('2026-11-20T09:00:00.000Z');
		const second = done(await makeBackup(deps, anOperator));
		const restored = done(
			await restoreTo(aFolder(), {
				backup: { newestIn: join(dataFolder, 'backups') },
				identities: [identity]
			})
		);
		expect(restored.from).toBe(second.folder);
		await deps.close();
	});

	it('[BU2] holds nothing that can be read without the key, in any file or name', async () => {
		const { deps, dataFolder } = await aBackedUpSchool();
		done(await makeBackup(deps, anOperator));
		const files = filesUnder(join(dataFolder, 'backups'));
		expect(files.length).toBe(3 + 6);
		for (const file of files) {
			const bytes = readFileSync(file).toString('latin1');
			for (const canary of ['Elsa', 'Karin', 'Björkskolan', 'SQLite format 3', 'AGE-SECRET-KEY'])
				expect(`${file} ${bytes}`).not.toContain(Buffer.from(canary).toString('latin1'));
		}
		await deps.close();
	});

	it('[BU2] is not opened by another key, and nothing is written', async () => {
		const { deps } = await aBackedUpSchool();
		const { folder } = done(await makeBackup(deps, anOperator));
		const target = join(aFolder(), 'new');
		const identities = [await generateX25519Identity()];
		expect(refusalOf(await restoreTo(target, { backup: { folder }, identities })).type).toBe('WrongKey');
		expect(existsSync(target)).toBe(false);
		await deps.close();
	});

	it('[BU3] is refused when any of its files is changed, cut short or missing', async () => {
		const { deps, identity } = await aBackedUpSchool();
		const { folder } = done(await makeBackup(deps, anOperator));
		const files = [...filesUnder(folder), ...filesUnder(join(folder, '..', 'blobs')).slice(0, 2)];
		const target = aFolder();
		for (const file of files) {
			const whole = readFileSync(file);
			const harms: (() => void)[] = [
				() => flip(file),
				() => flip(file, whole.length - 1),
				() => truncateSync(file, whole.length - 1),
				() => truncateSync(file, Math.floor(whole.length / 2)),
				() => truncateSync(file, 0),
				() => execFileSync('rm', [file])
			];
			for (const harm of harms) {
				harm();
				const refused = await restoreTo(target, { backup: { folder }, identities: [identity] });
				expect(refusalOf(refused).type).toBe('BackupDamaged');
				writeFileSync(file, whole);
			}
		}
		expect(existsSync(join(target, 'bildlov.db'))).toBe(false);
		done(await restoreTo(target, { backup: { folder }, identities: [identity] }));
		await deps.close();
	});

	it('[BU8] goes nowhere where there is a database or what a database has left', async () => {
		const { deps, identity } = await aBackedUpSchool();
		const { folder } = done(await makeBackup(deps, anOperator));
		for (const name of ['bildlov.db', 'bildlov.db-wal', 'bildlov.db-shm', 'bildlov.db-journal']) {
			const target = aFolder();
			writeFileSync(join(target, name), 'what was there');
			const refused = await restoreTo(target, { backup: { folder }, identities: [identity] });
			expect(refusalOf(refused)).toEqual({ type: 'TargetNotEmpty', found: join(target, name) });
			expect(filesUnder(target)).toEqual([join(target, name)]);
			expect(readFileSync(join(target, name), 'utf8')).toBe('what was there');
		}
		await deps.close();
	});

	it('[BU11] can be read by its owner alone, and so can the key', async () => {
		const { deps, dataFolder } = await aBackedUpSchool();
		chmodSync(dataFolder, 0o755);
		done(await makeBackup(deps, anOperator));
		const folder = join(dataFolder, 'backups');
		const open = (path: string) => (statSync(path).mode & 0o077).toString(8);
		expect(open(folder)).toBe('0');
		for (const entry of readdirSync(folder, { recursive: true })) {
			expect(`${entry} ${open(join(folder, String(entry)))}`).toBe(`${entry} 0`);
		}
		expect(open(keysIn(deps.settings))).toBe('0');
		expect(open(deps.settings.keysFolder)).toBe('0');
		await deps.close();
	});

	it('[BU11] nor can the database itself be read by others, also in a folder that is open to them', async () => {
		const folder = aFolder();
		chmodSync(folder, 0o755);
		const store = openSqlite(join(folder, 'bildlov.db'));
		await store.transact((db) =>
			insertTry(db, { id: newId(), accountSha256: 'x', at: '2026-11-20T08:00:00.000Z' })
		);
		const modes = filesUnder(folder).map(
			(file) => `${basename(file)} ${(statSync(file).mode & 0o077).toString(8)}`
		);
		expect(modes.sort()).toEqual(['bildlov.db 0', 'bildlov.db-shm 0', 'bildlov.db-wal 0']);
		await store.close();
	});

	it('[BU3] [BU11] whoever forges one with the public half of the key leads a restore to no other place', async () => {
		const { deps, identity } = await aBackedUpSchool();
		const { folder } = done(await makeBackup(deps, anOperator));
		const key = await readRecoveryKey(deps.settings.keysFolder);
		if (!key) throw new Error('There is no key.');
		const manifest = await readManifest(folder, [identity]);
		const blobList = readFileSync(join(folder, blobsFile), 'utf8');
		const elsewhere = '../../elsewhere';
		const forgeries: { manifest: Manifest; blobs?: string }[] = [
			{ manifest: { ...manifest, database: { ...manifest.database, file: `${elsewhere}.gz.age` } } },
			{ manifest: { ...manifest, database: { ...manifest.database, file: '..' } } },
			{ manifest: { ...manifest, blobsFolder: elsewhere } },
			{ manifest: { ...manifest, blobsFolder: '/blobs' } },
			{
				manifest: { ...manifest, blobs: { count: 1, sha256: sha256Of(`${elsewhere}\n`) } },
				blobs: `${elsewhere}\n`
			}
		];
		for (const forged of forgeries) {
			rmSync(join(folder, manifestFile));
			await writeManifest(folder, forged.manifest, key.recipient);
			writeFileSync(join(folder, blobsFile), forged.blobs ?? blobList);
			const target = aFolder();
			const refusal = refusalOf(await restoreTo(target, { backup: { folder }, identities: [identity] }));
			// It is refused for what stands in it, not for what was not found where it leads.
			const what = join(folder, forged.blobs === undefined ? manifestFile : blobsFile);
			expect(refusal).toEqual({ type: 'BackupDamaged', what });
			expect(filesUnder(target)).toEqual([]);
		}
		await deps.close();
	});

	it('[BU13] encrypts an image once, and never writes it again', async () => {
		const { deps, dataFolder } = await aBackedUpSchool();
		done(await makeBackup(deps, anOperator));
		const blobs = join(dataFolder, 'backups', 'blobs');
		const seen = new Map(filesUnder(blobs).map((file) => [file, readFileSync(file)]));
		await addPhoto(deps, 'landscape_6');
		deps.setNow('2026-11-21T02:00:00.000Z');
		expect(done(await makeBackup(deps, anOperator))).toMatchObject({ blobs: 9, newBlobs: 3 });
		for (const [file, bytes] of seen) expect(readFileSync(file).equals(bytes)).toBe(true);
		await deps.close();
	});

	it('[BU7] [BU13] older ones go by the list, with the images that none of the others needs', async () => {
		const { deps, dataFolder, identity } = await aBackedUpSchool();
		const folder = join(dataFolder, 'backups');
		const first = done(await makeBackup(deps, anOperator));
		// What only the first backup needs: an image that the database does not know any more.
		const [shelf = ''] = readdirSync(join(folder, 'blobs'));
		const stray = join(folder, 'blobs', shelf, `${'ab'.repeat(32)}.age`);
		writeFileSync(stray, 'old');
		const list = join(first.folder, 'blobs.txt');
		writeFileSync(list, `${readFileSync(list, 'utf8')}${'ab'.repeat(32)}\n`);
		const at = (day: number) => new Date(Date.UTC(2026, 10, 20 + day, 2)).toISOString();
		// Thirty-one more nights, as copies of the second: the 30 days are full, and November has an earlier one.
		deps.setNow(at(1));
		const second = done(await makeBackup(deps, anOperator));
		for (let day = 2; day <= 40; day += 1) {
			execFileSync('cp', ['-a', second.folder, join(folder, backupName(at(day)))]);
		}
		deps.setNow(at(41));
		const { removed } = done(await makeBackup(deps, anOperator));
		expect(removed).toContain(second.name);
		// The first of November stays for its month, with its image.
		expect(removed).not.toContain(first.name);
		expect(existsSync(stray)).toBe(true);
		execFileSync('rm', ['-r', first.folder]);
		deps.setNow(at(42));
		expect(done(await makeBackup(deps, anOperator)).removed.length).toBeGreaterThan(0);
		expect(existsSync(stray)).toBe(false);
		done(await restoreTo(aFolder(), { backup: { newestIn: folder }, identities: [identity] }));
		await deps.close();
	});

	it('[BU10] an image that is lost on the machine is told of, and everything else is backed up', async () => {
		const { deps, dataFolder } = await aBackedUpSchool();
		const [image] = filesUnder(join(dataFolder, 'blobs'));
		if (image) writeFileSync(image, 'rotten');
		expect(done(await makeBackup(deps, anOperator))).toMatchObject({ blobs: 5, lost: 1 });
		expect(await alarmsOf(deps)).toEqual([
			{ kind: 'backup-failed', about: { problem: 'BlobsLost', count: 1 } }
		]);
		await deps.close();
	});

	it('[BU5] is not begun while another is under way', async () => {
		const { deps, dataFolder } = await aBackedUpSchool();
		const lock = holdLock(join(dataFolder, 'backup.lock'));
		expect(refusalOf(await makeBackup(deps, anOperator)).type).toBe('AlreadyRunning');
		lock?.release();
		done(await makeBackup(deps, anOperator));
		await deps.close();
	});

	it.each(['staff', 'administrator', 'data-protection-officer'] as const)(
		'[BU2] is nothing that %s can make, prove or hold the key of',
		async (role) => {
			const deps = await realDeps(aFolder());
			const notAllowed = { type: 'NotAllowed', action: 'back-up' };
			expect(refusalOf(await makeBackup(deps, aUser(role)))).toEqual(notAllowed);
			expect(refusalOf(await rehearseRestore(deps, aUser(role)))).toEqual(notAllowed);
			expect(refusalOf(await createRecoveryKey(deps, aUser(role)))).toEqual(notAllowed);
			expect(refusalOf(await replaceRecoveryKey(deps, aUser(role)))).toEqual(notAllowed);
			expect(refusalOf(await confirmRecoveryKey(deps, aUser(role), ''))).toEqual(notAllowed);
			expect(refusalOf(await lookForProof(deps, aUser(role)))).toEqual(notAllowed);
			await deps.close();
		}
	);
});

describe('proof', () => {
	it('[BU9] is a restore with a key that somebody has typed in from paper, and lasts 26 hours', async () => {
		const { deps, identity } = await aBackedUpSchool();
		const status = async () => done(await readBackupStatus(deps, aUser('administrator')));
		expect(await status()).toMatchObject({
			key: 'unconfirmed',
			lastGood: null,
			provedAt: null,
			isSameDisk: true
		});
		done(await makeBackup(deps, anOperator));
		const rehearsed = done(await rehearseRestore(deps, anOperator));
		expect(rehearsed).toMatchObject({ consents: 2, blobs: 6, blobsOpened: 6 });
		expect((await newestRehearsal(deps.store.read, 'good'))?.counts).toMatchObject({
			people: 6,
			consents: 2
		});
		expect((await status()).provedAt).toBeNull();
		done(await confirmRecoveryKey(deps, anOperator, ` ${identity.toLowerCase()} \n`));
		expect(await status()).toMatchObject({
			key: 'confirmed',
			provedAt: '2026-11-20T08:00:00.000Z',
			isProofLate: false,
			kept: [{ ledgerSeq: expect.any(Number) }]
		});
		deps.setNow('2026-11-21T10:00:00.000Z');
		expect((await status()).isProofLate).toBe(false);
		expect(done(await lookForProof(deps, anOperator))).toEqual({ isLate: false });
		deps.setNow('2026-11-21T10:00:00.001Z');
		expect((await status()).isProofLate).toBe(true);
		await deps.close();
	});

	it('[BU10] raises an alarm, once a day, when there has been none for 26 hours', async () => {
		const { deps } = await aBackedUpSchool();
		deps.setNow('2026-11-21T10:00:00.000Z');
		done(await lookForProof(deps, anOperator));
		expect(await alarmsOf(deps)).toEqual([]);
		deps.setNow('2026-11-21T10:00:00.001Z');
		done(await lookForProof(deps, anOperator));
		done(await lookForProof(deps, anOperator));
		expect(await alarmsOf(deps)).toEqual([{ kind: 'no-proved-backup', about: {} }]);
		await deps.close();
	});

	it('[BU9] fails, and raises an alarm, when the backup has been damaged since', async () => {
		const { deps } = await aBackedUpSchool();
		const { folder } = done(await makeBackup(deps, anOperator));
		flip(join(folder, 'bildlov.db.gz.age'));
		expect(refusalOf(await rehearseRestore(deps, anOperator)).type).toBe('BackupDamaged');
		expect(await alarmsOf(deps)).toEqual([
			{ kind: 'backup-failed', about: { problem: 'BackupDamaged', rehearsal: expect.any(String) } }
		]);
		expect(done(await readBackupStatus(deps, aUser('administrator'))).lastFailedRehearsal?.problem).toBe(
			'BackupDamaged'
		);
		await deps.close();
	});

	it('[BU5] leaves nothing unencrypted behind', async () => {
		const { deps, dataFolder } = await aBackedUpSchool();
		done(await makeBackup(deps, anOperator));
		done(await rehearseRestore(deps, anOperator));
		expect(readdirSync(join(dataFolder, 'backups', 'unfinished'))).toEqual([]);
		await deps.close();
	});

	it('[BU10] a backup without a key is refused, written down and told of', async () => {
		const deps = await realDeps(aFolder());
		expect(refusalOf(await makeBackup(deps, anOperator)).type).toBe('RecoveryKeyMissing');
		expect(await alarmsOf(deps)).toEqual([
			{ kind: 'backup-failed', about: { problem: 'RecoveryKeyMissing' } }
		]);
		expect(done(await readBackupStatus(deps, aUser('administrator')))).toMatchObject({
			key: 'missing',
			lastFailed: { problem: 'RecoveryKeyMissing' }
		});
		await deps.close();
	});
});

describe('the recovery key', () => {
	it('[BU12] is never made over one that is there', async () => {
		const { deps, identity } = await aBackedUpSchool();
		expect(refusalOf(await createRecoveryKey(deps, anOperator)).type).toBe('KeyExists');
		expect((await readRecoveryKey(deps.settings.keysFolder))?.identity).toBe(identity);
		await deps.close();
	});

	it('[BU12] replaced, backups from then on hang on the new paper alone, and older ones on the old', async () => {
		const { deps, identity: old } = await aBackedUpSchool();
		const first = done(await makeBackup(deps, anOperator));
		const { identity: fresh } = done(await replaceRecoveryKey(deps, anOperator));
		deps.setNow('2026-11-21T02:00:00.000Z');
		const second = done(await makeBackup(deps, anOperator));
		expect(second.newBlobs).toBe(6);
		const opens = async (folder: string, identity: string) =>
			(await restoreTo(aFolder(), { backup: { folder }, identities: [identity] })).ok;
		expect(await opens(first.folder, old)).toBe(true);
		expect(await opens(second.folder, fresh)).toBe(true);
		expect(await opens(first.folder, fresh)).toBe(false);
		expect(await opens(second.folder, old)).toBe(false);
		// On the machine itself both are there, and confirming begins anew.
		expect((await identitiesIn(deps.settings.keysFolder)).sort()).toEqual([old, fresh].sort());
		expect(done(await readBackupStatus(deps, aUser('administrator'))).key).toBe('unconfirmed');
		done(await rehearseRestore(deps, anOperator));
		await deps.close();
	});

	it('[BU12] typed with a wrong letter, or another key, is told apart and confirms nothing', async () => {
		const { deps, identity } = await aBackedUpSchool();
		const wrongLetter = identity.slice(0, -1) + (identity.endsWith('Q') ? 'P' : 'Q');
		const confirm = async (typed: string) =>
			refusalOf(await confirmRecoveryKey(deps, anOperator, typed)).type;
		expect(await confirm(wrongLetter)).toBe('NotAKey');
		expect(await confirm('hej')).toBe('NotAKey');
		expect(await confirm(await generateX25519Identity())).toBe('AnotherKey');
		expect(done(await readBackupStatus(deps, aUser('administrator'))).key).toBe('unconfirmed');
		await deps.close();
	});
});
