// `node tests/bench/verify.ts [ENTRIES]`: how long both verifiers take for a long record, and how much memory.
// Each runs in a process of its own, beside the filled file.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '#lib/server/db/sqlite/open.ts';
import { openSqliteRecord } from '#lib/server/db/sqlite/open-record.ts';
import { insertFacts } from '#lib/server/db/made-facts.ts';
import { appendToLedger } from '#lib/server/ledger/append.ts';
import { beginCovering } from '#lib/server/ledger/begin-covering.ts';
import { verifyRecord } from '#lib/server/ledger/verify.ts';
import { anOperator } from '../support/test-deps.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const [first = '1000000', file] = process.argv.slice(2);

if (first === 'ours' && file !== undefined) {
	const opened = openSqliteRecord(file);
	const startedAt = performance.now();
	const checked = await verifyRecord(opened.source, { notes: [], publicKeys: [] });
	report('bildlov verify', checked, startedAt);
	await opened.close();
} else if (first === 'alone' && file !== undefined) {
	const { verify } = await import('../../scripts/verify-record.mjs');
	const startedAt = performance.now();
	report('verify-record.mjs', await verify(file), startedAt);
} else if (first === 'fill' && file !== undefined) {
	await fill(file, Number(process.argv[4]));
} else {
	const entries = Number(first);
	const made = join(mkdtempSync(join(tmpdir(), 'bildlov-verify-')), 'bildlov.db');
	const startedAt = performance.now();
	execFileSync(process.execPath, [import.meta.filename, 'fill', made, String(entries)]);
	say(
		`${entries} entries, each with a fact: ${Math.round(statSync(made).size / 2 ** 20)} MiB, filled in ${seconds(startedAt)} s`
	);
	for (const which of ['ours', 'alone']) {
		say(execFileSync(process.execPath, [import.meta.filename, which, made], { encoding: 'utf8' }).trim());
	}
}

function report(
	what: string,
	checked: { isWhole: boolean; entries: number; facts: number },
	startedAt: number
): void {
	const memory = Math.round(process.resourceUsage().maxRSS / 1024);
	const { isWhole, entries, facts } = checked;
	say(
		`${what}: ${entries} entries, ${facts} facts in ${seconds(startedAt)} s, at most ${memory} MiB; ${isWhole ? 'whole' : 'BROKEN'}`
	);
}

function seconds(startedAt: number): string {
	return ((performance.now() - startedAt) / 1000).toFixed(1);
}

async function fill(to: string, entries: number): Promise<void> {
	const store = openSqlite(to);
	const at = '2026-11-20T08:00:00.000Z';
	await beginCovering(store, () => at);
	const atOnce = 2000;
	for (let begun = 1; begun < entries; begun += atOnce) {
		await store.transact(async (db) => {
			for (let seq = begun; seq < Math.min(begun + atOnce, entries); seq += 1) {
				const sha256 = createHash('sha256').update(`text ${seq}`).digest('hex');
				await insertFacts(db, db.t.formTexts, [
					{
						sha256,
						formId: 'photo-consent',
						version: '1',
						language: 'sv',
						content: { title: `Samtycke ${seq}`, paragraphs: [{ heading: 'Vad', text: 'Bilder.' }] },
						recordedAt: at
					}
				]);
				appendToLedger(db, anOperator, {
					type: 'form-text-kept.v1',
					at,
					subjectId: sha256,
					payload: { formId: 'photo-consent', version: '1' }
				});
			}
		});
	}
	await store.close();
}
