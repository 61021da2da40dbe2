import { askedComparison } from '../../compare/asked-comparison.ts';
import { answerComparison, loadComparison } from '../../compare/comparison-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	loadComparison(event, askedComparison(event.url.searchParams, event.params.draftId));

export const actions: Actions = {
	default: (event) => answerComparison(event, askedComparison(event.url.searchParams, event.params.draftId))
};
