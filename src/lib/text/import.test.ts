import { describe, expect, it } from 'vitest';
import { mappingFaultCodes, rosterFields, rowProblemCodes } from '#lib/domain/roster.ts';
import type { ClassListRefusal } from '#lib/domain/roster.ts';
import type { PlanFault } from '#lib/domain/roster-plan.ts';
import { importWords } from './import.ts';

const refusals: readonly ClassListRefusal[] = [
	{ type: 'EmptyFile' },
	...(
		[
			'image',
			'excel',
			'zip',
			'pdf',
			'web-page',
			'structured-data',
			'utf-16',
			'binary',
			'running-text'
		] as const
	).map((looksLike) => ({ type: 'NotAClassList', looksLike }) as const),
	{ type: 'TooLarge', limit: 'bytes', most: 5 * 1024 * 1024 },
	{ type: 'TooLarge', limit: 'rows', most: 20_000 },
	{ type: 'TooLarge', limit: 'columns', most: 500 },
	{ type: 'NoHeaderRow', headerFoundOnLine: null },
	{ type: 'NoHeaderRow', headerFoundOnLine: 3 },
	{ type: 'RepeatedHeader', line: 2 },
	{ type: 'NoRows' },
	{ type: 'BrokenQuote', line: 7 },
	{ type: 'GarbledLetters', line: 7 }
];

const faults: readonly PlanFault[] = [
	{ type: 'SameSourceId', lines: [2, 3, 4] },
	{ type: 'SamePersonTwice', personId: 'p', lines: [2, 3] },
	{ type: 'AnswerNotACandidate', line: 2 },
	{ type: 'ProtectedUnsettled', line: 2 }
];

const sentence = /^[\p{Lu}”“].*[.]$/su;

describe.each(['sv', 'en'] as const)('the words of an import in %s', (language) => {
	const words = importWords[language];

	it('say of every refusal what happened, what is kept and what to do', () => {
		for (const refusal of refusals)
			for (const part of Object.values(words.refusal(refusal))) expect(part).toMatch(sentence);
	});

	it('say something of every problem, in every field', () => {
		for (const code of rowProblemCodes)
			for (const field of [...rosterFields, null])
				for (const value of ['värdet', null]) {
					const problem = { line: 2, severity: 'warning', code, field, value, otherLine: 3 } as const;
					expect(words.problem(problem)).toMatch(sentence);
					expect(words.problem(problem)).not.toMatch(/undefined|null/);
				}
	});

	it('say something of every fault of a mapping and of a plan', () => {
		for (const code of mappingFaultCodes) expect(words.mapping[code]).toMatch(sentence);
		for (const fault of faults) expect(words.fault(fault)).toMatch(sentence);
	});
});

describe('the words of an import', () => {
	it('are as the file of a bad kind is told of', () => {
		expect(importWords.sv.refusal({ type: 'NotAClassList', looksLike: 'image' })).toEqual({
			happened: 'Filen gick inte att läsa som en klasslista. Den ser ut att vara en bild.',
			kept: 'Inget har ändrats.',
			todo: 'Spara listan som CSV (UTF-8) i skolsystemet eller i Excel och försök igen.'
		});
	});

	it('call a name long in the neuter and a text in the common gender', () => {
		const problem = {
			line: 2,
			severity: 'error',
			code: 'text-too-long',
			value: 'x',
			otherLine: null
		} as const;
		expect(importWords.sv.problem({ ...problem, field: 'name' })).toContain('Namnet är för långt');
		expect(importWords.sv.problem({ ...problem, field: 'group' })).toContain('Texten är för lång,');
	});
});
