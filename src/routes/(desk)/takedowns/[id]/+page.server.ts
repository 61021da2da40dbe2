import { fail, redirect } from '@sveltejs/kit';
import { takedownSteps } from '#lib/domain/takedown.ts';
import { closeTakedown } from '#lib/server/use-cases/close-takedown.ts';
import { readTakedown } from '#lib/server/use-cases/read-takedowns.ts';
import { giveTakedownTo, takeTakedownStep } from '#lib/server/use-cases/take-takedown-step.ts';
import { takedownWords } from '#lib/text/takedowns.ts';
import { readForm, typedIn } from '../../../read-form.ts';
import { refusalStatus } from '../../../refusal-status.ts';
import { refusePage, signedIn } from '../../../signed-in.ts';
import { bodyOfForm, filesIn } from '../../body-of-form.ts';
import { named } from '../../named.ts';
import { textOfAtMost, tick } from '../../read-text.ts';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const read = await readTakedown(event.locals.deps, signedIn(event), event.params.id);
	if (!read.ok) refusePage(read.refusal);
	const { language } = event.locals;
	return {
		takedown: {
			...read.value,
			people: read.value.people.map((person) => named(person, language)),
			causes: read.value.causes.map((cause) => ({
				...cause,
				personName: named({ name: cause.personName }, language).name
			}))
		}
	};
};

const step = v.object({ step: v.picklist(takedownSteps), note: textOfAtMost(2000), hasLooked: tick });

export const actions: Actions = {
	step: async (event) => {
		const user = signedIn(event);
		const form = await bodyOfForm(event.request);
		if (form === 'too-much') return fail(413, { refusal: { type: 'TooMuchAtOnce' as const }, values: {} });
		const values = typedIn(form);
		const read = readForm(step, values);
		if (!read.ok) return fail(422, { errors: read.errors, values });
		const { note, hasLooked } = read.value;
		const isLast = read.value.step === 'confirmation';
		if (isLast && !hasLooked) return fail(422, { refusal: { type: 'NotLookedYet' as const }, values });
		const picture = filesIn(form, 'picture')[0];
		const taken = await takeTakedownStep(event.locals.deps, user, {
			takedownId: event.params.id,
			step: read.value.step,
			note: isLast ? `${takedownWords[event.locals.language].confirmNote} ${note}`.trim() : note,
			picture: picture ? new Uint8Array(await picture.arrayBuffer()) : null
		});
		if (taken.ok) return { taken: read.value.step };
		const { refusal } = taken;
		return fail(refusalStatus(refusal), { refusal, values });
	},
	close: async (event) => {
		const user = signedIn(event);
		const closed = await closeTakedown(event.locals.deps, user, { takedownId: event.params.id });
		if (closed.ok && closed.value.left === 0) redirect(303, '/takedowns?closed');
		if (closed.ok) redirect(303, '/takedowns?closed=some');
		const { refusal } = closed;
		return fail(refusalStatus(refusal), { refusal, values: {} });
	},
	give: async (event) => {
		const user = signedIn(event);
		const { userId = '' } = typedIn(await event.request.formData());
		const given = await giveTakedownTo(event.locals.deps, user, { takedownId: event.params.id, userId });
		if (given.ok) return { given: true };
		const { refusal } = given;
		return fail(refusalStatus(refusal), { refusal, values: {} });
	}
};
