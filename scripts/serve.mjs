// The built app behind a small server of its own: prerendered shells get the same headers as rendered pages, and
// SIGTERM lets the requests under way finish.
import { createServer } from 'node:http';
import { join } from 'node:path';

const host = process.env.HOST ?? '127.0.0.1';
const port = Number(process.env.PORT ?? 3000);
const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;

process.env.BILDLOV_DATA ??= join(process.cwd(), 'data');
process.env.BILDLOV_ADDRESS = process.env.ORIGIN ?? `http://${shown}:${port}`;
// A photograph from a camera; the sync door has a lower limit of its own.
process.env.BODY_SIZE_LIMIT ??= '32M';
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
	'x-robots-tag': 'noindex, nofollow'
};

const handler = await import('../build/handler.js').then(
	(module) => module.handler,
	(error) => {
		process.stderr.write(`\nBildlov did not start: ${error?.cause?.message ?? error?.message ?? error}\n`);
		process.exit(1);
	}
);

const server = createServer((request, response) => {
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
	request.headers['x-bildlov-scheme'] = 'http';
	handler(request, response);
});

server.on('error', (error) => {
	const why = error.code === 'EADDRINUSE' ? `Port ${port} is taken. Set PORT to another one.` : error.message;
	process.stderr.write(`\nBildlov did not start: ${why}\n`);
	process.exit(1);
});
server.listen(port, host, () => {
	process.emit('bildlov:listening');
	process.stdout.write(`Bildlov is at ${process.env.BILDLOV_ADDRESS}\n`);
});

let stopping = false;
function stop() {
	if (stopping) return;
	stopping = true;
	server.close(() => {
		process.emit('sveltekit:shutdown', 'stop');
		if (process.connected) process.disconnect();
	});
	server.closeIdleConnections();
	// Whatever still holds on after this is a client that does not read.
	setTimeout(() => server.closeAllConnections(), 5000).unref();
	setTimeout(() => process.exit(1), 10000).unref();
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
// Whoever started us has gone: nobody is left to stop us.
process.on('disconnect', stop);
