import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { namesIn } from '#lib/server/backup/places.ts';
import { done } from '../support/a-desk.ts';
import { aBackedUpSchool, aFolder, everyRow, realDeps } from '../support/backed-up.ts';
import { anOperator } from '../support/test-deps.ts';
import { insertHeldFile } from '#lib/server/db/held-files.ts';
import { makeBackup } from '#lib/server/use-cases/make-backup.ts';
import { restoreBackup } from '#lib/server/use-cases/restore-backup.ts';

const program = join(import.meta.dirname, '../../src/cli/bildlov.ts');
/** `BILDLOV_KILLS=20` for the figure. */
const kills = Number(process.env.BILDLOV_KILLS ?? 3);

const environment = (dataFolder: string) => ({ ...process.env, BILDLOV_DATA: dataFolder });

/** Runs the real command as a process of its own. */
function bildlov(dataFolder: string, args: string[], input = '') {
	const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
		cwd: aFolder(),
		env: environment(dataFolder),
		input,
		encoding: 'utf8'
	});
	return { code: status, stdout, stderr };
}

/** A closed installation with a key, and what stands on the paper. */
async function anInstallation() {
	const { deps, dataFolder, identity } = await aBackedUpSchool();
	await deps.close();
	return { dataFolder, identity, backups: join(dataFolder, 'backups') };
}

const unfinished = (backups: string) => {
	const folder = join(backups, 'unfinished');
	return existsSync(folder) ? readdirSync(folder) : [];
};

describe('bildlov backup', () => {
	it('[BU1] the whole way: a key, a backup that is proved, and a restore on another machine from paper', async () => {
		const { dataFolder, identity, backups } = await anInstallation();
		expect(bildlov(dataFolder, ['recovery-key', 'create'])).toMatchObject({
			code: 1,
			stderr: expect.stringContaining('finns redan')
		});
		expect(bildlov(dataFolder, ['recovery-key', 'confirm'], 'AGE-SECRET-KEY-1FEL\n').code).toBe(1);
		expect(bildlov(dataFolder, ['recovery-key', 'confirm'], `${identity}\n`)).toMatchObject({
			code: 0,
			stdout: expect.stringContaining('bekräftad')
		});
		const made = bildlov(dataFolder, ['backup', '--rehearse']);
		expect(made).toMatchObject({ code: 0, stderr: '' });
		expect(made.stdout).toContain('gjord och genomgången');
		expect(made.stdout).toContain('går att återställa');
		for (const name of ['Elsa', 'Karin', 'Björkskolan', identity]) expect(made.stdout).not.toContain(name);

		const refused = bildlov(dataFolder, ['restore', 'latest']);
		expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('Inget skrivs över') });

		const elsewhere = aFolder();
		const [name = ''] = await namesIn(backups);
		const restored = bildlov(
			elsewhere,
			['restore', join(backups, name), '--key', 'ask'],
			`${identity.toLowerCase()}\n`
		);
		expect(restored).toMatchObject({ code: 0, stderr: '' });
		expect(restored.stdout).toContain('6 personer, 2 samtycken');
		const [there, here] = [await realDeps(elsewhere), await realDeps(dataFolder)];
		expect(await everyRow(there.store)).toEqual(await everyRow(here.store));
		await there.close();
		await here.close();
	}, 120_000);

	it('[BU12] prints a new key once, and keeps it for its owner alone', async () => {
		const dataFolder = aFolder();
		const { code, stdout } = bildlov(dataFolder, ['recovery-key', 'create']);
		expect(code).toBe(0);
		expect(stdout).toMatch(/AGE-SECRET-KEY-1[0-9A-Z]{58}\n/);
		expect(stdout).toContain('två papper');
		expect(statSync(join(dataFolder, 'keys', 'recovery.key')).mode & 0o077).toBe(0);
	});

	it.each([
		['restore', 'a', 'b'],
		['restore', 'latest', '--key', '/finns/inte'],
		['recovery-key', 'ta-bort']
	])('[BU8] wrong use is answered by how it is used, and does nothing: %s %s', async (...args) => {
		const { code, stderr } = bildlov(aFolder(), args);
		expect(code).toBe(2);
		expect(stderr).toContain('Så här används bildlov');
	});

	it(`[BU5] ended by force ${kills} times, leaves no half backup and, after the next, nothing unencrypted`, async () => {
		const { dataFolder, backups, identity } = await anInstallation();
		const timed = performance.now();
		expect(bildlov(dataFolder, ['backup']).code).toBe(0);
		const most = performance.now() - timed;
		const seen: string[] = [];
		for (let kill = 0; kill < kills; kill += 1) {
			const child = spawn(process.execPath, [program, 'backup'], {
				env: environment(dataFolder),
				stdio: 'ignore'
			});
			const ended = once(child, 'exit');
			while (child.exitCode === null && unfinished(backups).length === 0) await nextTurn();
			const until = performance.now() + (Math.random() * most) / 2;
			while (child.exitCode === null && performance.now() < until) await nextTurn();
			child.kill('SIGKILL');
			await ended;
			seen.push(...unfinished(backups));
		}
		expect(bildlov(dataFolder, ['backup', '--rehearse'])).toMatchObject({ code: 0, stderr: '' });
		expect(unfinished(backups)).toEqual([]);
		// Whatever stands in its place can be restored; what was cut off stands in the list as that.
		const names = await namesIn(backups);
		for (const name of names) {
			done(
				await restoreBackup(anOperator, {
					backup: { folder: join(backups, name) },
					identities: [identity],
					dataFolder: aFolder(),
					databaseUrl: null,
					now: () => '2026-11-21T08:00:00.000Z'
				})
			);
		}
		const deps = await realDeps(dataFolder);
		const rows = await deps.store.read.q.select().from(deps.store.read.t.backups);
		await deps.close();
		for (const row of rows) {
			expect(['good', 'bad']).toContain(row.outcome);
			if (row.outcome === 'good' && row.fileName !== null) expect(names).toContain(row.fileName);
			if (row.outcome === 'bad') expect(row.problem).toBe('CutOff');
		}
		if (process.env.BILDLOV_KILLS)
			process.stdout.write(
				`${kills} kills, ${rows.filter((row) => row.outcome === 'bad').length} cut off, ${names.length} good; left in between: ${[...new Set(seen)].join(', ')}\n`
			);
	}, 120_000);

	it('[BU6] a disk that becomes full is told of plainly, and the older backups are still there', async () => {
		const { deps, dataFolder, identity } = await aBackedUpSchool();
		const first = done(await makeBackup(deps, anOperator));
		// Three megabytes that do not pack, so that the copy and the encrypted file reach the limit in turn.
		await deps.store.transact((db) =>
			insertHeldFile(db, {
				id: deps.newId(),
				ownerId: 'somebody',
				sealed: crypto.getRandomValues(new Uint8Array(60_000)),
				expiresAt: '2027-01-01T00:00:00.000Z'
			})
		);
		await deps.close();
		const size = statSync(join(dataFolder, 'bildlov.db')).size;
		const backups = join(dataFolder, 'backups');
		// A limit on the size of a file stands for the full disk: of the copy, and of the small database of the list.
		for (const share of [0.5, 0.9]) {
			const blocks = Math.floor((size * share) / 1024);
			const limited = spawnSync(
				'sh',
				['-c', `trap '' XFSZ; ulimit -f ${blocks * 2}; exec "$0" "$@"`, process.execPath, program, 'backup'],
				{ env: environment(dataFolder), encoding: 'utf8' }
			);
			expect(limited.status).toBe(1);
			expect(limited.stderr).toContain('äldre kopiorna finns kvar');
			expect(unfinished(backups)).toEqual([]);
			expect(await namesIn(backups)).toEqual([first.name]);
		}
		done(
			await restoreBackup(anOperator, {
				backup: { newestIn: backups },
				identities: [identity],
				dataFolder: aFolder(),
				databaseUrl: null,
				now: () => '2026-11-21T08:00:00.000Z'
			})
		);
		expect(bildlov(dataFolder, ['backup']).code).toBe(0);
	}, 120_000);

	it('[BU14] is of one moment while another process writes all the time', async () => {
		const { deps, dataFolder, school } = await aBackedUpSchool();
		const child = spawn(process.execPath, [program, 'backup', '--rehearse'], {
			env: environment(dataFolder),
			stdio: ['ignore', 'pipe', 'pipe']
		});
		const ended = once(child, 'exit');
		let written = 0;
		while (child.exitCode === null && child.signalCode === null) {
			await school.signed();
			written += 1;
			// The database answers at once: without a turn of the loop nobody would hear that the other has ended.
			const rested = performance.now() + 2;
			do await nextTurn();
			while (performance.now() < rested);
		}
		const [code] = (await ended) as [number];
		expect(code).toBe(0);
		expect(written).toBeGreaterThan(10);
		await deps.close();
	}, 120_000);

	it('[BU4] a closed database that somebody has changed is not even opened for it', async () => {
		const { dataFolder, backups } = await anInstallation();
		const file = join(dataFolder, 'bildlov.db');
		const bytes = readFileSync(file);
		const place = bytes.indexOf('Elsa');
		bytes.write('Olga', place);
		writeFileSync(file, bytes);
		const refused = bildlov(dataFolder, ['backup']);
		expect(refused.code).toBe(3);
		expect(refused.stderr).not.toContain('Olga');
		expect(await namesIn(backups)).toEqual([]);
	});
});
