import { liveStream } from '#lib/server/live-stream.ts';
import type { RequestHandler } from './$types';

/** Tells an open page that what it shows may have changed. */
export const GET: RequestHandler = ({ locals, request }) => {
	if (!locals.user) return new Response(null, { status: 401 });
	return new Response(liveStream(locals.deps, request.headers), {
		headers: {
			'content-type': 'text/event-stream',
			// Nothing on the way may hold the events back to send them together, or keep them.
			'x-accel-buffering': 'no',
			'cache-control': 'no-store'
		}
	});
};
