/**
 * How many copies of a filled database with one byte turned are started: `node tests/bench/flips.ts [copies]`. First as
 * Bildlov left it when it was stopped (sealed), then as after a crash (no seal, so that SQLite's own check is all there
 * is); of the latter it counts in which bytes the check sees nothing.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '#lib/domain/access.ts';
import { openSqlite } from '#lib/server/db/sqlite/open.ts';
import { UnusableDatabase } from '#lib/server/db/store.ts';
import { settingsFrom } from '#lib/server/settings.ts';
import { openDeps } from '#lib/server/start.ts';
import { fillWithDemoData } from '#lib/server/use-cases/fill-with-demo-data.ts';
import { setUpMunicipality } from '#lib/server/use-cases/set-up-municipality.ts';

const copies = Number(process.argv[2] ?? 100);
const operator: Actor = { kind: 'operator', id: 'command-line' };
const dataFolder = mkdtempSync(join(tmpdir(), 'bildlov-flips-'));
const deps = await openDeps(settingsFrom({ BILDLOV_DATA: dataFolder }));
await setUpMunicipality(deps, operator, {
	name: 'Ekbacka kommun',
	dataProtectionOfficer: '',
	support: '',
	controllers: [
		{ name: 'Barn- och utbildningsnämnden', policyId: 'norberg', guardiansRequired: 'one' },
		{ name: 'Gymnasienämnden', policyId: 'sollentuna', guardiansRequired: 'one' }
	],
	administrator: null
});
await fillWithDemoData(deps, operator);
await deps.close();

const file = join(dataFolder, 'bildlov.db');
const whole = readFileSync(file);
const seal = readFileSync(`${file}-seal`);

let state = 20261122;
/** Deterministic, in [0, 1). */
const next = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;

/** Null: it was started. */
async function refusalOf(isSealed: boolean, place: number, by: number): Promise<string | null> {
	const bytes = Buffer.from(whole);
	bytes[place] = (bytes[place] ?? 0) ^ by;
	for (const ending of ['-wal', '-shm', '-seal']) rmSync(file + ending, { force: true });
	writeFileSync(file, bytes);
	if (isSealed) writeFileSync(`${file}-seal`, seal);
	try {
		await openSqlite(file, undefined, { ifChanged: 'refuse' }).close();
		return null;
	} catch (error) {
		if (!(error instanceof UnusableDatabase)) throw error;
		return error.fault?.type ?? 'refused';
	}
}

for (const isSealed of [true, false]) {
	const why: Record<string, number> = {};
	let started = 0;
	for (let copy = 0; copy < copies; copy += 1) {
		const refusal = await refusalOf(
			isSealed,
			Math.floor(next() * whole.length),
			1 + Math.floor(next() * 255)
		);
		if (refusal === null) started += 1;
		else why[refusal] = (why[refusal] ?? 0) + 1;
	}
	const kind = isSealed ? 'as it was closed' : 'as after a crash';
	process.stdout.write(
		`${kind}: ${copies} copies of ${whole.length} bytes, started ${started}, refused ${JSON.stringify(why)}\n`
	);
}
rmSync(dataFolder, { recursive: true });
