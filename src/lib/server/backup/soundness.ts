/** What a copy of the database must hold up against before it counts as good. */
import { createHash, type Hash } from 'node:crypto';
import { searchName } from '#lib/domain/search-name.ts';
import {
	bodiesWithHashes,
	countRows,
	hasEntriesOfPeopleAfter,
	isAnsweredFor,
	namesWithSearchNames,
	registerRows,
	someConsents
} from '../db/copy-contents.ts';
import { lastLedgerEntry } from '../db/ledger.ts';
import { madeFact } from '../db/made-facts.ts';
import type { RecordSource } from '../db/record.ts';
import type { Db } from '../db/store.ts';
import { sha256Of } from '../hash.ts';
import { coveredType } from '../ledger/begin-covering.ts';
import { erasedType } from '../ledger/entry-payload.ts';
import { faultsInRecord } from './faults-in-record.ts';
import type { Manifest } from './manifest.ts';

export type Content = Pick<Manifest, 'ledger' | 'counts' | 'registers'>;

export interface Looked {
	readonly content: Content;
	/** What does not hold, by kind and id; empty for a sound copy. Never a name. */
	readonly faults: readonly string[];
}

/** Enough to see what is wrong; a database with a million faults is as bad as one with ten. */
const mostFaults = 10;

/**
 * Looks all of a copy through: the chain of the record and every fact against its hash in it, what phones sent against
 * its hash, names against what they are searched by, and the registers against the backup before, where nobody has
 * done anything since.
 */
export async function lookThrough(source: RecordSource, before: Content | null): Promise<Looked> {
	const { db } = source;
	const faults: string[] = [];
	const add = (fault: string) => {
		if (faults.length < mostFaults) faults.push(fault);
	};
	for (const fault of await faultsInRecord(source)) add(fault);
	for await (const { id, body, sha256 } of bodiesWithHashes(db)) {
		if (sha256Of(body) !== sha256) add(`body ${id}`);
	}
	for await (const { id, name, searchName: searched } of namesWithSearchNames(db)) {
		if (searchName(name) !== searched) add(`name ${id}`);
	}
	const registers = await registerHashes(db);
	if (before && !(await hasEntriesOfPeopleAfter(db, before.ledger?.seq ?? 0))) {
		for (const [table, hash] of Object.entries(before.registers)) {
			if (registers[table] !== hash) add(`changed by nobody ${table}`);
		}
	}
	const last = await lastLedgerEntry(db);
	if (before?.ledger && (last?.seq ?? 0) < before.ledger.seq) add('record shorter than in the backup before');
	return { content: { ledger: last, counts: await countRows(db), registers }, faults };
}

async function registerHashes(db: Db): Promise<Record<string, string>> {
	const hashes = new Map<string, Hash>();
	for await (const { table, row } of registerRows(db)) {
		const hash = hashes.get(table) ?? createHash('sha256');
		hashes.set(table, hash.update(`${JSON.stringify(row)}\n`));
	}
	return Object.fromEntries([...hashes].map(([table, hash]) => [table, hash.digest('hex')]));
}

/** What differs between what was backed up and what came back. */
export function differences(backedUp: Content, restored: Content): string[] {
	const found: string[] = [];
	if (backedUp.ledger?.seq !== restored.ledger?.seq || backedUp.ledger?.hash !== restored.ledger?.hash)
		found.push('ledger');
	for (const [table, rows] of Object.entries(backedUp.counts)) {
		if (restored.counts[table] !== rows) found.push(`rows of ${table}`);
	}
	for (const [table, hash] of Object.entries(backedUp.registers)) {
		if (restored.registers[table] !== hash) found.push(`content of ${table}`);
	}
	return found;
}

/** What answers for facts of before the ledger held any, and for those whose own entry has been emptied lawfully. */
const answersLater = [coveredType, erasedType];

/** Opens some consents by chance and compares each with the hash that the ledger holds of it; the ids of those that differ. */
export async function consentsThatDiffer(
	db: Db,
	most: number
): Promise<{ looked: number; differ: string[] }> {
	const picked = await someConsents(db, most);
	const differ: string[] = [];
	for (const { row, payloads } of picked) {
		const [, , hash] = madeFact(db.t.consents, row);
		if (payloads.some((payload) => payload.includes(hash))) continue;
		if (!(await isAnsweredFor(db, answersLater, hash))) differ.push(row.id);
	}
	return { looked: picked.length, differ };
}
