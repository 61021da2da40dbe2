// Fills the newest custom migration of both engines with triggers that refuse to change facts:
// `node scripts/write-fact-triggers.ts drizzle/sqlite/FILE.sql drizzle/postgres/FILE.sql`.
import { writeFileSync } from 'node:fs';
import { facts } from '../src/lib/server/db/schema.ts';

const [sqliteFile, postgresFile] = process.argv.slice(2);
if (!sqliteFile || !postgresFile) throw new Error('Name the two migration files.');
const breakpoint = '\n--> statement-breakpoint\n';

writeFileSync(
	sqliteFile,
	facts
		.flatMap((table) =>
			['UPDATE', 'DELETE'].map(
				(verb) =>
					`CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table} BEGIN SELECT RAISE(ABORT, 'a fact is never changed: ${table}'); END;`
			)
		)
		.join(breakpoint) + '\n'
);
writeFileSync(
	postgresFile,
	[
		`CREATE FUNCTION refuse_to_change_a_fact() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'a fact is never changed: %', TG_TABLE_NAME; END $$;`,
		...facts.map(
			(table) =>
				`CREATE TRIGGER ${table}_is_fact BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_fact();`
		)
	].join(breakpoint) + '\n'
);
