/**
 * What somebody with every right to the database might do to the record, at random from a seed. The triggers are put back
 * afterwards, so that it is the deed that must be found, not what was left lying about.
 */
import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import canonicalize from 'canonicalize';
import type { KeptRecord } from './a-record.ts';

/** A finding of either verifier. */
export interface Found {
	readonly type: string;
	readonly seq?: number;
	readonly table?: string;
	readonly key?: string;
	readonly day?: string;
}

/** What was done, and whether a finding names it. */
export interface Deed {
	readonly what: string;
	readonly isNamedBy: (found: Found) => boolean;
}

interface Hand {
	readonly db: Database.Database;
	readonly record: KeptRecord;
	/** 0 ≤ n < most. */
	readonly below: (most: number) => number;
	readonly any: <T>(of: readonly T[]) => T;
}

type Row = Record<string, unknown>;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const lastSigned = ({ checkpoints }: KeptRecord) =>
	Math.max(...checkpoints.map(({ note }) => Number(note.split('\n')[1])));

const entryColumns = 'seq type at subject_id actor_kind actor_id payload_hash prev_hash hash'.split(' ');

const rowsOf = (db: Database.Database, sql: string, ...values: unknown[]) =>
	db.prepare<unknown[], Row>(sql).all(...values);
const lastSeq = (db: Database.Database) => Number(db.prepare('select max(seq) from ledger').pluck().get());
const entryAt = (db: Database.Database, seq: number): Row =>
	rowsOf(db, 'select * from ledger where seq = ?', seq)[0] ?? {};

function hashOf(entry: Row): string {
	const { type, at, seq } = entry;
	const text = canonicalize({
		...{ type, at, seq },
		subjectId: entry.subject_id,
		actorKind: entry.actor_kind,
		actorId: entry.actor_id,
		payloadHash: entry.payload_hash,
		prevHash: entry.prev_hash
	});
	return sha256(text ?? '');
}

/** Another value of the same kind. */
function changed({ below, any }: Hand, value: unknown): unknown {
	if (typeof value === 'number') return value === 0 || value === 1 ? 1 - value : value + 1 + below(5);
	if (typeof value !== 'string' || value === '') return 'x';
	const place = below(value.length);
	const letter = value[place] === 'a' ? 'b' : 'a';
	return any([
		() => value.slice(0, place) + letter + value.slice(place + 1),
		() => value + any([' ', 'x', '\n', '\0', '\0more']),
		() => value.slice(0, -1),
		() => Buffer.from(value),
		() => 42
	])();
}

const kinds: Readonly<Record<string, (hand: Hand) => Deed>> = {
	'edit an entry': (hand) => {
		const { db, below, any } = hand;
		const seq = 1 + below(lastSeq(db));
		const column = any(entryColumns);
		const value = column === 'seq' ? seq + 1_000_000 : changed(hand, entryAt(db, seq)[column]);
		db.prepare(`update ledger set ${column} = ? where seq = ?`).run(value, seq);
		return { what: `${column} of ${seq}`, isNamedBy: (found) => found.seq === seq };
	},
	'edit an entry and hash it anew': (hand) => {
		const { db, below, any } = hand;
		const seq = 1 + below(lastSeq(db) - 1);
		const column = any(['type', 'at', 'subject_id', 'actor_kind', 'actor_id', 'payload_hash', 'prev_hash']);
		const entry = { ...entryAt(db, seq), [column]: `${String(entryAt(db, seq)[column])}x` };
		db.prepare(`update ledger set ${column} = ?, hash = ? where seq = ?`).run(
			entry[column],
			hashOf(entry),
			seq
		);
		return {
			what: `${column} of ${seq}`,
			isNamedBy: (found) => found.seq === seq || (found.type === 'ChainBroken' && found.seq === seq + 1)
		};
	},
	'remove an entry': ({ db, below }) => {
		const seq = 1 + below(lastSeq(db) - 1);
		db.prepare('delete from ledger_payloads where seq = ?').run(seq);
		db.prepare('delete from ledger where seq = ?').run(seq);
		return { what: `${seq}`, isNamedBy: (found) => found.type === 'EntryMissing' && found.seq === seq };
	},
	'remove an entry and close the gap': ({ db, below }) => {
		const last = lastSeq(db);
		const seq = 1 + below(last - 1);
		db.prepare('delete from ledger_payloads where seq = ?').run(seq);
		db.prepare('delete from ledger where seq = ?').run(seq);
		for (let next = seq + 1; next <= last; next += 1) {
			db.prepare('update ledger set seq = ? where seq = ?').run(next - 1, next);
			db.prepare('update ledger_payloads set seq = ? where seq = ?').run(next - 1, next);
		}
		return { what: `${seq}`, isNamedBy: (found) => found.seq === seq };
	},
	'insert an entry': ({ db, below }) => {
		const last = lastSeq(db);
		const seq = 1 + below(last);
		const model = entryAt(db, seq);
		for (let next = last; next >= seq; next -= 1) {
			db.prepare('update ledger set seq = ? where seq = ?').run(next + 1, next);
			db.prepare('update ledger_payloads set seq = ? where seq = ?').run(next + 1, next);
		}
		const text = '{"forged":true}';
		const entry: Row = { ...model, seq, subject_id: randomUUID(), payload_hash: sha256(`salt${text}`) };
		entry.hash = hashOf(entry);
		insert(db, 'ledger', entry);
		insert(db, 'ledger_payloads', { seq, salt: 'salt', payload: text });
		// The entry itself is whole: it is the one after it that does not follow.
		return { what: `${seq}`, isNamedBy: (found) => found.seq === seq || found.seq === seq + 1 };
	},
	'insert an entry where none can be': ({ db, below }) => {
		const seq = -below(3);
		const entry: Row = { ...entryAt(db, 1), seq };
		entry.hash = hashOf(entry);
		insert(db, 'ledger', entry);
		return { what: `${seq}`, isNamedBy: (found) => found.type === 'EntryUnknown' && found.seq === seq };
	},
	'swap two entries': ({ db, below }) => {
		const last = lastSeq(db);
		const one = 1 + below(last);
		const other = 1 + ((one + below(last - 1)) % last);
		const columns = entryColumns.filter((column) => column !== 'seq');
		const set = db.prepare(
			`update ledger set ${columns.map((column) => `${column} = ?`).join(', ')} where seq = ?`
		);
		const [first, second] = [entryAt(db, one), entryAt(db, other)];
		set.run(...columns.map((column) => second[column]), one);
		set.run(...columns.map((column) => first[column]), other);
		return { what: `${one} and ${other}`, isNamedBy: (found) => found.seq === one || found.seq === other };
	},
	'cut the tail': ({ db, record, below }) => {
		const signed = lastSigned(record);
		const left = Math.max(1, signed - 1 - below(40));
		const answeredFor = rowsOf(
			db,
			`select json_extract(f.value, '$[0]') "table", json_extract(f.value, '$[1]') "key"
			from ledger_payloads p, json_each(p.payload, '$.facts') f where p.seq > ?`,
			left
		);
		db.prepare('delete from ledger_payloads where seq > ?').run(left);
		db.prepare('delete from ledger where seq > ?').run(left);
		db.prepare('delete from checkpoints where seq > ?').run(left);
		for (const { table, key } of answeredFor) removeFact(db, String(table), String(key));
		return {
			what: `after ${left}`,
			isNamedBy: (found) => found.type === 'TailCut' && found.seq === signed
		};
	},
	'put an older copy back': ({ record }) => {
		const signed = lastSigned(record);
		return {
			what: 'two days old',
			isNamedBy: (found) => found.type === 'TailCut' && found.seq === signed
		};
	},
	'build the chain anew': ({ db, record, below }) => {
		const signed = lastSigned(record);
		const from = 1 + below(signed);
		const last = lastSeq(db);
		let before: unknown = entryAt(db, from).prev_hash;
		for (let seq = from; seq <= last; seq += 1) {
			const entry: Row = { ...entryAt(db, seq), prev_hash: before };
			if (seq === from) entry.subject_id = randomUUID();
			before = hashOf(entry);
			db.prepare('update ledger set subject_id = ?, prev_hash = ?, hash = ? where seq = ?').run(
				entry.subject_id,
				entry.prev_hash,
				before,
				seq
			);
		}
		const firstSigned = Math.min(
			...record.checkpoints.map(({ note }) => Number(note.split('\n')[1])).filter((seq) => seq >= from)
		);
		return {
			what: `from ${from}`,
			isNamedBy: (found) => found.type === 'Rebuilt' && found.seq === firstSigned
		};
	},
	'edit a payload': (hand) => {
		const { db, below, any } = hand;
		const seq = 1 + below(lastSeq(db));
		const column = any(['salt', 'payload']);
		const payload = rowsOf(db, 'select * from ledger_payloads where seq = ?', seq)[0] ?? {};
		const value = changed(hand, payload[column]);
		db.prepare(`update ledger_payloads set ${column} = ? where seq = ?`).run(value, seq);
		return { what: `${column} of ${seq}`, isNamedBy: (found) => found.seq === seq };
	},
	'remove a payload': ({ db, below }) => {
		const seq = 1 + below(lastSeq(db));
		db.prepare('delete from ledger_payloads where seq = ?').run(seq);
		return { what: `${seq}`, isNamedBy: (found) => found.type === 'PayloadMissing' && found.seq === seq };
	},
	'edit a fact': (hand) => {
		const { db, any } = hand;
		const { table, key, row, keyColumns } = aFact(hand);
		const column = any(Object.keys(row));
		const value = changed(hand, row[column]);
		const isKey = keyColumns.includes(column);
		db.prepare(`update ${table} set "${column}" = ? where rowid = ?`).run(value, row.rowid);
		return {
			what: `${column} of ${table} ${key} to ${JSON.stringify(value)}`,
			isNamedBy: (found) =>
				found.table === table &&
				found.key === key &&
				// A key of the same letters in another form is still the key of that row.
				(found.type === 'FactEdited' || (isKey && found.type === 'FactMissing'))
		};
	},
	'remove a fact': (hand) => {
		const { table, key } = aFact(hand);
		removeFact(hand.db, table, key);
		return {
			what: `${table} ${key}`,
			isNamedBy: (found) => found.type === 'FactMissing' && found.table === table && found.key === key
		};
	},
	'insert a fact': (hand) => {
		const { table, row, keyColumns } = aFact(hand);
		const made: Row = { ...row };
		for (const column of keyColumns) made[column] = randomUUID();
		for (const column of ['link_sha256', 'original_sha256', 'version', 'sha256', 'cause_id', 'record_id']) {
			if (column in made) made[column] = randomUUID();
		}
		if ('server_seq' in made) made.server_seq = 1_000_000 + hand.below(1_000_000);
		if (table === 'takedown_steps') made.takedown_id = randomUUID();
		insert(hand.db, table, made);
		const key = keyColumns.map((column) => String(made[column])).join(' ');
		return {
			what: `${table} ${key}`,
			isNamedBy: (found) => found.type === 'FactUnknown' && found.table === table && found.key === key
		};
	},
	'bend the looks': (hand) => {
		const { db, any } = hand;
		const day = any(['2026-11-18', '2026-11-19', '2026-11-20']);
		const look = any(rowsOf(db, 'select * from access_log where at like ?', `${day}%`));
		any([
			() => {
				const column = any(['what', 'subject_id', 'outcome', 'actor_kind', 'actor_id', 'id']);
				const value = changed(hand, look[column]);
				db.prepare(`update access_log set ${column} = ? where id = ?`).run(value, look.id);
			},
			() => db.prepare('delete from access_log where id = ?').run(look.id),
			() => insert(db, 'access_log', { ...look, id: randomUUID() }),
			() => db.prepare('delete from access_log where at like ?').run(`${day}%`)
		])();
		return { what: day, isNamedBy: (found) => found.type === 'DigestBroken' && found.day === day };
	},
	'bend a checkpoint': (hand) => {
		const { db, any } = hand;
		const row = any(rowsOf(db, 'select * from checkpoints'));
		const column = any(['hash', 'at', 'note']);
		any([
			() =>
				db
					.prepare(`update checkpoints set ${column} = ? where seq = ?`)
					.run(changed(hand, row[column]), row.seq),
			() => db.prepare('delete from checkpoints where seq = ?').run(row.seq)
		])();
		return {
			what: `${String(row.seq)}`,
			isNamedBy: (found) =>
				(found.type === 'CheckpointForged' || found.type === 'CheckpointMissing') && found.seq === row.seq
		};
	},
	'take a trigger away': ({ db, any }) => {
		const { name, table } = any(
			rowsOf(db, `select name, tbl_name "table" from kept_triggers`) as { name: string; table: string }[]
		);
		db.prepare('delete from kept_triggers where name = ?').run(name);
		return { what: name, isNamedBy: (found) => found.type === 'GuardMissing' && found.table === table };
	}
};

export const kindsOfTampering = Object.keys(kinds);

/** Does one thing to a copy of the record. The kind follows from the number, everything else from the seed. */
export function tamper(record: KeptRecord, copy: string, seed: number): Deed & { readonly kind: string } {
	const kind = kindsOfTampering[seed % kindsOfTampering.length] ?? '';
	const deed = kinds[kind];
	if (!deed) throw new Error('No such deed.');
	const isOld = kind === 'put an older copy back';
	for (const ending of ['', '-wal', '-shm']) rmSync(copy + ending, { force: true });
	copyFileSync(isOld ? record.olderFile : record.file, copy);
	const db = new Database(copy);
	try {
		db.pragma('journal_mode = DELETE');
		db.pragma('foreign_keys = OFF');
		db.exec(
			`create temp table kept_triggers as select name, tbl_name, sql from sqlite_master where type = 'trigger'`
		);
		for (const { name } of rowsOf(db, 'select name from kept_triggers'))
			db.exec(`drop trigger "${String(name)}"`);
		const random = mulberry32(seed);
		const below = (most: number) => Math.floor(random() * most);
		const any = <T>(of: readonly T[]): T => {
			const one = of[below(of.length)];
			if (one === undefined) throw new Error(`Nothing to choose from: ${kind}`);
			return one;
		};
		const done = db.transaction(() => deed({ db, record, below, any }))();
		for (const { sql } of rowsOf(db, 'select sql from kept_triggers')) db.exec(String(sql));
		return { kind, ...done };
	} finally {
		db.close();
	}
}

const oddKeys: Readonly<Record<string, readonly string[]>> = {
	form_texts: ['sha256'],
	signer_confirmations: ['signing_id'],
	quarantine_resolutions: ['quarantine_id'],
	event_groups: ['event_id', 'group_id'],
	event_channels: ['event_id', 'channel_id'],
	publication_decisions: ['publication_id', 'person_id'],
	publication_rulings: ['publication_id', 'ruling_id']
};

/** Some fact that an entry answers for. */
function aFact({ db, any }: Hand) {
	const tables = rowsOf(
		db,
		`select distinct json_extract(f.value, '$[0]') "table"
		from ledger_payloads p, json_each(p.payload, '$.facts') f order by 1`
	);
	const table = String(any(tables).table);
	const { rowid, ...row } = any(rowsOf(db, `select rowid, * from ${table} order by rowid`));
	const keyColumns = oddKeys[table] ?? ['id'];
	const key = keyColumns.map((column) => String(row[column])).join(' ');
	return { table, key, keyColumns, row: Object.defineProperty(row, 'rowid', { value: rowid }) };
}

function removeFact(db: Database.Database, table: string, key: string): void {
	const where = (oddKeys[table] ?? ['id']).map((column) => `"${column}" = ?`).join(' and ');
	db.prepare(`delete from ${table} where ${where}`).run(...key.split(' '));
}

function insert(db: Database.Database, table: string, row: Row): void {
	const columns = Object.keys(row);
	db.prepare(
		`insert into ${table} (${columns.map((column) => `"${column}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`
	).run(...Object.values(row));
}

/** A small generator of chance with a seed (Tommy Ettinger's, in the public domain). */
function mulberry32(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
