import { expect, test } from 'vitest';
import { searchName } from './search-name.ts';

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
