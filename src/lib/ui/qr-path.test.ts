import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { qrPath, quietZone, type ErrorCorrection } from './qr-path.ts';

/** The dark modules that a path draws, as "x,y". */
function drawn(path: string): Set<string> {
	const modules = new Set<string>();
	for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
		for (let step = 0; step < Number(width); step += 1) modules.add(`${Number(x) + step},${Number(y)}`);
	}
	return modules;
}

describe('a QR code as one path', () => {
	const levels: ErrorCorrection[] = ['L', 'M', 'Q', 'H'];

	it.each(levels)('draws every dark module and no other, at level %s', (level) => {
		const { path } = qrPath('https://bilder.kommun.example/s/7K4M2913', level);
		const { data } = encode('https://bilder.kommun.example/s/7K4M2913', { ecc: level, border: quietZone });
		const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x},${y}`] : [])));
		expect(drawn(path)).toEqual(new Set(dark));
	});

	it('is surrounded by four white modules', () => {
		const { path, size } = qrPath('7K4M 2913', 'M');
		const coordinates = [...drawn(path)].flatMap((module) => module.split(',').map(Number));
		expect(Math.min(...coordinates)).toBe(quietZone);
		expect(Math.max(...coordinates)).toBe(size - quietZone - 1);
	});

	it('grows with the error correction', () => {
		const text = 'https://bilder.kommun.example/s/7K4M2913#0123456789abcdef';
		expect(qrPath(text, 'H').size).toBeGreaterThan(qrPath(text, 'L').size);
	});

	it('text that no code can hold is a defect', () => {
		expect(() => qrPath('x'.repeat(3000), 'L')).toThrow();
	});
});
