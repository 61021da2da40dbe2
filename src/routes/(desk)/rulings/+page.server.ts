import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { sweepSoon } from '#lib/server/daily-sweep.ts';
import { readRulings } from '#lib/server/use-cases/read-rulings.ts';
import { ruleOnQuestion } from '#lib/server/use-cases/rule-on-question.ts';
import { readForm, typedIn } from '../../read-form.ts';
import { refusalStatus } from '../../refusal-status.ts';
import { refusePage, signedIn } from '../../signed-in.ts';
import { textOfAtMost } from '../read-text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const read = await readRulings(event.locals.deps, signedIn(event));
	if (!read.ok) refusePage(read.refusal);
	return read.value;
};

const ruling = v.object({
	controllerId: v.optional(v.string(), ''),
	question: v.optional(v.string(), ''),
	answer: v.picklist(['allow', 'refuse'], 'answer'),
	why: textOfAtMost(2000),
	fromOn: v.pipe(v.optional(v.string(), ''), v.trim())
});

export const actions: Actions = {
	default: async (event) => {
		const user = signedIn(event);
		const values = typedIn(await event.request.formData());
		const read = readForm(ruling, values);
		if (!read.ok) return fail(422, { errors: read.errors, values });
		const ruled = await ruleOnQuestion(event.locals.deps, user, read.value);
		if (ruled.ok) {
			void sweepSoon(event.locals.deps);
			return { ruled: true };
		}
		const { refusal } = ruled;
		return fail(refusalStatus(refusal), { refusal, values });
	}
};
