import { describe, expect, test } from 'vitest';
import type { ReceiptAnswer } from '#lib/domain/receipt.ts';
import { answerLines, momentWords, personWords, reachOfAnswer, signerWords } from './consent-receipt.ts';

const answer: ReceiptAnswer = {
	consentId: 'c',
	refusalId: null,
	person: { name: 'Elsa', group: '4B' },
	choices: [
		{ kind: 'website', channels: ['ekbacka.example'], answer: 'yes' },
		{ kind: 'print', channels: [], answer: 'no' }
	],
	thirdCountry: null,
	covers: ['image', 'name'],
	images: 'general',
	validTo: '2029-06-11',
	voided: null
};

describe('the lines of an answer', () => {
	test('every kind that was asked about has its line, with its answer', () => {
		expect(answerLines(answer, 'sv')).toEqual([
			{ label: 'Webbplats', detail: 'ekbacka.example', answer: 'yes' },
			{ label: 'Tryck', detail: '', answer: 'no' }
		]);
	});
	test('the box for transfers is a line where it was asked, ticked or not', () => {
		const last = (thirdCountry: boolean) => answerLines({ ...answer, thirdCountry }, 'en').at(-1);
		expect(last(true)).toMatchObject({ answer: 'yes' });
		expect(last(false)).toMatchObject({ answer: 'no' });
	});
});

describe('what an answer reaches', () => {
	test('a yes says what it covers, which pictures, and until when', () => {
		expect(reachOfAnswer(answer, 'sv').map(([, value]) => value)).toEqual([
			'bild, namn',
			'Alla bilder',
			'11 juni 2029'
		]);
	});
	test('a yes without an end says how it ends', () => {
		expect(reachOfAnswer({ ...answer, validTo: null, images: 1 }, 'sv').map(([, value]) => value)).toEqual([
			'bild, namn',
			'1 utpekad bild',
			'Tills svaret tas tillbaka'
		]);
	});
	test('a no has no end and covers everything', () => {
		expect(reachOfAnswer({ ...answer, consentId: null, images: 3 }, 'en').map(([, value]) => value)).toEqual([
			'3 pictures pointed out'
		]);
	});
});

test('a signer is said to be a guardian, to claim it, or to answer for themselves', () => {
	const karin = { name: 'Karin', relation: null };
	expect(signerWords({ ...karin, as: 'guardian', claimed: false }, 'sv')).toBe('Karin, vårdnadshavare');
	expect(signerWords({ ...karin, as: 'guardian', claimed: true, relation: 'mormor' }, 'sv')).toBe(
		'Karin, uppger sig vara vårdnadshavare (mormor)'
	);
	expect(signerWords({ ...karin, as: 'self', claimed: false }, 'en')).toBe('Karin, answers for themselves');
});
test('a person is told from another of the same name by the group', () => {
	expect(personWords(answer.person)).toBe('Elsa, 4B');
	expect(personWords({ name: 'Elsa', group: null })).toBe('Elsa');
});
test('a moment is said in Swedish time and to the millisecond, and by which clock, over midnight too', () => {
	expect(momentWords('2026-12-31T23:30:00.001Z', 'server', 'sv')).toBe(
		'1 januari 2027 00.30.00 enligt serverns klocka (2026-12-31T23:30:00.001Z)'
	);
});
