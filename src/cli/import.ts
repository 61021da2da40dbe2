import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { municipality } from '#lib/server/db/organisation.ts';
import { mostBytes } from '#lib/server/roster/read-class-list.ts';
import { importPeople } from '#lib/server/use-cases/import-people.ts';
import { refusalLines, reportLines } from './import-report.ts';
import { operator, setUpWhereNoneIs, withDeps } from './open.ts';
import { WrongUse } from './usage.ts';
import { pathFromHere } from './working-folder.ts';

/** Imports a class list as the page does. 0: every row went in (or would); 1: something was left. */
export async function importClassList(args: string[]): Promise<number> {
	const { file, unit, municipalityName, isDryRun } = readArguments(args);
	const bytes = await readGiven(file);
	return withDeps(async (deps) => {
		const hasNone = (await municipality(deps.store.read)) === null;
		if (!isDryRun) {
			await setUpWhereNoneIs(deps, {
				name: municipalityName ?? 'Kommunen',
				controllers: [{ name: 'Kommunstyrelsen', policyId: 'norberg', guardiansRequired: 'one' }]
			});
		} else if (hasNone) {
			process.stderr.write('Databasen är tom. Utan --dry-run läggs en kommun upp först.\n');
		}
		const report = await importPeople(deps, operator, {
			bytes,
			mapping: null,
			unitName: unit ?? null,
			newUnits: {},
			answers: {},
			write: !isDryRun
		});
		if (!report.ok) {
			process.stderr.write(`${refusalLines(report.refusal).join('\n')}\n`);
			return 1;
		}
		const { lines, isEverythingIn } = reportLines(basename(file), report.value);
		process.stdout.write(`${lines.join('\n')}\n`);
		return isEverythingIn ? 0 : 1;
	});
}

function readArguments(args: string[]) {
	try {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				unit: { type: 'string' },
				municipality: { type: 'string' },
				'dry-run': { type: 'boolean', default: false }
			}
		});
		const [file] = positionals;
		if (file === undefined || positionals.length > 1) throw new WrongUse('Ange en fil att läsa in.');
		return {
			file,
			unit: values.unit,
			municipalityName: values.municipality,
			isDryRun: values['dry-run']
		};
	} catch (error) {
		// parseArgs says what it did not understand by throwing.
		if (error instanceof TypeError) throw new WrongUse('Det där gick inte att förstå.');
		throw error;
	}
}

async function readGiven(file: string): Promise<Uint8Array> {
	const path = pathFromHere(file);
	try {
		const bytes = await readFile(path);
		// Only so much is kept that the reader can tell that it is too much.
		return new Uint8Array(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, mostBytes + 1));
	} catch (error) {
		if (error instanceof Error && 'code' in error) throw new WrongUse(`Filen gick inte att öppna: ${path}`);
		throw error;
	}
}
