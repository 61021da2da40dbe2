import { expect, test } from 'vitest';
import { readExif } from './exif.ts';

/** One folder with texts, and a second one that tag 0x8769 points to: as a camera writes it, little-endian. */
function exifBlock(main: Record<number, string>, exif: Record<number, string>): Buffer {
	const folder = (at: number, texts: Record<number, string>, pointer: number | null) => {
		const entries = Object.entries(texts);
		const count = entries.length + (pointer === null ? 0 : 1);
		const head = Buffer.alloc(2 + count * 12 + 4);
		head.writeUInt16LE(count, 0);
		const values: Buffer[] = [];
		let valueAt = at + head.length;
		entries.forEach(([tag, text], index) => {
			const value = Buffer.from(`${text}\0`.padEnd(5, '\0'));
			const entryAt = 2 + index * 12;
			head.writeUInt16LE(Number(tag), entryAt);
			head.writeUInt16LE(2, entryAt + 2);
			head.writeUInt32LE(value.length, entryAt + 4);
			head.writeUInt32LE(valueAt, entryAt + 8);
			values.push(value);
			valueAt += value.length;
		});
		if (pointer !== null) {
			const entryAt = 2 + entries.length * 12;
			head.writeUInt16LE(0x8769, entryAt);
			head.writeUInt16LE(4, entryAt + 2);
			head.writeUInt32LE(1, entryAt + 4);
			head.writeUInt32LE(pointer, entryAt + 8);
		}
		return Buffer.concat([head, ...values]);
	};
	const header = Buffer.from('II*\0\x08\0\0\0', 'latin1');
	const first = folder(8, main, 0);
	const second = folder(8 + first.length, exif, null);
	return Buffer.concat([header, folder(8, main, 8 + first.length), second]);
}
const taken = (text: string) => readExif(exifBlock({}, { 0x9003: text })).takenAt;

test('the time is the one when the picture was taken, else when it was made digital', () => {
	const both = exifBlock({}, { 0x9003: '2026:06:11 13:04:05', 0x9004: '2026:06:12 08:00:00' });
	expect(readExif(both).takenAt).toBe('2026-06-11T13:04:05');
	expect(readExif(exifBlock({}, { 0x9004: '2026:06:12 08:00:00' })).takenAt).toBe('2026-06-12T08:00:00');
});
test('the time of the last change (0x0132) is not when it was taken', () => {
	expect(readExif(exifBlock({ 0x0132: '2026:06:11 13:04:05' }, {})).takenAt).toBeNull();
});
test.each([
	'0000:00:00 00:00:00',
	'    :  :     :  :  ',
	'2026:02:29 10:00:00',
	'2026:06:11 24:00:00',
	'igår'
])('a time that does not exist is no time: %s', (text) => {
	expect(taken(text)).toBeNull();
});
test('the last second of a leap day is a time', () => {
	expect(taken('2024:02:29 23:59:59')).toBe('2024-02-29T23:59:59');
});
test.each([
	[{ 0x010f: 'Canon', 0x0110: 'Canon EOS R6' }, 'Canon EOS R6'],
	[{ 0x010f: 'NIKON', 0x0110: 'COOLPIX P6000' }, 'NIKON COOLPIX P6000'],
	[{ 0x010f: 'Jolla' }, 'Jolla'],
	[{}, null]
])('the maker is not said twice: %j → %s', (main: Record<number, string>, camera) => {
	expect(readExif(exifBlock(main, {})).camera).toBe(camera);
});
test('a name that turns the writing around is shown without that', () => {
	expect(readExif(exifBlock({ 0x0110: 'EOS\u202e R6' }, {})).camera).toBe('EOS R6');
});
test('a block cut off anywhere, or pointing at itself, says little and breaks nothing', () => {
	const whole = exifBlock({ 0x010f: 'Canon', 0x0110: 'EOS R6' }, { 0x9003: '2026:06:11 13:04:05' });
	for (let length = 0; length < whole.length; length++) {
		expect(() => readExif(whole.subarray(0, length))).not.toThrow();
	}
	const looping = Buffer.from(whole);
	looping.writeUInt32LE(0xffffffff, 4);
	expect(readExif(looping)).toEqual({ takenAt: null, camera: null });
});
