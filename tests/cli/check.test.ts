import { spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqlite } from '#lib/server/db/sqlite/open.ts';

const aFolder = () => mkdtempSync(join(tmpdir(), 'bildlov-check-'));

function bildlov(args: string[], env: Record<string, string>) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/bildlov.ts', ...args], {
		env: { ...process.env, ...env },
		encoding: 'utf8'
	});
	return { code: status, stdout, stderr };
}

describe('bildlov check', () => {
	it('[SH12] says what is missing before the first start, and makes nothing', () => {
		const dataFolder = join(aFolder(), 'data');
		const { code, stdout } = bildlov(['check'], {
			BILDLOV_DATA: dataFolder,
			ORIGIN: 'https://bild.ekbacka.example'
		});
		expect(code).toBe(1);
		expect(stdout).toContain('skapas vid första starten');
		expect(stdout).toContain('bildlov recovery-key create');
		expect(stdout).toContain('BILDLOV_SMTP');
		expect(existsSync(dataFolder)).toBe(false);
	});

	it('[SH12] ends with 3 where Bildlov would not start, with the reason and what to do', () => {
		const dataFolder = aFolder();
		writeFileSync(join(dataFolder, 'bildlov.db'), 'a letter '.repeat(1000));
		const { code, stdout } = bildlov(['check'], { BILDLOV_DATA: dataFolder });
		expect(code).toBe(3);
		expect(stdout).toContain('Stoppar  Filen är ingen databas');
		expect(stdout).toContain('bildlov restore');
		expect(readdirSync(dataFolder)).toEqual(['bildlov.db']);
	});

	it('[SH12] leaves a database of an older version as it is, byte for byte', async () => {
		const folder = aFolder();
		const migrations = join(folder, 'migrations');
		cpSync('drizzle/sqlite', migrations, { recursive: true });
		const journal = join(migrations, 'meta', '_journal.json');
		const { entries, ...others } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] };
		writeFileSync(journal, JSON.stringify({ ...others, entries: entries.slice(0, -1) }));
		const file = join(folder, 'data', 'bildlov.db');
		mkdirSync(join(folder, 'data'));
		await openSqlite(file, migrations).close();
		const before = readFileSync(file);
		const { code, stdout } = bildlov(['check'], { BILDLOV_DATA: join(folder, 'data') });
		expect(stdout).toContain('från en äldre version');
		expect(code).toBe(1);
		expect(readFileSync(file).equals(before)).toBe(true);
		expect(existsSync(join(folder, 'data', 'installation.json'))).toBe(false);
	});

	it('[SH12] asks the mail server only when it is told to', () => {
		const env = { BILDLOV_DATA: join(aFolder(), 'data'), BILDLOV_SMTP: 'smtp://127.0.0.1:9' };
		expect(bildlov(['check'], env).stdout).toContain('prova med bildlov check --mail');
		expect(bildlov(['check', '--mail'], env).stdout).toContain('127.0.0.1:9 svarar inte som den ska');
	});

	it('[SH1] other commands end with 3 too, and make no database in the place of a lost one', () => {
		const dataFolder = aFolder();
		const marker = {
			municipalityId: '0196d1f0-0000-7000-8000-000000000000',
			madeAt: '2026-01-01T08:00:00.000Z'
		};
		writeFileSync(join(dataFolder, 'installation.json'), JSON.stringify(marker));
		const { code, stderr } = bildlov(['demo'], { BILDLOV_DATA: dataFolder });
		expect(code).toBe(3);
		expect(stderr).toContain('Ingen ny har skapats');
		expect(readdirSync(dataFolder)).toEqual(['installation.json']);
	});
});
