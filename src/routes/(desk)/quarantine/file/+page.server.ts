import { fail } from '@sveltejs/kit';
import { mayDo } from '#lib/domain/access.ts';
import { fileInForm } from '#lib/server/edge/index.ts';
import { importQueueFile } from '#lib/server/use-cases/import-queue-file.ts';
import { refusalStatus } from '../../../refusal-status.ts';
import { refusePage, signedIn } from '../../../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

/** 2,000 answers of 30 kB, and room. */
const mostBytes = 80_000_000;

export const load: PageServerLoad = (event) => {
	if (!mayDo(signedIn(event), 'file-quarantine')) refusePage({ type: 'NotAllowed' });
};

export const actions: Actions = {
	/** Read as it arrives: a whole queue is too much to hold. */
	default: async (event) => {
		const file = fileInForm(event.request, mostBytes);
		const read = await importQueueFile(event.locals.deps, signedIn(event), file.chunks);
		if (!read.ok && read.refusal.type === 'NotAllowed') {
			return fail(refusalStatus(read.refusal), { refusal: read.refusal, imported: null });
		}
		const outcome = file.outcome();
		const imported = read.ok ? read.value : null;
		if (outcome !== 'read') {
			const refusal = { type: outcome };
			return fail(refusalStatus(refusal), { refusal, imported });
		}
		if (!read.ok) return fail(refusalStatus(read.refusal), { refusal: read.refusal, imported });
		return { refusal: null, imported };
	}
};
