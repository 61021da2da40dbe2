import type { ProductRule } from '../product-rules.ts';

/** DA: days. */
export const days: readonly ProductRule[] = [
	{
		id: 'DA1',
		text: {
			sv: 'En dag är den svenska kalenderdagen.',
			en: 'A day is the calendar day in Sweden.'
		}
	},
	{
		id: 'DA2',
		text: {
			sv: 'En dag som inte finns i kalendern är ingen dag.',
			en: 'A day that does not exist in the calendar is no day.'
		}
	},
	{
		id: 'DA3',
		text: {
			sv: 'Dagar räknas rätt över månader, år och klockans omställning.',
			en: 'Days are counted right over months, years and the clock’s changes.'
		}
	}
];
