/** The words that people are found by, kept beside their names: what somebody types is the beginning of a word. */
import {
	and,
	asc,
	eq,
	gt,
	inArray,
	isNotNull,
	isNull,
	notExists,
	sql,
	type Placeholder,
	type SQL
} from 'drizzle-orm';
import { searchWords } from '#lib/domain/search-name.ts';
import { placesFor, valuesFor } from './prepared.ts';
import type { Tables } from './schema.ts';
import type { Db, Store } from './store.ts';

/** Whoever has a unit and has not been removed. */
interface Listed {
	readonly id: string;
	readonly unitId: string | null;
	readonly name: string;
}

type WordRow = Tables['personNameWords']['$inferInsert'];

/** Names are longer in jest alone, and a key of PostgreSQL's indexes has an end. */
const longestKey = 200;

/**
 * Sorted as in a register: whoever is called Anna comes as "anna svensson" before whoever has it further on in the name,
 * "anna, lars". Every word is in the key, so that the others can be sought there.
 */
function nameWordRows({ id, unitId, name }: Listed): WordRow[] {
	const words = searchWords(name);
	return words.map((word, place) => {
		const rest = words.filter((other) => other !== word).join(' ');
		const searchName = `${word}${place === 0 ? '' : ','} ${rest}`.trimEnd().slice(0, longestKey);
		return { personId: id, word, searchName, unitId };
	});
}

/** To be called wherever a name or a unit has changed, or somebody was added to the lists or removed from them. */
export async function keepNameWords(db: Db, personId: string): Promise<void> {
	const { people, personDetails, personNameWords } = db.t;
	await db.q.delete(personNameWords).where(eq(personNameWords.personId, personId));
	const [person] = await db.q
		.select({ id: people.id, unitId: people.unitId, name: personDetails.name })
		.from(people)
		.innerJoin(personDetails, eq(personDetails.personId, people.id))
		.where(and(eq(people.id, personId), isListed(db)));
	if (person) await insertNameWords(db, [person]);
}

export async function insertNameWords(db: Db, people: readonly Listed[]): Promise<void> {
	const rows = people.flatMap(nameWordRows);
	if (rows.length > 0) await db.q.insert(db.t.personNameWords).values(rows);
}

/** So that a statement stays below the number of values that either engine takes. */
const peopleAtOnce = 500;

/** Makes the words of people who have none: a database from before there were any. Answers how many people it was. */
export async function fillNameWords(store: Store): Promise<number> {
	let filled = 0;
	let after = '';
	for (;;) {
		const wordless = await store.read.q
			.select({ id: store.read.t.people.id })
			.from(store.read.t.people)
			.where(and(gt(store.read.t.people.id, after), isListed(store.read), hasNoWords(store.read)))
			.orderBy(asc(store.read.t.people.id))
			.limit(peopleAtOnce);
		const last = wordless.at(-1);
		if (!last) return filled;
		after = last.id;
		const ids = wordless.map((person) => person.id);
		filled += await store.transact(async (db) => {
			const { people, personDetails } = db.t;
			// Asked again: another process on the same database may be filling too.
			const listed = await db.q
				.select({ id: people.id, unitId: people.unitId, name: personDetails.name })
				.from(people)
				.innerJoin(personDetails, eq(personDetails.personId, people.id))
				.where(and(inArray(people.id, ids), isListed(db), hasNoWords(db)));
			await insertNameWords(db, listed);
			return listed.length;
		});
	}
}

function isListed({ t }: Db): SQL | undefined {
	return and(isNotNull(t.people.unitId), isNull(t.people.removedAt));
}

function hasNoWords({ q, t }: Db): SQL {
	const { people, personNameWords } = t;
	return notExists(
		q
			.select({ word: personNameWords.word })
			.from(personNameWords)
			.where(eq(personNameWords.personId, people.id))
	);
}

/** After every letter that there is, in the byte order that both engines compare text in. */
const lastLetter = '\u{10FFFF}';

/** What is looked for: how many words and units, so that a query of the same shape is built once. */
export interface SearchShape {
	/** At least one. */
	readonly words: number;
	readonly units: 'all' | number;
	readonly limit: number;
}

/**
 * The first people, by the word that was met and then by name, one of whose words begins with each of the words; the
 * words must not be empty. The longest word is looked up in an index; the others are sought in the names found there.
 * The values that it takes are `valuesOfSearch`.
 */
export function peopleByWords(db: Db, { words, units, limit }: SearchShape) {
	const { personNameWords } = db.t;
	const { personId, word, searchName, unitId } = personNameWords;
	const inName = placesFor('other', words - 1).map(
		(other) => sql`' ' || ${searchName} like ${other} escape '\\'`
	);
	const from = asText(sql.placeholder('from'));
	const below = asText(sql.placeholder('below'));
	// Anna Andersson is met once by "an": by her first word.
	const isFirst = sql`not exists (select 1 from ${personNameWords} earlier where earlier.person_id = ${personId}
		and earlier.word >= ${from} and earlier.word < ${word})`;
	const inUnits = units === 'all' ? undefined : inArray(unitId, placesFor('unit', units));
	return db.q
		.select({ personId, word, searchName })
		.from(personNameWords)
		.where(and(inUnits, sql`${word} >= ${from} and ${word} < ${below}`, ...inName, isFirst))
		.orderBy(asc(word), asc(searchName), asc(personId))
		.limit(limit);
}

/** As an expression: SQLite (with STAT4) plans a range of bare values anew whenever they are bound. */
function asText(value: Placeholder): SQL {
	return sql`(${value} || '')`;
}

export function valuesOfSearch(words: readonly string[], unitIds: readonly string[]): Record<string, string> {
	const [longest = '', ...others] = [...words].sort((one, other) => other.length - one.length);
	const patterns = others.map((other) => `% ${other.replace(/[\\%_]/g, '\\$&')}%`);
	return {
		from: longest,
		below: longest + lastLetter,
		...valuesFor('other', patterns),
		...valuesFor('unit', unitIds)
	};
}
