import type { RecordSource } from '../db/record.ts';
import type { Finding } from '../ledger/findings.ts';
import { verifyRecord } from '../ledger/verify.ts';

/** What does not hold in the record of a copy: chain, payloads, facts, looks, and the triggers that guard them. */
export async function faultsInRecord(source: RecordSource): Promise<string[]> {
	const { findings } = await verifyRecord(source, { notes: [], publicKeys: [] });
	return findings.map(inWords);
}

/** The kind of the finding and what tells which row; ids and numbers alone. */
function inWords(finding: Finding): string {
	const { type, ...where } = finding;
	return [type, ...Object.values(where)].join(' ');
}
