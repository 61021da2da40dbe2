import type { IncomingMessage, ServerResponse } from 'node:http';
import { closedAnswer } from './maintenance-page.ts';
import { json, pathOf, send } from './send.ts';

/** The whole server while the database is refused: the page that says so on every path, and the answers to monitors. */
export function answerWhileRefused(request: IncomingMessage, response: ServerResponse): void {
	const path = pathOf(request);
	if (path === '/healthz') return send(request, response, json(200, { alive: true }));
	if (path === '/readyz') return send(request, response, json(503, { ready: false, database: 'refused' }));
	send(request, response, closedAnswer('closed', { path, accept: request.headers.accept ?? '' }));
}
