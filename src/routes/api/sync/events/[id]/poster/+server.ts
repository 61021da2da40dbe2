import { formatCode } from '#lib/domain/own-page-code.ts';
import { openPoster } from '#lib/server/use-cases/open-poster.ts';
import { posterAsked, type OpenPoster } from '#lib/sync/doors.ts';
import { answer, refuse } from '../../../../answer.ts';
import { readingPhoneOf } from '../../../../phone-of-request.ts';
import { readJson } from '../../../../read-json.ts';
import type { RequestHandler } from './$types';

/** Opens the event's poster, or gives the one that is open. */
export const POST: RequestHandler = async (event) => {
	const phone = await readingPhoneOf(event);
	if (!phone.ok) return phone.refusal;
	const asked = await readJson(event.request, posterAsked, 1_000);
	if (!asked.ok) return refuse(asked.refusal);
	const poster = await openPoster(event.locals.deps, phone.value, event.params.id);
	if (!poster.ok) return refuse(poster.refusal);
	const { code, closesAt } = poster.value;
	const url = `${event.url.origin}/answer/${code}`;
	return answer({ url, code: formatCode(code), closesAt } satisfies OpenPoster);
};
