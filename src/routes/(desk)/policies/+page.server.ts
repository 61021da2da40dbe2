import { fail, redirect } from '@sveltejs/kit';
import { sweepSoon } from '#lib/server/daily-sweep.ts';
import { choosePolicy } from '#lib/server/use-cases/choose-policy.ts';
import { discardPolicyDraft } from '#lib/server/use-cases/discard-policy-draft.ts';
import { readPolicies } from '#lib/server/use-cases/read-policies.ts';
import { startPolicy } from '#lib/server/use-cases/start-policy.ts';
import { typedIn } from '../../read-form.ts';
import { refusalStatus } from '../../refusal-status.ts';
import { refusePage, signedIn } from '../../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const listed = await readPolicies(event.locals.deps, signedIn(event));
	if (!listed.ok) refusePage(listed.refusal);
	return { listed: listed.value, wasDiscarded: event.url.searchParams.has('discarded') };
};

export const actions: Actions = {
	start: async (event) => {
		const user = signedIn(event);
		const values = typedIn(await event.request.formData());
		const { name = '', from = '', nextOf } = values;
		const begun = await startPolicy(
			event.locals.deps,
			user,
			nextOf === undefined
				? {
						name: name.slice(0, 120),
						from: from.startsWith('version:') ? { version: from.slice(8) } : { guideline: from }
					}
				: { nextOf }
		);
		if (begun.ok) redirect(303, `/policies/${begun.value.id}`);
		const { refusal } = begun;
		if (refusal.type === 'DraftExists') redirect(303, `/policies/${refusal.draftId}`);
		return fail(refusalStatus(refusal), { refusal, values, at: 'start' });
	},
	choose: async (event) => {
		const user = signedIn(event);
		const values = typedIn(await event.request.formData());
		const { controllerId = '', policyId = '', fromOn = '', guardians } = values;
		const chosen = await choosePolicy(event.locals.deps, user, {
			controllerId,
			policyId,
			fromOn,
			guardiansRequired: guardians === 'one' || guardians === 'all' ? guardians : null
		});
		if (chosen.ok) {
			void sweepSoon(event.locals.deps);
			return { chosen: true };
		}
		const { refusal } = chosen;
		return fail(refusalStatus(refusal), { refusal, values, at: controllerId });
	},
	discard: async (event) => {
		const user = signedIn(event);
		const values = typedIn(await event.request.formData());
		const { draftId = '', revision = '' } = values;
		const gone = await discardPolicyDraft(event.locals.deps, user, { draftId, revision: Number(revision) });
		if (gone.ok) redirect(303, '/policies?discarded');
		const { refusal } = gone;
		return fail(refusalStatus(refusal), { refusal, values, at: draftId });
	}
};
