import type { ProductRule } from '../product-rules.ts';

/** RU: answers to open questions. */
export const rulings: readonly ProductRule[] = [
	{
		id: 'RU1',
		text: {
			sv: 'Bara en fråga som riktlinjen i kraft lämnar öppen kan avgöras; den som en egen regel har besvarat frågas inte om.',
			en: 'Only a question that the policy in force leaves open can be ruled on; one that a rule of its own has answered is not asked.'
		}
	},
	{
		id: 'RU2',
		text: {
			sv: 'Ett beslut gäller alla lika fall hos sin personuppgiftsansvariga, från sin dag, och inga andras.',
			en: 'A ruling holds for all like cases of its controller, from its day, and for nobody else’s.'
		}
	},
	{
		id: 'RU3',
		text: {
			sv: 'Ett nytt beslut ersätter det förra från sin dag; inget ändras i efterhand.',
			en: 'A new ruling replaces the former from its day; nothing is edited afterwards.'
		}
	},
	{
		id: 'RU4',
		text: {
			sv: 'Den enda roll som riktlinjen namnger avgör, med namn och skäl, från i dag eller senare.',
			en: 'The one role that the policy names decides, with a name and a reason, from today or later.'
		}
	},
	{
		id: 'RU5',
		text: {
			sv: 'Varje publicering som vilade på ett beslut sparas med det.',
			en: 'Every publication that rested on a ruling is kept with it.'
		}
	},
	{
		id: 'RU6',
		text: {
			sv: 'Den som får avgöra ser att en fråga väntar, och hur många den gäller.',
			en: 'Whoever may rule sees that a question waits, and how many it concerns.'
		}
	},
	{
		id: 'RU7',
		text: {
			sv: 'Det som avråds avgörs fall för fall, och varje fall listas med motivering, vem och när.',
			en: 'What is advised against is decided case by case, and every case is listed with its motivation, who and when.'
		}
	}
];
