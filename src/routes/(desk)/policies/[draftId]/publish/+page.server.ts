import { fail, redirect } from '@sveltejs/kit';
import { sweepSoon } from '#lib/server/daily-sweep.ts';
import { publishPolicy } from '#lib/server/use-cases/publish-policy.ts';
import { readPolicies } from '#lib/server/use-cases/read-policies.ts';
import { readPolicyDraft } from '#lib/server/use-cases/read-policy-draft.ts';
import { typedIn } from '../../../../read-form.ts';
import { refusalStatus } from '../../../../refusal-status.ts';
import { refusePage, signedIn } from '../../../../signed-in.ts';
import { changesView, consentAge } from '../../policy-view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const user = signedIn(event);
	const { deps, language } = event.locals;
	const read = await readPolicyDraft(deps, user, event.params.draftId);
	if (!read.ok) refusePage(read.refusal);
	const listed = await readPolicies(deps, user);
	if (!listed.ok) refusePage(listed.refusal);
	const { draft, drafted, day, latest } = read.value;
	return {
		draft: { id: draft.id, name: draft.name, revision: draft.revision },
		version: drafted.version,
		latest,
		changes: changesView(draft.changes, consentAge(drafted, day), language),
		boards: listed.value.controllers.map(({ id, name, follows, next }) => ({
			id,
			name,
			follows: follows.policyName,
			isFollowing: (next.at(-1) ?? follows).policyId === draft.policyId
		}))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const user = signedIn(event);
		const data = await event.request.formData();
		const values = typedIn(data);
		const controllerIds = data.getAll('controllerId').filter((one) => typeof one === 'string');
		const published = await publishPolicy(event.locals.deps, user, {
			draftId: event.params.draftId,
			revision: Number(values.revision),
			fromOn: values.fromOn ?? '',
			controllerIds
		});
		if (published.ok) {
			void sweepSoon(event.locals.deps);
			redirect(303, `/policies/published/${published.value.id}?published`);
		}
		const { refusal } = published;
		return fail(refusalStatus(refusal), { refusal, fromOn: values.fromOn ?? '', controllerIds });
	}
};
