import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import type { Instant } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { missingGuards } from '../db/guards.ts';
import {
	entryPages,
	factPages,
	lookPages,
	payloadsWithoutEntry,
	storedCheckpoints,
	type RecordSource
} from '../db/record.ts';

/**
 * The whole record as lines of JSON, some thousand at a time, for whoever checks it without Bildlov; `docs/record.md`
 * describes them.
 */
export function exportRecord(
	source: RecordSource,
	actor: Actor,
	at: Instant
): Result<AsyncGenerator<string>, NotAllowed> {
	if (!mayDo(actor, 'verify-record')) return refused({ type: 'NotAllowed', action: 'verify-record' });
	return ok(lines(source, at));
}

async function* lines(source: RecordSource, at: Instant): AsyncGenerator<string> {
	const end = { entries: 0, facts: 0, looks: 0 };
	yield text([{ record: 'bildlov', version: 1, at }]);
	yield text((await missingGuards(source.db, source.engine)).map((guardMissing) => ({ guardMissing })));
	yield text((await storedCheckpoints(source)).map((checkpoint) => ({ checkpoint })));
	for await (const page of entryPages(source)) {
		end.entries += page.length;
		yield text(page.map(({ payload, ...entry }) => ({ entry, payload })));
	}
	yield text((await payloadsWithoutEntry(source)).map((seq) => ({ payloadWithoutEntry: seq })));
	for await (const page of factPages(source)) {
		end.facts += page.length;
		yield text(page.map(({ table, key, row }) => ({ fact: { table, key, row: withoutEmpty(row) } })));
	}
	for await (const page of lookPages(source)) {
		end.looks += page.length;
		yield text(page.map((row) => ({ look: withoutEmpty(row) })));
	}
	yield text([{ end }]);
}

function withoutEmpty(row: Readonly<Record<string, unknown>>) {
	return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

function text(lines: readonly object[]): string {
	return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
