import { expect, test } from 'vitest';
import { countAnswers } from './answer-rates.ts';
import { watchGuesses } from './guesses.ts';
import { countRequests } from './request-rates.ts';

test('[OP12] one address sends so many answers by a link and then waits; other addresses and links go on', () => {
	const answers = countAnswers(countRequests(() => 0));
	for (let n = 0; n < 40; n++) expect(answers.take('lucia', '192.0.2.1')).toBe(0);
	expect(answers.take('lucia', '192.0.2.1')).toBeGreaterThan(0);
	expect(answers.take('lucia', '192.0.2.2')).toBe(0);
	expect(answers.take('summer', '192.0.2.1')).toBe(0);
});

test('[OP12] one link takes so many from everywhere, and more when time has passed', () => {
	let now = 0;
	const answers = countAnswers(countRequests(() => now));
	for (let n = 0; n < 200; n++) expect(answers.take('lucia', `192.0.2.${n}`)).toBe(0);
	expect(answers.take('lucia', '198.51.100.1')).toBeGreaterThan(0);
	now = 60_000;
	expect(answers.take('lucia', '198.51.100.1')).toBe(0);
});

test('[OP6] whoever guesses codes from one address waits, and a neighbour does not', () => {
	const guesses = watchGuesses(countRequests(() => 0));
	for (let n = 0; n < 60; n++) {
		expect(guesses.before('answer', '192.0.2.1')).toBe(0);
		guesses.wrong('answer', '192.0.2.1');
	}
	expect(guesses.before('answer', '192.0.2.1')).toBeGreaterThan(0);
	expect(guesses.before('answer', '192.0.2.2')).toBe(0);
});
