import { fail, type RequestEvent } from '@sveltejs/kit';
import { comparePolicies } from '#lib/server/use-cases/compare-policies.ts';
import { readComparisonChoices } from '#lib/server/use-cases/read-comparison-choices.ts';
import { refusalStatus } from '../../../refusal-status.ts';
import { refusePage, signedIn } from '../../../signed-in.ts';
import { comparisonQuery, type AskedComparison } from './asked-comparison.ts';

/** Rows of each list on the page; the file has all. */
export const mostRows = 500;

type Event = Pick<RequestEvent, 'locals' | 'url'>;

export async function loadComparison(event: Event, asked: AskedComparison | null) {
	const choices = await readComparisonChoices(event.locals.deps, signedIn(event), asked?.policy ?? null);
	if (!choices.ok) refusePage(choices.refusal);
	return {
		choices: choices.value,
		asked: asked && { query: comparisonQuery(asked), controllerIds: asked.controllerIds }
	};
}

/** The whole answer at once, for a browser without script. */
export async function answerComparison(event: Event, asked: AskedComparison | null) {
	const actor = signedIn(event);
	if (!asked) return fail(422, { refusal: { type: 'NoSuchPolicy' as const } });
	const run = comparePolicies(event.locals.deps, actor, { ...asked, most: mostRows });
	for (;;) {
		const step = await run.next();
		if (!step.done) continue;
		const { value } = step;
		if (!value.ok) return fail(refusalStatus(value.refusal), { refusal: value.refusal });
		return { comparison: value.value };
	}
}
