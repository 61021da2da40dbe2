import { describe, expect, it } from 'vitest';
import {
	channelKinds,
	contents,
	dutyCodes,
	legalBases,
	missingCodes,
	roles,
	schoolForms,
	verdicts
} from '#lib/domain/decision.ts';
import { sharedWords } from './shared-words.ts';
import { isLanguage, languageNames, languages } from './language.ts';
import { verdictWords } from './verdict-words.ts';

const answers = [...verdicts, 'not-asked', 'unknown'];

/** Every leaf as text: a function is called with a figure in each place. */
function leaves(words: object, path = ''): [string, string][] {
	return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
		const here = path === '' ? key : `${path}.${key}`;
		if (typeof value === 'string') return [[here, value]];
		if (typeof value === 'function') return [[here, String(value(7, 7))]];
		if (typeof value === 'object' && value !== null) return leaves(value, here);
		throw new Error(`a word that is neither text, function nor group: ${here}`);
	});
}

describe.each(languages)('words in %s', (language) => {
	const words = verdictWords[language];

	it.each([
		['answer', words.answer, answers],
		['answer inside a text', words.answerInText, answers],
		['meaning', words.meaning, answers],
		['missing', words.missing, missingCodes],
		['step', words.missingStep, missingCodes],
		['duty', words.duty, dutyCodes],
		['channel kind', words.channelKind, channelKinds],
		['channel kind inside a text', words.channelKindInText, channelKinds],
		['role', words.role, roles],
		['school form', words.schoolForm, schoolForms],
		['legal basis', words.legalBasis, legalBases],
		['content', words.content, contents],
		['content inside a text', words.contentInText, contents]
	])('every %s has a text, and no text is without its code', (_, texts, codes) => {
		expect(Object.keys(texts).sort()).toEqual([...codes].sort());
	});

	it('no word is empty or has space around it', () => {
		const all = [...leaves(words), ...leaves(sharedWords[language])];
		expect(all.filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
	});

	it('two answers never share a word', () => {
		expect(new Set(Object.values(words.answer)).size).toBe(answers.length);
	});

	it('has its own name and direction', () => {
		expect(languageNames[language].name).not.toBe('');
	});
});

it('a screen in English has no Swedish letters', () => {
	const swedish = [...leaves(verdictWords.en), ...leaves(sharedWords.en)].filter(([, text]) =>
		/[åäöÅÄÖ]/.test(text)
	);
	expect(swedish).toEqual([]);
});

it('the meaning of a no never says why', () => {
	const texts = languages.map((language) => verdictWords[language].meaning.forbidden);
	expect(texts).toEqual(['Bilden får inte publiceras.', 'The image must not be published.']);
});

it('only sv and en are languages', () => {
	expect(['sv', 'en', 'se', 'SV', '', null].map(isLanguage)).toEqual([
		true,
		true,
		false,
		false,
		false,
		false
	]);
});
