import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A PostgreSQL server to test on, where the environment names one: a user that may make databases. */
export const postgresServer = process.env['BILDLOV_TEST_POSTGRES'] ?? null;

/** A new, empty database on the server; answers its address. */
export async function aDatabase(server: string, collation = 'C.UTF-8'): Promise<string> {
	const name = `bildlov_test_${randomUUID().replaceAll('-', '')}`;
	const client = new pg.Client({ connectionString: server });
	await client.connect();
	await client.query(`create database ${name} template template0 encoding 'UTF8' locale '${collation}'`);
	await client.end();
	const url = new URL(server);
	url.pathname = `/${name}`;
	return url.href;
}

export async function dropDatabase(url: string): Promise<void> {
	const at = new URL(url);
	const name = at.pathname.slice(1);
	at.pathname = '/postgres';
	const client = new pg.Client({ connectionString: at.href });
	await client.connect();
	await client.query(`drop database if exists ${name} with (force)`);
	await client.end();
}
