import type { ProductRule } from '../product-rules.ts';

/** SE: searching people as one types. */
export const searching: readonly ProductRule[] = [
	{
		id: 'SE1',
		text: {
			sv: 'Ett dubbelnamn hittas på var och en av sina delar, och som helhet.',
			en: 'A double name is found by each of its halves, and as a whole.'
		}
	},
	{
		id: 'SE2',
		text: {
			sv: 'Den vars namn börjar med det skrivna kommer först, och ingen kommer två gånger.',
			en: 'Whoever’s name begins with what was typed comes first, and nobody comes twice.'
		}
	},
	{
		id: 'SE3',
		text: {
			sv: 'Sökningen följer namnbyten, flyttar och borttagningar i samma stund.',
			en: 'Search follows changes of name, moves and removals at once.'
		}
	},
	{
		id: 'SE4',
		text: {
			sv: 'En äldre databas blir sökbar vid starten, och en andra start ändrar ingenting.',
			en: 'An older database becomes searchable at the start, and a second start changes nothing.'
		}
	},
	{
		id: 'SE5',
		text: {
			sv: 'Det som skrivs i sökfältet står aldrig i en adress, och den som inte är inloggad får inga namn.',
			en: 'What is typed in the search field never stands in an address, and nobody who is not signed in gets names.'
		}
	}
];
