import { readRules } from '#lib/server/use-cases/read-rules.ts';
import { productRulesView, rulesView } from '#lib/server/rules-view.ts';
import { refusePage, signedIn } from '../../signed-in.ts';
import { askedRules } from './asked-rules.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { deps, language } = event.locals;
	const asked = askedRules(event.url);
	const read = await readRules(deps, signedIn(event), asked);
	if (!read.ok) refusePage(read.refusal);
	const { policies, chosen, otherVersion } = read.value;
	const isProduct = event.url.searchParams.get('view') === 'product';
	return {
		policies,
		chosen,
		otherVersion,
		query: asked.query,
		basis: asked.basis ?? null,
		view: isProduct ? null : rulesView(read.value, { ...asked, language }),
		product: isProduct ? productRulesView(language, asked.query) : null
	};
};
