// Checks Bildlov's record without Bildlov: `node verify-record.mjs DATABASE|EXPORT [--checkpoint FILE…] [--public-key FILE…]`.
// One file, Node 22.13 or newer, no packages. Written from docs/record.md, not from the program's own check.
// Answers 0: whole, 1: something does not fit, 2: could not check.
import { createHash, createPublicKey, hash as hashAtOnce, verify as isSignatureOf } from 'node:crypto';
import { createReadStream, openSync, readFileSync, readSync, closeSync, realpathSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const keysOfTables = {
	form_texts: ['sha256'],
	signer_confirmations: ['signing_id'],
	quarantine_resolutions: ['quarantine_id'],
	event_groups: ['event_id', 'group_id'],
	event_channels: ['event_id', 'channel_id'],
	publication_decisions: ['publication_id', 'person_id'],
	publication_rulings: ['publication_id', 'ruling_id']
};
const tablesOfFacts = (
	'municipalities controller_policies published_policies rulings publication_blocks objections form_texts signings ' +
	'signer_confirmations signing_voids language_approvals consents refusals withdrawals events event_groups event_channels answer_links answer_link_closings received_records quarantine ' +
	'quarantine_resolutions images image_descriptions appearances publications publication_decisions ' +
	'publication_rulings takedowns takedown_owners takedown_steps'
).split(' ');
const guarded = [...tablesOfFacts, 'ledger', 'access_log', 'checkpoints'];

const sha256 = (text) => hashAtOnce('sha256', text);

/** RFC 8785. Numbers are those of JavaScript, which the standard was written after. */
export function canonical(value) {
	if (value === null || value === true || value === false) return String(value);
	if (typeof value === 'number') {
		if (!Number.isFinite(value)) throw new Error('no JSON number');
		return JSON.stringify(value);
	}
	if (typeof value === 'string') {
		if (!value.isWellFormed()) throw new Error('no Unicode text');
		return JSON.stringify(value);
	}
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (typeof value !== 'object' || value instanceof Uint8Array) throw new Error('no JSON');
	const members = Object.keys(value)
		.sort()
		.map((name) => `${canonical(name)}:${canonical(value[name])}`);
	return `{${members.join(',')}}`;
}

const hashOf = (value) => {
	try {
		return sha256(canonical(value));
	} catch {
		return 'unreadable';
	}
};

const withoutEmpty = (row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

// ── What is read: the same lines from a database and from an export ────────

/** Whole numbers that JavaScript cannot hold exactly are nothing that Bildlov has written. */
const plain = (value) => {
	if (typeof value !== 'bigint') return value;
	return value >= -(2n ** 53n) && value <= 2n ** 53n ? Number(value) : { unreadable: String(value) };
};
const plainRow = (row) => {
	const made = {};
	for (const name in row) made[name] = plain(row[name]);
	return made;
};

function* linesOfDatabase(file) {
	const database = new DatabaseSync(file, { readOnly: true });
	const all = function* (sql, ...values) {
		const statement = database.prepare(sql);
		statement.setReadBigInts(true);
		for (const row of statement.iterate(...values)) yield plainRow(row);
	};
	try {
		database.exec('PRAGMA busy_timeout = 5000; BEGIN');
		yield { record: 'bildlov', version: 1 };
		const triggers = new Set();
		for (const { sql } of all("select sql from sqlite_master where type = 'trigger'")) {
			triggers.add(String(sql).split(/\s+/).join(' ').trim());
		}
		const tables = new Set(
			[...all("select name from sqlite_master where type = 'table'")].map(({ name }) => name)
		);
		for (const table of guarded) {
			// In a copy from before it was made there is none; where one was taken away, the facts that entries name are missing.
			if (!tables.has(table)) continue;
			for (const change of ['UPDATE', 'DELETE']) {
				const wanted =
					`CREATE TRIGGER ${table}_no_${change.toLowerCase()} BEFORE ${change} ON ${table} ` +
					`BEGIN SELECT RAISE(ABORT, 'a fact is never changed: ${table}'); END`;
				if (!triggers.has(wanted)) yield { guardMissing: { table, change } };
			}
		}
		for (const checkpoint of all('select seq, hash, at, note from checkpoints order by seq'))
			yield { checkpoint };
		const named = new Set();
		const entries = all(
			'select l.seq, l.type, l.at, l.subject_id "subjectId", l.actor_kind "actorKind", l.actor_id "actorId", ' +
				'l.payload_hash "payloadHash", l.prev_hash "prevHash", l.hash, p.salt, p.payload "text" ' +
				'from ledger l left join ledger_payloads p on p.seq = l.seq order by l.seq'
		);
		for (const { salt, text, ...entry } of entries) {
			const payload = salt === null || text === null ? null : { salt, text };
			for (const [table] of factsIn(contentOf(payload))) named.add(table);
			yield { entry, payload };
		}
		const strays = 'select seq from ledger_payloads where seq not in (select seq from ledger) order by seq';
		for (const { seq } of all(strays)) yield { payloadWithoutEntry: seq };
		for (const table of new Set([...tablesOfFacts, ...named])) {
			const columns = [...all('select name, pk from pragma_table_info(?)', table)];
			if (columns.length === 0) continue;
			const primary = columns
				.filter(({ pk }) => pk > 0)
				.sort((one, other) => one.pk - other.pk)
				.map(({ name }) => name);
			const key = keysOfTables[table] ?? (tablesOfFacts.includes(table) ? ['id'] : primary);
			for (const row of all(`select * from "${table.replaceAll('"', '""')}"`)) {
				yield { fact: { table, key: key.map((name) => String(row[name])).join(' '), row } };
			}
		}
		for (const look of all('select * from access_log order by at')) yield { look };
		yield { end: null };
	} finally {
		database.close();
	}
}

async function* linesOfExport(file) {
	let number = 0;
	for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
		number += 1;
		if (line.trim() === '') continue;
		try {
			yield JSON.parse(line);
		} catch {
			yield { unreadable: number };
		}
	}
}

function isDatabase(file) {
	const opened = openSync(file, 'r');
	const bytes = Buffer.alloc(16);
	readSync(opened, bytes, 0, 16, 0);
	closeSync(opened);
	return bytes.toString('latin1') === 'SQLite format 3\0';
}

function contentOf(payload) {
	try {
		const content = JSON.parse(payload?.text ?? '{}');
		return content !== null && typeof content === 'object' ? content : {};
	} catch {
		return {};
	}
}

function factsIn({ facts }) {
	if (!Array.isArray(facts)) return [];
	return facts.filter(
		(fact) => Array.isArray(fact) && fact.length === 3 && fact.every((part) => typeof part === 'string')
	);
}

// ── Checkpoints ─────────────────────────────────────────────────────────────

/** A note's parts, or null where the text is none. */
function readNote(text) {
	const [signedText, signatures, ...rest] = text.split('\n\n');
	const [origin, seq, root, ...more] = signedText.split('\n');
	const at = more.find((line) => line.startsWith('at '))?.slice(3);
	const signature = /^— (\S+) ([A-Za-z0-9+/=]+)\n$/.exec(signatures ?? '');
	if (
		rest.length > 0 ||
		!signature ||
		!/^[1-9]\d*$/.test(seq ?? '') ||
		!/^[A-Za-z0-9+/]{43}=$/.test(root ?? '')
	)
		return null;
	return {
		seq: Number(seq),
		hash: Buffer.from(root, 'base64').toString('hex'),
		at,
		isSignedBy(pem) {
			const key = createPublicKey(pem);
			const raw = key.export({ format: 'der', type: 'spki' }).subarray(-32);
			const id = createHash('sha256')
				.update(Buffer.concat([Buffer.from(`${origin}\n\x01`), raw]))
				.digest()
				.subarray(0, 4);
			const bytes = Buffer.from(signature[2], 'base64');
			const isItsKey = signature[1] === origin && bytes.length === 68 && bytes.subarray(0, 4).equals(id);
			return isItsKey && isSignatureOf(null, Buffer.from(`${signedText}\n`), key, bytes.subarray(4));
		}
	};
}

// ── The check ───────────────────────────────────────────────────────────────

/**
 * Checks a database (read beside whoever writes in it) or an export. `checkpoints`: texts of notes from outside;
 * `publicKeys`: PEM, one of which they must be signed with; none: signatures are not looked at.
 */
export async function verify(file, { checkpoints = [], publicKeys = [] } = {}) {
	const findings = [];
	let count = 0;
	const found = (finding) => {
		count += 1;
		if (findings.length < 1000) findings.push(finding);
	};

	const wanted = new Map();
	const rows = new Set();
	const want = (note, source, seqOfRow) => {
		const read = readNote(note);
		if (!read || (publicKeys.length > 0 && !publicKeys.some((pem) => read.isSignedBy(pem)))) {
			found({ type: 'CheckpointForged', seq: read?.seq ?? seqOfRow, source });
			return null;
		}
		wanted.set(read.seq, [...(wanted.get(read.seq) ?? []), read.hash]);
		return read;
	};

	// What is promised and what is there, beside each other on the disk: however many they are, they need little memory.
	const scratch = new DatabaseSync('');
	scratch.exec(
		'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536; BEGIN;' +
			'create table promised (name text, hash text, seq integer);' +
			'create table present (name text, hash text);'
	);
	const promise = scratch.prepare('insert into promised values (?, ?, ?)');
	const note = scratch.prepare('insert into present values (?, ?)');

	const counts = { entries: 0, facts: 0, looks: 0, erasedPayloads: 0, unsealedLooks: 0, checkpoints: 0 };
	let last = { seq: 0 };
	let fitsTo = 0;
	let begun = false;
	let ended = false;
	const empty = new Set();
	const erased = new Set();
	const seals = [];
	let seal = 0;
	let sealed = [];

	const closeSeal = () => {
		const { seq, day, rows: wantedRows, sha256: digest } = seals[seal];
		if (sealed.length !== wantedRows || sha256(sealed.sort().join('\n')) !== digest)
			found({ type: 'DigestBroken', day, seq });
		sealed = [];
		seal += 1;
	};

	const take = {
		record: () => undefined,
		guardMissing: (guard) => found({ type: 'GuardMissing', ...guard }),
		checkpoint({ seq, hash, at, note: text }) {
			rows.add(seq);
			const read = want(String(text), 'checkpoints', seq);
			if (read && (read.seq !== seq || read.hash !== hash || read.at !== at)) {
				found({ type: 'CheckpointForged', seq, source: 'checkpoints' });
			}
		},
		entry(entry, { payload }) {
			if (!begun) outsideCheckpoints();
			const { seq, hash, ...hashed } = entry;
			counts.entries += 1;
			if (!(seq >= 1)) return found({ type: 'EntryUnknown', seq });
			if (seq > last.seq + 1) found({ type: 'EntryMissing', seq: last.seq + 1, to: seq - 1 });
			const real = hashOf({ seq, ...hashed });
			const isNext = seq === last.seq + 1;
			const mayFollow = last.seq === 0 ? [null] : [last.hash, last.real];
			if (real !== hash) found({ type: 'EntryEdited', seq });
			else if (isNext && !mayFollow.includes(entry.prevHash))
				found({ type: 'ChainBroken', seq, before: last.seq });
			const hashes = wanted.get(seq);
			if (hashes?.every((one) => one === hash)) fitsTo = seq;
			else if (hashes) found({ type: 'Rebuilt', seq, after: fitsTo });
			last = { seq, hash, real };
			if (!payload) return empty.add(seq);
			if (sha256(`${payload.salt}${payload.text}`) !== entry.payloadHash)
				found({ type: 'PayloadEdited', seq });
			const content = contentOf(payload);
			for (const [table, key, of] of factsIn(content)) promise.run(`${table} ${key}`, of, seq);
			if (entry.type === 'access-log-sealed.v1') seals.push({ seq, ...content });
			if (entry.type === 'payloads-erased.v1' && Array.isArray(content.seqs)) {
				for (const one of content.seqs) if (one < seq) erased.add(one);
			}
		},
		payloadWithoutEntry: (seq) => found({ type: 'PayloadUnknown', seq }),
		fact({ table, key, row }) {
			counts.facts += 1;
			note.run(`${table} ${key}`, hashOf({ row: withoutEmpty(row), table }));
		},
		look(row) {
			counts.looks += 1;
			while (seal < seals.length && !(String(row.at) < seals[seal].until)) closeSeal();
			if (seal < seals.length) sealed.push(hashOf(withoutEmpty(row)));
			else counts.unsealedLooks += 1;
		},
		end(told) {
			ended = true;
			if (!told) return;
			for (const name of ['entries', 'facts', 'looks']) {
				if (told[name] !== counts[name])
					found({ type: 'ExportCut', what: name, told: told[name], read: counts[name] });
			}
		},
		unreadable: (line) => found({ type: 'LineUnreadable', line })
	};

	function outsideCheckpoints() {
		begun = true;
		for (const { source, note: text } of checkpoints) {
			const tidy = `${text
				.replace(/^\uFEFF/, '')
				.replaceAll('\r', '')
				.trim()}\n`;
			const read = want(tidy, source, 0);
			if (!read || rows.has(read.seq)) continue;
			rows.add(read.seq);
			found({ type: 'CheckpointMissing', seq: read.seq });
		}
	}

	try {
		for await (const line of isDatabase(file) ? linesOfDatabase(file) : linesOfExport(file)) {
			const [kind] = Object.keys(line);
			if (Object.hasOwn(take, kind)) take[kind](line[kind], line);
			else found({ type: 'LineUnreadable', line: kind });
		}
		if (!begun) outsideCheckpoints();
		if (!ended) found({ type: 'ExportCut', what: 'end' });
		while (seal < seals.length) closeSeal();
		for (const seq of wanted.keys()) if (seq > last.seq) found({ type: 'TailCut', seq, last: last.seq });
		for (const seq of empty) {
			if (erased.has(seq)) counts.erasedPayloads += 1;
			else found({ type: 'PayloadMissing', seq });
		}
		scratch.exec(
			'create index promised_name on promised (name, hash); create index present_name on present (name, hash)'
		);
		const split = (name) => ({
			table: name.slice(0, name.indexOf(' ')),
			key: name.slice(name.indexOf(' ') + 1)
		});
		const each = (sql) => scratch.prepare(sql).iterate();
		const missing =
			'select p.name, min(p.seq) seq, exists (select 1 from present f where f.name = p.name) "isThere" from promised p ' +
			'where not exists (select 1 from present f where f.name = p.name and f.hash = p.hash) group by p.name';
		for (const { name, seq, isThere } of each(missing)) {
			found(isThere ? { type: 'FactEdited', ...split(name) } : { type: 'FactMissing', ...split(name), seq });
		}
		const unknown =
			'select f.name from present f where not exists (select 1 from promised p where p.name = f.name) ' +
			'union all select name from present group by name having count(*) > 1';
		for (const { name } of each(unknown)) found({ type: 'FactUnknown', ...split(name) });
	} finally {
		scratch.close();
	}
	counts.checkpoints = wanted.size;
	return {
		isWhole: count === 0,
		...counts,
		lastSeq: last.seq,
		lastHash: last.hash ?? null,
		areSignaturesChecked: publicKeys.length > 0,
		findings,
		findingCount: count
	};
}

// ── The command ─────────────────────────────────────────────────────────────

const usage =
	'node verify-record.mjs DATABASE|EXPORT [--checkpoint FILE]… [--public-key FILE]…\n' +
	'See docs/record.md of Bildlov for what is checked and what each finding means.\n';

async function main() {
	let given;
	try {
		given = parseArgs({
			allowPositionals: true,
			options: {
				checkpoint: { type: 'string', multiple: true, default: [] },
				'public-key': { type: 'string', multiple: true, default: [] }
			}
		});
	} catch (error) {
		process.stderr.write(`${error.message}\n${usage}`);
		return 2;
	}
	const { positionals, values } = given;
	if (positionals.length !== 1) {
		process.stderr.write(usage);
		return 2;
	}
	try {
		const checked = await verify(positionals[0], {
			checkpoints: values.checkpoint.map((source) => ({ source, note: readFileSync(source, 'utf8') })),
			publicKeys: values['public-key'].map((source) => readFileSync(source, 'utf8'))
		});
		const { findings, findingCount, isWhole, ...figures } = checked;
		for (const finding of findings) process.stdout.write(`${JSON.stringify(finding)}\n`);
		if (findingCount > findings.length)
			process.stdout.write(`… and ${findingCount - findings.length} more\n`);
		process.stdout.write(`${JSON.stringify(figures)}\n`);
		process.stdout.write(
			isWhole ? 'The record is whole.\n' : `The record does not fit: ${findingCount} findings.\n`
		);
		if (values.checkpoint.length === 0) {
			process.stdout.write('No checkpoint from outside: a cut tail or an older copy would not show.\n');
		}
		if (!checked.areSignaturesChecked) process.stdout.write('No public key: signatures were not checked.\n');
		return isWhole ? 0 : 1;
	} catch (error) {
		process.stderr.write(`Could not check: ${error.message}\n`);
		return 2;
	}
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
	process.exitCode = await main();
