import type { ProductRule } from '../product-rules.ts';

/** U: usable by everybody. */
export const usable: readonly ProductRule[] = [
	{
		id: 'U1',
		text: {
			sv: 'Varje sida klarar de krav i WCAG 2.2 AA som en maskin kan pröva, på telefon och dator, ljust och mörkt.',
			en: 'Every page meets what a machine can check of WCAG 2.2 AA, on phone and desk, light and dark.'
		}
	}
];
