/** An event's poster as pdfmake draws it: one page to put on a door, read at arm's length, by a camera or by typing. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Day } from '#lib/domain/day.ts';
import { dayWithYear } from '#lib/text/day-words.ts';
import { posterWords } from '#lib/text/events.ts';
import { legible } from './legible.ts';

/** What is on the poster. It names nobody. */
export interface PosterPaper {
	readonly municipality: string;
	readonly event: string;
	/** The address that the QR code carries, with the code in it. */
	readonly url: string;
	/** Where one types the code: without scheme. */
	readonly host: string;
	/** In groups of four. */
	readonly code: string;
	readonly lastDay: Day;
}

const ink = '#0d1d29';
const inkSoft = '#3a4c58';
const margin = 48;

/** The document: Swedish first and large, English under it. The same poster gives the same document. */
export function posterDocument(
	poster: PosterPaper,
	canDraw: (codePoint: number) => boolean
): TDocumentDefinitions {
	const write = (text: string): string => legible(text, canDraw).text;
	const { sv, en } = posterWords;
	const date = new Date(`${poster.lastDay}T00:00:00.000Z`);
	const title = `${sv.title} ${poster.event}`;
	// A name that takes many lines leaves less to the code, and everything stays on the one page.
	const isLong = poster.event.length > 70;
	const closes = (language: 'sv' | 'en') =>
		posterWords[language].closes(dayWithYear(poster.lastDay, language));
	return {
		version: '1.7',
		subset: 'PDF/A-3b',
		language: 'sv',
		displayTitle: true,
		info: {
			title: write(title).replace(/[<>&]/g, ' '),
			creator: 'Bildlov',
			producer: 'Bildlov',
			creationDate: date,
			modDate: date
		},
		pageSize: 'A4',
		pageMargins: [margin, margin, margin, margin],
		defaultStyle: { font: 'Roboto', fontSize: 14, lineHeight: 1.2, color: ink, alignment: 'center' },
		content: [
			{ text: write(poster.municipality), color: inkSoft },
			{ text: write(poster.event), fontSize: isLong ? 14 : 20, bold: true, margin: [0, 2, 0, 10] },
			{ text: sv.title, fontSize: 32, bold: true, lineHeight: 1.1 },
			{ text: en.title, fontSize: 18, color: inkSoft, margin: [0, 2, 0, 10] },
			{ text: sv.how, fontSize: 16 },
			{ text: en.how, color: inkSoft, margin: [0, 2, 0, 16] },
			// So much of it may be torn, soiled or in the shade, and a camera still reads it.
			{
				qr: poster.url,
				eccLevel: 'H',
				fit: isLong ? 220 : 330,
				foreground: '#000000',
				background: '#ffffff'
			},
			{ text: `${sv.type} ${write(poster.host)}`, margin: [0, 16, 0, 0] },
			{ text: `${en.type} ${write(poster.host)}`, fontSize: 12, color: inkSoft },
			{ text: poster.code, fontSize: 34, bold: true, characterSpacing: 3, margin: [0, 4, 0, 10] },
			{ text: sv.what },
			{ text: en.what, fontSize: 12, color: inkSoft, margin: [0, 2, 0, 10] },
			{ text: closes('sv'), fontSize: 12 },
			{ text: closes('en'), fontSize: 12, color: inkSoft }
		] satisfies Content[]
	};
}
