/** The words of the desk's events, and of the poster by which families answer on their own phones. */
const sv = {
	title: (count: number) =>
		count === 0 ? 'Inga tillfällen än' : count === 1 ? '1 tillfälle' : `${count} tillfällen`,
	lead: 'Varje tillfälle kan ha en affisch. Med den svarar familjer på sina egna telefoner.',
	none: 'Inget tillfälle är upplagt än.',
	noneText: 'Ett tillfälle läggs upp på fotografens telefon, under Nytt tillfälle.',
	pairPhone: 'Koppla en telefon',
	event: 'Tillfälle',
	day: 'Dag',
	groups: 'Grupper',
	answers: 'Svar',
	poster: 'Affisch',
	noPoster: 'Ingen',
	openTo: (day: string) => `Öppen till och med ${day}`,
	answersOf: (all: number, ownPhones: number) =>
		ownPhones === 0
			? `${all}`
			: `${all}, varav ${ownPhones} från ${ownPhones === 1 ? 'en egen telefon' : 'egna telefoner'}`,
	channels: 'Frågar om',
	posterOpen: 'Affischen är öppen. Familjer kan svara på sina egna telefoner.',
	posterClosed: 'Ingen affisch är öppen.',
	posterWhat:
		'En affisch med en QR-kod vid dörren. Den som läser av den skriver själv barnets namn: affischen visar ingens uppgifter. Ett ja räknas först när personalen har lagt in det hos rätt barn.',
	lastDay: (day: string) => `Det går att svara till och med ${day}. Sedan stänger den av sig själv.`,
	open: 'Öppna en affisch',
	close: 'Stäng affischen',
	closeWhy:
		'Den som läser av koden kan inte svara längre. Det som redan har kommit är kvar. En ny affisch får en ny kod.',
	closeNow: 'Stäng nu',
	closed: 'Affischen är stängd.',
	print: 'Skriv ut affischen (PDF)',
	qr: 'QR-kod till frågorna vid tillfället',
	typed: (host: string) => `Eller skriv koden på ${host}`,
	waiting: 'Svar som väntar på att läggas in',
	refusals: {
		NotAllowed: {
			happened: 'Du kan inte ändra affischen.',
			kept: 'Ingenting är ändrat.',
			todo: 'Den som får hålla tillfällen i alla dess grupper kan göra det.'
		},
		NoSuchEvent: {
			happened: 'Tillfället finns inte.',
			kept: 'Ingenting är ändrat.',
			todo: 'Gå tillbaka till listan och välj ett annat.'
		}
	}
};

const en: typeof sv = {
	title: (count) => (count === 0 ? 'No events yet' : count === 1 ? '1 event' : `${count} events`),
	lead: 'Each event can have a poster. With it families answer on their own phones.',
	none: 'No event has been made yet.',
	noneText: 'An event is made on the photographer’s phone, under New event.',
	pairPhone: 'Pair a phone',
	event: 'Event',
	day: 'Day',
	groups: 'Groups',
	answers: 'Answers',
	poster: 'Poster',
	noPoster: 'None',
	openTo: (day) => `Open to ${day}`,
	answersOf: (all, ownPhones) =>
		ownPhones === 0
			? `${all}`
			: `${all}, ${ownPhones} of them from ${ownPhones === 1 ? 'a phone of their own' : 'phones of their own'}`,
	channels: 'Asks about',
	posterOpen: 'The poster is open. Families can answer on their own phones.',
	posterClosed: 'No poster is open.',
	posterWhat:
		'A poster with a QR code by the door. Whoever scans it writes the child’s name themselves: the poster shows nobody’s details. A yes counts only when staff have filed it to the right child.',
	lastDay: (day) => `It takes answers to the end of ${day}. Then it closes by itself.`,
	open: 'Open a poster',
	close: 'Close the poster',
	closeWhy:
		'Whoever scans the code cannot answer any more. What has arrived is kept. A new poster gets a new code.',
	closeNow: 'Close now',
	closed: 'The poster is closed.',
	print: 'Print the poster (PDF)',
	qr: 'QR code to the event’s questions',
	typed: (host) => `Or type the code at ${host}`,
	waiting: 'Answers that wait to be filed',
	refusals: {
		NotAllowed: {
			happened: 'You cannot change the poster.',
			kept: 'Nothing has been changed.',
			todo: 'Whoever may hold events in all of its groups can do it.'
		},
		NoSuchEvent: {
			happened: 'The event does not exist.',
			kept: 'Nothing has been changed.',
			todo: 'Go back to the list and choose another.'
		}
	}
};

export const eventsWords = { sv, en };

const posterSv = {
	title: 'Får vi visa bilder på ditt barn?',
	how: 'Svara på din egen telefon. Rikta kameran mot rutan.',
	type: 'Eller skriv koden på',
	what: 'Det är frivilligt att svara, och du kan ändra dig när du vill.',
	closes: (day: string) => `Det går att svara till och med ${day}.`
};
const posterEn: typeof posterSv = {
	title: 'May we show pictures of your child?',
	how: 'Answer on your own phone. Point the camera at the square.',
	type: 'Or type the code at',
	what: 'Answering is voluntary, and you can change your mind at any time.',
	closes: (day) => `You can answer to the end of ${day}.`
};

/** On paper, both at once: whoever stands at the door reads one of them. */
export const posterWords = { sv: posterSv, en: posterEn };
