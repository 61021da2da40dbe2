import type { Language } from './language.ts';

/** What is refused before any page runs: words of a page without style, and never much of it. */
const sv = {
	BrokenAddress: {
		title: 'Adressen är trasig',
		text: 'Den leder ingenstans. Öppna länken på nytt, eller börja om från startsidan.'
	},
	OtherSite: {
		title: 'Det kom inte från Bildlovs egen sida',
		text: 'Inget har ändrats. Öppna Bildlov på nytt och gör om det där. Händer det igen: be den som sköter servern kontrollera adressen i inställningarna.'
	},
	TooManyRequests: {
		title: 'För många förfrågningar på en gång',
		text: 'Inget har ändrats, och det som redan är sparat finns kvar. Vänta en minut och försök igen.'
	},
	Packed: {
		title: 'Det som skickades var packat',
		text: 'Inget har sparats. Skicka det som det är, utan komprimering.'
	},
	home: 'Till startsidan'
};

const en: typeof sv = {
	BrokenAddress: {
		title: 'The address is broken',
		text: 'It leads nowhere. Open the link again, or begin from the start page.'
	},
	OtherSite: {
		title: 'This did not come from Bildlov’s own page',
		text: 'Nothing has been changed. Open Bildlov again and do it there. If it happens again: ask whoever runs the server to check the address in the settings.'
	},
	TooManyRequests: {
		title: 'Too many requests at once',
		text: 'Nothing has been changed, and what has been saved is kept. Wait a minute and try again.'
	},
	Packed: {
		title: 'What was sent was packed',
		text: 'Nothing has been saved. Send it as it is, without compression.'
	},
	home: 'To the start page'
};

export const edgeWords: Readonly<Record<Language, typeof sv>> = { sv, en };
