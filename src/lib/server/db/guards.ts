/** The triggers that refuse to change facts: whoever wants to bend the record has to remove them first. */
import { sql } from 'drizzle-orm';
import { facts } from './schema.ts';
import type { Db, Store } from './store.ts';

/** A table whose facts the database does not refuse to change (any more), and the change that it would let through. */
export interface MissingGuard {
	readonly table: string;
	readonly change: 'UPDATE' | 'DELETE';
}

const changes = ['UPDATE', 'DELETE'] as const;

/** The triggers as they are in the database; `text` is what they say, `isOn` whether they are in force. */
export async function guardsIn(
	db: Db,
	engine: Store['engine']
): Promise<{ readonly table: string; readonly text: string }[]> {
	if (engine === 'sqlite') {
		return db.q
			.select({ table: sql<string>`tbl_name`, text: sql<string>`sql` })
			.from(sql`sqlite_master`)
			.where(sql`type = 'trigger'`);
	}
	return db.q
		.select({
			table: sql<string>`c.relname`,
			text: sql<string>`pg_get_triggerdef(t.oid) || ' ' || p.prosrc`
		})
		.from(
			sql`pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid join pg_namespace n on n.oid = c.relnamespace`
		)
		.where(sql`not t.tgisinternal and t.tgenabled in ('O', 'A') and n.nspname = current_schema()`);
}

/** Which facts could be changed without the database refusing. */
export async function missingGuards(db: Db, engine: Store['engine']): Promise<MissingGuard[]> {
	const texts = new Map<string, string[]>();
	for (const { table, text } of await guardsIn(db, engine)) {
		texts.set(table, [...(texts.get(table) ?? []), text.replaceAll(/\s+/g, ' ').trim()]);
	}
	const refuses = engine === 'sqlite' ? refusesInSqlite : refusesInPostgres;
	return facts.flatMap((table) =>
		changes
			.filter((change) => !texts.get(table)?.some((text) => refuses(text, table, change)))
			.map((change) => ({ table, change }))
	);
}

function refusesInSqlite(text: string, table: string, change: string): boolean {
	const name = `${table}_no_${change.toLowerCase()}`;
	const refusal = `SELECT RAISE(ABORT, 'a fact is never changed: ${table}')`;
	return text === `CREATE TRIGGER ${name} BEFORE ${change} ON ${table} BEGIN ${refusal}; END`;
}

function refusesInPostgres(text: string, _table: string, change: string): boolean {
	return (
		text.includes('FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact()') &&
		!text.includes(' WHEN ') &&
		/BEGIN RAISE EXCEPTION 'a fact is never changed: %', TG_TABLE_NAME; END/.test(text) &&
		text.slice(0, text.indexOf(' ON ')).includes(change)
	);
}
