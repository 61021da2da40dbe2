// The built app behind a small server of its own: prerendered shells get the same headers as rendered pages, SIGTERM
// lets the requests under way finish, and a database that must not be used leaves a page that says so in its place.
// Ends with 0 when it was told to stop, with 1 after a defect, with 3 where the database was refused.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { answerWhileRefused } from '../src/lib/server/health/refused.ts';
import { tellOperator } from '../src/lib/server/health/tell-operator.ts';
import { log } from '../src/lib/server/log.ts';
import { settingsFrom } from '../src/lib/server/settings.ts';

const host = process.env.HOST ?? '127.0.0.1';
const port = Number(process.env.PORT ?? 3000);
const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;

process.env.BILDLOV_DATA ??= join(process.cwd(), 'data');
process.env.BILDLOV_ADDRESS = process.env.ORIGIN ?? `http://${shown}:${port}`;
// The saved queue of a phone: 2,000 answers. Every other door has a lower limit of its own.
process.env.BODY_SIZE_LIMIT ??= '80M';
// Without ORIGIN (no proxy in front) the scheme is http, whatever a client claims.
if (!process.env.ORIGIN) process.env.PROTOCOL_HEADER = 'x-bildlov-scheme';

const isSecure = process.env.BILDLOV_ADDRESS.startsWith('https:');
const headers = {
	...(isSecure && { 'strict-transport-security': 'max-age=31536000' }),
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	// Not 'no-referrer': a form sent without script would then name no origin, and be refused as another site's.
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'geolocation=(), microphone=(), payment=(), usb=()',
	'x-robots-tag': 'noindex, nofollow',
	// Of files and prerendered shells; the shells' whole policy stands in the page, where this one part is not heard.
	'content-security-policy': "frame-ancestors 'none'"
};
const methods = ['GET', 'HEAD', 'POST', 'OPTIONS'];

const refusedCode = 3;
/** What the app's own health answers and counts, once the app is open. */
let health = null;
process.once('bildlov:opened', (opened) => (health = opened));

const handler = await import('../build/handler.js').then(
	(module) => module.handler,
	async (error) => {
		if (error?.name !== 'UnusableDatabase') {
			process.stderr.write(`\nBildlov did not start: ${error?.cause?.message ?? error?.message ?? error}\n`);
			process.exit(1);
		}
		process.stderr.write(`\nBildlov did not start: ${error.message}\n`);
		const told = tellOperator(settingsFrom(process.env), error.message);
		if (process.env.BILDLOV_EXIT_ON_REFUSAL === '1') {
			await told;
			process.exit(refusedCode);
		}
		return answerWhileRefused;
	}
);
const isRefused = handler === answerWhileRefused;

const server = createServer((request, response) => {
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
	if (!methods.includes(request.method ?? '')) {
		response.writeHead(405, { allow: methods.join(', '), 'cache-control': 'no-store' }).end();
		return;
	}
	// A body that nobody read to its end would hold the connection, and the answer with it: the rest is let go.
	response.once('finish', () => {
		if (!request.complete) request.removeAllListeners('data').resume();
	});
	request.headers['x-bildlov-scheme'] = 'http';
	if (health) health.door(request, response, () => handler(request, response));
	else handler(request, response);
});

// Whoever sends slowly lets go in the end: a phone on the worst network still sends half a megabyte in that time.
server.headersTimeout = 20_000;
server.requestTimeout = 300_000;

server.on('error', (error) => {
	const why = error.code === 'EADDRINUSE' ? `Port ${port} is taken. Set PORT to another one.` : error.message;
	process.stderr.write(`\nBildlov did not start: ${why}\n`);
	process.exit(1);
});
server.listen(port, host, () => {
	if (isRefused) {
		const told = `Whoever comes to ${process.env.BILDLOV_ADDRESS} is told that it is closed. Stop it with Ctrl-C.`;
		process.stderr.write(`${told}\n`);
		return;
	}
	process.emit('bildlov:listening');
	process.stdout.write(`Bildlov is at ${process.env.BILDLOV_ADDRESS}\n`);
});

// How long requests under way may take after that, and when the process ends whatever happens.
const letGoMs = 7000;
const endMs = 9500;

let stopping = false;
function stop(code = isRefused ? refusedCode : 0) {
	// A second signal changes nothing: what is under way is being finished.
	if (stopping) return;
	stopping = true;
	// Streams that would stay open for as long as their page does.
	process.emit('bildlov:stopping');
	const end = () => process.exit(code);
	process.once('bildlov:closed', end);
	health?.stopping();
	process.emit('bildlov:stopping');
	const idle = setInterval(() => server.closeIdleConnections(), 50);
	server.close(() => {
		clearInterval(idle);
		if (health) process.emit('sveltekit:shutdown', 'stop');
		else end();
	});
	server.closeIdleConnections();
	// Whatever still holds on after this is a client that does not read.
	setTimeout(() => server.closeAllConnections(), letGoMs);
	setTimeout(() => process.exit(code || 1), endMs);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop());
// Whoever started us has gone: nobody is left to stop us.
process.on('disconnect', () => stop());
// What nobody caught leaves the process in a state that nobody knows: it is said once, and the process ends.
for (const kind of ['uncaughtException', 'unhandledRejection']) {
	process.on(kind, (error) => {
		log.error('A defect that nobody caught; the server ends.', error, {
			id: randomBytes(4).toString('hex'),
			kind
		});
		stop(1);
	});
}
