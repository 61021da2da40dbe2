import type { ProductRule } from '../product-rules.ts';

/** SW: how consent is given: drawn, typed, said, on paper. */
export const signingWays: readonly ProductRule[] = [
	{
		id: 'SW1',
		text: {
			sv: 'Det som ritas sparas medan det ritas: en dödad app kommer tillbaka med strecken inom två sekunder, som ej klart.',
			en: 'What is drawn is kept while it is drawn: a killed app comes back with the strokes within two seconds, as not finished.'
		}
	},
	{
		id: 'SW2',
		text: {
			sv: 'Handen ritar inte: inte ett andra finger, inte en hand bredvid en penna, inte en stor yta.',
			en: 'The hand does not draw: no second finger, no hand beside a pen, no large contact.'
		}
	},
	{
		id: 'SW3',
		text: {
			sv: 'Ett muntligt ja tas bara emot där inget av kanalernas regelverk kräver ett skriftligt, och räknas aldrig som skriftligt.',
			en: 'A spoken yes is taken only where none of the channels’ policies asks for a written one, and never counts as written.'
		}
	},
	{
		id: 'SW4',
		text: {
			sv: 'Den som noterar ett muntligt svar skriver sitt namn och intygar att svaret hördes.',
			en: 'Whoever notes a spoken answer writes their name and says that they heard it.'
		}
	},
	{
		id: 'SW5',
		text: {
			sv: 'En blankett på papper fotograferas, rätas upp och sparas som bild, med bara bilden: ingen plats, inget klockslag, ingen kamera.',
			en: 'A form on paper is photographed, straightened and kept as a picture, and the picture alone: no place, no time, no camera.'
		}
	},
	{
		id: 'SW6',
		text: {
			sv: 'Bilden av en blankett görs mindre tills den får plats, och aldrig så liten att texten inte går att läsa.',
			en: 'The picture of a form is made smaller until it fits, and never so small that its text cannot be read.'
		}
	},
	{
		id: 'SW7',
		text: {
			sv: 'Bilden av en blankett ser bara den som får läsa kvittot.',
			en: 'The picture of a form is seen by those alone who may read the receipt.'
		}
	},
	{
		id: 'SW8',
		text: {
			sv: 'Två syskon med en underskrift är högst tolv tryck från grupplistan till Sparat.',
			en: 'Two siblings with one signature are at most twelve taps from the group list to Saved.'
		}
	},
	{
		id: 'SW9',
		text: {
			sv: 'Att svara lika på allt är ett tryck, ja och nej är lika lätta, och varje svar går att ändra efteråt.',
			en: 'To answer everything alike is one tap, yes and no are equally easy, and each answer can be changed afterwards.'
		}
	},
	{
		id: 'SW10',
		text: {
			sv: 'Med telefonen hos den som skriver under leder varken bakåt, omladdning eller en dödad app till någon annans uppgifter.',
			en: 'While the phone is with the signer, neither back, a reload nor a killed app leads to anybody else’s details.'
		}
	},
	{
		id: 'SW11',
		text: {
			sv: 'Byter någon sätt att svara följer inget av det förra sättet med.',
			en: 'When somebody changes the way of answering, nothing of the former way comes along.'
		}
	},
	{
		id: 'SW12',
		text: {
			sv: 'Krävs alla vårdnadshavares ja får den första en länk till var och en av de andra, för alla barn i underskriften som de delar. Ingen länk görs till den som har svarat, vid ett nej eller av någon som skolan inte känner.',
			en: 'Where every guardian’s yes is needed, the first one gets a link for each of the others, for all the children of the signing whom they share. No link is made for whoever has answered, with a no, or by somebody whom the school does not know.'
		}
	},
	{
		id: 'SW13',
		text: {
			sv: 'Länkens kod görs på telefonen och finns kvar om appen dödas, men inte när skylten är stängd. Bara kodens hash skickas.',
			en: 'The link’s code is made on the phone and is kept when the app is killed, but not when the slate is closed. Only the code’s hash is sent.'
		}
	},
	{
		id: 'SW14',
		text: {
			sv: 'En vårdnadshavare till som är på plats kommer från skylten till texten på högst tre tryck, och inget av listan visas emellan.',
			en: 'Another guardian who is there comes from the slate to the text in at most three taps, and nothing of the list is shown in between.'
		}
	},
	{
		id: 'SW15',
		text: {
			sv: 'En länk öppnas av en vårdnadshavare för en annan till samma barn, en gång hur ofta posten än kommer, och gäller i 30 dagar. Det som inte stämmer öppnar inget, och underskriften tas emot ändå.',
			en: 'A link is opened by a guardian for another one of the same child, once however often the record comes, and works for 30 days. What does not hold opens nothing, and the signing is filed all the same.'
		}
	},
	{
		id: 'SW16',
		text: {
			sv: 'En länk gäller bara barn vars svar är infört och inte ogiltigt. En spärrad telefon öppnar ingen.',
			en: 'A link is for children alone whose answer is filed and not void. A revoked phone opens none.'
		}
	},
	{
		id: 'SW17',
		text: {
			sv: 'Där alla vårdnadshavare behöver säga ja säger listan vem som redan har gjort det, så att rätt person tillfrågas.',
			en: 'Where every guardian has to say yes, the list says who has done so, so that the right one is asked.'
		}
	}
];
