/** What lies between a phone and the server: a network that can be told how to treat what is uploaded. */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';

/**
 * `portal`: a login page answers everything, with 200. `held`: an upload gets no answer. `answer-lost`: the server has
 * taken it, and its answer is lost. `before`, `after`: the server is killed before it has the upload, or once it has
 * answered, and the answer is lost with it. `new-version`: the app has another service worker.
 */
export type Weather = 'clear' | 'new-version' | 'portal' | 'held' | 'answer-lost' | 'before' | 'after';

export interface WayBetween {
	readonly origin: string;
	weather: Weather;
	/** Uploads that have come this far since it was opened. */
	uploads(): number;
	close(): Promise<void>;
}

/** `killServer` is awaited where the weather says so. */
export async function aWayBetween(target: string, killServer: () => Promise<unknown>): Promise<WayBetween> {
	let weather: Weather = 'clear';
	let uploads = 0;
	const server = createServer((incoming, response) => {
		incoming.on('error', () => undefined);
		const isUpload = incoming.method === 'POST' && incoming.url === '/api/sync/records';
		if (isUpload) uploads += 1;
		if (weather === 'portal') {
			response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Logga in på nätet</h1>');
		} else if (weather === 'new-version' && incoming.url === '/service-worker.js') {
			void anotherWorker(target, response);
		} else if (!isUpload || weather === 'clear' || weather === 'new-version') {
			forward(target, incoming, response);
		} else void misuse(weather, target, incoming, response, killServer);
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('No port.');
	return {
		origin: `http://127.0.0.1:${address.port}`,
		get weather() {
			return weather;
		},
		set weather(next) {
			weather = next;
		},
		uploads: () => uploads,
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	};
}

function forward(target: string, incoming: IncomingMessage, response: ServerResponse): void {
	const { method, headers, url = '/' } = incoming;
	// No connection is kept: one to a server that was killed meanwhile would fail for reasons of this test's own.
	const passed = request(target + url, { method, headers, agent: false }, (answer) => {
		response.writeHead(answer.statusCode ?? 502, answer.headers);
		answer.pipe(response);
	});
	passed.on('error', () => response.destroy());
	incoming.pipe(passed);
}

async function anotherWorker(target: string, response: ServerResponse): Promise<void> {
	const worker = await fetch(`${target}/service-worker.js`);
	response.writeHead(200, { 'content-type': 'text/javascript' });
	response.end(`${await worker.text()}\n// another version`);
}

async function misuse(
	weather: 'held' | 'answer-lost' | 'before' | 'after',
	target: string,
	incoming: IncomingMessage,
	response: ServerResponse,
	killServer: () => Promise<unknown>
): Promise<void> {
	if (weather === 'held') return;
	if (weather !== 'before') await taken(target, incoming);
	if (weather !== 'answer-lost') await killServer();
	response.destroy();
}

/** Until the server has answered, whatever it says. */
function taken(target: string, incoming: IncomingMessage): Promise<void> {
	const { method, headers, url = '/' } = incoming;
	return new Promise((resolve) => {
		const passed = request(target + url, { method, headers, agent: false }, (answer) => {
			answer.resume();
			answer.on('end', resolve);
		});
		passed.on('error', () => resolve());
		incoming.pipe(passed);
	});
}
