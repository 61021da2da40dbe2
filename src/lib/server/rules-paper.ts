/** The rules of a policy as they go to paper: every word is chosen here, the drawing only lays it out. */
import { dayWithYear } from '#lib/text/day-words.ts';
import { rulesPageWords } from '#lib/text/rules-page.ts';
import { verdictWords } from '#lib/text/verdict-words.ts';
import type { RulesPaper } from './pdf/rules-document.ts';
import { rulesView, type RulesViewOptions } from './rules-view.ts';
import type { RulesRead } from './use-cases/read-rules.ts';

/** All rules, whatever the page was searched for. */
export function rulesPaper(read: RulesRead, options: Omit<RulesViewOptions, 'query'>): RulesPaper {
	const { language } = options;
	const words = rulesPageWords[language];
	const view = rulesView(read, options);
	const { table } = view;
	const printedOn = dayWithYear(read.today, language);
	return {
		language,
		title: view.title,
		lead: [...view.lead, words.drawn(printedOn)].join(' '),
		foot: `${read.chosen.name}, ${read.chosen.version} · ${printedOn}`,
		drawnOn: read.today,
		table: {
			title: table.columns.length > 0 ? words.tableTitle : '',
			lead: `${words.tableLead} ${words.basisLead}: ${verdictWords[language].legalBasis[table.basis].toLowerCase()}.`,
			head: [words.personHead, ...table.columns],
			rows: table.rows.map(({ person, cells }) => [
				person,
				...cells.map(({ line, rules, inGuideline }) =>
					[line, inGuideline === null ? '' : `${words.changedCell}. ${inGuideline}`, rules.join(', ')]
						.filter((part) => part !== '')
						.join('\n')
				)
			]),
			notes: [
				...(table.first.length > 0
					? [`${words.tableFirst} ${table.first.map(({ text, rule }) => `${text} (${rule})`).join(' ')}`]
					: []),
				words.tableNotes
			]
		},
		questions: {
			title: words.questionsTitle,
			lead: view.questions.length > 0 ? words.questionsLead : words.noQuestions,
			items: view.questions.map(({ places, against, infavour, rulings }) => ({
				title: places.join('. '),
				lines: [
					`${words.against}: ${against.text} (${against.rule})`,
					`${words.infavour}: ${infavour.text} (${infavour.rule})`,
					...rulings
				]
			}))
		},
		sources: view.sources.map(({ title, lead, document, groups }) => ({
			title,
			lead: [lead, document ?? ''].filter((part) => part !== '').join(' '),
			groups: groups.map((group) => ({
				title: group.title,
				rules: group.rows.map((row) => ({
					id: row.id,
					title: row.title,
					value: row.values.join('; '),
					leadsTo: row.uses
						.map(({ leadsTo, places }) =>
							places.length > 0 ? `${leadsTo} ${words.where}: ${places.join('; ')}.` : leadsTo
						)
						.join(' '),
					quote: row.quote,
					source: document === null ? words.sourceOf(row.document, row.section) : row.section,
					note: row.note === null ? null : `${words.reading} ${row.note}`,
					since: `${words.head.from} ${row.from}. ${row.readOn}. ${row.isTestedAsOwn ? words.testsOfAll : words.tests(row.tests.length)}.`
				}))
			}))
		}))
	};
}
