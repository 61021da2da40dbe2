import { describe, expect, test } from 'vitest';
import { togetherRefusalText, togetherTitle } from './together.ts';

const title = (yes: readonly string[], no: readonly string[], shown = 12, notShown = 0) =>
	togetherTitle({ shown, notShown, yes, no }, 'sv');

describe('the answer as a title', () => {
	test('[K9] it names where they may be shown together, and where not', () => {
		expect(title(['på Intranätet'], ['på Facebook'])).toBe(
			'De 12 får synas tillsammans på Intranätet, men inte på Facebook'
		);
	});
	test.each([
		[['a'], [], 'De 12 får synas tillsammans i alla kanaler'],
		[[], ['a'], 'De 12 får inte synas tillsammans i någon kanal i dag'],
		[['a', 'b', 'c'], ['d', 'e', 'f'], 'De 12 får synas tillsammans a, b och c, men inte d, e och f'],
		[['a'], ['b', 'c', 'd', 'e'], 'De 12 får synas tillsammans bara a'],
		[['a', 'b', 'c', 'd'], ['e'], 'De 12 får synas tillsammans i alla kanaler utom e'],
		[['a', 'b', 'c', 'd'], ['e', 'f', 'g', 'h'], 'De 12 får synas tillsammans i 4 av 8 kanaler']
	])('[K9] yes %j and no %j', (yes, no, text) => {
		expect(title(yes, no)).toBe(text);
	});
	test('[K9] one person is not together with anybody', () => {
		expect(title(['på Webben'], [], 1)).toBe('Den du valde får synas i alla kanaler');
	});
	test('[K10] somebody who could not be shown turns no yes into an answer for all', () => {
		expect(title(['på Webben'], [], 11, 1)).toBe('Svaret gäller bara 11 av de 12 du valde');
		expect(title([], [], 0, 2)).toBe('Ingen av dem du valde kan visas');
	});
});

test('[K10] too many people: said with both figures', () => {
	const { title: head, text } = togetherRefusalText({ type: 'TooManyPeople', chosen: 61, most: 60 }, 'sv');
	expect(`${head} ${text}`).toMatch(/^61 personer .* högst 60 /);
	expect(togetherRefusalText({ type: 'NobodyChosen' }, 'en').title).toBe('Nobody is chosen');
});
