import { expect, test } from 'vitest';
import { ownTurn } from './own-turn.ts';

test('whoever asks twice waits for the first to be left, in order; others do not wait', async () => {
	const entered: string[] = [];
	const enter = async (key: string, name: string) => {
		const leave = await ownTurn(key);
		entered.push(name);
		return leave;
	};
	const leaveFirst = await enter('anna', 'first');
	const second = enter('anna', 'second');
	const third = enter('anna', 'third');
	await enter('omar', 'other');
	expect(entered).toEqual(['first', 'other']);
	leaveFirst();
	const leaveSecond = await second;
	expect(entered).toEqual(['first', 'other', 'second']);
	leaveSecond();
	(await third)();
	expect(entered).toEqual(['first', 'other', 'second', 'third']);
	(await enter('anna', 'fourth'))();
	expect(entered).toHaveLength(5);
});
