import { findPeople } from '#lib/server/use-cases/check-people.ts';
import { mostInFile, readAccessLog } from '#lib/server/use-cases/read-access-log.ts';
import { lookerText, lookText, subjectText } from '#lib/text/access-log.ts';
import { instantInTable } from '#lib/text/day-words.ts';
import { refusePage, signedIn } from '../../signed-in.ts';
import { addressOf, askedLooks } from './asked-looks.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const user = signedIn(event);
	const { deps, language } = event.locals;
	const asked = askedLooks(event.url.searchParams);
	const read = await readAccessLog(deps, user, asked);
	if (!read.ok) refusePage(read.refusal);
	const { looks, page, pages, ...log } = read.value;
	return {
		asked: { ...asked, on: log.on },
		log,
		page,
		pages,
		file: addressOf('/access-log/list.csv', asked),
		isFileCut: log.total > mostInFile ? mostInFile : null,
		newer: page > 1 ? addressOf('/access-log', asked, page - 1) : null,
		older: page < pages ? addressOf('/access-log', asked, page + 1) : null,
		looks: looks.map((look) => ({
			id: look.id,
			at: look.at,
			when: instantInTable(look.at, language),
			by: lookerText(look, language),
			what: lookText(look, language),
			about: subjectText(look, language),
			personId: look.subject.kind === 'person' && look.subject.name !== null ? look.subject.id : null,
			isDenied: look.outcome === 'denied'
		}))
	};
};

/** Searched with POST: a name stands in no address. */
export const actions: Actions = {
	search: async (event) => {
		const user = signedIn(event);
		const typed = (await event.request.formData()).get('q');
		const text = typeof typed === 'string' ? typed.trim().slice(0, 100) : '';
		const found = await findPeople(event.locals.deps, user, text);
		if (!found.ok) refusePage(found.refusal);
		return { text, people: found.value.people };
	}
};
