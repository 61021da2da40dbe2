const notProtected = new Set(['', '0', 'nej', 'ingen', 'inga', 'false', 'falskt', 'no', 'n']);

/** Whether a cell in a column of protection protects: anything but a plain no does, however it is worded. */
export function isProtectedValue(cell: string): boolean {
	return !notProtected.has(cell.normalize('NFC').trim().toLowerCase());
}
