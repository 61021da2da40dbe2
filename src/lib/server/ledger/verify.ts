/**
 * The check of the whole record: chain, payloads, facts, looks, checkpoints and the triggers. It reads page by page and
 * changes nothing. The stand-alone `scripts/verify-record.mjs` checks the same from the description in docs/record.md.
 */
import { missingGuards } from '../db/guards.ts';
import type { MadeFact } from '../db/made-facts.ts';
import {
	entryPages,
	factPages,
	ledgerFact,
	lookPages,
	payloadsWithoutEntry,
	storedCheckpoints,
	type RecordSource,
	type StoredEntry
} from '../db/record.ts';
import { sha256Of, sha256OfJson } from '../hash.ts';
import { isSignedBy, readNote } from './checkpoint-note.ts';
import { factsIn, payloadOf, sealIn, erasedIn, type Seal } from './entry-payload.ts';
import { findings, type Finding, type Findings } from './findings.ts';
import { differences, fingerprints } from './fingerprints.ts';
import { digestOf, hashOfLook } from './look-digest.ts';

export interface Outside {
	/** Checkpoints that have left the machine, and where each was found. */
	readonly notes: readonly { readonly source: string; readonly note: string }[];
	/** The keys that they may be signed with, PEM; none: signatures are not looked at. */
	readonly publicKeys: readonly string[];
}

export interface RecordCheck {
	readonly isWhole: boolean;
	readonly entries: number;
	readonly lastSeq: number;
	readonly lastHash: string | null;
	readonly erasedPayloads: number;
	readonly facts: number;
	readonly looks: number;
	/** Looks of the last day or two, which no entry has sealed yet. */
	readonly unsealedLooks: number;
	readonly checkpoints: number;
	readonly areSignaturesChecked: boolean;
	/** The first thousand, in the order in which they were found. */
	readonly findings: readonly Finding[];
	readonly findingCount: number;
}

/** Checks everything; the source must stay one and the same moment of the database until the end. */
export async function verifyRecord(source: RecordSource, outside: Outside): Promise<RecordCheck> {
	const found = findings();
	for (const { table, change } of await missingGuards(source.db, source.engine)) {
		found.add({ type: 'GuardMissing', table, change });
	}
	const signed = await signedHashes(source, outside, found);
	const { of, gather } = fingerprints();
	const promised = gather();
	const chain = await checkChain(source, signed.hashes, found, (fact) => promised.add(fact));
	const present = gather();
	let facts = 0;
	for await (const page of factPages(source)) {
		facts += page.length;
		for (const fact of page) present.add(madeFactOf(source, fact));
	}
	const different = differences(promised.sorted(), present.sorted());
	if (different.missing.size + different.unknown.size > 0) await nameFacts(source, of, different, found);
	const looks = await checkLooks(source, chain.seals, found);
	return {
		isWhole: found.count === 0,
		entries: chain.entries,
		lastSeq: chain.lastSeq,
		lastHash: chain.lastHash,
		erasedPayloads: chain.erasedPayloads,
		facts,
		...looks,
		checkpoints: signed.count,
		areSignaturesChecked: outside.publicKeys.length > 0,
		findings: found.found,
		findingCount: found.count
	};
}

/** The hashes that were signed, by number: there may be several for one number, and then one of them is false. */
async function signedHashes(source: RecordSource, { notes, publicKeys }: Outside, found: Findings) {
	const hashes = new Map<number, Set<string>>();
	const kept = new Set<number>();
	const take = (note: string, where: string, seqOfRow: number) => {
		// The same letters as bytes are not what was written.
		const checkpoint = isText(note) ? readNote(note) : null;
		if (!checkpoint || (publicKeys.length > 0 && !isSignedBy(note, publicKeys))) {
			found.add({ type: 'CheckpointForged', seq: checkpoint?.seq ?? seqOfRow, source: where });
			return null;
		}
		const { seq, hash } = checkpoint;
		hashes.set(seq, (hashes.get(seq) ?? new Set()).add(hash));
		return checkpoint;
	};
	for (const row of await storedCheckpoints(source)) {
		kept.add(row.seq);
		const note = take(row.note, 'checkpoints', row.seq);
		if (note && (note.seq !== row.seq || note.hash !== row.hash || note.at !== row.at)) {
			found.add({ type: 'CheckpointForged', seq: row.seq, source: 'checkpoints' });
		}
	}
	for (const { source: where, note } of notes) {
		const checkpoint = take(note, where, 0);
		if (!checkpoint || kept.has(checkpoint.seq)) continue;
		kept.add(checkpoint.seq);
		found.add({ type: 'CheckpointMissing', seq: checkpoint.seq });
	}
	return { hashes, count: hashes.size };
}

async function checkChain(
	source: RecordSource,
	signed: ReadonlyMap<number, ReadonlySet<string>>,
	found: Findings,
	promise: (fact: MadeFact) => void
) {
	let entries = 0;
	let lastFitting = 0;
	let before: { seq: number; hash: string; computed: string | null } = { seq: 0, hash: '', computed: null };
	const withoutPayload = new Set<number>();
	const erased = new Set<number>();
	const seals: Seal[] = [];
	for await (const page of entryPages(source)) {
		for (const entry of page) {
			const { seq, hash } = entry;
			entries += 1;
			if (!(seq >= 1)) {
				found.add({ type: 'EntryUnknown', seq });
				continue;
			}
			if (seq > before.seq + 1) found.add({ type: 'EntryMissing', seq: before.seq + 1, to: seq - 1 });
			const computed = hashOf(entry);
			if (computed !== hash) found.add({ type: 'EntryEdited', seq });
			else if (seq === before.seq + 1 && !follows(entry, before)) {
				found.add({ type: 'ChainBroken', seq, before: before.seq });
			}
			const wanted = signed.get(seq);
			if (wanted) {
				if (wanted.size === 1 && wanted.has(hash)) lastFitting = seq;
				else found.add({ type: 'Rebuilt', seq, after: lastFitting });
			}
			before = { seq, hash, computed };
			if (!entry.payload) {
				withoutPayload.add(seq);
				continue;
			}
			const { salt, text } = entry.payload;
			if (!isText(salt) || !isText(text) || sha256Of(salt + text) !== entry.payloadHash) {
				found.add({ type: 'PayloadEdited', seq });
			}
			const payload = payloadOf(entry);
			for (const fact of factsIn(payload)) promise(fact);
			const seal = sealIn(entry, payload);
			if (seal) seals.push(seal);
			for (const one of erasedIn(entry, payload)) if (one < seq) erased.add(one);
		}
	}
	for (const seq of signed.keys()) {
		if (seq > before.seq) found.add({ type: 'TailCut', seq, last: before.seq });
	}
	for (const seq of withoutPayload.difference(erased)) found.add({ type: 'PayloadMissing', seq });
	for (const seq of await payloadsWithoutEntry(source)) found.add({ type: 'PayloadUnknown', seq });
	return {
		entries,
		lastSeq: before.seq,
		lastHash: before.seq === 0 ? null : before.hash,
		erasedPayloads: withoutPayload.intersection(erased).size,
		seals
	};
}

function isText(value: unknown): boolean {
	return typeof value === 'string';
}

/** Null where what stands there is nothing that an entry can hold. */
function hashOf({ hash: _, payload: __, ...entry }: StoredEntry): string | null {
	try {
		return sha256OfJson(entry);
	} catch {
		return null;
	}
}

/** The hash before may itself have been changed; then that entry is named, and not this one too. */
function follows(
	entry: StoredEntry,
	before: { seq: number; hash: string; computed: string | null }
): boolean {
	if (before.seq === 0) return entry.prevHash === null;
	return entry.prevHash === before.hash || entry.prevHash === before.computed;
}

function madeFactOf(source: RecordSource, fact: Parameters<typeof ledgerFact>[1]): MadeFact {
	try {
		return ledgerFact(source.db, fact);
	} catch {
		// Nothing that the app writes: it is like no fact that the ledger knows.
		return [fact.table, fact.key, 'unreadable'];
	}
}

const mostNamed = 10_000;

/** Once more through ledger and tables, to name the facts that only one of them has. */
async function nameFacts(
	source: RecordSource,
	of: (fact: MadeFact) => bigint,
	{ missing, unknown }: { readonly missing: ReadonlySet<bigint>; readonly unknown: ReadonlySet<bigint> },
	found: Findings
): Promise<void> {
	const present = new Map<string, { table: string; key: string }>();
	if (unknown.size > 0) {
		for await (const page of factPages(source)) {
			for (const fact of page) {
				if (present.size >= mostNamed || !unknown.has(of(madeFactOf(source, fact)))) continue;
				present.set(`${fact.table} ${fact.key}`, { table: fact.table, key: fact.key });
			}
		}
	}
	const promised = new Set<string>();
	if (missing.size > 0) {
		for await (const page of entryPages(source)) {
			for (const entry of page) {
				for (const fact of factsIn(payloadOf(entry))) {
					const [table, key] = fact;
					const name = `${table} ${key}`;
					if (promised.size >= mostNamed || promised.has(name) || !missing.has(of(fact))) continue;
					promised.add(name);
					if (present.has(name)) found.add({ type: 'FactEdited', table, key });
					else found.add({ type: 'FactMissing', table, key, seq: entry.seq });
				}
			}
		}
	}
	for (const [name, { table, key }] of present) {
		if (!promised.has(name)) found.add({ type: 'FactUnknown', table, key });
	}
}

/** Each seal answers for every look older than its end that no seal before it answers for. */
async function checkLooks(source: RecordSource, seals: readonly Seal[], found: Findings) {
	let looks = 0;
	let unsealedLooks = 0;
	let place = 0;
	let hashes: string[] = [];
	const close = (seal: Seal) => {
		if (hashes.length !== seal.rows || digestOf(hashes) !== seal.sha256) {
			found.add({ type: 'DigestBroken', day: seal.day, seq: seal.seq });
		}
		hashes = [];
		place += 1;
	};
	for await (const page of lookPages(source)) {
		looks += page.length;
		for (const row of page) {
			for (let seal = seals[place]; seal && !(String(row.at) < seal.until); seal = seals[place]) close(seal);
			if (seals[place]) hashes.push(hashOfLook(row));
			else unsealedLooks += 1;
		}
	}
	for (const seal of seals.slice(place)) close(seal);
	return { looks, unsealedLooks };
}
