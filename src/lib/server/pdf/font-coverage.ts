/** Which letters a font has. PDF/A forbids the empty box that a font draws for the others, and nobody can read it. */

/** A test of code points against the font's own table (OpenType `cmap`, formats 4 and 12). Throws on a file without one. */
export function fontCoverage(font: Buffer): (codePoint: number) => boolean {
	const start = tableAt(font, 'cmap');
	const subtables = Array.from({ length: font.readUInt16BE(start + 2) }, (_, index) => {
		const record = start + 4 + index * 8;
		return start + font.readUInt32BE(record + 4);
	});
	const byFormat = (format: number) => subtables.find((at) => font.readUInt16BE(at) === format);
	const wide = byFormat(12);
	const narrow = byFormat(4);
	if (wide !== undefined) return inGroups(font, wide);
	if (narrow !== undefined) return inSegments(font, narrow);
	throw new Error('The font has no table of Unicode letters.');
}

function tableAt(font: Buffer, name: string): number {
	const count = font.readUInt16BE(4);
	for (let index = 0; index < count; index++) {
		const record = 12 + index * 16;
		if (font.toString('latin1', record, record + 4) === name) return font.readUInt32BE(record + 8);
	}
	throw new Error(`The font has no table ${name}.`);
}

function inGroups(font: Buffer, at: number): (codePoint: number) => boolean {
	const groups = Array.from({ length: font.readUInt32BE(at + 12) }, (_, index) => {
		const group = at + 16 + index * 12;
		const first = font.readUInt32BE(group);
		return { first, last: font.readUInt32BE(group + 4), glyph: font.readUInt32BE(group + 8) };
	});
	return (codePoint) =>
		groups.some(
			({ first, last, glyph }) => first <= codePoint && codePoint <= last && glyph + codePoint - first !== 0
		);
}

function inSegments(font: Buffer, at: number): (codePoint: number) => boolean {
	const twice = font.readUInt16BE(at + 6);
	const ends = at + 14;
	const starts = ends + twice + 2;
	const segments = Array.from({ length: twice / 2 }, (_, index) => ({
		last: font.readUInt16BE(ends + index * 2),
		first: font.readUInt16BE(starts + index * 2),
		delta: font.readUInt16BE(starts + twice + index * 2),
		offsetAt: starts + 2 * twice + index * 2
	}));
	return (codePoint) => {
		const segment = segments.find(({ last }) => codePoint <= last);
		if (segment === undefined || codePoint < segment.first || codePoint > 0xffff) return false;
		const offset = font.readUInt16BE(segment.offsetAt);
		const glyph =
			offset === 0
				? (codePoint + segment.delta) & 0xffff
				: font.readUInt16BE(segment.offsetAt + offset + 2 * (codePoint - segment.first));
		return glyph !== 0;
	};
}
