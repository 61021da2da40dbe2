import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import { UnusableDatabase } from './db/store.ts';
import { assertNotLost } from './installation.ts';
import { settingsFrom } from './settings.ts';
import { openDeps } from './start.ts';
import { setUpMunicipality } from './use-cases/set-up-municipality.ts';

const operator: Actor = { kind: 'operator', id: 'command-line' };
const aFolder = () => mkdtempSync(join(tmpdir(), 'bildlov-installation-'));
const settingsOf = (dataFolder: string) => settingsFrom({ BILDLOV_DATA: dataFolder });
const open = (dataFolder: string) => openDeps(settingsOf(dataFolder), undefined, { ifChanged: 'refuse' });
const faultOf = (error: unknown) => (error instanceof UnusableDatabase ? error.fault?.type : error);

async function aMunicipality(): Promise<string> {
	const dataFolder = aFolder();
	const deps = await open(dataFolder);
	await setUpMunicipality(deps, operator, {
		name: 'Ekbacka',
		dataProtectionOfficer: '',
		support: '',
		controllers: [{ name: 'Nämnden', policyId: 'norberg', guardiansRequired: 'one' }],
		administrator: null
	});
	await deps.close();
	return dataFolder;
}

async function refusalOf(dataFolder: string) {
	return faultOf(
		await open(dataFolder).then(
			() => 'started',
			(error: unknown) => error
		)
	);
}

describe('a database that is not where it should be', () => {
	it('[SH1] is known to be lost from the moment when the municipality has been set up', async () => {
		const dataFolder = await aMunicipality();
		const marker: unknown = JSON.parse(readFileSync(join(dataFolder, 'installation.json'), 'utf8'));
		expect(Object.keys(Object(marker))).toEqual(['municipalityId', 'madeAt']);
		rmSync(join(dataFolder, 'bildlov.db'));
		const left = readdirSync(dataFolder).sort();
		expect(await refusalOf(dataFolder)).toBe('Missing');
		expect(readdirSync(dataFolder).sort()).toEqual(left);
	});

	it('[SH1] an older municipality without the note gets it at its first start', async () => {
		const dataFolder = await aMunicipality();
		rmSync(join(dataFolder, 'installation.json'));
		await (await open(dataFolder)).close();
		expect(existsSync(join(dataFolder, 'installation.json'))).toBe(true);
	});

	it('[SH1] an empty file in its place is refused and left empty', async () => {
		const dataFolder = await aMunicipality();
		writeFileSync(join(dataFolder, 'bildlov.db'), '');
		expect(await refusalOf(dataFolder)).toBe('Empty');
		expect(readFileSync(join(dataFolder, 'bildlov.db')).length).toBe(0);
	});

	it('[SH1] a fresh database and another municipality’s are refused, and not a byte of them is changed', async () => {
		const dataFolder = await aMunicipality();
		const fresh = aFolder();
		await (await open(fresh)).close();
		const other = await aMunicipality();
		for (const [from, fault] of [
			[fresh, 'Empty'],
			[other, 'OfAnotherMunicipality']
		] as const) {
			const bytes = readFileSync(join(from, 'bildlov.db'));
			writeFileSync(join(dataFolder, 'bildlov.db'), bytes);
			rmSync(join(dataFolder, 'bildlov.db-seal'), { force: true });
			expect(await refusalOf(dataFolder)).toBe(fault);
			expect(readFileSync(join(dataFolder, 'bildlov.db')).equals(bytes)).toBe(true);
		}
	});

	it('[SH1] backups without a database are a loss, not a first start', async () => {
		const dataFolder = aFolder();
		mkdirSync(join(dataFolder, 'backups'));
		await (await open(dataFolder)).close();
		rmSync(join(dataFolder, 'bildlov.db'));
		writeFileSync(join(dataFolder, 'backups', '2026-11-20.age'), 'a backup');
		expect(await refusalOf(dataFolder)).toBe('MissingWithBackups');
		expect(existsSync(join(dataFolder, 'bildlov.db'))).toBe(false);
	});

	it('[SH1] one that has been moved is not opened again, and named where it is wanted from its new place', async () => {
		const dataFolder = await aMunicipality();
		writeFileSync(join(dataFolder, 'moved.json'), '{}');
		expect(await refusalOf(dataFolder)).toBe('Moved');
		const settings = settingsFrom({ BILDLOV_DATA: dataFolder, DATABASE_URL: 'postgres://nowhere' });
		expect(assertNotLost(settings)?.municipalityId).toMatch(/^[0-9a-f-]{36}$/);
	});

	it('[SH1] a note that cannot be read stops the start', async () => {
		const dataFolder = await aMunicipality();
		writeFileSync(join(dataFolder, 'installation.json'), '{ half');
		expect(await refusalOf(dataFolder)).toBe('Unreadable');
	});
});
