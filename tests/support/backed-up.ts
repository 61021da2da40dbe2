import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { guidelines } from '#lib/policy/policies.ts';
import type { Store } from '#lib/server/db/store.ts';
import { settingsFrom, type Settings } from '#lib/server/settings.ts';
import { openDeps } from '#lib/server/start.ts';
import { createRecoveryKey } from '#lib/server/use-cases/keep-recovery-key.ts';
import { takeInImage } from '#lib/server/use-cases/take-in-image.ts';
import { aPhoto, done } from './a-desk.ts';
import { aSchool } from './a-school.ts';
import { anOperator, aUser, type TestDeps } from './test-deps.ts';

export type RealDeps = TestDeps & { close(): Promise<void> };

/** Everything as it is in use, in a folder of its own: files, not memory. Only the clock is handed in. */
export async function realDeps(
	dataFolder: string,
	{
		at = '2026-11-20T08:00:00.000Z',
		ifChanged = 'go-on'
	}: { at?: string; ifChanged?: 'refuse' | 'go-on' } = {}
): Promise<RealDeps> {
	let now = at;
	const deps = await openDeps(settingsFrom({ BILDLOV_DATA: dataFolder }), guidelines, { ifChanged });
	return {
		...deps,
		now: () => now,
		setNow: (instant) => {
			now = instant;
		}
	};
}

export const aFolder = (): string => mkdtempSync(join(tmpdir(), 'bildlov-backup-'));

/** A school with signings and two photographs, and a recovery key; `identity` is what stands on the paper. */
export async function aBackedUpSchool() {
	const dataFolder = aFolder();
	const deps = await realDeps(dataFolder);
	const school = await aSchool(deps);
	await school.signed({ answers: [{ about: 'Elsa', yes: ['website'] }] });
	await school.signed({ answers: [{ about: 'Nils', yes: ['website', 'social-media'] }] });
	await school.signed({ by: 'Samir', answers: [{ about: 'Omar', no: ['website'] }] });
	await addPhoto(deps, 'DSCN0010');
	await addPhoto(deps, 'portrait_8');
	const { identity } = done(await createRecoveryKey(deps, anOperator));
	return { dataFolder, deps, school, identity };
}

export async function addPhoto(
	deps: TestDeps,
	name: 'DSCN0010' | 'portrait_8' | 'landscape_6'
): Promise<void> {
	done(await takeInImage(deps, aUser('photographer'), aPhoto(name)));
}

/** The same installation in a folder of its own. */
export function copyOf(dataFolder: string): string {
	const folder = aFolder();
	rmSync(folder, { recursive: true });
	cpSync(dataFolder, folder, { recursive: true });
	return folder;
}

/** Every row of every table that a person would miss; what the machine keeps for itself is left out. */
export async function everyRow(store: Store): Promise<Record<string, unknown[]>> {
	const rows: Record<string, unknown[]> = {};
	for (const [name, table] of Object.entries(store.read.t)) {
		if (machinesOwn.has(name)) continue;
		const all: unknown[] = await store.read.q.select().from(table);
		rows[name] = all.map((row) => JSON.stringify(row)).sort();
	}
	return rows;
}

const machinesOwn: ReadonlySet<string> = new Set([
	'sessions',
	'backups',
	'rehearsals',
	'alarms',
	'jobs',
	'signInTries',
	'heldFiles',
	'ledger',
	'ledgerPayloads'
]);

export const keysIn = (settings: Settings): string => join(settings.keysFolder, 'recovery.key');
