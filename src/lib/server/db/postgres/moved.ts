import pg from 'pg';

/** The name of the note that a database has been moved away from, among the installation's secrets. */
export const movedAway = 'moved-away';

/** Notes in the database that everything has been moved to a file, so that nobody starts on it by mistake. */
export async function markMoved(url: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		await client.query(
			`insert into installation_secrets (name, value, created_at) values ($1, 'sqlite', $2) on conflict do nothing`,
			[movedAway, new Date().toISOString()]
		);
	} finally {
		await client.end();
	}
}
