/**
 * How long writes take while a backup of a large database is made: `node tests/bench/backup.ts [MEGABYTES]` (500).
 * The store runs in this process and writes steadily; `bildlov backup` runs in one of its own.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { insertHeldFile } from '#lib/server/db/held-files.ts';
import type { Deps } from '#lib/server/deps.ts';
import { settingsFrom } from '#lib/server/settings.ts';
import { openDeps } from '#lib/server/start.ts';
import { appendToLedger } from '#lib/server/ledger/append.ts';
import { createRecoveryKey } from '#lib/server/use-cases/keep-recovery-key.ts';

const megabytes = Number(process.argv[2] ?? 500);
const betweenWritesMs = 5;
const folder = mkdtempSync(join(tmpdir(), 'bildlov-backup-bench-'));
const operator = { kind: 'operator', id: 'bench' } as const;
const deps = await openDeps(settingsFrom({ BILDLOV_DATA: folder }));
await createRecoveryKey(deps, operator);

const pieceBytes = 1_000_000;
for (let piece = 0; piece < megabytes; piece += 1) {
	await deps.store.transact((db) =>
		insertHeldFile(db, {
			id: deps.newId(),
			ownerId: 'bench',
			sealed: Buffer.from(
				crypto.getRandomValues(new Uint8Array(65_536)).toString().slice(0, pieceBytes).padEnd(pieceBytes, 'x')
			),
			expiresAt: '2099-01-01T00:00:00.000Z'
		})
	);
}
const say = (line: string) => process.stdout.write(`${line}\n`);
say(`Database: ${(statSync(join(folder, 'bildlov.db')).size / 1e6).toFixed(0)} MB`);
say('| writes | seconds | count | p50 ms | p99 ms | longest ms |');
say('|---|---|---|---|---|---|');

/** One entry after another, as requests come, until told to stop. */
async function write(of: Deps, isDone: () => boolean): Promise<number[]> {
	const took: number[] = [];
	while (!isDone()) {
		const begun = performance.now();
		await of.store.transact(async (db) =>
			appendToLedger(db, operator, {
				type: 'bench-written.v1',
				at: of.now(),
				subjectId: 'bench',
				payload: { n: took.length }
			})
		);
		took.push(performance.now() - begun);
		await pause(betweenWritesMs);
	}
	return took;
}

function row(name: string, seconds: number, took: number[]): void {
	const inOrder = took.toSorted((a, b) => a - b);
	const at = (share: number) =>
		(inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? 0).toFixed(1);
	say(`| ${name} | ${seconds.toFixed(1)} | ${took.length} | ${at(0.5)} | ${at(0.99)} | ${at(1)} |`);
}

const until = performance.now() + 10_000;
row('without a backup', 10, await write(deps, () => performance.now() > until));

const begun = performance.now();
const child = spawn(process.execPath, ['src/cli/bildlov.ts', 'backup'], {
	env: { ...process.env, BILDLOV_DATA: folder },
	stdio: ['ignore', 'inherit', 'inherit']
});
let isDone = false;
void once(child, 'exit').then(() => (isDone = true));
const during = await write(deps, () => isDone);
row('during a backup', (performance.now() - begun) / 1000, during);
process.exitCode = child.exitCode ?? 1;
await deps.close();
rmSync(folder, { recursive: true });
