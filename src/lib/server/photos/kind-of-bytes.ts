/** What the bytes are, whatever the file calls itself. */

export type PhotoMime = 'image/jpeg' | 'image/png' | 'image/webp';

export type KindOfBytes =
	| { readonly is: 'photo'; readonly mime: PhotoMime }
	/** A picture, but not one that we can show or check: its format's name, `heic`. */
	| { readonly is: 'other-picture'; readonly format: string }
	| { readonly is: 'no-picture'; readonly looksLike: NoPicture };

export type NoPicture = 'empty' | 'text' | 'html' | 'svg' | 'pdf' | 'unknown';

const isoBrands: Readonly<Record<string, string>> = {
	heic: 'heic',
	heix: 'heic',
	heim: 'heic',
	heis: 'heic',
	hevc: 'heic',
	mif1: 'heic',
	msf1: 'heic',
	avif: 'avif',
	avis: 'avif'
};

/** Tells a photograph from everything else by its first bytes, and finds a web page or a PDF that hides in one. */
export function kindOfBytes(bytes: Uint8Array): KindOfBytes {
	if (bytes.length === 0) return { is: 'no-picture', looksLike: 'empty' };
	const picture = pictureByMagic(bytes);
	if (picture === null) return { is: 'no-picture', looksLike: looksLike(bytes) };
	const hidden = hiddenIn(bytes);
	return hidden === null ? picture : { is: 'no-picture', looksLike: hidden };
}

function pictureByMagic(bytes: Uint8Array): KindOfBytes | null {
	const start = latin1(bytes, 0, 16);
	if (start.startsWith('\xff\xd8\xff')) return { is: 'photo', mime: 'image/jpeg' };
	if (start.startsWith('\x89PNG\r\n\x1a\n')) {
		return isAnimatedPng(bytes) ? other('animated-png') : { is: 'photo', mime: 'image/png' };
	}
	if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') {
		return isAnimatedWebp(bytes) ? other('animated-webp') : { is: 'photo', mime: 'image/webp' };
	}
	if (start.startsWith('GIF87a') || start.startsWith('GIF89a')) return other('gif');
	if (start.startsWith('II*\0') || start.startsWith('MM\0*')) return other('tiff');
	if (start.startsWith('BM') && bytes.length > 26 && start.slice(6, 10) === '\0\0\0\0') return other('bmp');
	if (start.startsWith('\xff\x0a') || start.startsWith('\0\0\0\x0cJXL ')) return other('jpeg-xl');
	if (start.startsWith('8BPS')) return other('photoshop');
	if (start.slice(4, 8) === 'ftyp') {
		const format = isoBrands[start.slice(8, 12)];
		if (format !== undefined) return other(format);
	}
	return null;
}

const other = (format: string): KindOfBytes => ({ is: 'other-picture', format });

/** Only the first frame would be looked at; a later one may show somebody whom nobody has asked. */
function isAnimatedPng(bytes: Uint8Array): boolean {
	const view = viewOf(bytes);
	let at = 8;
	while (at + 8 <= bytes.length) {
		const chunk = latin1(bytes, at + 4, at + 8);
		if (chunk === 'acTL') return true;
		if (chunk === 'IDAT') return false;
		at += 12 + view.getUint32(at);
	}
	return false;
}

function isAnimatedWebp(bytes: Uint8Array): boolean {
	const animationFlag = 0x02;
	return latin1(bytes, 12, 16) === 'VP8X' && ((bytes[20] ?? 0) & animationFlag) !== 0;
}

const edge = 64 * 1024;
const pdfReadersLookWithin = 1024;
const webPage = /<(?:!doctype\s+html|html|script|svg)[\s>]/i;

/** Other programs would open such a file as a page or a document. Both ends are searched: what is between is pixels. */
function hiddenIn(bytes: Uint8Array): NoPicture | null {
	if (latin1(bytes, 0, pdfReadersLookWithin).includes('%PDF-')) return 'pdf';
	const ends = latin1(bytes, 0, edge) + latin1(bytes, Math.max(edge, bytes.length - edge), bytes.length);
	const found = webPage.exec(ends);
	if (found === null) return null;
	return found[0].toLowerCase().startsWith('<svg') ? 'svg' : 'html';
}

function looksLike(bytes: Uint8Array): NoPicture {
	const hidden = hiddenIn(bytes);
	if (hidden !== null) return hidden;
	return isText(bytes.subarray(0, 4096)) ? 'text' : 'unknown';
}

function isText(bytes: Uint8Array): boolean {
	return bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
	Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to);

const viewOf = (bytes: Uint8Array): DataView =>
	new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
