import { redirect } from '@sveltejs/kit';
import { swedishDay } from '#lib/domain/day.ts';
import { checkRecord } from '#lib/server/use-cases/check-record.ts';
import { readRecord } from '#lib/server/use-cases/read-record.ts';
import { instantInTable, instantWithYear, instantWords } from '#lib/text/day-words.ts';
import { deskWords } from '#lib/text/desk.ts';
import { entryText, recordWords } from '#lib/text/record.ts';
import { refusePage, signedIn } from '../../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const user = signedIn(event);
	const { deps, language } = event.locals;
	const { searchParams } = event.url;
	const type = searchParams.get('type') || null;
	const before = numberIn(searchParams.get('before'));
	const read = await readRecord(deps, user, { type, before });
	if (!read.ok) refusePage(read.refusal);
	const { lastCheck, checkpoint, entries, types, olderThan, ...record } = read.value;
	const t = recordWords[language];
	return {
		...record,
		asked: { type, before },
		lastCheck: lastCheck && {
			...lastCheck,
			when: instantWords(lastCheck.at, swedishDay(deps.now()), language),
			findings: lastCheck.findings.map(t.finding)
		},
		checkpoint: checkpoint && { ...checkpoint, when: instantWithYear(checkpoint.at, language) },
		types: types
			.map((value) => ({ value, label: entryText(value, language) }))
			.sort((one, other) => one.label.localeCompare(other.label, language)),
		entries: entries.map(({ seq, at, subjectId, actorKind, roles, ...entry }) => ({
			seq,
			subjectId,
			what: entryText(entry.type, language),
			when: instantInTable(at, language),
			who: [t.actors[actorKind], ...roles.map((role) => deskWords[language].roles[role])].join(', ')
		})),
		older: olderThan === null ? null : addressOf(type, olderThan)
	};
};

export const actions: Actions = {
	check: async (event) => {
		const user = signedIn(event);
		const checked = await checkRecord(event.locals.deps, user);
		if (!checked.ok) refusePage(checked.refusal);
		redirect(303, '/record');
	}
};

function numberIn(text: string | null): number | null {
	const number = Number(text ?? '');
	return Number.isSafeInteger(number) && number > 0 ? number : null;
}

function addressOf(type: string | null, before: number): string {
	const search = new URLSearchParams({ ...(type === null ? {} : { type }), before: String(before) });
	return `/record?${search.toString()}`;
}
