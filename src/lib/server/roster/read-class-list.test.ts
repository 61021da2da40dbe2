import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { mostBytes, mostRows, readClassList } from './read-class-list.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const sample = (name: string): Uint8Array =>
	readFileSync(new URL(`../../../../tests/samples/class-lists/${name}`, import.meta.url));

function read(bytes: Uint8Array) {
	const file = readClassList(bytes);
	if (!file.ok) throw new Error(`refused: ${file.refusal.type}`);
	return file.value;
}
function refusal(bytes: Uint8Array) {
	const file = readClassList(bytes);
	if (file.ok) throw new Error('was read');
	return file.refusal;
}

describe('a class list is read', () => {
	it('in Windows-1252 with semicolons, quotes and CRLF', () => {
		const file = read(sample('klasslista-4B.windows-1252.csv'));
		expect([file.encoding, file.separator, file.header.length, file.rows.length]).toEqual([
			'windows-1252',
			';',
			12,
			25
		]);
		expect(file.rows[0]?.line).toBe(2);
		expect(file.rows[0]?.cells.slice(1, 3)).toEqual(['Åkerlund', 'Åsa']);
		expect(file.rows[22]?.cells[2]).toBe('Ella "Ellis"');
	});

	it('in UTF-8 with a byte order mark and commas', () => {
		const file = read(sample('elever.utf-8-bom.csv'));
		expect([file.encoding, file.separator, file.rows.length]).toEqual(['utf-8', ',', 150]);
		expect(file.header[0]).toBe('Födelsedatum');
	});

	it('in UTF-8 without a mark, with tabs', () => {
		const file = read(utf8('Namn\tKlass\nÅsa Åkerlund\t4B\n'));
		expect([file.encoding, file.separator]).toEqual(['utf-8', '\t']);
		expect(file.rows).toEqual([{ line: 2, cells: ['Åsa Åkerlund', '4B'] }]);
	});

	it('with the line where each row begins, over blank lines and cells of several lines', () => {
		const file = read(utf8('Namn;Klass\r\n\r\n"Åsa\r\nÅkerlund";4B\r\n;;\r\nBo Ek;4B'));
		expect(file.rows.map((row) => row.line)).toEqual([3, 6]);
	});

	it('with separators inside quotes, and the separator that Excel states', () => {
		expect(read(utf8('Namn,Klass\n"Åkerlund, Åsa",4B')).rows[0]?.cells).toEqual(['Åkerlund, Åsa', '4B']);
		const stated = read(utf8('sep=;\nNamn;Klass\nÅsa;4B'));
		expect([stated.separator, stated.rows[0]?.line]).toEqual([';', 3]);
	});

	it('with one column alone, when its heading is known', () => {
		expect(read(utf8('Namn\nÅsa Åkerlund')).rows).toHaveLength(1);
	});
});

describe('a file that is not a class list is refused', () => {
	const zip = (inner: string): Uint8Array =>
		Buffer.concat([
			Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]),
			Buffer.from(inner),
			deflateRawSync('x')
		]);

	it.each([
		['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'image'],
		['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), 'image'],
		['a HEIC', Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic')]), 'image'],
		['an xlsx', zip('xl/workbook.xml'), 'excel'],
		['an old xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'excel'],
		['a zip', zip('klasslista.csv'), 'zip'],
		['a PDF', utf8('%PDF-1.7\n'), 'pdf'],
		['a web page called .xls', utf8('<html><table><tr><td>Namn</td></tr></table>'), 'web-page'],
		['JSON', utf8('[{"Namn":"Åsa"}]'), 'structured-data'],
		['UTF-16 with a mark', Uint8Array.of(0xff, 0xfe, 0x4e, 0), 'utf-16'],
		['UTF-16 without one', new Uint8Array(Buffer.from('Namn;Klass\nAnna;4B', 'utf16le')), 'utf-16'],
		['binary', utf8('Namn;Klass\nÅsa\0;4B'), 'binary'],
		['a letter', utf8('Hej!\nHär kommer klassen.\n'), 'running-text']
	])('%s', (_, bytes, looksLike) => {
		expect(refusal(bytes)).toEqual({ type: 'NotAClassList', looksLike });
	});

	it.each([
		['nothing', utf8(''), { type: 'EmptyFile' }],
		['a mark and blanks', utf8('\ufeff \r\n\r\n'), { type: 'EmptyFile' }],
		['headings alone', utf8('Namn;Klass\n'), { type: 'NoRows' }],
		['no headings', utf8('Åsa;4B\nBo;4B'), { type: 'NoHeaderRow', headerFoundOnLine: null }],
		[
			'a person where headings should be',
			utf8('20160113-9809;Namn\n1;2'),
			{ type: 'NoHeaderRow', headerFoundOnLine: null }
		],
		[
			'a title above the headings',
			utf8('Klasslista 4B;;\n\nNamn;Klass;Skola\nÅsa;4B;C'),
			{ type: 'NoHeaderRow', headerFoundOnLine: 3 }
		],
		['the headings twice', utf8('Namn;Klass\nNAMN; klass\nÅsa;4B'), { type: 'RepeatedHeader', line: 2 }],
		[
			'another list at the end',
			utf8('Namn;Klass;Skola\nÅsa;4B;C\nKlass;Skola;Namn\n'),
			{ type: 'RepeatedHeader', line: 3 }
		],
		['a quote without end', utf8('Namn;Klass\nÅsa;4B\n"Bo;4B\nLi;4B\n'), { type: 'BrokenQuote', line: 3 }],
		['a quote inside a cell', utf8('Namn;Klass\nÅsa "Å";4B\n'), { type: 'BrokenQuote', line: 2 }],
		['text after a quote', utf8('Namn;Klass\n"Åsa" Å;4B\n'), { type: 'BrokenQuote', line: 2 }],
		['UTF-8 encoded twice', utf8('Namn;Klass\nÃ…sa;4B'), { type: 'GarbledLetters', line: 2 }],
		[
			'a mark, then Windows-1252',
			new Uint8Array([0xef, 0xbb, 0xbf, ...latin('Namn;Klass\nÅsa;4B')]),
			{ type: 'GarbledLetters', line: 2 }
		],
		[
			'UTF-8 cut off inside a letter',
			utf8('Namn;Klass\nÅsa;4B\nÖ').slice(0, -1),
			{ type: 'GarbledLetters', line: 2 }
		]
	])('%s', (_, bytes, expected) => {
		expect(refusal(bytes)).toEqual(expected);
	});

	it('more than 5 MB or 20,000 rows, and not a byte or a row less', () => {
		const rows = (count: number): Uint8Array => utf8(`Namn;Klass\n${'Åsa;4B\n'.repeat(count)}`);
		expect(read(rows(mostRows)).rows).toHaveLength(20_000);
		expect(refusal(rows(mostRows + 1))).toEqual({ type: 'TooLarge', limit: 'rows', most: 20_000 });
		const padded = (bytes: number): Uint8Array => utf8(`Namn;Klass\n${'a'.repeat(bytes - 14)};4B`);
		expect(read(padded(mostBytes)).rows).toHaveLength(1);
		expect(refusal(padded(mostBytes + 1))).toEqual({ type: 'TooLarge', limit: 'bytes', most: mostBytes });
		expect(refusal(utf8(`Namn${';'.repeat(500)}\nx`))).toMatchObject({ type: 'TooLarge', limit: 'columns' });
	});
});
