import { readQuarantined } from '#lib/server/use-cases/read-quarantined.ts';
import { refusePage, signedIn } from '../../../../signed-in.ts';
import type { RequestHandler } from './$types';

/** The bytes that were signed, as they came: saved as a file, never shown by the browser. */
export const GET: RequestHandler = async (event) => {
	const user = signedIn(event);
	const read = await readQuarantined(event.locals.deps, user, { id: event.params.id, search: '' });
	if (!read.ok) refusePage(read.refusal);
	return new Response(read.value.body ?? '', {
		headers: {
			'content-type': 'application/octet-stream',
			'content-disposition': `attachment; filename="bildlov-${read.value.item.id}.json"`,
			'cache-control': 'no-store',
			'x-content-type-options': 'nosniff'
		}
	});
};
