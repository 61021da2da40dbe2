/** The words of the page for families' own phones, before it is known in which language somebody answers. */
const sv = {
	enterTitle: 'Svara om bilder',
	enterText: 'Skriv koden som står på affischen eller som du har fått av den andra vårdnadshavaren.',
	code: 'Kod',
	codeHint: 'Stora eller små bokstäver spelar ingen roll.',
	open: 'Svara',
	codeCannotBe: 'Koden har 8 eller 20 tecken. Det du har skrivit är kvar. Jämför med affischen eller lappen.',
	/** The same words for a wrong code: nothing is revealed. */
	notHereTitle: 'Koden gäller inte än.',
	notHereText:
		'Kontrollera att den stämmer, och försök igen senare. En länk börjar gälla när den första vårdnadshavarens svar har kommit fram.',
	again: 'Försök igen',
	otherCode: 'Skriv en annan kod',
	closedTitle: 'Här går det inte att svara längre.',
	closedText: (at: string) => `Svaren stängdes ${at}. Det som redan är skickat är kvar.`,
	answeredTitle: 'Du har redan svarat.',
	answeredText: (at: string) =>
		`Svaret kom fram ${at}. På din egen sida ser du det och kan ändra dig. Koden dit fick du när du svarade.`,
	contact: (contact: string) => `Vill du svara ändå? Hör av dig: ${contact}.`,
	toOwnPage: 'Till din egen sida'
};

const en: typeof sv = {
	enterTitle: 'Answer about pictures',
	enterText: 'Type the code on the poster, or the one that the other guardian gave you.',
	code: 'Code',
	codeHint: 'Capital or small letters, it does not matter.',
	open: 'Answer',
	codeCannotBe:
		'The code has 8 or 20 characters. What you have typed is still here. Compare it with the poster or the note.',
	notHereTitle: 'The code is not in use yet.',
	notHereText:
		'Check that it is right, and try again later. A link begins to work once the first guardian’s answer has arrived.',
	again: 'Try again',
	otherCode: 'Type another code',
	closedTitle: 'It is not possible to answer here any more.',
	closedText: (at) => `The answers were closed ${at}. What has been sent is kept.`,
	answeredTitle: 'You have answered already.',
	answeredText: (at) =>
		`The answer arrived ${at}. On your own page you see it and can change your mind. You got the code when you answered.`,
	contact: (contact) => `Do you want to answer all the same? Contact: ${contact}.`,
	toOwnPage: 'To your own page'
};

export const answerWords = { sv, en };
