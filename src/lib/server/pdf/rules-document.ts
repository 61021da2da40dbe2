/** The rules of a policy as pdfmake draws them, for a file, a board's meeting or a binder. */
import type { Content, TDocumentDefinitions, TableCell } from 'pdfmake/interfaces.js';
import { rulesPageWords } from '#lib/text/rules-page.ts';
import type { Language } from '#lib/text/language.ts';
import { legible } from './legible.ts';

/** What is on the paper, in words. */
export interface RulesPaper {
	readonly language: Language;
	readonly title: string;
	readonly lead: string;
	readonly foot: string;
	/** The day of the paper: the same rules on the same day give the same bytes. */
	readonly drawnOn: string;
	readonly table: {
		readonly title: string;
		readonly lead: string;
		readonly head: readonly string[];
		readonly rows: readonly (readonly string[])[];
		readonly notes: readonly string[];
	};
	readonly questions: {
		readonly title: string;
		readonly lead: string;
		readonly items: readonly { readonly title: string; readonly lines: readonly string[] }[];
	};
	readonly sources: readonly {
		readonly title: string;
		readonly lead: string;
		readonly groups: readonly { readonly title: string; readonly rules: readonly RuleOnPaper[] }[];
	}[];
}

export interface RuleOnPaper {
	readonly id: string;
	readonly title: string;
	readonly value: string;
	readonly leadsTo: string;
	readonly quote: string;
	readonly source: string;
	readonly note: string | null;
	readonly since: string;
}

const ink = '#0d1d29';
const inkSoft = '#3a4c58';
const line = '#c8d0d5';
const sunken = '#e2e7ea';
const margin = 48;

/** The document. `canDraw` tells which letters the font has. The same paper gives the same document. */
export function rulesDocument(
	paper: RulesPaper,
	canDraw: (codePoint: number) => boolean
): TDocumentDefinitions {
	const words = rulesPageWords[paper.language];
	const write = (text: string): string => legible(text, canDraw).text;
	const { table, questions, sources } = paper;
	const date = new Date(`${paper.drawnOn}T00:00:00.000Z`);
	return {
		version: '1.7',
		subset: 'PDF/A-3b',
		language: paper.language,
		displayTitle: true,
		info: {
			title: write(paper.title).replace(/[<>&]/g, ' '),
			creator: 'Bildlov',
			producer: 'Bildlov',
			creationDate: date,
			modDate: date
		},
		pageSize: 'A4',
		pageMargins: [margin, 48, margin, 60],
		defaultStyle: { font: 'Roboto', fontSize: 9.5, lineHeight: 1.25, color: ink },
		styles,
		content: [
			{ text: write(paper.title), style: 'title' },
			{ text: write(paper.lead), style: 'soft' },
			heading(write(table.title)),
			{ text: write(table.lead), style: 'soft', margin: [0, 0, 0, 6] },
			neededTable(
				table.head.map(write),
				table.rows.map((row) => row.map(write))
			),
			...table.notes.map((note) => ({ text: write(note), style: 'small', margin: noteMargin })),
			heading(write(questions.title)),
			{ text: write(questions.lead), style: 'soft' },
			...questions.items.map((item) => ({
				stack: [
					{ text: write(item.title), bold: true },
					...item.lines.map((each) => ({ text: write(each) }))
				],
				margin: noteMargin,
				unbreakable: true
			})),
			...sources.flatMap((source) =>
				source.groups.flatMap((group, at): Content[] => {
					const heads: Content[] = at > 0 ? [] : [heading(write(source.title))];
					if (at === 0 && source.lead !== '') heads.push({ text: write(source.lead), style: 'soft' });
					heads.push({ text: write(group.title), style: 'group' });
					const [first, ...others] = group.rules.map((rule) => ruleOnPaper(rule, write));
					// A heading never stands alone at the foot of a page.
					return [{ stack: first ? [...heads, first] : heads, unbreakable: true }, ...others];
				})
			)
		],
		footer: (page, of) => ({
			columns: [
				{ text: write(paper.foot), style: 'small', width: '*' },
				{ text: words.page(page, of), style: 'small', width: 'auto', alignment: 'right' }
			],
			columnGap: 16,
			margin: [margin, 18, margin, 0]
		})
	};
}

const noteMargin: [number, number, number, number] = [0, 6, 0, 0];

const styles: NonNullable<TDocumentDefinitions['styles']> = {
	title: { fontSize: 22, bold: true, lineHeight: 1.15, margin: [0, 0, 0, 6] },
	heading: { fontSize: 14, bold: true, lineHeight: 1.2, margin: [0, 18, 0, 4] },
	group: { fontSize: 10.5, bold: true, color: inkSoft, margin: [0, 10, 0, 2] },
	soft: { color: inkSoft },
	small: { fontSize: 8, color: inkSoft }
};

/** A heading is a bookmark too: the reader's list of contents. */
function heading(text: string): Content {
	return { text, style: 'heading', outline: true, outlineText: text };
}

function neededTable(head: readonly string[], rows: readonly (readonly string[])[]): Content {
	return {
		table: {
			headerRows: 1,
			dontBreakRows: true,
			widths: head.map((_, at) => (at === 0 ? 92 : '*')),
			body: [
				head.map((text): TableCell => ({ text, bold: true, fillColor: sunken })),
				...rows.map((row) =>
					row.map((text, at): TableCell => (at === 0 ? { text, bold: true } : neededCell(text)))
				)
			]
		},
		fontSize: 8.5,
		layout: hairlines
	};
}

/** The rules stand on the last line of a cell. */
function neededCell(text: string): TableCell {
	const lines = text.split('\n');
	return {
		stack: [
			{ text: lines.slice(0, -1).join('\n') },
			{ text: lines.at(-1) ?? '', fontSize: 7, color: inkSoft }
		]
	};
}

function ruleOnPaper(rule: RuleOnPaper, write: (text: string) => string): Content {
	return {
		table: {
			widths: [150, '*'],
			dontBreakRows: true,
			body: [
				[
					{
						stack: [
							{ text: write(rule.id), style: 'small' },
							{ text: write(rule.value), bold: true, fontSize: 10.5 }
						]
					},
					{
						stack: [
							{ text: write(rule.title), bold: true },
							{ text: write(rule.leadsTo) },
							{ text: `”${write(rule.quote)}”`, margin: [0, 3, 0, 0] },
							{ text: write(rule.source), style: 'small' },
							...(rule.note === null ? [] : [{ text: write(rule.note), style: 'small' }]),
							{ text: write(rule.since), style: 'small' }
						]
					}
				]
			]
		},
		layout: { ...hairlines, hLineWidth: (row: number) => (row === 0 ? 0.5 : 0) }
	};
}

const hairlines = {
	hLineWidth: () => 0.5,
	vLineWidth: () => 0,
	hLineColor: () => line,
	paddingLeft: () => 3,
	paddingRight: () => 6,
	paddingTop: () => 4,
	paddingBottom: () => 4
};
