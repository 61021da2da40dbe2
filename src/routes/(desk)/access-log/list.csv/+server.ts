import { mostInFile, readAccessLog } from '#lib/server/use-cases/read-access-log.ts';
import { accessLogWords, lookerText, lookText, subjectText } from '#lib/text/access-log.ts';
import { csvFile } from '#lib/text/csv.ts';
import { instantInTable } from '#lib/text/day-words.ts';
import { refusePage, signedIn } from '../../../signed-in.ts';
import { askedLooks } from '../asked-looks.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { deps, language } = event.locals;
	const t = accessLogWords[language];
	const asked = { ...askedLooks(event.url.searchParams), page: 1, most: mostInFile };
	const read = await readAccessLog(deps, signedIn(event), asked);
	if (!read.ok) refusePage(read.refusal);
	const rows = read.value.looks.map((look) => [
		instantInTable(look.at, language),
		lookerText(look, language),
		lookText(look, language),
		subjectText(look, language),
		t[look.outcome]
	]);
	return new Response(csvFile([t.csvHead, ...rows]), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${t.csvName}-${read.value.on ?? read.value.today}.csv"`,
			'cache-control': 'no-store'
		}
	});
};
