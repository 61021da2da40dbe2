import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ClosedAnswer } from './maintenance-page.ts';

/** Without its query, which may hold what somebody searched for. */
export function pathOf(request: IncomingMessage): string {
	return (request.url ?? '/').split('?')[0] ?? '/';
}

const ownHeaders = { 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'" };

export function json(status: number, body: object): ClosedAnswer {
	return {
		status,
		headers: { ...ownHeaders, 'content-type': 'application/json; charset=utf-8' },
		body: JSON.stringify(body)
	};
}

export function plain(status: number, body: string): ClosedAnswer {
	return {
		status,
		headers: { ...ownHeaders, 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
		body
	};
}

/** Whatever was being sent is not read: the connection ends with the answer. */
export function send(request: IncomingMessage, response: ServerResponse, answer: ClosedAnswer): void {
	const sendsBody = request.method !== 'GET' && request.method !== 'HEAD';
	response.writeHead(answer.status, {
		...answer.headers,
		'content-length': Buffer.byteLength(answer.body),
		...(sendsBody && { connection: 'close' })
	});
	response.end(request.method === 'HEAD' ? '' : answer.body);
	if (sendsBody) request.resume();
}
