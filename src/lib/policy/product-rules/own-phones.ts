import type { ProductRule } from '../product-rules.ts';

/** OP: families answer on phones of their own, by a poster or by a guardian's link. */
export const ownPhones: readonly ProductRule[] = [
	{
		id: 'OP1',
		text: {
			sv: 'En affisch visar ingens uppgifter och letar inte upp någon: den som svarar skriver själv vem det gäller.',
			en: 'A poster shows nobody’s details and looks nobody up: whoever answers writes whom it concerns.'
		}
	},
	{
		id: 'OP2',
		text: {
			sv: 'Det som kommer från en affisch lägger personalen in hos rätt barn, och först då kan något i det räknas.',
			en: 'What comes by a poster is filed to the right child by staff, and only then can anything in it count.'
		}
	},
	{
		id: 'OP3',
		text: {
			sv: 'En vårdnadshavares nej genom en egen länk gäller genast. Ett ja väntar på personalen.',
			en: 'A guardian’s no by a link of their own counts at once. A yes waits for staff.'
		}
	},
	{
		id: 'OP4',
		text: {
			sv: 'Samma svar som skickas två gånger läggs in en gång, och en vårdnadshavare svarar en gång genom sin länk.',
			en: 'The same answer sent twice is filed once, and a guardian answers once by their link.'
		}
	},
	{
		id: 'OP5',
		text: {
			sv: 'En affisch stänger av sig själv när dagen efter tillfället är slut, och när någon stänger den. Ett tillfälle har högst en öppen.',
			en: 'A poster closes by itself at the end of the day after the event, and when somebody closes it. An event has at most one that is open.'
		}
	},
	{
		id: 'OP6',
		text: {
			sv: 'En kod som inte finns och en som inte har kommit fram än får samma svar, och den som gissar får vänta.',
			en: 'A code that does not exist and one that has not arrived yet get the same answer, and whoever guesses has to wait.'
		}
	},
	{
		id: 'OP7',
		text: {
			sv: 'Bara den som får hålla tillfällen i alla grupper öppnar, stänger och ser affischen.',
			en: 'Only whoever may hold events in every group opens, closes and sees the poster.'
		}
	},
	{
		id: 'OP8',
		text: {
			sv: 'Det som visades är det som sparas: texten på det språk som lästes, och inget annat än det som frågades.',
			en: 'What was shown is what is kept: the text in the language that was read, and nothing but what was asked.'
		}
	},
	{
		id: 'OP9',
		text: {
			sv: 'En egen telefon räknas inte bland kommunens telefoner, och inget saknas av den.',
			en: 'A phone of somebody’s own is not among the municipality’s phones, and nothing is missing from it.'
		}
	},
	{
		id: 'OP10',
		text: {
			sv: 'Sidan fungerar utan skript. Det som är ifyllt är kvar när något saknas.',
			en: 'The page works without script. What is filled in stays when something is missing.'
		}
	},
	{
		id: 'OP11',
		text: {
			sv: 'Den som svarat får en kod till sin egen sida. Servern har bara kodens hash.',
			en: 'Whoever has answered gets a code to a page of their own. The server has the code’s hash alone.'
		}
	},
	{
		id: 'OP12',
		text: {
			sv: 'Många svar på kort tid genom samma länk får vänta.',
			en: 'Many answers in a short time by the same link have to wait.'
		}
	},
	{
		id: 'OP13',
		text: {
			sv: 'Affischen på papper har QR-koden med felrättning H, koden i skrift och sista dagen, på svenska och engelska.',
			en: 'The poster on paper has the QR code with error correction H, the code in writing and the last day, in Swedish and English.'
		}
	}
];
