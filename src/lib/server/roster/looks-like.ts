import type { ClassListRefusal } from '#lib/domain/roster.ts';

export type OtherFile = Extract<ClassListRefusal, { type: 'NotAClassList' }>['looksLike'];

const signatures: readonly (readonly [OtherFile, readonly number[]])[] = [
	['image', [0xff, 0xd8, 0xff]],
	['image', [0x89, 0x50, 0x4e, 0x47]],
	['image', [0x47, 0x49, 0x46, 0x38]],
	['image', [0x49, 0x49, 0x2a, 0x00]],
	['image', [0x4d, 0x4d, 0x00, 0x2a]],
	['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
	['excel', [0xd0, 0xcf, 0x11, 0xe0]],
	['utf-16', [0xff, 0xfe]],
	['utf-16', [0xfe, 0xff]]
];

/** What a file that cannot be CSV text seems to be instead; null when it may be CSV. */
export function looksLike(bytes: Uint8Array): OtherFile | null {
	for (const [kind, start] of signatures)
		if (start.every((byte, index) => bytes[index] === byte)) return kind;
	if ([0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte))
		return asciiOf(bytes.subarray(0, 4096)).includes('xl/') || asciiOf(bytes.subarray(-4096)).includes('xl/')
			? 'excel'
			: 'zip';
	if (asciiOf(bytes.subarray(0, 12)).startsWith('RIFF') || asciiOf(bytes.subarray(4, 8)) === 'ftyp')
		return 'image';
	if (bytes.includes(0)) return isEveryOtherZero(bytes) ? 'utf-16' : 'binary';
	const start = asciiOf(bytes.subarray(0, 512))
		.replace(/^[^\x20-\x7e]+/, '')
		.trimStart()
		.toLowerCase();
	if (/^<(?:!doctype html|html|table|head|body|meta)/.test(start)) return 'web-page';
	if (/^(?:<\?xml|\{\s*"|\[\s*[{\]])/.test(start)) return 'structured-data';
	return null;
}

function asciiOf(bytes: Uint8Array): string {
	return String.fromCharCode(...bytes);
}

/** UTF-16 without a mark: Swedish letters and separators all have a zero in one of their two bytes. */
function isEveryOtherZero(bytes: Uint8Array): boolean {
	const sample = bytes.subarray(0, 1000);
	const zeros = [0, 0];
	for (const [index, byte] of sample.entries())
		if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
	return Math.max(...zeros) > sample.length * 0.4 && Math.min(...zeros) < sample.length * 0.1;
}
