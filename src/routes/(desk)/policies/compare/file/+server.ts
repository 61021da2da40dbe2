import { comparePolicies, type Comparison } from '#lib/server/use-cases/compare-policies.ts';
import { comparisonWords } from '#lib/text/comparison.ts';
import { csvFile } from '#lib/text/csv.ts';
import type { Language } from '#lib/text/language.ts';
import { verdictWords } from '#lib/text/verdict-words.ts';
import { refusePage, signedIn } from '../../../../signed-in.ts';
import { askedComparison } from '../asked-comparison.ts';
import type { RequestHandler } from './$types';

/** Everything that would turn, as a file for a spreadsheet. */
export const GET: RequestHandler = async (event) => {
	const actor = signedIn(event);
	const asked = askedComparison(event.url.searchParams);
	if (!asked) refusePage({ type: 'NotFound' });
	const { deps, language } = event.locals;
	const run = comparePolicies(deps, actor, { ...asked, most: Infinity });
	let step = await run.next();
	while (!step.done) step = await run.next();
	if (!step.value.ok) refusePage(step.value.refusal);
	const { value } = step.value;
	return new Response(csvFile([...rowsOf(value, language)]), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${comparisonWords[language].csvName}-${value.on}.csv"`,
			'cache-control': 'no-store'
		}
	});
};

function* rowsOf({ publications, people }: Comparison, language: Language): Generator<readonly string[]> {
	const t = comparisonWords[language];
	const { answer } = verdictWords[language];
	type Turned = (typeof publications.rows)[number] | (typeof people.rows)[number];
	const turn = ({ from, to, because }: Turned) => [
		answer[from],
		answer[to],
		because?.rule ?? '',
		because?.text[language] ?? ''
	];
	yield t.csvHead;
	for (const row of publications.rows) {
		const { title, channel, units, publishedOn, publicationId } = row;
		const inUnits = units.join(', ');
		yield [
			t.csvPublication,
			title ?? t.untitled,
			channel.name,
			inUnits,
			publishedOn,
			...turn(row),
			publicationId
		];
	}
	for (const row of people.rows) {
		const { name, channel, unit, personId } = row;
		yield [t.csvPerson, name, channel.name, unit ?? t.noUnit, '', ...turn(row), personId];
	}
}
