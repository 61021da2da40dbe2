import { encode } from 'uqr';

/** How much of the code may be lost and still be read: about 7, 15, 25 and 30 per cent. */
export type ErrorCorrection = 'L' | 'M' | 'Q' | 'H';

/** The white edge that a reader needs around the code, in modules. */
export const quietZone = 4;

/**
 * A QR code as one SVG path in a square of `size` × `size` modules, the quiet zone included. Throws when the
 * text is longer than a QR code can hold.
 */
export function qrPath(text: string, errorCorrection: ErrorCorrection): { size: number; path: string } {
	const { data, size } = encode(text, { ecc: errorCorrection, border: quietZone });
	let path = '';
	for (const [y, row] of data.entries()) {
		let x = 0;
		while (x < row.length) {
			if (!row[x]) {
				x += 1;
				continue;
			}
			let width = 1;
			while (row[x + width]) width += 1;
			path += `M${x} ${y}h${width}v1h-${width}z`;
			x += width;
		}
	}
	return { size, path };
}
