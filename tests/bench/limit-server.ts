// The limit of this machine: bare node:http and one prepared lookup of the same database, as JSON, with no permission asked,
// no decision made and no log kept. `node tests/bench/limit-server.ts DATABASE PORT`. A POST with a text is a search.
import { createServer } from 'node:http';
import Database from 'better-sqlite3';

const [file, port] = process.argv.slice(2);
if (!file || !port) throw new Error('Name the database and the port.');
const database = new Database(file, { readonly: true });
const consents = database.prepare(
	'select id, channels, third_country, images from consents where person_id = ?'
);
const found = database.prepare(
	`select d.person_id, d.name from person_name_words w join person_details d on d.person_id = w.person_id
	where w.word >= ? and w.word < ? || char(0x10ffff) order by w.word, w.search_name limit 8`
);
createServer((request, response) => {
	response.setHeader('content-type', 'application/json');
	if (request.method !== 'POST') {
		const id = /people\/([^/]+)/.exec(request.url ?? '')?.[1] ?? '';
		response.end(JSON.stringify(consents.all(id)));
		return;
	}
	let body = '';
	request.on('data', (chunk: Buffer) => (body += chunk.toString()));
	request.on('end', () => {
		const word = /"text":"(\w*)/.exec(body)?.[1] ?? '';
		response.end(JSON.stringify(found.all(word, word)));
	});
}).listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
