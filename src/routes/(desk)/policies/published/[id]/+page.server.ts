import { readPublishedPolicy } from '#lib/server/use-cases/read-published-policy.ts';
import { refusePage, signedIn } from '../../../../signed-in.ts';
import { changesView, consentAge } from '../../policy-view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const read = await readPublishedPolicy(event.locals.deps, signedIn(event), event.params.id);
	if (!read.ok) refusePage(read.refusal);
	const { policy, base, holds, publishedBy, versions } = read.value;
	const age = consentAge(policy.profile, policy.fromOn);
	return {
		policy: { policyId: policy.policyId, name: policy.name, version: policy.version },
		publishedAt: policy.publishedAt,
		publishedBy,
		baseName: base.name,
		holds,
		versions,
		changes: changesView(policy.changes, age, event.locals.language),
		wasPublished: event.url.searchParams.has('published')
	};
};
