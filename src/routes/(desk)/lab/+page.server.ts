import { redirect } from '@sveltejs/kit';
import { swedishDay } from '#lib/domain/day.ts';
import { guidelines } from '#lib/policy/policies.ts';
import { openLaboratory } from '#lib/server/use-cases/open-laboratory.ts';
import { refusePage, signedIn } from '../../signed-in.ts';
import { addressOf, caseFromAddress, textNames } from './lab-address.ts';
import { actionName, afterAction } from './lab-actions.ts';
import { versionKey } from './lab-case.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const user = signedIn(event);
	const { deps } = event.locals;
	const params = event.url.searchParams;
	// The first case under a policy that another page names.
	const start = params.get('start');
	const opened = await openLaboratory(deps, user, { version: params.get(textNames.policy) ?? start });
	if (!opened.ok) refusePage(opened.refusal);
	const own = opened.value;
	const today = swedishDay(deps.now());
	const usual = own.find((version) => version.state === 'in-force');
	const isKnown =
		guidelines.some(({ id }) => id === start) || own.some(({ profile }) => versionKey(profile) === start);
	const first = start !== null && isKnown ? start : usual && versionKey(usual.profile);
	const asked = caseFromAddress(params, today, first);
	// Without script, adding and taking away are sent like the rest of the form: the answer is an address without them.
	const action = params.get(actionName);
	if (action !== null) redirect(303, `/lab?${addressOf(afterAction(asked, action), today)}`);
	return { own, asked };
};
