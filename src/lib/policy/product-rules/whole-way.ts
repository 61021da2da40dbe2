import type { ProductRule } from '../product-rules.ts';

/** E: the whole way, end to end. */
export const wholeWay: readonly ProductRule[] = [
	{
		id: 'E1',
		text: {
			sv: 'En nykomling lägger upp kommunen från konsolens länk och läser in klasslistor.',
			en: 'A newcomer sets up the municipality from the console’s link and imports class lists.'
		}
	},
	{
		id: 'E2',
		text: {
			sv: 'En telefon kopplas med en kort kod och hämtar det som ett tillfälle behöver.',
			en: 'A phone is paired by a short code and fetches what an event needs.'
		}
	},
	{
		id: 'E3',
		text: {
			sv: 'Samtycke tas emot med servern stoppad, och före underskriften sägs vad det räcker till.',
			en: 'Consent is taken with the server stopped, and what it is enough for is said before the signature.'
		}
	},
	{
		id: 'E4',
		text: {
			sv: 'Det som väntar skickas en gång när servern är tillbaka.',
			en: 'What waits is sent once when the server is back.'
		}
	},
	{
		id: 'E5',
		text: {
			sv: 'Svaret per kanal står först, och på telefonen sägs att det är listans.',
			en: 'The answer per channel stands first, and the phone says that it is the list’s.'
		}
	},
	{
		id: 'E6',
		text: {
			sv: 'Det som avråds publiceras bara med motivering, och varje skyldighet ska vara gjord.',
			en: 'What is advised against is published only with a motivation, and every duty must be done.'
		}
	},
	{
		id: 'E7',
		text: {
			sv: 'En återkallelse vänder svaret genast och är klar när allt är nere.',
			en: 'A withdrawal turns the answer at once and is done when everything is down.'
		}
	},
	{
		id: 'E8',
		text: {
			sv: 'Den som skriver under har en egen sida och ett kvitto.',
			en: 'The signer has their own page and a receipt.'
		}
	},
	{
		id: 'E9',
		text: {
			sv: 'Sidorna är fria från skriptfel och från innehåll som policyn stoppar.',
			en: 'Pages are free of script errors and of content that the policy refuses.'
		}
	},
	{
		id: 'E10',
		text: {
			sv: 'Ett beslut i en öppen fråga och en egen riktlinje avgör samma dag, på skrivbordet och för andra system.',
			en: 'A ruling on an open question and an own policy decide the same day, at the desk and for other systems.'
		}
	}
];
