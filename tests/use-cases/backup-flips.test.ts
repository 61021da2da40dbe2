import { closeSync, openSync, readFileSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newestBackup } from '#lib/server/db/backups.ts';
import { UnusableDatabase } from '#lib/server/db/store.ts';
import { makeBackup } from '#lib/server/use-cases/make-backup.ts';
import { done } from '../support/a-desk.ts';
import { aBackedUpSchool, copyOf, everyRow, realDeps } from '../support/backed-up.ts';
import { anOperator } from '../support/test-deps.ts';

/** `BILDLOV_FLIPS=100` for the figure; a quarter of it in every run. */
const copies = Number(process.env.BILDLOV_FLIPS ?? 25);

/** A row of numbers that is the same in each run. */
function* numbers(seed: number): Generator<number> {
	for (let state = seed; ;) {
		state = (state * 1103515245 + 12345) % 2147483648;
		yield state / 2147483648;
	}
}

describe('a database with one byte changed', () => {
	it(`[BU4] never becomes a good backup: ${copies} copies`, async () => {
		const { deps, dataFolder, school } = await aBackedUpSchool();
		for (let signing = 0; signing < 60; signing += 1) await school.signed();
		done(await makeBackup(deps, anOperator));
		const before = await everyRow(deps.store);
		await deps.close();
		const file = (folder: string) => join(folder, 'bildlov.db');
		// Where something is written: most of a small database is room for more.
		const bytes = readFileSync(file(dataFolder));
		const written = [...bytes.keys()].filter((place) => bytes[place] !== 0);
		const random = numbers(20261122);
		const outcome = { refusedAtOpening: 0, refusedByBackup: 0, changesNothing: 0, good: [] as number[] };
		const found: string[] = [];
		for (let copy = 0; copy < copies; copy += 1) {
			const folder = copyOf(dataFolder);
			// The seal would refuse every one of them at once: this is a database in use.
			rmSync(`${file(folder)}-seal`, { force: true });
			const place = written[Math.floor((random.next().value as number) * written.length)] ?? 0;
			flip(file(folder), place, 1 + Math.floor((random.next().value as number) * 255));
			try {
				const changed = await realDeps(folder, { at: '2026-11-21T02:00:00.000Z', ifChanged: 'refuse' });
				const made = await makeBackup(changed, anOperator);
				if (!made.ok) {
					outcome.refusedByBackup += 1;
					found.push(JSON.stringify(made.refusal));
					expect((await newestBackup(changed.store.read, 'good'))?.startedAt).toBe(
						'2026-11-20T08:00:00.000Z'
					);
				} else if (JSON.stringify(await everyRow(changed.store)) === JSON.stringify(before)) {
					// Unused space, or a row that the machine keeps for itself: nothing that anybody reads is another.
					outcome.changesNothing += 1;
				} else outcome.good.push(place);
				await changed.close();
			} catch (error) {
				expect(error).toBeInstanceOf(UnusableDatabase);
				outcome.refusedAtOpening += 1;
			}
			rmSync(folder, { recursive: true });
		}
		if (process.env.BILDLOV_FLIPS) process.stdout.write(`${JSON.stringify(outcome)}\n${found.join('\n')}\n`);
		expect(outcome.good).toEqual([]);
		expect(outcome.refusedAtOpening + outcome.refusedByBackup + outcome.changesNothing).toBe(copies);
		expect(outcome.refusedAtOpening + outcome.refusedByBackup).toBeGreaterThan(copies / 2);
	});
});

function flip(file: string, place: number, by: number): void {
	const handle = openSync(file, 'r+');
	const byte = Buffer.alloc(1);
	readSync(handle, byte, 0, 1, place);
	byte[0] = (byte[0] ?? 0) ^ by;
	writeSync(handle, byte, 0, 1, place);
	closeSync(handle);
}
