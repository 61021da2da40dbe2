import type { ProductRule } from '../product-rules.ts';

/** AL: who looked at whom, and unusual reading. */
export const lookups: readonly ProductRule[] = [
	{
		id: 'AL1',
		text: {
			sv: 'Ett skyddat barn, ett spärrat barn och ett barn vars vårdnadshavare har sagt nej ser likadana ut, byte för byte, för alla som inte får läsa bakom ett nej.',
			en: 'A protected child, a blocked child and a child whose guardian has said no look the same, byte for byte, to everybody who may not read behind a no.'
		}
	},
	{
		id: 'AL2',
		text: {
			sv: 'Den som hör till en annan enhet svarar som ett id som ingen har; försöket skrivs upp som nekat.',
			en: 'Whoever belongs to another unit answers as an id that nobody has; the try is written down as denied.'
		}
	},
	{
		id: 'AL3',
		text: {
			sv: 'Vem som har tittat på ett barn är den som öppnade barnet, och den som öppnade en lista, en grupp, ett tillfälle eller en bild medan barnet hörde dit.',
			en: 'Who has looked at a child is whoever opened the child, and whoever opened a list, a group, an event or an image while the child belonged to it.'
		}
	},
	{
		id: 'AL4',
		text: {
			sv: 'Dataskyddsombudet och administratörer läser vem som har tittat på vem; också den läsningen skrivs upp.',
			en: 'The data protection officer and administrators read who has looked at whom; that reading is written down too.'
		}
	},
	{
		id: 'AL5',
		text: {
			sv: 'Varje titt blir en rad. Dödas servern mitt i går högst de senaste 200 millisekundernas rader förlorade.',
			en: 'Each look becomes a row. If the server is killed, the rows of its last 200 milliseconds at most are lost.'
		}
	},
	{
		id: 'AL6',
		text: {
			sv: 'Ovanlig läsning larmar inom en minut, en gång per konto och timme, och stoppar ingen.',
			en: 'Unusual reading raises an alarm within a minute, once for each account and hour, and stops nobody.'
		}
	}
];
