/** Reads the three things that we want from EXIF (CIPA DC-008, a TIFF in the file's header), and nothing of where. */
import { isDay } from '#lib/domain/day.ts';

export interface ExifFacts {
	/** Wall time as the camera had it, `2008-10-22T16:28:39`: EXIF seldom says which zone. */
	readonly takenAt: string | null;
	/** Maker and model, `NIKON COOLPIX P6000`. */
	readonly camera: string | null;
}

const tags = {
	make: 0x010f,
	model: 0x0110,
	exifFolder: 0x8769,
	original: 0x9003,
	digitized: 0x9004
} as const;
const textType = 2;
const longType = 4;
const nothing: ExifFacts = { takenAt: null, camera: null };

/** What the EXIF block says; a damaged block says nothing, for the picture does not hang on it. */
export function readExif(block: Uint8Array | undefined): ExifFacts {
	if (block === undefined) return nothing;
	const tiff = tiffIn(block);
	if (tiff === null) return nothing;
	const main = tiff.folder(tiff.firstFolder);
	const folderAt = main.get(tags.exifFolder)?.number ?? null;
	const exif = folderAt === null ? new Map<number, Entry>() : tiff.folder(folderAt);
	return {
		takenAt: wallTime(exif.get(tags.original)?.text) ?? wallTime(exif.get(tags.digitized)?.text),
		camera: cameraName(main.get(tags.make)?.text, main.get(tags.model)?.text)
	};
}

interface Entry {
	readonly text: string | null;
	readonly number: number | null;
}

function tiffIn(
	block: Uint8Array
): { firstFolder: number; folder: (at: number) => Map<number, Entry> } | null {
	const headed = Buffer.from(block.subarray(0, 6)).equals(Buffer.from('Exif\0\0', 'latin1'));
	const bytes = Buffer.from(headed ? block.subarray(6) : block);
	if (bytes.length < 8) return null;
	const order = bytes.toString('latin1', 0, 2);
	if (order !== 'II' && order !== 'MM') return null;
	const short = (at: number) => (order === 'II' ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
	const long = (at: number) => (order === 'II' ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));

	const folder = (at: number): Map<number, Entry> => {
		const entries = new Map<number, Entry>();
		if (at + 2 > bytes.length) return entries;
		const count = short(at);
		for (let index = 0; index < count; index++) {
			const entryAt = at + 2 + index * 12;
			if (entryAt + 12 > bytes.length) break;
			const type = short(entryAt + 2);
			const length = long(entryAt + 4);
			const valueAt = type === textType && length > 4 ? long(entryAt + 8) : entryAt + 8;
			const isWhole = valueAt + length <= bytes.length;
			entries.set(short(entryAt), {
				text: type === textType && isWhole ? textAt(bytes, valueAt, length) : null,
				number: type === longType && length === 1 ? long(entryAt + 8) : null
			});
		}
		return entries;
	};
	return { firstFolder: long(4), folder };
}

function textAt(bytes: Buffer, at: number, length: number): string {
	const text = bytes.subarray(at, at + Math.min(length, 200)).toString('utf8');
	return (text.split('\0')[0] ?? '').replace(/[\p{C}\ufffd]/gu, '').trim();
}

/** `2008:10:22 16:28:39` → `2008-10-22T16:28:39`; null for zeros, blanks and times that do not exist. */
function wallTime(text: string | null | undefined): string | null {
	const match = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}):(\d{2}):(\d{2})$/.exec(text ?? '');
	if (match === null) return null;
	const [, year, month, day, hour, minute, second] = match;
	const on = `${year}-${month}-${day}`;
	if (!isDay(on) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
	return `${on}T${hour}:${minute}:${second}`;
}

function cameraName(make: string | null | undefined, model: string | null | undefined): string | null {
	if (!model) return make ? make.slice(0, 100) : null;
	const isNamedAlready = !make || model.toLowerCase().startsWith(make.toLowerCase());
	return (isNamedAlready ? model : `${make} ${model}`).slice(0, 100);
}
