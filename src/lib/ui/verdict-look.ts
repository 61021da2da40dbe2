import type { Answer } from '#lib/text/verdict-words.ts';

export const looks = [
	'forbidden',
	'notyet',
	'decision',
	'discouraged',
	'unknown',
	'notasked',
	'allowed'
] as const;

/** The name of an answer in the visual language: class names and shapes go by it. */
export type Look = (typeof looks)[number];

const lookByAnswer: Readonly<Record<Answer, Look>> = {
	forbidden: 'forbidden',
	incomplete: 'notyet',
	'needs-decision': 'decision',
	discouraged: 'discouraged',
	unknown: 'unknown',
	'not-asked': 'notasked',
	allowed: 'allowed'
};

/** How an answer looks: its shape, its colour and its place in the style sheet. */
export function lookOf(answer: Answer): Look {
	return lookByAnswer[answer];
}

/** The order in which answers stand on a screen: the no first, the yes last. */
export const answersInOrder: readonly Answer[] = [
	'forbidden',
	'incomplete',
	'needs-decision',
	'discouraged',
	'unknown',
	'not-asked',
	'allowed'
];

/** For `sort`: negative when the first answer stands before the second on a screen. */
export function compareAnswers(first: Answer, second: Answer): number {
	return answersInOrder.indexOf(first) - answersInOrder.indexOf(second);
}
