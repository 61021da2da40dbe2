import { expect, it } from 'vitest';
import { verdicts } from '#lib/domain/decision.ts';
import { answersInOrder, compareAnswers, lookOf, looks } from './verdict-look.ts';

it('every answer has a look of its own', () => {
	expect(new Set(answersInOrder.map(lookOf))).toEqual(new Set(looks));
	expect(answersInOrder).toHaveLength(looks.length);
});

it('not asked, not known and no are three things', () => {
	expect(new Set([lookOf('not-asked'), lookOf('unknown'), lookOf('forbidden')]).size).toBe(3);
});

it('answers stand in the order of severity, the no first and the yes last', () => {
	const shuffled = [
		'allowed',
		'unknown',
		'incomplete',
		'not-asked',
		'discouraged',
		'needs-decision',
		'forbidden'
	] as const;
	const sorted = [...shuffled].sort(compareAnswers);
	expect(sorted).toEqual(answersInOrder);
	expect(sorted.filter((answer) => answer !== 'unknown' && answer !== 'not-asked')).toEqual(verdicts);
});
