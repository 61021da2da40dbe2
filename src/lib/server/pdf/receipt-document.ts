/** The receipt as pdfmake draws it: what is on the paper, in which order, and how it looks. */
import type { Content, TDocumentDefinitions, TableCell } from 'pdfmake/interfaces.js';
import { strokesToSvgPaths, type DrawnSignature } from '#lib/domain/signature.ts';
import type { ConsentReceipt, ReceiptAnswer, ReceiptGiven } from '#lib/domain/receipt.ts';
import {
	answerLines,
	howGivenWords,
	momentWords,
	personWords,
	proofOf,
	reachOfAnswer,
	signedBy,
	receiptWords,
	signerWords,
	wordsUnderGiven,
	type AnswerLine
} from '#lib/text/forms/consent-receipt.ts';
import { ownNames } from '#lib/text/form-languages/form-languages.ts';
import { legible } from './legible.ts';
import type { PaperFonts, Piece } from './paper-fonts.ts';
import { linesFromRight, piecesFromLeft } from './right-to-left.ts';

const ink = '#0d1d29';
const inkSoft = '#3a4c58';
const line = '#c8d0d5';
const actionSoft = '#dce7ee';
const yesGreen = '#146c3a';
const noRed = '#b01c1c';

const margin = 56;
/** A4, in points. A little is left over, so that no line of measured words is broken once more. */
const lineWidth = 595.28 - 2 * margin - 4;
const textSize = 10;
const formTitleSize = 12;
const paperBox = { width: 250, height: 354 };
const signatureBox = { width: 250, height: 92, margin: 10 };
/** Sender, title and the table of who and when come first. */
const afterHead = 3;
/** A word longer than this may be broken anywhere: it would not fit on a line. */
const longWord = 28;
/** A part of the text that is not longer than this stays on one page. */
const keptTogether = 1200;

/** The document for one receipt, in the letters of these fonts. The same receipt gives the same document. */
export function receiptDocument(receipt: ConsentReceipt, fonts: PaperFonts): TDocumentDefinitions {
	const words = receiptWords[receipt.language];
	let isIncomplete = false;
	const readable = (text: string, canDraw: (codePoint: number) => boolean): string => {
		const written = legible(text, canDraw);
		isIncomplete ||= written.isIncomplete;
		return written.text;
	};
	const plain = (text: string) => readable(text, (letter) => fonts.fontOf(letter) === 'Roboto');
	const write = (text: string): Content => {
		const pieces = piecesFromLeft(
			readable(text, (letter) => fonts.fontOf(letter) !== null),
			fonts.fontOf
		);
		const [only] = pieces;
		if (only === undefined) return '';
		return pieces.length === 1 && only.font === 'Roboto' ? breakable(only.text) : pieces.map(inItsFont);
	};
	const shownFromRight = ownNames[receipt.text.language].dir === 'rtl';
	/** The text that was shown, which runs its own way. */
	const shown = (text: string, style: string, size: number): Content => {
		if (!shownFromRight) return { text: write(text), style };
		const lines = linesFromRight(text, fonts, lineWidth / size, () => (isIncomplete = true));
		return { stack: lines.map(fromRight), style };
	};
	const names = receipt.answers.map((answer) => personWords(answer.person)).join('; ');

	const content: Content[] = [
		{ text: write(receipt.municipality.name), style: 'sender' },
		{ text: words.title, style: 'title' },
		pairs([
			[words.about, write(names)],
			[words.signedBy, write(signerWords(receipt.signer, receipt.language))],
			[words.signedAt, write(momentWords(receipt.signedAt, signedBy(receipt), receipt.language))],
			[words.receivedAt, write(momentWords(receipt.receivedAt, 'server', receipt.language))]
		]),
		...(receipt.signer.claimed ? [note(words.claimedNote)] : []),
		{ text: words.answers, style: 'heading' },
		...receipt.answers.map((answer) => answerTable(answer, receipt, write)),
		{
			columns: [
				{
					stack: [{ text: words.howGiven, style: 'heading' }, given(receipt.given, receipt, write)],
					width: signatureBox.width
				},
				{ stack: [withdrawal(receipt, write)], width: '*' }
			],
			columnGap: 20,
			unbreakable: true
		},
		{ text: words.textShown, style: 'heading' },
		shown(receipt.text.title, 'formTitle', formTitleSize),
		...receipt.text.paragraphs.map((paragraph) => ({
			stack: [shown(paragraph.heading, 'formHeading', textSize), shown(paragraph.text, 'formText', textSize)],
			unbreakable: paragraph.heading.length + paragraph.text.length <= keptTogether
		})),
		{
			stack: [
				{ text: words.proof, style: 'heading' },
				pairs(
					proofOf(receipt).map(([label, value]): [Content, Content] => [write(label), write(value)]),
					'proof'
				),
				{ text: [words.simpleSignature, ' ', words.attached], style: 'small', margin: [0, 8, 0, 0] }
			],
			unbreakable: receipt.answers.length <= 6
		}
	];
	const foot = plain(`${receipt.municipality.name} · ${receipt.record.id}`);
	if (isIncomplete)
		content.splice(afterHead, 0, { text: words.missingLetters, style: 'small', margin: [0, 6, 0, 0] });

	return {
		version: '1.7',
		subset: 'PDF/A-3b',
		language: receipt.language,
		displayTitle: true,
		info: {
			title: inXml(`${words.title} – ${plain(receipt.municipality.name)}`),
			creator: 'Bildlov',
			producer: 'Bildlov',
			creationDate: new Date(receipt.receivedAt),
			modDate: new Date(receipt.receivedAt)
		},
		pageSize: 'A4',
		pageMargins: [margin, 48, margin, 64],
		defaultStyle: { font: 'Roboto', fontSize: textSize, lineHeight: 1.3, color: ink },
		styles,
		content,
		footer: (page, of) => ({
			columns: [
				{ text: breakable(foot), style: 'foot', width: '*' },
				{ text: words.page(page, of), style: 'foot', width: 'auto', alignment: 'right' }
			],
			columnGap: 16,
			margin: [margin, 18, margin, 0]
		}),
		files: attachedFiles(receipt)
	};
}

const styles: NonNullable<TDocumentDefinitions['styles']> = {
	sender: { fontSize: 10, bold: true, color: inkSoft, margin: [0, 0, 0, 4] },
	title: { fontSize: 23, bold: true, lineHeight: 1.15, margin: [0, 0, 0, 14] },
	heading: { fontSize: 14, bold: true, lineHeight: 1.2, margin: [0, 20, 0, 6] },
	person: { fontSize: 11, bold: true, margin: [0, 4, 0, 4] },
	label: { color: inkSoft },
	detail: { fontSize: 9, color: inkSoft },
	small: { fontSize: 9, color: inkSoft },
	proof: { fontSize: 8.5 },
	formTitle: { fontSize: formTitleSize, bold: true, margin: [0, 0, 0, 4] },
	formHeading: { bold: true, margin: [0, 7, 0, 1] },
	formText: { margin: [0, 0, 0, 0] },
	foot: { fontSize: 8, color: inkSoft }
};

/** Labels to the left, values to the right, a hairline between the rows. */
function pairs(rows: readonly (readonly [Content, Content])[], style?: string, labelWidth = 130): Content {
	return {
		table: {
			widths: [labelWidth, '*'],
			dontBreakRows: true,
			body: rows.map(([label, value]): TableCell[] => [{ text: label, style: 'label' }, { text: value }])
		},
		layout: hairlines,
		...(style === undefined ? {} : { style })
	};
}

const hairlines = {
	hLineWidth: (row: number) => (row === 0 ? 0 : 0.5),
	vLineWidth: () => 0,
	hLineColor: () => line,
	paddingLeft: () => 0,
	paddingRight: (column: number) => (column === 0 ? 12 : 0),
	paddingTop: () => 3.5,
	paddingBottom: () => 2.5
};

function answerTable(
	answer: ReceiptAnswer,
	receipt: ConsentReceipt,
	write: (text: string) => Content
): Content {
	const reach = reachOfAnswer(answer, receipt.language);
	return {
		stack: [
			{ text: write(personWords(answer.person)), style: 'person' },
			{
				table: {
					widths: ['*', 60],
					dontBreakRows: true,
					body: answerLines(answer, receipt.language).map((asked): TableCell[] => [
						{
							stack: [
								{ text: write(asked.label) },
								...(asked.detail === '' ? [] : [{ text: write(asked.detail), style: 'detail' }])
							]
						},
						answerCell(asked, receipt)
					])
				},
				layout: hairlines
			},
			{
				text: reach.map(([label, value]) => `${label}: ${value}`).join('   ·   '),
				style: 'small',
				margin: [0, 5, 0, 8]
			}
		],
		unbreakable: answer.choices.length <= 12
	};
}

function answerCell({ answer }: AnswerLine, receipt: ConsentReceipt): TableCell {
	const words = receiptWords[receipt.language];
	return {
		columns: [
			{ svg: answer === 'yes' ? yesMark : noMark, width: 12, margin: [0, 0.5, 0, 0] },
			{
				text: answer === 'yes' ? words.yes : words.no,
				bold: true,
				color: answer === 'yes' ? yesGreen : noRed,
				width: '*'
			}
		],
		columnGap: 6
	};
}

const mark = (shape: string, sign: string, colour: string): string =>
	`<svg viewBox="0 0 24 24" width="12" height="12"><path d="${shape}" fill="${colour}"/>` +
	`<path d="${sign}" fill="none" stroke="#ffffff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
const yesMark = mark('M12 1a11 11 0 1 0 0 22a11 11 0 1 0 0-22z', 'M7 12.5l3.5 3.5L17 9', yesGreen);
const noMark = mark('M7.5 1h9L23 7.5v9L16.5 23h-9L1 16.5v-9z', 'M8 8l8 8M16 8l-8 8', noRed);

function given(how: ReceiptGiven, receipt: ConsentReceipt, write: (text: string) => Content): Content {
	const words = receiptWords[receipt.language];
	const rows = wordsUnderGiven(how, receipt.language);
	const picture = pictureOf(how);
	return {
		stack: [
			{ text: howGivenWords(how, receipt.language), margin: [0, 0, 0, picture ? 6 : 2] },
			...(rows.length === 0
				? []
				: [
						pairs(
							rows.map(([label, value]) => [label, write(value)]),
							undefined,
							80
						)
					]),
			...(picture ?? []),
			...(picture
				? [
						{
							text: write((how.method === 'paper' ? words.paperOf : words.signatureOf)(receipt.signer.name)),
							style: 'small',
							margin: [0, 3, 0, 0] satisfies [number, number, number, number]
						}
					]
				: [])
		]
	};
}

/** The signature, or the form as it was photographed, in a box that it fits. */
function pictureOf(how: ReceiptGiven): Content[] | null {
	if ((how.method === 'drawn' || how.method === 'own-phone') && how.signature)
		return [{ svg: signaturePicture(how.signature), width: signatureBox.width }];
	if (how.method !== 'paper' || how.jpeg === null) return null;
	return [{ image: `data:image/jpeg;base64,${how.jpeg}`, fit: [paperBox.width, paperBox.height] }];
}

function signaturePicture(signature: DrawnSignature): string {
	const { width, height, paths } = strokesToSvgPaths(signature, signatureBox);
	return (
		`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
		`<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6" fill="#ffffff" stroke="${line}"/>` +
		paths
			.map(
				(path) =>
					`<path d="${path}" fill="none" stroke="#000000" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`
			)
			.join('') +
		'</svg>'
	);
}

function withdrawal(receipt: ConsentReceipt, write: (text: string) => Content): Content {
	const words = receiptWords[receipt.language];
	const { page, contact } = receipt.withdrawal;
	return {
		table: {
			widths: ['*'],
			body: [
				[
					{
						stack: [
							{ text: words.withdraw, bold: true, fontSize: 12, margin: [0, 0, 0, 2] },
							{ text: write(page === null ? words.withdrawNoPage : words.withdrawPage(page)) },
							{ text: write(words.withdrawContact(contact)) }
						]
					}
				]
			]
		},
		layout: {
			hLineWidth: () => 0,
			vLineWidth: () => 0,
			fillColor: () => actionSoft,
			paddingLeft: () => 14,
			paddingRight: () => 14,
			paddingTop: () => 11,
			paddingBottom: () => 10
		},
		margin: [0, 22, 0, 0]
	};
}

function note(text: string): Content {
	return { text, margin: [0, 8, 0, 0], bold: true };
}

const inItsFont = ({ text, font }: Piece): Content =>
	font === 'Roboto' ? { text: breakable(text) } : { text, font };

const fromRight = (line: readonly Piece[]): Content => ({
	text: line.map(({ text, font }) => ({ text, font })),
	alignment: 'right',
	noWrap: true,
	// The Arabic letters bring room of their own above and below.
	lineHeight: 1
});

/** A word that is wider than the paper would run off it. */
function breakable(text: string): Content {
	const parts = text.split(new RegExp(`(\\S{${longWord + 1},})`, 'u'));
	if (parts.length === 1) return text;
	return parts
		.filter((part) => part !== '')
		.map((part) =>
			/\s/u.test(part) || part.length <= longWord ? part : { text: part, wordBreak: 'break-all' }
		);
}

/** pdfkit writes the title into XML as it is. */
const inXml = (text: string): string => text.replace(/[<>&]/g, ' ');

/** The receipt as data, and the text that the phone signed, byte for byte, so that its hash can be computed again. */
function attachedFiles(receipt: ConsentReceipt): NonNullable<TDocumentDefinitions['files']> {
	const { body, ...record } = receipt.record;
	// The picture of a form stands on the paper itself.
	const given = receipt.given.method === 'paper' ? { ...receipt.given, jpeg: null } : receipt.given;
	const modified = new Date(receipt.receivedAt);
	const file = (name: string, text: string, relationship: 'Data' | 'Source') => ({
		name,
		src: `data:application/json;base64,${Buffer.from(text).toString('base64')}`,
		type: 'application/json',
		creationDate: modified,
		modifiedDate: modified,
		relationship
	});
	return {
		receipt: file('bildlov-receipt.json', JSON.stringify({ ...receipt, given, record }, null, '\t'), 'Data'),
		...(body === null ? {} : { record: file('signed-record.json', body, 'Source') })
	};
}
