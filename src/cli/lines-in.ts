const newline = 0x0a;

/**
 * The lines that each piece of a stream completes, without their ends. Line n is the nth, empty ones too, except
 * those at the very end: a file may end with an empty line or several.
 */
export async function* linesIn(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array[]> {
	let begun: Uint8Array[] = [];
	let emptyBefore = 0;
	let lines: Uint8Array[] = [];

	function finish(line: Uint8Array): void {
		if (isBlank(line)) {
			emptyBefore++;
			return;
		}
		for (; emptyBefore > 0; emptyBefore--) lines.push(new Uint8Array());
		lines.push(line);
	}

	for await (const piece of source) {
		let start = 0;
		for (let at = piece.indexOf(newline); at !== -1; at = piece.indexOf(newline, start)) {
			const last = piece.subarray(start, at);
			finish(begun.length === 0 ? last : Buffer.concat([...begun, last]));
			begun = [];
			start = at + 1;
		}
		if (start < piece.length) begun.push(piece.subarray(start));
		if (lines.length > 0) yield lines;
		lines = [];
	}
	if (begun.length > 0) finish(Buffer.concat(begun));
	if (lines.length > 0) yield lines;
}

/** White space alone: the end of a line as Windows writes it leaves a carriage return. */
function isBlank(line: Uint8Array): boolean {
	return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
