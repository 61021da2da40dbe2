import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import {
	InUse,
	type Movable,
	type MovedColumn,
	type MovedRow,
	type MovedTable,
	type MovedValue
} from '../movable.ts';
import type { Queries } from '../store.ts';
import { applicationName, openPostgres, writersLock } from './open.ts';
import { tables } from './schema.ts';

const rowsAtOnce = 2000;

/** The database, brought up to date and then held alone: throws `InUse` while another process of Bildlov is in it. */
export async function movablePostgres(url: string): Promise<Movable> {
	await (await openPostgres(url)).close();
	const client = new pg.Client({ connectionString: url, application_name: `${applicationName} move` });
	client.on('error', () => undefined);
	await client.connect();
	try {
		await client.query('begin isolation level read committed');
		const { rows } = await client.query<{ held: boolean; others: string }>(
			`select pg_try_advisory_xact_lock(${writersLock}) as held, (
				select count(*) from pg_stat_activity
				where datname = current_database() and application_name like $1 and pid <> pg_backend_pid()
			) as others`,
			[`${applicationName}%`]
		);
		if (rows[0]?.held !== true || Number(rows[0].others) > 0) {
			throw new InUse('The database is open in another process of Bildlov.');
		}
	} catch (error) {
		await client.end();
		throw error;
	}
	// Builders of both dialects have the same shape for what `Queries` names; the contract suite holds it.
	const queries: unknown = drizzle(client);
	return movableOn({
		queries: queries as Queries,
		ask: async (text, values) => {
			const { rows } = await client.query<MovedValue[]>({
				text,
				rowMode: 'array',
				...(values ? { values: [...values] } : {})
			});
			return rows;
		},
		close: () => client.end()
	});
}

/** A connection in a transaction that has begun. */
interface Connection {
	readonly queries: Queries;
	ask(text: string, values?: readonly unknown[]): Promise<readonly MovedRow[]>;
	close(): Promise<void>;
}

export function movableOn({ queries, ask, close }: Connection): Movable {
	return {
		record: { engine: 'postgres', db: { q: queries, t: tables } },
		count: async ({ name }) => Number((await ask(`select count(*) from "${name}"`))[0]?.[0]),
		async *pages(table) {
			const columns = table.columns.map(stored).join(', ');
			await ask(`declare moved no scroll cursor for select ${columns} from "${table.name}"`);
			for (let isLast = false; !isLast;) {
				const rows = await ask(`fetch ${rowsAtOnce} from moved`);
				isLast = rows.length < rowsAtOnce;
				if (rows.length > 0) yield rows.map((row) => asMoved(table, row));
			}
			await ask('close moved');
		},
		// A list for each column: a statement has few values, however many its rows.
		async insert(table, rows) {
			const names = table.columns.map(({ name }) => `"${name}"`);
			const lists = table.columns.map(({ kind }, place) => `$${place + 1}::${listOf[kind]}`);
			const values = table.columns.map(({ name, kind }) =>
				kind === 'json' ? `"${name}"::json` : `"${name}"`
			);
			await ask(
				`insert into "${table.name}" (${names.join(', ')}) select ${values.join(', ')}
					from unnest(${lists.join(', ')}) as moved (${names.join(', ')})`,
				table.columns.map(({ kind }, place) =>
					rows.map((row) => (kind === 'yes' && row[place] !== null ? row[place] === 1 : row[place]))
				)
			);
		},
		// The next one begins at once: rows are paged through in a transaction alone.
		commit: async () => void (await ask('commit and chain')),
		close
	};
}

const listOf: Readonly<Record<MovedColumn['kind'], string>> = {
	text: 'text[]',
	count: 'bigint[]',
	yes: 'boolean[]',
	json: 'text[]',
	bytes: 'bytea[]'
};

function stored({ name, kind }: MovedColumn): string {
	if (kind === 'yes') return `"${name}"::int`;
	return kind === 'json' ? `"${name}"::text` : `"${name}"`;
}

/** Large whole numbers come as text. */
function asMoved(table: MovedTable, row: readonly MovedValue[]): MovedRow {
	return row.map((value, place) =>
		table.columns[place]?.kind === 'count' && value !== null ? Number(value) : value
	);
}
