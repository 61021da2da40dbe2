import { expect, it } from 'vitest';
import { genitive, listText, placeText } from './channel-place.ts';

it('one publishes on a page and in print', () => {
	expect(placeText({ name: 'Facebook', kind: 'social-media' }, 'sv')).toBe('på Facebook');
	expect(placeText({ name: 'Kommunbladet', kind: 'print' }, 'sv')).toBe('i Kommunbladet');
	expect(placeText({ name: 'Kommunbladet', kind: 'print' }, 'en')).toBe('in Kommunbladet');
});

it('a Swedish name that ends in s takes no other s', () => {
	expect(['Karin Berg', 'Andreas', 'Max'].map(genitive)).toEqual(['Karin Bergs', 'Andreas', 'Max']);
});

it('names are listed as one says them', () => {
	expect(listText([], 'sv')).toBe('');
	expect(listText(['Anna'], 'sv')).toBe('Anna');
	expect(listText(['Anna', 'Bo', 'Cia'], 'sv')).toBe('Anna, Bo och Cia');
	expect(listText(['Anna', 'Bo'], 'en')).toBe('Anna and Bo');
});
