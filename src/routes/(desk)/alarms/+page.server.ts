import { fail } from '@sveltejs/kit';
import { listAlarms } from '#lib/server/use-cases/list-alarms.ts';
import { seeAlarm } from '#lib/server/use-cases/see-alarm.ts';
import { typedIn } from '../../read-form.ts';
import { refusalStatus } from '../../refusal-status.ts';
import { refusePage, signedIn } from '../../signed-in.ts';
import { pageAsked } from '../page-asked.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const listed = await listAlarms(event.locals.deps, signedIn(event), pageAsked(event.url));
	if (!listed.ok) refusePage(listed.refusal);
	return { listed: listed.value };
};

export const actions: Actions = {
	see: async (event) => {
		const user = signedIn(event);
		const { alarmId = '' } = typedIn(await event.request.formData());
		const seen = await seeAlarm(event.locals.deps, user, alarmId);
		if (seen.ok) return { refusal: null };
		return fail(refusalStatus(seen.refusal), { refusal: seen.refusal });
	}
};
