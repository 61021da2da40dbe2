import { expect, test } from 'vitest';
import { searchName, searchWords } from './search-name.ts';

test.each([
	['Åsa Öberg', 'asa oberg'],
	['Müller', 'muller'],
	['José-Luis D’Amico', 'joseluis damico'],
	["D'Amico O`Brien´s ‘x", 'damico obriens ‘x'],
	['  Anna \t  Berg ', 'anna berg'],
	['', '']
])('%s is found as %s', (name, found) => {
	expect(searchName(name)).toBe(found);
});

test.each([
	['Åsa Öberg', ['asa', 'oberg']],
	['Anna-Karin Berg–Lund', ['annakarin', 'berg–lund', 'anna', 'karin', 'berg', 'lund']],
	['Bo Bo', ['bo']],
	['- ', []]
])('%s is found by %j', (name, words) => {
	expect(searchWords(name)).toEqual(words);
});
