import { randomBytes } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { normaliseAnswerCode } from '#lib/domain/answer-link.ts';
import { swedishDay } from '#lib/domain/day.ts';
import { formLanguages } from '#lib/domain/form-language.ts';
import { codeFromBytes, ownPageCodeBytes } from '#lib/domain/own-page-code.ts';
import { municipality } from '#lib/server/db/organisation.ts';
import { answerByLink } from '#lib/server/use-cases/answer-by-link.ts';
import { readAnswerLink } from '#lib/server/use-cases/read-answer-link.ts';
import { typedIn } from '../../read-form.ts';
import { refusalStatus } from '../../refusal-status.ts';
import { answerActor, keepCode, keepPrivate, keptCode } from './answer-cookie.ts';
import { readAnswer } from './read-answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	keepPrivate(event);
	const { deps, language } = event.locals;
	const described = await municipality(deps.store.read);
	const actor = await answerActor(event);
	const read = actor && (await readAnswerLink(deps, actor));
	const asked = read?.ok ? read.value : null;
	const refusal = read && !read.ok ? read.refusal : null;
	const wanted = event.url.searchParams.get('language') ?? language;
	const forms = asked?.forms ?? [];
	const form = forms.find((one) => one.language === wanted) ?? forms[0] ?? null;
	return {
		/** Of the frame, and of what is said before anything is asked. */
		language,
		today: swedishDay(deps.now()),
		municipality: {
			name: described?.name ?? 'Bildlov',
			support: described?.support || (described?.name ?? 'Bildlov')
		},
		hasCode: keptCode(event) !== null,
		refusal,
		origin: event.url.origin,
		asked: asked &&
			form && {
				linkId: asked.linkId,
				guardian: asked.guardian,
				event: asked.event,
				kinds: asked.kinds,
				validTo: asked.validTo,
				form,
				swedish: form.language === 'sv' ? null : (forms.find((one) => one.language === 'sv') ?? null),
				languages: formLanguages.filter((one) => forms.some((of) => of.language === one)),
				// Of the record and of the own page: with the form, so that sending it twice says the same.
				id: deps.newId(),
				secret: codeFromBytes(randomBytes(ownPageCodeBytes))
			}
	};
};

export const actions: Actions = {
	open: async (event) => {
		const typed = String((await event.request.formData()).get('code') ?? '').slice(0, 200);
		const code = normaliseAnswerCode(typed);
		if (code === null) return fail(422, { typed });
		keepCode(event, code);
		redirect(303, '/answer');
	},
	answer: async (event) => {
		const { deps, answers } = event.locals;
		const values = typedIn(await event.request.formData());
		const actor = await answerActor(event);
		if (!actor) return fail(404, { values, refusal: { type: 'NotFound' as const } });
		const read = await readAnswerLink(deps, actor);
		// What is answered already may be this very form, sent twice.
		if (!read.ok && read.refusal.type !== 'AlreadyAnswered') {
			return fail(refusalStatus(read.refusal), { values, refusal: read.refusal });
		}
		const shown = read.ok
			? { isPoster: read.value.guardian === null, kinds: read.value.kinds.map(({ kind }) => kind) }
			: { isPoster: false, kinds: [] };
		const answer = readAnswer(values, shown);
		if (answer === null) return fail(422, { values, refusal: { type: 'FormChanged' as const } });
		if (!answer.ok) return fail(422, { values, faults: answer.faults });
		if (answers.take(actor.id, event.getClientAddress()) > 0) {
			return fail(429, { values, refusal: { type: 'TooManyAnswers' as const } });
		}
		const done = await answerByLink(deps, actor, answer.value);
		if (!done.ok) return fail(refusalStatus(done.refusal), { values, refusal: done.refusal });
		return {
			saved: {
				secret: answer.secret,
				language: answer.value.language,
				isPoster: shown.isPoster && read.ok
			}
		};
	}
};
