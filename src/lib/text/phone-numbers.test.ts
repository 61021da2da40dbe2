import { describe, expect, test } from 'vitest';
import { countOf, missingWords, receivedWords } from './phone-numbers.ts';

const one = (number: number) => ({ from: number, to: number });

describe('what has come from a phone', () => {
	test('[WQ6] is said with how many of how many, and which numbers are missing', () => {
		const numbers = { received: 498, highest: 500, missing: [one(211), one(307)] };
		expect(receivedWords(numbers, 'sv')).toBe('498 av 500 mottagna, nr 211 och 307 saknas');
		expect(receivedWords(numbers, 'en')).toBe('498 of 500 received, no. 211 and 307 missing');
		expect(receivedWords({ received: 500, highest: 500, missing: [] }, 'sv')).toBe(
			'Alla 500 mottagna, inget saknas'
		);
	});

	test('[WQ6] numbers that follow on each other are said as from and to, and a long row is counted', () => {
		expect(missingWords([one(1), { from: 4, to: 6 }, one(9)], 'sv')).toBe('nr 1, 4–6 och 9');
		const every = Array.from({ length: 8 }, (_, at) => one(2 * at + 1));
		expect(missingWords(every.slice(0, 6), 'sv')).toBe('nr 1, 3, 5, 7, 9 och 11');
		expect(missingWords(every, 'sv')).toBe('nr 1, 3, 5, 7, 9, 11 och 2 nummer till');
		expect(countOf([one(1), { from: 4, to: 6 }])).toBe(4);
	});
});
