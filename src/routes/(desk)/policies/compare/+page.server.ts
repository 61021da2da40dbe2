import { askedComparison } from './asked-comparison.ts';
import { answerComparison, loadComparison } from './comparison-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadComparison(event, askedComparison(event.url.searchParams));

export const actions: Actions = {
	default: (event) => answerComparison(event, askedComparison(event.url.searchParams))
};
