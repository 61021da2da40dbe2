import type Database from 'better-sqlite3';

/** So many statements are kept, and then all are let go; a long text names many ids, and does not come again. */
const mostStatements = 500;
const longestText = 4000;

/**
 * The connection, with each text read by SQLite once: reading it takes longer than most statements take to run. Queries
 * are built anew at each call all the same, where nobody keeps them (`prepared.ts`).
 */
export function keepStatements(connection: Database.Database): Database.Database {
	const known = new Map<string, Database.Statement>();
	const prepare = (text: string): Database.Statement => {
		const before = known.get(text);
		// As it was when it was new: who reads rows as lists asks for that each time.
		if (before) return before.reader ? before.raw(false) : before;
		const made = connection.prepare(text);
		if (text.length > longestText) return made;
		if (known.size >= mostStatements) known.clear();
		known.set(text, made);
		return made;
	};
	// What it inherits makes it a connection.
	return Object.create(connection, { prepare: { value: prepare } }) as Database.Database;
}
