import { CsvError, parse } from 'csv-parse/sync';
import { ok, refused } from '#lib/domain/result.ts';
import type { Result } from '#lib/domain/result.ts';
import { birthDateIn } from '#lib/domain/personal-number.ts';
import type { ClassListRefusal } from '#lib/domain/roster.ts';
import { isKnownHeading, tidyHeading } from './header-words.ts';
import { looksLike } from './looks-like.ts';

export const mostBytes = 5 * 1024 * 1024;
export const mostRows = 20_000;
export const mostColumns = 500;

export type Separator = ';' | ',' | '\t';

export interface ClassListRow {
	/** The line in the file where the row begins, the file's first line being 1. */
	readonly line: number;
	readonly cells: readonly string[];
}

export interface ClassListFile {
	readonly header: readonly string[];
	readonly rows: readonly ClassListRow[];
	readonly encoding: 'utf-8' | 'windows-1252';
	readonly separator: Separator;
}

/**
 * Reads the bytes of a CSV file as school systems export it; understands nothing of the people in it.
 * A refusal holds no cell of the file.
 */
export function readClassList(bytes: Uint8Array): Result<ClassListFile, ClassListRefusal> {
	if (bytes.length > mostBytes) return refused({ type: 'TooLarge', limit: 'bytes', most: mostBytes });
	const kind = looksLike(bytes);
	if (kind) return refused({ type: 'NotAClassList', looksLike: kind });
	const decoded = decode(bytes);
	if (!decoded.ok) return decoded;
	const { text, encoding } = decoded.value;
	if (text.trim() === '') return refused({ type: 'EmptyFile' });

	// One kind of line break, so that lines are counted as an editor counts them.
	const { separator, body, linesBefore } = findSeparator(text.replace(/\r\n?/g, '\n'));
	const parsed = parseRows(body, separator, linesBefore);
	if (!parsed.ok) return parsed;
	const [first, ...rows] = parsed.value;
	if (!first) return refused({ type: 'EmptyFile' });
	if (parsed.value.some((row) => row.cells.length > mostColumns))
		return refused({ type: 'TooLarge', limit: 'columns', most: mostColumns });
	const header = first.cells.map((cell) => cell.normalize('NFC').trim());
	const fault = headerFault(header, rows);
	if (fault) return refused(fault);
	if (rows.length === 0) return refused({ type: 'NoRows' });
	if (rows.length > mostRows) return refused({ type: 'TooLarge', limit: 'rows', most: mostRows });
	return ok({ header, rows, encoding, separator });
}

// "å", "ä", "ö", "é", "ü" and their capitals, written as UTF-8 and read as Windows-1252: no name has these pairs.
const twiceEncoded = /Ã[¥¤¶…„–©‰¼œ]/;

function decode(
	bytes: Uint8Array
): Result<{ text: string; encoding: ClassListFile['encoding'] }, ClassListRefusal> {
	const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
	const utf8 = decodeStrictly(bytes);
	if (utf8 === null && hasMark)
		return refused({ type: 'GarbledLetters', line: lineOf(new TextDecoder().decode(bytes), /\ufffd/) });
	const text = utf8 ?? new TextDecoder('windows-1252').decode(bytes);
	if (twiceEncoded.test(text)) return refused({ type: 'GarbledLetters', line: lineOf(text, twiceEncoded) });
	return ok({ text, encoding: utf8 === null ? 'windows-1252' : 'utf-8' });
}

function decodeStrictly(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch (error) {
		if (error instanceof TypeError) return null;
		throw error;
	}
}

function lineOf(text: string, pattern: RegExp): number {
	return text.slice(0, text.search(pattern)).split('\n').length;
}

const separators: readonly Separator[] = [';', ',', '\t'];

/** The separator under which the first line has most known headings, then most cells. Excel may name it itself. */
function findSeparator(text: string): { separator: Separator; body: string; linesBefore: number } {
	const named = /^sep=([;,\t])\n/i.exec(text);
	const stated = separators.find((each) => each === named?.[1]);
	if (named && stated) return { separator: stated, body: text.slice(named[0].length), linesBefore: 1 };
	const firstLine = text.trimStart().split('\n', 1)[0] ?? '';
	let best: Separator = ';';
	let most = -1;
	for (const separator of separators) {
		const cells = firstLine.split(separator).map((cell) => cell.replace(/^\s*"|"\s*$/g, ''));
		const score = cells.filter(isKnownHeading).length * 1000 + cells.length;
		if (score > most) [best, most] = [separator, score];
	}
	return { separator: best, body: text, linesBefore: 0 };
}

function parseRows(
	body: string,
	separator: Separator,
	linesBefore: number
): Result<ClassListRow[], ClassListRefusal> {
	const rows: ClassListRow[] = [];
	let lastLine = linesBefore;
	try {
		parse(body, {
			delimiter: separator,
			record_delimiter: '\n',
			relax_column_count: true,
			skip_empty_lines: false,
			on_record: (cells: string[], { lines }) => {
				const line = lastLine + 1;
				lastLine = lines + linesBefore;
				if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
				return null;
			}
		});
	} catch (error) {
		// The parser's own words quote the file, so they go no further.
		if (error instanceof CsvError) return refused({ type: 'BrokenQuote', line: lastLine + 1 });
		throw error;
	}
	return ok(rows);
}

function headerFault(header: readonly string[], rows: readonly ClassListRow[]): ClassListRefusal | null {
	const known = header.filter(isKnownHeading).length;
	const next = rows.slice(0, 20).find((row) => knownHeadings(row.cells) > Math.max(1, known));
	if (next && known < 2) return { type: 'NoHeaderRow', headerFoundOnLine: next.line };
	if (known === 0 && header.length === 1 && rows.every((row) => row.cells.length === 1))
		return { type: 'NotAClassList', looksLike: 'running-text' };
	if (known === 0 || header.some(isValue)) return { type: 'NoHeaderRow', headerFoundOnLine: null };
	const wording = header.map(tidyHeading).join('|');
	const again = rows.find(
		(row) => row.cells.map(tidyHeading).join('|') === wording || isHeaderLike(row.cells)
	);
	return again ? { type: 'RepeatedHeader', line: again.line } : null;
}

function knownHeadings(cells: readonly string[]): number {
	return cells.filter(isKnownHeading).length;
}

function isHeaderLike(cells: readonly string[]): boolean {
	const filled = cells.filter((cell) => cell.trim() !== '').length;
	const known = knownHeadings(cells);
	return known >= 3 && known * 2 >= filled;
}

/** A date, a personal number, an address or a telephone number belongs to a person, not to a heading. */
function isValue(cell: string): boolean {
	if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell) || /^\+?[\d\s()-]{7,}$/.test(cell)) return true;
	return birthDateIn(cell, '2100-01-01').ok;
}
