import type { ProductRule } from '../product-rules.ts';

/** S: confirming who has signed. */
export const signers: readonly ProductRule[] = [
	{
		id: 'S1',
		text: {
			sv: 'Den som bekräftas är vårdnadshavare för alla i underskriften, eller blir det.',
			en: 'Whoever is confirmed is a guardian of everybody in the signing, or becomes one.'
		}
	},
	{
		id: 'S2',
		text: {
			sv: 'En underskrift bekräftas en gång.',
			en: 'A signing is confirmed once.'
		}
	},
	{
		id: 'S3',
		text: {
			sv: 'Bara den som får bekräfta i varje barns verksamhet får bekräfta.',
			en: 'Only who may confirm in the unit of every child may confirm.'
		}
	}
];
