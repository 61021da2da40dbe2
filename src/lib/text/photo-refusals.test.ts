import { expect, it } from 'vitest';
import { photoRefusalText } from './photo-refusals.ts';

it('a text file is said to be a text, and what to choose instead', () => {
	expect(photoRefusalText({ type: 'NotAPicture', looksLike: 'text' }, 'sv')).toEqual({
		what: 'Filen är en text, ingen bild.',
		then: 'Inget av den har sparats. Välj en bild i JPEG, PNG eller WebP.'
	});
});

it('a file over the limit is never said to be as large as the limit', () => {
	const limit = 25 * 1024 * 1024;
	const text = photoRefusalText({ type: 'TooLarge', bytes: limit + 1, limit }, 'sv');
	expect(text.what).toBe('Bilden är 25,1 MB. Gränsen är 25 MB.');
});

it('a picture with too many pixels is told how many are let in', () => {
	const text = photoRefusalText({ type: 'TooManyPixels', pixels: 80_000_000, limit: 50_000_000 }, 'en');
	expect(text.what).toBe('The image has 80 million pixels. The limit is 50 million.');
});
