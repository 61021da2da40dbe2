import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvFile } from './csv.ts';

const readBack = (file: string): string[][] =>
	parse(file, { bom: true, delimiter: ';', record_delimiter: '\r\n', relax_column_count: false });

const wicked = [
	'=HYPERLINK("https://evil.example";"Klicka")',
	'+46701234567',
	'-2+3',
	'@SUM(A1)',
	'\t=1+1',
	'\r=1+1',
	'\n=1+1',
	' =1+1',
	'＝1+1',
	'＋1',
	'－1',
	'＠SUM(A1)',
	'\u200b=1+1',
	'\ufeff=1+1',
	"=cmd|'/c calc'!A1"
];

test('[ED8] no value of an exported file is a formula to a spreadsheet, and every one is read back whole', () => {
	const rows = wicked.map((value) => ['Elsa', value, 'slut']);
	for (const [at, [, value]] of readBack(csvFile(rows)).entries()) expect(value).toBe(`'${wicked[at]}`);
});

test('[ED8] a formula after a separator, a quote or a line break inside a value stays inside it', () => {
	const rows = [['Elsa;=1+1', 'Elsa"=1+1', 'Elsa\r\n=1+1;x', 'Elsa\n@SUM(A1)']];
	expect(readBack(csvFile(rows))).toEqual(rows);
});

test('[ED8] whatever is written, the file has as many rows and values, and none begins as a formula', () => {
	const value = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.string({ unit: fc.constantFrom(...'=+-@;"\r\n\t ａ＝') })
	);
	const row = fc.tuple(value, value, value);
	fc.assert(
		fc.property(fc.array(row, { minLength: 1 }), (rows) => {
			const read = readBack(csvFile(rows));
			expect(read).toHaveLength(rows.length);
			for (const [at, values] of read.entries()) {
				for (const [place, text] of values.entries()) {
					const written = rows[at]?.[place] ?? '';
					expect([written, `'${written}`]).toContain(text);
					expect(text).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
				}
			}
		})
	);
});
