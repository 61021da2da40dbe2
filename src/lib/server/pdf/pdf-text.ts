/** Reads back, in tests, what an uncompressed PDF of pdfkit's says. No reader of PDF files in general. */

export interface ReadPdf {
	readonly pages: number;
	/** Every line as it was drawn, in order; what stands beside each other on a line has no space between. */
	readonly text: string;
	/** True when a letter was drawn that the font does not have. */
	readonly hasEmptyBox: boolean;
}

export function readPdf(pdf: Uint8Array): ReadPdf {
	const file = Buffer.from(pdf).toString('latin1');
	const objects = new Map(
		[...file.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)].map(([, id, body]) => [id, body ?? ''])
	);
	const letters = lettersByFont(objects);
	let text = '';
	let hasEmptyBox = false;
	for (const body of objects.values()) {
		let font = '';
		let height = '';
		for (const [, name, y, drawn] of body.matchAll(/\/(F\d+) [\d.]+ Tf|([\d.]+) Tm|\[([^\]]*)\] TJ/g)) {
			if (name !== undefined) font = name;
			if (y !== undefined && y !== height) text += '\n';
			height = y ?? height;
			for (const [, hex] of (drawn ?? '').matchAll(/<([0-9a-f]+)>/gi)) {
				for (const glyph of hex?.match(/.{4}/g) ?? []) {
					hasEmptyBox ||= glyph === '0000';
					text += letters.get(font)?.get(glyph) ?? '';
				}
			}
		}
	}
	return {
		pages: [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body)).length,
		text,
		hasEmptyBox
	};
}

function lettersByFont(objects: ReadonlyMap<string | undefined, string>): Map<string, Map<string, string>> {
	const fonts = new Map<string, Map<string, string>>();
	for (const body of objects.values()) {
		for (const [, name, id] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
			const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1];
			if (name !== undefined && map !== undefined) fonts.set(name, lettersIn(objects.get(map) ?? ''));
		}
	}
	return fonts;
}

function lettersIn(map: string): Map<string, string> {
	const letters = new Map<string, string>();
	for (const [, first, list] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
		const values = [...(list ?? '').matchAll(/<([0-9a-f ]*)>/gi)];
		values.forEach(([, hex], index) => {
			const glyph = (Number.parseInt(first ?? '0', 16) + index).toString(16).padStart(4, '0');
			letters.set(
				glyph,
				Buffer.from((hex ?? '').replace(/ /g, ''), 'hex')
					.swap16()
					.toString('utf16le')
			);
		});
	}
	return letters;
}
