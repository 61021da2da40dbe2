// Two app processes on one PostgreSQL server of our own, with the built app: node tests/bench/two-processes.ts
import { spawnSync } from 'node:child_process';
import { openRecord } from '#lib/server/db/open-record.ts';
import { verifyRecord } from '#lib/server/ledger/verify.ts';
import { anApp, type RunningApp } from '../support/running-app.ts';
import { aPostgresServer } from './postgres-server.ts';

const writes = 200;
const say = (text: string) => void process.stdout.write(`${text}\n`);
const password = 'exempel-losenord';

function insist(isSo: boolean, what: string): void {
	if (!isSo) throw new Error(what);
	say(`✓ ${what}`);
}

function post(app: RunningApp, path: string, fields: Record<string, string>, cookie = ''): Promise<Response> {
	return fetch(app.origin + path, {
		method: 'POST',
		redirect: 'manual',
		headers: {
			origin: app.origin,
			cookie,
			accept: 'text/html',
			'content-type': 'application/x-www-form-urlencoded'
		},
		body: new URLSearchParams(fields)
	});
}

const signIn = (app: RunningApp, who: string, by = password) =>
	post(app, '/login', { email: `${who}@example.org`, password: by });
const get = (app: RunningApp, path: string, cookie: string) =>
	fetch(app.origin + path, { headers: { cookie }, redirect: 'manual' });

/** Listens until something has changed; answers how to wait for it. */
async function listen(app: RunningApp, cookie: string): Promise<number> {
	const response = await get(app, '/api/live', cookie);
	if (!response.body) throw new Error('There is no stream.');
	const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
	const until = async (event: string): Promise<number> => {
		for (let heard = ''; ;) {
			const piece = await reader.read();
			if (piece.done) throw new Error('The stream ended.');
			heard += piece.value;
			if (heard.includes(`event: ${event}`)) return performance.now();
		}
	};
	await until('hello');
	return until('changed').then((at) => {
		void reader.cancel();
		return at;
	});
}

const server = await aPostgresServer();
if (server === null) throw new Error('No PostgreSQL is installed.');
const DATABASE_URL = server.database('two');
const settings = { DATABASE_URL, BILDLOV_REQUESTS_A_MINUTE: 'user=100000 write=100000' };
const one = await anApp(undefined, settings);
const other = await anApp(one.dataFolder, settings);
try {
	const env = { ...process.env, ...settings, BILDLOV_DATA: one.dataFolder };
	const demo = spawnSync(process.execPath, ['src/cli/bildlov.ts', 'demo'], { env, encoding: 'utf8' });
	if (demo.status !== 0) throw new Error(demo.stderr);
	await Promise.all([one.start(), other.start()]);
	insist(true, `two processes started at once on PostgreSQL ${server.version}`);

	const signedIn = await signIn(one, 'admin');
	const cookie = signedIn.headers
		.getSetCookie()
		.map((line) => line.split(';')[0])
		.join('; ');
	insist((await get(other, '/check', cookie)).status === 200, 'whoever signs in at one uses the other');

	const ids = server.sql('two', 'select distinct person_id from consents order by 1').split('\n');
	const hears = listen(other, cookie);
	const heard = await Promise.race([
		hears.then((at) => ({ at })),
		new Promise<null>((go) => setTimeout(() => go(null), 3000))
	]);
	if (heard) throw new Error('Something was heard before anything was written.');
	const writtenAt = performance.now();
	const take = (app: RunningApp, place: number) =>
		post(
			app,
			'/withdrawals/new?/register',
			{ person: ids[place % ids.length] ?? '', by: 'anyone', scope: 'all' },
			cookie
		);
	const first = await take(one, 0);
	insist(first.status === 303, `a withdrawal is written at one (${first.status})`);
	const crossed = Math.round((await hears) - writtenAt);
	insist(crossed < 2000, `a page open at the other hears of it after ${crossed} ms`);

	const before = Number(server.sql('two', 'select count(*) from withdrawals'));
	const started = performance.now();
	const answers = await Promise.all(
		Array.from({ length: writes }, (_, place) => take(place % 2 ? one : other, place))
	);
	const ms = Math.round(performance.now() - started);
	const acknowledged = answers.filter((answer) => answer.status === 303).length;
	const kept = Number(server.sql('two', 'select count(*) from withdrawals')) - before;
	insist(
		acknowledged === writes && kept === writes,
		`${writes} withdrawals at once through both: ${kept} kept, in ${ms} ms`
	);
	const stats = `select deadlocks || ' deadlocks, ' || conflicts || ' conflicts' from pg_stat_database where datname = 'two'`;
	const record = await openRecord({ dataFolder: one.dataFolder, databaseUrl: DATABASE_URL });
	const check = await verifyRecord(record.source, { notes: [], publicKeys: [] });
	await record.close();
	insist(
		check.isWhole && check.entries === check.lastSeq,
		`one chain of ${check.entries} entries without a gap, every fact in it (${server.sql('two', stats)})`
	);

	const tries: number[] = [];
	for (let made = 0; made < 11; made += 1) {
		tries.push((await signIn(made % 2 ? one : other, 'personal', 'fel lösenord')).status);
	}
	insist(
		tries.slice(0, 10).every((status) => status === tries[0]) && tries[10] !== tries[0],
		`ten wrong passwords through both are ten (${tries[0]}), and the eleventh waits (${tries[10]})`
	);

	await server.kill();
	const away = await Promise.all([get(one, '/check', cookie), get(other, '/check', cookie)]);
	server.start();
	// Starting it holds this program up: it has not yet heard that the apps have closed the connections nobody used.
	await new Promise((done) => setTimeout(done, 100));
	insist(
		away.every((answer) => answer.status >= 500),
		`while the server is away requests fail (${away.map((answer) => answer.status).join(', ')})`
	);
	const again = await Promise.all([get(one, '/check', cookie), get(other, '/check', cookie)]);
	insist(
		again.every((answer) => answer.status === 200),
		'and the next ones go as usual, without a restart'
	);
	insist((await take(one, 1)).status === 303, 'also those that write');
	const codes = await Promise.all([one.stop(), other.stop()]);
	insist(
		codes.every((code) => code === 0),
		'both stop cleanly'
	);
} catch (error) {
	say(`${one.output().slice(-3000)}\n${other.output().slice(-3000)}`);
	throw error;
} finally {
	await one.stop('SIGKILL');
	await other.stop('SIGKILL');
	server.remove();
}
