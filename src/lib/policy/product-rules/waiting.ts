import type { ProductRule } from '../product-rules.ts';

/** WQ: what a phone has not got rid of, what the server knows of it, and what was signed about somebody else. */
export const waiting: readonly ProductRule[] = [
	{
		id: 'WQ1',
		text: {
			sv: 'När fel person hade valts slutar underskriftens ja och nej att gälla för den personen, och inget flyttas till någon annan.',
			en: 'Where the wrong person had been chosen, the signing’s yes and no stop counting for that person, and nothing is moved to anybody else.'
		}
	},
	{
		id: 'WQ2',
		text: {
			sv: 'Det som har gjorts ogiltigt går att läsa även efteråt, med vem som gjorde det och när; varför syns bara för personalen.',
			en: 'What has been voided can still be read, with who did it and when; why is shown to staff alone.'
		}
	},
	{
		id: 'WQ3',
		text: {
			sv: 'En publicering som vilade på ett ja som har gjorts ogiltigt läggs i Avpublicering. Det som vilade på ett annat ja ligger kvar.',
			en: 'A publication that rested on a yes that has been voided goes to Takedowns. What rested on another yes stays up.'
		}
	},
	{
		id: 'WQ4',
		text: {
			sv: 'Det som en publicering vilade på står kvar så som det var, också när ett ja senare har gjorts ogiltigt.',
			en: 'What a publication rested on stands as it was, also where a yes has been voided since.'
		}
	},
	{
		id: 'WQ5',
		text: {
			sv: 'Ett svar görs ogiltigt en gång, med ett skäl, av den som får se till det som väntar och läsa det som är underskrivet.',
			en: 'An answer is voided once, with a reason, by who may see to what waits and read what was signed.'
		}
	},
	{
		id: 'WQ6',
		text: {
			sv: 'För varje telefon syns hur många svar som har kommit av hur många, och vilka nummer som saknas.',
			en: 'For each phone it shows how many answers have come of how many, and which numbers are missing.'
		}
	},
	{
		id: 'WQ7',
		text: {
			sv: 'Nummer som har saknats i ett dygn ger ett larm, en gång, till den som har telefonen och den som äger tillfället.',
			en: 'Numbers that have been missing for a day raise an alarm, once, to whoever has the phone and owns the event.'
		}
	},
	{
		id: 'WQ8',
		text: {
			sv: 'En fil som en telefon har sparat av sin kö läses in som om telefonen hade skickat den. Samma fil igen ändrar ingenting.',
			en: 'A file that a phone has saved of its queue is read in as if the phone had sent it. The same file again changes nothing.'
		}
	},
	{
		id: 'WQ9',
		text: {
			sv: 'Varje orsak till att något väntar har egna ord: vad som har hänt och vad man gör.',
			en: 'Each cause for which something waits has words of its own: what has happened and what to do.'
		}
	},
	{
		id: 'WQ10',
		text: {
			sv: 'Från en telefon som inte går att lita på gäller ett nej och en återkallelse genast; bara ett ja väntar.',
			en: 'From a phone that cannot be trusted, a no and a withdrawal count at once; only a yes waits.'
		}
	},
	{
		id: 'WQ11',
		text: {
			sv: 'En telefon säger vid varje kontakt hur många nummer den har gett. Då märks det också när de sista saknas.',
			en: 'At every contact a phone says how many numbers it has given. So it is seen also when the last ones are missing.'
		}
	},
	{
		id: 'WQ12',
		text: {
			sv: 'En uppgift att ta ned som vilar på ett nej som har gjorts ogiltigt kan personalen stänga, så länge inget är borttaget. Det sker aldrig av sig självt, och andra orsaker står kvar.',
			en: 'A task of taking down that rests on a no that has been voided can be closed by staff, as long as nothing has been removed. It never happens by itself, and other causes stand.'
		}
	}
];
