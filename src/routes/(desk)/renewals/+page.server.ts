import { listGroups } from '#lib/server/use-cases/list-groups.ts';
import { listRenewals, type RenewalRow } from '#lib/server/use-cases/list-renewals.ts';
import type { Language } from '#lib/text/language.ts';
import { askText, causeText, monthText, renewalWords } from '#lib/text/renewals.ts';
import { refusePage, signedIn } from '../../signed-in.ts';
import { askedRenewals, fileAddress, monthsAhead, rowsOf } from './renewals-filter.ts';
import type { PageServerLoad } from './$types';

/** A page that can be read; the file has them all. */
const mostShown = 400;

export const load: PageServerLoad = async (event) => {
	const user = signedIn(event);
	const { deps, language } = event.locals;
	const asked = askedRenewals(event.url.searchParams);
	const listed = await listRenewals(deps, user, asked);
	if (!listed.ok) refusePage(listed.refusal);
	const units = await listGroups(deps, user);
	const { today, until, channels, now, ahead } = listed.value;
	const names = new Map(channels.map(({ id, name }) => [id, name]));
	const rows = rowsOf(listed.value, asked);
	const people = (of: readonly RenewalRow[]) => new Set(of.map(({ person }) => person.id)).size;
	return {
		asked,
		file: fileAddress(asked),
		today,
		until,
		months: monthsAhead(today, until),
		units: units.ok ? units.value : [],
		peopleNow: people(now),
		peopleAhead: people(ahead),
		all: rows.length,
		shown: Math.min(rows.length, mostShown),
		sections: sectionsOf(rows.slice(0, mostShown), names, language)
	};
};

/** Now, and then a section for each month: the rows come in that order. */
function sectionsOf(
	rows: readonly RenewalRow[],
	channelNames: ReadonlyMap<string, string>,
	language: Language
) {
	const shown = (row: RenewalRow) => ({
		person: row.person,
		unitName: row.unitName,
		groupNames: row.groupNames,
		on: row.on,
		isPast: row.isPast,
		why: causeText(row, language),
		whom: askText(row, language),
		channels: row.channelIds.map((id) => channelNames.get(id) ?? '')
	});
	const sections: { title: string; people: number; rows: ReturnType<typeof shown>[] }[] = [];
	for (const row of rows) {
		const t = renewalWords[language];
		const title = row.isPast ? t.nowTitle : t.aheadTitle(monthText(row.on, language));
		const last = sections.at(-1);
		if (last?.title === title) last.rows.push(shown(row));
		else sections.push({ title, people: 0, rows: [shown(row)] });
	}
	for (const section of sections) section.people = new Set(section.rows.map(({ person }) => person.id)).size;
	return sections;
}
