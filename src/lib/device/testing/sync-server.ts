/** A real HTTP server that takes records as the server does, and misbehaves on demand. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import { upload, wireRecord } from '#lib/sync/record.ts';
import type { WireRecord } from '#lib/sync/record.ts';
import { idNo, sha256 } from './builders.ts';

/** What the server does with one request; it decides whether the records are kept before it answers. */
export type Behaviour = (request: {
	readonly keep: () => readonly object[];
	readonly body: string;
	readonly incoming: IncomingMessage;
	readonly response: ServerResponse;
}) => void;

export interface SyncServer {
	readonly origin: string;
	/** By id; the second record under an id goes to `doubled`, with other content to `altered`. */
	readonly kept: Map<string, WireRecord>;
	readonly again: string[];
	readonly altered: string[];
	readonly requests: { path: string; authorization: string | undefined; records: number; bytes: number }[];
	/** The next requests, one each; afterwards it behaves. */
	readonly script: Behaviour[];
	close(): Promise<void>;
}

const json = (response: ServerResponse, status: number, body: unknown) => {
	response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

export const behave: Behaviour = ({ keep, response }) => json(response, 200, { receipts: keep() });
export const html: Behaviour = ({ response }) => {
	response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Logga in på nätet</h1>');
};
export const noContent: Behaviour = ({ response }) => void response.writeHead(204).end();
export const empty: Behaviour = ({ response }) => void response.writeHead(200).end();
export const redirect: Behaviour = ({ response }) =>
	void response.writeHead(302, { location: '/login' }).end();
export const answers =
	(status: number, body: unknown, headers: Record<string, string> = {}): Behaviour =>
	({ response }) => {
		response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
	};
export const hangUp: Behaviour = ({ incoming }) => void incoming.socket.destroy();
/** Commits, and the answer is lost on the way. */
export const loseAnswer: Behaviour = ({ keep, incoming }) => {
	keep();
	incoming.socket.destroy();
};
/** Half of the answer arrives. */
export const cutAnswer: Behaviour = ({ keep, incoming, response }) => {
	const whole = JSON.stringify({ receipts: keep() });
	response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(whole.length) });
	response.write(whole.slice(0, whole.length / 2), () => incoming.socket.destroy());
};
/** Keeps nothing and gives receipts for something else. */
export const otherHash: Behaviour = ({ body, response }) =>
	json(response, 200, {
		receipts: recordsIn(body).map((record) => receiptFor({ ...record, sha256: sha256('other') }, 1))
	});
export const otherId: Behaviour = ({ body, response }) =>
	json(response, 200, {
		receipts: recordsIn(body).map((record) => receiptFor({ ...record, id: idNo(666) }, 1))
	});
export const onlyTheFirst: Behaviour = ({ keep, response }) =>
	json(response, 200, { receipts: keep().slice(0, 1) });
/** Does not take any upload with this record in it. */
export const refuses =
	(id: string): Behaviour =>
	({ keep, body, response }) => {
		if (body.includes(id)) json(response, 422, { error: 'no' });
		else json(response, 200, { receipts: keep() });
	};

const recordsIn = (body: string): WireRecord[] =>
	v.parse(upload, JSON.parse(body)).records.map((record) => v.parse(wireRecord, record));

const receiptFor = ({ id, sha256: hash }: WireRecord, serverSeq: number) => ({
	id,
	sha256: hash,
	serverSeq,
	receivedAt: '2026-06-11T12:00:00.000Z'
});

export async function startSyncServer(otherwise: Behaviour = behave): Promise<SyncServer> {
	const kept = new Map<string, WireRecord>();
	const again: string[] = [];
	const altered: string[] = [];
	const requests: SyncServer['requests'] = [];
	const script: Behaviour[] = [];

	const keepAll = (records: readonly WireRecord[]) =>
		records.map((record) => {
			const before = kept.get(record.id);
			if (before) again.push(record.id);
			if (sha256(record.body) !== record.sha256 || (before && before.body !== record.body))
				altered.push(record.id);
			if (!before) kept.set(record.id, record);
			return receiptFor(record, kept.size);
		});

	const server = createServer((incoming, response) => {
		const chunks: Buffer[] = [];
		incoming.on('error', () => undefined);
		incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
		incoming.on('end', () => {
			const body = Buffer.concat(chunks).toString('utf8');
			const records = body === '' ? [] : recordsIn(body);
			requests.push({
				path: incoming.url ?? '',
				authorization: incoming.headers.authorization,
				records: records.length,
				bytes: Buffer.byteLength(body)
			});
			const behaviour = script.shift() ?? otherwise;
			behaviour({ keep: () => keepAll(records), body, incoming, response });
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('the server has no port');
	return {
		origin: `http://127.0.0.1:${address.port}`,
		kept,
		again,
		altered,
		requests,
		script,
		close: () =>
			new Promise((resolve, reject) => {
				server.closeAllConnections();
				server.close((error) => (error ? reject(error) : resolve()));
			})
	};
}
