// The limit of this machine: bare node:http and one prepared lookup of the same database, as JSON, with no permission asked,
// no decision made and no log kept. `node tests/bench/limit-server.ts DATABASE PORT`.
import { createServer } from 'node:http';
import Database from 'better-sqlite3';

const [file, port] = process.argv.slice(2);
if (!file || !port) throw new Error('Name the database and the port.');
const database = new Database(file, { readonly: true });
const consents = database.prepare(
	'select id, channels, third_country, images from consents where person_id = ?'
);
createServer((request, response) => {
	const id = /people\/([^/]+)/.exec(request.url ?? '')?.[1] ?? '';
	response.setHeader('content-type', 'application/json');
	response.end(JSON.stringify(consents.all(id)));
}).listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
