/** A copy of a database on a PostgreSQL server, made and restored by the programs that come with it. */
import { spawn } from 'node:child_process';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Db, Queries } from '../store.ts';
import { tables } from './schema.ts';

/** `pg_dump` or `pg_restore` is missing, or older than the server. */
export class ToolMissing extends Error {
	override name = 'ToolMissing';
	readonly tool: string;
	constructor(tool: string) {
		super(`The program ${tool} is missing or cannot be run.`);
		this.tool = tool;
	}
}

/** One of PostgreSQL's programs ended badly; what it said holds no rows. */
export class ToolFailed extends Error {
	override name = 'ToolFailed';
	readonly tool: string;
	constructor(tool: string, said: string) {
		super(`${tool}: ${said.split('\n')[0]?.slice(0, 200) ?? ''}`);
		this.tool = tool;
	}
}

/** Dumps the database as of one moment, while others write. The password goes by the environment: all see a command line. */
export function dumpPostgres(url: string, to: string): Promise<void> {
	return run('pg_dump', url, (plain) => [
		'--format=custom',
		'--no-owner',
		'--no-privileges',
		`--file=${to}`,
		`--dbname=${plain}`
	]);
}

/** Restores a dump into an empty database: all of it or nothing. */
export function restorePostgres(url: string, from: string): Promise<void> {
	return run('pg_restore', url, (plain) => [
		'--no-owner',
		'--no-privileges',
		'--exit-on-error',
		'--single-transaction',
		`--dbname=${plain}`,
		from
	]);
}

/** Whether the database has no tables of anybody's. */
export async function isEmptyPostgres(url: string): Promise<boolean> {
	return asClient(url, async (client) => {
		const { rows } = await client.query(
			`select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where c.relkind in ('r', 'v', 'm', 'S') and n.nspname not in ('pg_catalog', 'information_schema')
			and n.nspname not like 'pg_%' limit 1`
		);
		return rows.length === 0;
	});
}

export async function sizeOfPostgres(url: string): Promise<number> {
	return asClient(url, async (client) => {
		const { rows } = await client.query('select pg_database_size(current_database()) as bytes');
		return Number(rows[0]?.bytes ?? 0);
	});
}

const scratchMark = '_bildlov_scratch_';

/** Whether this user may make databases, as proving a backup needs. */
export async function mayMakeDatabases(url: string): Promise<boolean> {
	return asClient(url, async (client) => {
		const { rows } = await client.query(
			'select rolcreatedb or rolsuper as may from pg_roles where rolname = current_user'
		);
		return rows[0]?.may === true;
	});
}

/** Removes scratch databases that a process which was cut off has left. */
export async function dropLeftScratch(url: string): Promise<void> {
	const name = new URL(url).pathname.slice(1);
	await asClient(url, async (client) => {
		const { rows } = await client.query<{ datname: string }>(
			'select datname from pg_database where starts_with(datname, $1)',
			[`${name.slice(0, 30)}${scratchMark}`]
		);
		for (const { datname } of rows) await drop(client, datname);
	});
}

/** Makes an empty database beside this one, does the work with its address, and removes it again. */
export async function inScratchDatabase<T>(
	url: string,
	id: string,
	work: (url: string) => Promise<T>
): Promise<T> {
	const address = new URL(url);
	const name = `${address.pathname.slice(1, 31)}${scratchMark}${id.replaceAll('-', '').slice(-12)}`;
	address.pathname = `/${name}`;
	await asClient(url, (client) =>
		client.query(`create database ${pg.escapeIdentifier(name)} template template0`)
	);
	try {
		return await work(address.href);
	} finally {
		await asClient(url, (client) => drop(client, name));
	}
}

/** Reads in the restored database as of one moment. */
export async function lookThroughPostgres<T>(url: string, work: (db: Db) => Promise<T>): Promise<T> {
	return asClient(url, async (client) => {
		await client.query('begin isolation level repeatable read read only');
		const q: unknown = drizzle(client);
		// Builders of both dialects have the same shape for what `Queries` names; the contract suite holds it.
		return work({ q: q as Queries, t: tables });
	});
}

const drop = (client: pg.Client, name: string) =>
	client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);

async function asClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		return await work(client);
	} finally {
		await client.end();
	}
}

function run(tool: string, url: string, args: (plain: string) => string[]): Promise<void> {
	const address = new URL(url);
	const password = decodeURIComponent(address.password);
	address.password = '';
	return new Promise((resolve, reject) => {
		const child = spawn(tool, ['--no-password', ...args(address.href)], {
			env: { ...process.env, ...(password !== '' && { PGPASSWORD: password }), LC_MESSAGES: 'C' },
			stdio: ['ignore', 'ignore', 'pipe']
		});
		let said = '';
		child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
			if (said.length < 4000) said += chunk;
		});
		child.once('error', () => reject(new ToolMissing(tool)));
		child.once('close', (code) => {
			if (code === 0) resolve();
			// pg_dump refuses a server that is newer than itself.
			else
				reject(said.includes('server version mismatch') ? new ToolMissing(tool) : new ToolFailed(tool, said));
		});
	});
}
