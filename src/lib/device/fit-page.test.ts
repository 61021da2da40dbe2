import { expect, test } from 'vitest';
import { fitPage, mostCharacters, pageQualities } from './fit-page.ts';

/** A picture of so many characters at the best quality, and less by the square of its side. */
const drawnAs = (characters: number) => {
	const asked: number[] = [];
	const draw = ({ longest, quality }: { longest: number; quality: number }) => {
		asked.push(longest);
		const length = Math.round((characters * (longest / 2000) ** 2 * quality) / 0.82);
		return Promise.resolve({ jpeg: 'a'.repeat(length), longest });
	};
	return { draw, asked };
};

test('[SW6] a picture that fits is kept as it is, to the character', async () => {
	const { draw, asked } = drawnAs(mostCharacters);
	expect((await fitPage(draw))?.jpeg).toHaveLength(mostCharacters);
	expect(asked).toEqual([2000]);
});

test('[SW6] one that is a character too large is made smaller, and fits', async () => {
	const { draw, asked } = drawnAs(mostCharacters + 1);
	const fitted = await fitPage(draw);
	expect(fitted?.jpeg.length).toBeLessThanOrEqual(mostCharacters);
	expect(asked).toEqual([2000, 2000]);
});

test('[SW6] never smaller than can be read: what does not fit then is refused', async () => {
	const { draw, asked } = drawnAs(mostCharacters * 20);
	expect(await fitPage(draw)).toBeNull();
	expect(asked).toHaveLength(pageQualities.length);
	expect(Math.min(...asked)).toBe(1200);
});
