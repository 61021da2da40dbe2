import { readPolicyDraft } from '#lib/server/use-cases/read-policy-draft.ts';
import { placeTitle } from '#lib/text/policy-sentences.ts';
import { placeOf } from '#lib/policy/policy-values.ts';
import { refusePage, signedIn } from '../../../signed-in.ts';
import { changesView, consentAge, formView } from '../policy-view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const read = await readPolicyDraft(event.locals.deps, signedIn(event), event.params.draftId);
	if (!read.ok) refusePage(read.refusal);
	const { draft, base, drafted, day } = read.value;
	const { language } = event.locals;
	const age = consentAge(drafted, day);
	const saved = placeOf(event.url.searchParams.get('saved') ?? '');
	return {
		draft: { id: draft.id, name: draft.name, policyId: draft.policyId },
		baseName: base.name,
		version: drafted.version,
		usualBasis: drafted.usualBasis,
		view: formView(drafted, draft.changes, day, language),
		changes: changesView(draft.changes, age, language),
		saved: saved ? placeTitle(saved, age, language) : null,
		wasRemoved: event.url.searchParams.has('removed')
	};
};
