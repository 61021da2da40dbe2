/** The words of saying that what was signed was about somebody else. */
import type { Language } from './language.ts';

const sv = {
	isVoid: (name: string) => `Svaret för ${name} är ogiltigt: fel person hade valts`,
	isVoidBy: (when: string, by: string | null) =>
		by === null
			? `Det gäller inte sedan ${when}.`
			: `Det gäller inte sedan ${when}. ${by} gjorde det ogiltigt.`,
	undoneOnPhone: 'Det ångrades direkt på telefonen.',
	why: (why: string) => `Skäl: ${why}`,
	notMoved: 'Underskriften är kvar som den är och har inte flyttats till någon annan.',
	inList: (when: string, by: string | null) =>
		by === null ? `Ogiltig: fel person vald, ${when}` : `Ogiltig: fel person vald, ${by} ${when}`,

	section: 'Är svaret om fel person?',
	summary: 'Gör svaret ogiltigt',
	whatHappens: (name: string) =>
		`Ja och nej i den här underskriften slutar gälla för ${name}, nu direkt. Det som är publicerat med stöd av ett sådant ja läggs i Avpublicering.`,
	whatStays:
		'Underskriften går att läsa även efteråt, men den flyttas inte till någon annan. Rätt person behöver svara på nytt. Det går inte att ångra.',
	whyLabel: 'Vad blev fel?',
	whyHint: 'Till exempel: Karin menade Nils, men Elsa valdes på telefonen. Syns bara för personalen.',
	submit: (name: string) => `Gör svaret för ${name} ogiltigt`,
	done: (name: string) => `Svaret för ${name} är ogiltigt.`,
	doneTakedowns: (count: number) =>
		count === 0
			? 'Inget var publicerat med stöd av det.'
			: count === 1
				? '1 publicering ligger nu i Avpublicering.'
				: `${count} publiceringar ligger nu i Avpublicering.`,
	toTakedowns: 'Till Avpublicering',
	refusals: {
		NotAllowed:
			'Du får inte göra svar ogiltiga. Inget har ändrats. Be en chef, registrator eller administratör.',
		NotFound: 'Underskriften säger inget om den personen, eller så får du inte se den. Inget har ändrats.',
		AlreadyVoid: 'Svaret är redan ogiltigt. Någon annan kan ha hunnit före. Inget har ändrats.',
		WhyMissing: 'Skriv vad som blev fel. Inget har ändrats.',
		WhyTooLong: 'Texten är för lång. Det du har skrivit är kvar. Korta den till 1 000 tecken.'
	}
};

const en: typeof sv = {
	isVoid: (name) => `The answer for ${name} is void: the wrong person had been chosen`,
	isVoidBy: (when, by) =>
		by === null ? `It has not counted since ${when}.` : `It has not counted since ${when}. ${by} voided it.`,
	undoneOnPhone: 'It was undone at once on the phone.',
	why: (why) => `Reason: ${why}`,
	notMoved: 'The signature is kept as it is and has not been moved to anybody else.',
	inList: (when, by) =>
		by === null ? `Void: wrong person chosen, ${when}` : `Void: wrong person chosen, ${by} ${when}`,

	section: 'Is the answer about the wrong person?',
	summary: 'Void the answer',
	whatHappens: (name) =>
		`Yes and no in this signature stop counting for ${name}, at once. What was published on such a yes goes to Takedowns.`,
	whatStays:
		'The signature can still be read afterwards, but it is not moved to anybody else. The right person has to answer anew. This cannot be undone.',
	whyLabel: 'What went wrong?',
	whyHint: 'For instance: Karin meant Nils, but Elsa was chosen on the phone. Only staff see it.',
	submit: (name) => `Void the answer for ${name}`,
	done: (name) => `The answer for ${name} is void.`,
	doneTakedowns: (count) =>
		count === 0
			? 'Nothing was published on it.'
			: count === 1
				? '1 publication is now in Takedowns.'
				: `${count} publications are now in Takedowns.`,
	toTakedowns: 'To Takedowns',
	refusals: {
		NotAllowed: 'You may not void answers. Nothing has changed. Ask a manager, registrar or administrator.',
		NotFound: 'The signature says nothing of that person, or you may not see it. Nothing has changed.',
		AlreadyVoid: 'The answer is void already. Somebody else may have been first. Nothing has changed.',
		WhyMissing: 'Write what went wrong. Nothing has changed.',
		WhyTooLong: 'The text is too long. What you wrote is still there. Shorten it to 1,000 characters.'
	}
};

export const voidWords: Readonly<Record<Language, typeof sv>> = { sv, en };

/** What a phone writes as the reason where it was undone there at once. */
export const undoneOnPhone = 'wrong-person';
