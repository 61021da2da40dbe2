import { fail } from '@sveltejs/kit';
import { listJobs } from '#lib/server/use-cases/list-jobs.ts';
import { runJobsAgain } from '#lib/server/use-cases/run-jobs-again.ts';
import { typedIn } from '../../read-form.ts';
import { refusalStatus } from '../../refusal-status.ts';
import { refusePage, signedIn } from '../../signed-in.ts';
import { pageAsked } from '../page-asked.ts';
import type { Actions, PageServerLoad } from './$types';

const filters = ['open', 'failed', 'waiting', 'running', 'done'] as const;

export const load: PageServerLoad = async (event) => {
	const { deps } = event.locals;
	const asked = event.url.searchParams.get('show');
	const show = filters.find((filter) => filter === asked) ?? 'open';
	const listed = await listJobs(deps, signedIn(event), { show, page: pageAsked(event.url) });
	if (!listed.ok) refusePage(listed.refusal);
	return { listed: listed.value, show, filters };
};

export const actions: Actions = {
	again: async (event) => {
		const user = signedIn(event);
		const { jobId } = typedIn(await event.request.formData());
		const run = await runJobsAgain(event.locals.deps, user, jobId === undefined ? 'all' : { id: jobId });
		if (run.ok) return { many: run.value.many, refusal: null };
		return fail(refusalStatus(run.refusal), { many: 0, refusal: run.refusal });
	}
};
