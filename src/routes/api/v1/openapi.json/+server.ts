import { openApiDocument } from '#lib/server/openapi/document.ts';
import type { RequestHandler } from './$types';

const text = JSON.stringify(openApiDocument());

/** What other systems can ask, described for their tools. Open to everybody: it holds no data. */
export const GET: RequestHandler = () =>
	new Response(text, {
		headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' }
	});
