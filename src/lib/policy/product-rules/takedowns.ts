import type { ProductRule } from '../product-rules.ts';

/** T: taking down what is published. */
export const takedowns: readonly ProductRule[] = [
	{
		id: 'T1',
		text: {
			sv: 'En borttagning går i ordningen bevis, borttagning, kontroll.',
			en: 'A takedown goes evidence, removal, confirmation, in that order.'
		}
	},
	{
		id: 'T2',
		text: {
			sv: 'En borttagning ska vara klar nästa vardag.',
			en: 'A takedown is due on the next weekday.'
		}
	},
	{
		id: 'T3',
		text: {
			sv: 'En borttagning når de kanaler och bilder som dess orsak gäller, och inga andra.',
			en: 'A takedown reaches the channels and images that its cause covers, and no other.'
		}
	},
	{
		id: 'T4',
		text: {
			sv: 'En uppgift kommer upp för varje publicering som orsaken når och som inte redan är borta, och ingen annanstans.',
			en: 'One task appears for every publication that the cause reaches and that is not gone already, and nowhere else.'
		}
	},
	{
		id: 'T5',
		text: {
			sv: 'En publicering är en enda uppgift, hur många orsaker den än har: ett steg tas en gång och gäller för alla.',
			en: 'A publication is one single task, however many causes it has: a step is taken once and holds for all of them.'
		}
	},
	{
		id: 'T6',
		text: {
			sv: 'En återkallelse är klar när allt som den nådde är borta och någon har tittat efter.',
			en: 'A withdrawal is done when everything that it reached is gone and somebody has looked.'
		}
	},
	{
		id: 'T7',
		text: {
			sv: 'Ett nej efter ett ja tar ned det som hänger, som en återkallelse.',
			en: 'A no after a yes takes down what hangs, as a withdrawal does.'
		}
	},
	{
		id: 'T8',
		text: {
			sv: 'På tavlan ser en spärr, en invändning och ett nej likadana ut.',
			en: 'On the board a block, an objection and a no look the same.'
		}
	},
	{
		id: 'T9',
		text: {
			sv: 'Den som publicerade svarar för uppgiften tills någon annan tar över; är det ingen som får, är uppgiften ny.',
			en: 'Whoever published answers for the task until somebody else takes over; where nobody may, the task is new.'
		}
	},
	{
		id: 'T10',
		text: {
			sv: 'Också den som har lämnat listorna kan ta tillbaka sitt ja.',
			en: 'Somebody who has left the lists can still take a yes back.'
		}
	},
	{
		id: 'T11',
		text: {
			sv: 'Namnges någon med spärr, invändning eller nej på en bild som redan hänger, kommer en uppgift upp.',
			en: 'When somebody with a block, an objection or a no is named in an image that hangs already, a task comes up.'
		}
	}
];
