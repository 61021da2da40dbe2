import type { ProductRule } from '../product-rules.ts';

/** F: the photographer's phone in the field. */
export const field: readonly ProductRule[] = [
	{
		id: 'F1',
		text: {
			sv: 'Ett tillfälle rymmer bara grupper där man själv får arbeta, och kanaler som är öppna.',
			en: 'An event holds only groups where one may work oneself, and channels that are open.'
		}
	},
	{
		id: 'F2',
		text: {
			sv: 'Samma tillfälle skickat två gånger är ett tillfälle.',
			en: 'The same event sent twice is one event.'
		}
	},
	{
		id: 'F3',
		text: {
			sv: 'I listan på telefonen är ett spärrat barn och ett barn vars familj har sagt nej till allt lika, bokstav för bokstav.',
			en: 'In the list on the phone a blocked child and one whose family said no to everything are alike, letter for letter.'
		}
	},
	{
		id: 'F4',
		text: {
			sv: 'Listan på telefonen rymmer namn och svar, aldrig e-post eller mobilnummer.',
			en: 'The list on the phone holds names and answers, never e-mail or mobile numbers.'
		}
	},
	{
		id: 'F5',
		text: {
			sv: 'En telefon hämtar bara listor för grupper där dess användare får arbeta; varje hämtning antecknas.',
			en: 'A phone fetches only lists of groups where its user may work; every fetching is noted.'
		}
	},
	{
		id: 'F6',
		text: {
			sv: 'En spärrad telefon får inte läsa eller skapa något.',
			en: 'A revoked phone may read and make nothing.'
		}
	},
	{
		id: 'F7',
		text: {
			sv: 'Listan på telefonen lever i tre dygn.',
			en: 'The list on the phone lives for three days.'
		}
	},
	{
		id: 'F8',
		text: {
			sv: 'Namnet på ett tillfälle eller en telefon har inget osynligt i sig och är högst 200 tecken.',
			en: 'The name of an event or a phone has nothing invisible in it and at most 200 characters.'
		}
	},
	{
		id: 'F9',
		text: {
			sv: 'Telefonen och servern svarar lika: listan bär kommunens egna policyer och avgöranden med sig, hela.',
			en: "The phone and the server give the same answer: the list carries the municipality's own policies and rulings, whole."
		}
	},
	{
		id: 'F10',
		text: {
			sv: 'En lista som redan ligger på telefonen går att öppna efter en uppdatering.',
			en: 'A list that lies on the phone already can be opened after an update.'
		}
	}
];
