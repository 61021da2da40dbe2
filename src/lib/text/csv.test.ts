import { expect, test } from 'vitest';
import { csvFile } from './csv.ts';

test('[RN6] whatever would be a formula is text', () => {
	for (const start of ['=', '+', '-', '@', '\t', '\r', '\n']) {
		const file = csvFile([[`${start}HYPERLINK(1)`]]);
		expect(file.replace('\uFEFF', '').replace('"', '').startsWith("'")).toBe(true);
	}
	expect(csvFile([['Elsa', 'Åsa-Lotta', '5A']])).toBe('\uFEFFElsa;Åsa-Lotta;5A\r\n');
});

test('[RN6] quotes, semicolons and line breaks stay inside their value', () => {
	expect(
		csvFile([
			['a"b', 'c;d', 'e\nf'],
			['', 'g']
		])
	).toBe('\uFEFF"a""b";"c;d";"e\nf"\r\n;g\r\n');
	expect(csvFile([['=1;"2"']])).toBe('\uFEFF"\'=1;""2"""\r\n');
});
