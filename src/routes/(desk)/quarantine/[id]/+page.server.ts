import { fail, redirect } from '@sveltejs/kit';
import { fileQuarantined } from '#lib/server/use-cases/file-quarantined.ts';
import { readQuarantined } from '#lib/server/use-cases/read-quarantined.ts';
import { setAsideQuarantined } from '#lib/server/use-cases/set-aside-quarantined.ts';
import { refusalStatus } from '../../../refusal-status.ts';
import { refusePage, signedIn } from '../../../signed-in.ts';
import { askedName } from '../../asked-name.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const user = signedIn(event);
	const read = await readQuarantined(event.locals.deps, user, { id: event.params.id, search: '' });
	if (!read.ok) refusePage(read.refusal);
	const { item, candidates } = read.value;
	return { item, candidates: Object.fromEntries(candidates) };
};

/** What was searched for and found, while something is being filed. */
async function searched(event: RequestEvent, search: string) {
	const read = await readQuarantined(event.locals.deps, signedIn(event), { id: event.params.id, search });
	return { search, candidates: read.ok ? Object.fromEntries(read.value.candidates) : {} };
}

export const actions: Actions = {
	/** With POST: a name stands in no address. */
	search: async (event) => {
		const chosen: Record<string, string> = {};
		const found = await searched(event, askedName(await event.request.formData()));
		return { refusal: null, chosen, note: '', ...found };
	},
	file: async (event) => {
		const user = signedIn(event);
		const form = await event.request.formData();
		const personIds = new Map<number, string>();
		for (const [name, value] of form) {
			const place = /^person-(\d{1,3})$/.exec(name)?.[1];
			if (place !== undefined && typeof value === 'string') personIds.set(Number(place), value);
		}
		const done = await fileQuarantined(event.locals.deps, user, { id: event.params.id, personIds });
		if (!done.ok) {
			const chosen = Object.fromEntries(personIds);
			return fail(refusalStatus(done.refusal), {
				refusal: done.refusal,
				chosen,
				note: '',
				...(await searched(event, askedName(form)))
			});
		}
		redirect(303, '/quarantine?done=filed');
	},
	aside: async (event) => {
		const user = signedIn(event);
		const form = await event.request.formData();
		const note = String(form.get('note') ?? '');
		const done = await setAsideQuarantined(event.locals.deps, user, { id: event.params.id, note });
		if (!done.ok) {
			const chosen: Record<string, string> = {};
			return fail(refusalStatus(done.refusal), {
				refusal: done.refusal,
				chosen,
				note,
				...(await searched(event, askedName(form)))
			});
		}
		redirect(303, '/quarantine?done=set-aside');
	}
};
