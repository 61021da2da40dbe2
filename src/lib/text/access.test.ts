import { describe, expect, it } from 'vitest';
import { accessTable, staffRoles } from '#lib/domain/access.ts';
import { accessRows, accessWords, everyAction, otherRows, reachText } from './access.ts';

const languages = ['sv', 'en'] as const;

describe.each(languages)('who may do what, in %s', (language) => {
	it('[A12] says every action of the table in words of its own, and knows no other', () => {
		const { actions } = accessWords[language];
		expect(Object.keys(actions).sort()).toEqual(Object.keys(accessTable).sort());
		const words = everyAction.map((action) => actions[action]);
		expect(words.every((text) => text.length > 3 && !text.includes('-at-'))).toBe(true);
		expect(new Set(words).size).toBe(words.length);
	});

	it('[A12] says what every role sees', () => {
		const { roleSees } = accessWords[language];
		expect(staffRoles.every((role) => roleSees[role].length > 10)).toBe(true);
	});

	it('[A12] shows each right of the table once, and no other', () => {
		const shown = accessRows(language).flatMap(({ action, cells }) =>
			cells.flatMap(({ role, text }) => (text === null ? [] : [`${role} ${action}`]))
		);
		const inTable = everyAction.flatMap((action) =>
			Object.keys(accessTable[action])
				.filter((holder) => staffRoles.some((role) => role === holder))
				.map((role) => `${role} ${action}`)
		);
		expect(shown.sort()).toEqual(inTable.sort());
		const others = otherRows(language).flatMap(({ may }) => may).length;
		const ofOthers = everyAction.flatMap((action) =>
			Object.keys(accessTable[action]).filter((holder) => holder === 'operator' || holder === 'program')
		);
		expect(others).toBe(ofOthers.length);
	});

	it('[A12] tells channels from units', () => {
		expect(reachText('communicator', 'publish', language)).toBe(accessWords[language].reach.channel);
		expect(reachText('communicator', 'look-at-people', language)).toBe(accessWords[language].reach.unit);
		expect(reachText('photographer', 'publish', language)).toBeNull();
	});
});
