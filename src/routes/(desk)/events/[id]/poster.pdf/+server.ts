import { lastDayOf } from '#lib/domain/answer-link.ts';
import { formatCode } from '#lib/domain/own-page-code.ts';
import { drawPosterPdf } from '#lib/server/pdf/index.ts';
import { ownTurn } from '#lib/server/own-turn.ts';
import { readEvent } from '#lib/server/use-cases/read-events.ts';
import { refusePage, signedIn } from '../../../../signed-in.ts';
import type { RequestHandler } from './$types';

/** The open poster, to be printed. */
export const GET: RequestHandler = async (event) => {
	const user = signedIn(event);
	const read = await readEvent(event.locals.deps, user, event.params.id);
	if (!read.ok) refusePage(read.refusal);
	const { poster, municipality, name } = read.value;
	if (!poster) refusePage({ type: 'NotFound' });
	// Receipts wait for the same thread: nobody puts a pile of posters before them.
	const leave = await ownTurn(`poster ${user.id}`);
	const pdf = await drawPosterPdf({
		municipality,
		event: name,
		url: `${event.url.origin}/answer/${poster.code}`,
		host: `${event.url.host}/answer`,
		code: formatCode(poster.code),
		lastDay: lastDayOf(poster.closesAt)
	}).finally(leave);
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': 'attachment; filename="bildlov-affisch.pdf"',
			'cache-control': 'no-store'
		}
	});
};
