import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { municipality, units } from '#lib/server/db/organisation.ts';
import { knownPeople } from '#lib/server/db/people.ts';
import { openSqlite } from '#lib/server/db/sqlite/open.ts';
import { class4BFile, pupilsFile } from '../support/class-lists.ts';

const program = join(import.meta.dirname, '../../src/cli/bildlov.ts');
let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'bildlov-cli-'));
});

/** Runs the real command as a process of its own, standing in an empty folder. */
function bildlov(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
		cwd: folder,
		env: { ...process.env, BILDLOV_DATA: join(folder, 'data') },
		encoding: 'utf8'
	});
	return { code: status, stdout, stderr };
}

async function inDatabase() {
	const store = openSqlite(join(folder, 'data', 'bildlov.db'));
	const found = {
		municipality: (await municipality(store.read))?.name,
		units: (await units(store.read)).map((unit) => unit.name),
		people: (await knownPeople(store.read)).length
	};
	await store.close();
	return found;
}

/** A class list in the folder that the command stands in. */
function aFile(name: string, ...lines: string[]): string {
	writeFileSync(join(folder, name), lines.join('\n'));
	return name;
}

describe('bildlov import', () => {
	it('[IM9] imports every row, sets up a bare municipality first, and says so beside the report', async () => {
		const { code, stdout, stderr } = bildlov('import', pupilsFile, '--municipality', 'Ekbacka kommun');
		expect(code).toBe(0);
		expect(stdout).toContain('elever.utf-8-bom.csv: 150 rader.');
		expect(stdout).toContain('Nya: 150');
		expect(stdout).toMatch(/Inläst\.\n$/);
		expect(stdout).not.toContain('upplagd');
		expect(stderr).toContain('Kommunen är nu upplagd: Ekbacka kommun');
		expect(await inDatabase()).toEqual({
			municipality: 'Ekbacka kommun',
			units: ['Centralskolan', 'Förskolan Ängen', 'Gymnasiet'],
			people: 150
		});

		const again = bildlov('import', pupilsFile);
		expect(again).toMatchObject({ code: 0, stderr: '' });
		expect(again.stdout).toContain('Nya: 0\nÄndrade: 0\nSom förut: 150\n');
	});

	it('[IM9] ends with 1 when a row was left, and tells each problem by its row without the number', async () => {
		const { code, stdout } = bildlov('import', class4BFile);
		expect(code).toBe(1);
		expect(stdout).toContain('Rad 14: Födelsedatumet finns inte i kalendern.');
		expect(stdout).toContain('Spärrar: 1');
		expect(stdout).not.toMatch(/\d{6,8}-\w{4}|9809/);
		expect((await inDatabase()).people).toBe(23);
	});

	it('[IM6] --dry-run reports the same and writes nothing', async () => {
		const { code, stdout, stderr } = bildlov('import', pupilsFile, '--dry-run');
		expect(code).toBe(0);
		expect(stdout).toContain('Nya: 150');
		expect(stdout).toMatch(/Inget har skrivits\.\n$/);
		expect(stderr).toContain('Databasen är tom.');
		expect(await inDatabase()).toEqual({ municipality: undefined, units: [], people: 0 });
	});

	it('[IM9] --unit is the unit of a file that names none; without it, it is asked for', async () => {
		const file = aFile('lista.csv', 'Namn;Födelsedatum;Klass', 'Elsa Lund;2016-04-01;4B');
		const without = bildlov('import', file);
		expect(without).toMatchObject({ code: 1, stdout: '' });
		expect(without.stderr).toContain('--unit');
		expect(bildlov('import', file, '--unit', 'Ekskolan').code).toBe(0);
		expect(await inDatabase()).toMatchObject({ units: ['Ekskolan'], people: 1 });
	});

	it('[IM7] tells whom a row may be about, and leaves it', async () => {
		const head = 'Namn;Födelsedatum;Klass;Skola';
		bildlov('import', aFile('a.csv', head, 'Elsa Lund;2016-04-01;4B;Ekskolan'));
		const { code, stdout } = bildlov('import', aFile('b.csv', head, 'Elsa Lund;2016-05-01;4B;Ekskolan'));
		expect(code).toBe(1);
		expect(stdout).toContain('Rad 2: Elsa Lund, 2016-05-01, 4B. I Bildlov: Elsa Lund, 2016-04-01, Ekskolan');
		expect((await inDatabase()).people).toBe(1);
	});

	it('[IM5] a file that is no class list: nothing on standard output, and 1', () => {
		const { code, stdout, stderr } = bildlov('import', aFile('bild.csv', '\u0000\u0001\u0002'));
		expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
		expect(stderr).toContain('Filen gick inte att läsa som en klasslista.');
	});

	it.each([
		['no command', []],
		['an unknown command', ['importera']],
		['no file', ['import']],
		['two files', ['import', 'a.csv', 'b.csv']],
		['a file that does not exist', ['import', 'finns-inte.csv']],
		['an unknown option', ['import', 'a.csv', '--tyst']]
	])('[IM9] %s is wrong use: 2, with how it is used on standard error', (_, args) => {
		const { code, stdout, stderr } = bildlov(...args);
		expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
		expect(stderr).toContain('Så här används bildlov:');
	});
});
