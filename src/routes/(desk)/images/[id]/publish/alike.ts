import type { Decision } from '#lib/domain/decision.ts';
import { listText } from '#lib/text/channel-place.ts';
import type { Language } from '#lib/text/language.ts';
import type { Answer } from '#lib/text/verdict-words.ts';

interface Answered {
	readonly name: string;
	readonly answer: Answer;
	readonly decision: Decision;
}

export interface AnsweredTogether {
	/** "Anna, Bo och Cia". */
	readonly names: string;
	readonly answer: Answer;
	readonly decision: Decision;
}

/** People for whom the very same is decided, for the same reason, as one. Their order is kept. */
export function alike(people: readonly Answered[], language: Language): AnsweredTogether[] {
	const together: { key: string; names: string[]; first: Answered }[] = [];
	for (const person of people) {
		const { reasons, missing, verdict } = person.decision;
		const key = JSON.stringify([person.answer, verdict, missing, reasons[0]?.rule]);
		const same = together.find((one) => one.key === key);
		if (same) same.names.push(person.name);
		else together.push({ key, names: [person.name], first: person });
	}
	return together.map(({ names, first: { answer, decision } }) => ({
		names: listText(names, language),
		answer,
		decision
	}));
}
