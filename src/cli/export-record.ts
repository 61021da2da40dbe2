import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { openRecord } from '#lib/server/db/open-record.ts';
import { settingsFrom } from '#lib/server/settings.ts';
import { exportRecord as lines } from '#lib/server/use-cases/export-record.ts';
import { operator } from './open.ts';
import { WrongUse } from './usage.ts';

/** Writes the whole record to standard output, of either engine, for `scripts/verify-record.mjs`. Changes nothing. */
export async function exportRecord(args: string[]): Promise<number> {
	readArguments(args);
	const { source, close } = await openRecord(settingsFrom(process.env));
	try {
		const exported = lines(source, operator, new Date().toISOString());
		if (!exported.ok) throw new Error(`The export was refused: ${exported.refusal.type}`);
		await pipeline(exported.value, process.stdout, { end: false });
		return 0;
	} finally {
		await close();
	}
}

function readArguments(args: string[]): void {
	try {
		parseArgs({ args, options: {}, allowPositionals: false });
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		throw new WrongUse('bildlov export-record skriver på standard ut och tar inga fler ord.');
	}
}
