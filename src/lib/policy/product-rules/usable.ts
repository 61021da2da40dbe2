import type { ProductRule } from '../product-rules.ts';

/** U: usable by everybody. */
export const usable: readonly ProductRule[] = [
	{
		id: 'U1',
		text: {
			sv: 'Varje sida klarar de krav i WCAG 2.2 AA som en maskin kan pröva, på telefon och dator, ljust och mörkt.',
			en: 'Every page meets what a machine can check of WCAG 2.2 AA, on phone and desk, light and dark.'
		}
	},
	{
		id: 'U2',
		text: {
			sv: 'Varje skärm i fält klarar samma krav, i båda temana, från höger till vänster, med dubbelt så stor text och på en skärm som är 320 punkter bred.',
			en: 'Every screen of the field meets the same, in both themes, from right to left, with text twice as large and on a screen 320 points wide.'
		}
	},
	{
		id: 'U3',
		text: {
			sv: 'Ett samtycke går att samla in med enbart tangentbord, från första sidan till nästa barn; det syns alltid var man är, och inget steg tappar bort det.',
			en: 'A consent can be collected by keyboard alone, from the first page to the next child; it always shows where one is, and no step loses it.'
		}
	},
	{
		id: 'U4',
		text: {
			sv: 'Det som väntar på telefonen går att spara som en fil även när listorna är låsta.',
			en: 'What waits on the phone can be saved as a file while the lists are locked too.'
		}
	}
];
