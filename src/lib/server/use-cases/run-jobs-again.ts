import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { waitAgain } from '../db/jobs.ts';
import type { Deps } from '../deps.ts';
import { wake } from '../jobs/wake.ts';
import { appendToLedger } from '../ledger/append.ts';

/** What failed waits again, with all its tries left: one job, or every one (`all`). Answers how many. */
export async function runJobsAgain(
	deps: Deps,
	actor: Actor,
	which: { readonly id: string } | 'all'
): Promise<Result<{ many: number }, NotAllowed | { readonly type: 'NoFailedJob' }>> {
	if (!mayDo(actor, 'run-jobs-again')) return refused({ type: 'NotAllowed', action: 'run-jobs-again' });
	const at = deps.now();
	const id = which === 'all' ? null : which.id;
	const many = await deps.store.transact(async (db) => {
		const again = await waitAgain(db, id, at);
		if (again === 0) return 0;
		appendToLedger(db, actor, {
			type: 'jobs-run-again.v1',
			at,
			subjectId: id ?? 'all',
			payload: { many: again }
		});
		wake.emit('enqueued');
		return again;
	});
	return many === 0 ? refused({ type: 'NoFailedJob' }) : ok({ many });
}
