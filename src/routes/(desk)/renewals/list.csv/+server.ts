import { listRenewals } from '#lib/server/use-cases/list-renewals.ts';
import { csvFile } from '#lib/text/csv.ts';
import { askText, causeText, renewalWords } from '#lib/text/renewals.ts';
import { refusePage, signedIn } from '../../../signed-in.ts';
import { askedRenewals, rowsOf } from '../renewals-filter.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const user = signedIn(event);
	const { deps, language } = event.locals;
	const t = renewalWords[language];
	const asked = askedRenewals(event.url.searchParams);
	const listed = await listRenewals(deps, user, asked);
	if (!listed.ok) refusePage(listed.refusal);
	const { today, channels } = listed.value;
	const names = new Map(channels.map(({ id, name }) => [id, name]));
	const rows = rowsOf(listed.value, asked).map((row) => [
		row.person.name,
		row.unitName,
		row.groupNames.join(', '),
		causeText(row, language),
		row.on,
		askText(row, language),
		row.channelIds.map((id) => names.get(id) ?? '').join(', ')
	]);
	return new Response(csvFile([t.csvHead, ...rows]), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${t.csvName}-${today}.csv"`,
			'cache-control': 'no-store'
		}
	});
};
