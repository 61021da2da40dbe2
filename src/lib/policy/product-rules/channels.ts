import type { ProductRule } from '../product-rules.ts';

/** CH: channels. */
export const channels: readonly ProductRule[] = [
	{
		id: 'CH1',
		text: {
			sv: 'En stängd kanal tar inte emot något nytt, men det som hänger där räknas.',
			en: 'A closed channel takes nothing new, and what hangs there still counts.'
		}
	},
	{
		id: 'CH2',
		text: {
			sv: 'Öppna kanaler skiljs åt av namn och kod, och en ny står sist.',
			en: 'Open channels are told apart by name and code, and a new one stands last.'
		}
	}
];
