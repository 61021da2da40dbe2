import { liveStream } from '#lib/server/live-stream.ts';
import type { RequestHandler } from './$types';

/** Tells an open page that what it shows may have changed. */
export const GET: RequestHandler = ({ locals, request }) => {
	if (!locals.user) return new Response(null, { status: 401 });
	const stream = liveStream(locals.deps, locals.user.id, request.headers);
	if (!stream) return new Response(null, { status: 429, headers: { 'retry-after': '60' } });
	return new Response(stream, {
		headers: {
			'content-type': 'text/event-stream',
			// Nothing on the way may hold the events back to send them together, or keep them.
			'x-accel-buffering': 'no',
			'cache-control': 'no-store'
		}
	});
};
