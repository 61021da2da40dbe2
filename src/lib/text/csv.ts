/** What a spreadsheet would read as a formula, whoever typed it; some read the wide forms of East Asian writing too. */
const formulaStart = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * Rows as a file for a spreadsheet in Sweden: semicolons, CRLF, and a byte order mark so that å, ä and ö survive. A
 * value that would be a formula gets an apostrophe before it.
 */
export function csvFile(rows: readonly (readonly string[])[]): string {
	return `\uFEFF${rows.map((row) => `${row.map(csvValue).join(';')}\r\n`).join('')}`;
}

function csvValue(value: string): string {
	const safe = formulaStart.test(value) ? `'${value}` : value;
	return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
