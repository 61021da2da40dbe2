import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openRecord } from '#lib/server/db/open-record.ts';
import { tidiedNote } from '#lib/server/ledger/checkpoint-note.ts';
import type { RecordCheck } from '#lib/server/ledger/verify.ts';
import { settingsFrom } from '#lib/server/settings.ts';
import { verifyRecord } from '#lib/server/use-cases/verify-record.ts';
import { recordWords } from '#lib/text/record.ts';
import { operator } from './open.ts';
import { WrongUse } from './usage.ts';
import { pathFromHere } from './working-folder.ts';

const words = recordWords.sv;

/** Checks the whole record beside a running server, changing nothing. 0: it is whole; 1: it is broken. */
export async function verify(args: string[]): Promise<number> {
	const { checkpoints, publicKeys } = readArguments(args);
	const brought = {
		notes: await Promise.all(
			checkpoints.map(async (source) => ({ source, note: tidiedNote(await readGiven(source)) }))
		),
		publicKeys: await Promise.all(publicKeys.map(readGiven))
	};
	const settings = settingsFrom(process.env);
	const { source, close } = await openRecord(settings);
	try {
		const checked = await verifyRecord({ settings, source }, operator, brought);
		if (!checked.ok) throw new Error(`The check was refused: ${checked.refusal.type}`);
		process.stdout.write(`${reportOf(checked.value).join('\n')}\n`);
		return checked.value.isWhole ? 0 : 1;
	} finally {
		await close();
	}
}

function reportOf(check: RecordCheck): string[] {
	const { findings, findingCount } = check;
	return [
		check.isWhole ? words.reportWhole : words.reportBroken(findingCount),
		...findings.map((finding) => `  ${words.finding(finding)}`),
		...(findingCount > findings.length ? [`  … ${findingCount - findings.length}`] : []),
		words.reportCounts(check),
		...(check.checkpoints === 0 ? [words.reportNoCheckpoint] : []),
		...(check.areSignaturesChecked || check.checkpoints === 0 ? [] : [words.reportNoKey])
	];
}

function readArguments(args: string[]) {
	try {
		const { values } = parseArgs({
			args,
			allowPositionals: false,
			options: {
				checkpoint: { type: 'string', multiple: true, default: [] },
				'public-key': { type: 'string', multiple: true, default: [] }
			}
		});
		return { checkpoints: values.checkpoint, publicKeys: values['public-key'] };
	} catch (error) {
		// parseArgs says what it did not understand by throwing.
		if (error instanceof TypeError) throw new WrongUse('Det där gick inte att förstå.');
		throw error;
	}
}

async function readGiven(file: string): Promise<string> {
	const path = pathFromHere(file);
	try {
		return await readFile(path, 'utf8');
	} catch (error) {
		if (error instanceof Error && 'code' in error) throw new WrongUse(`Filen gick inte att öppna: ${path}`);
		throw error;
	}
}
