import type { ProductRule } from '../product-rules.ts';

/** L: the record of what happened. */
export const ledger: readonly ProductRule[] = [
	{
		id: 'L1',
		text: {
			sv: 'Varje post i liggaren kedjas till den förra med dess hash.',
			en: 'Each entry of the ledger is chained to the one before by its hash.'
		}
	},
	{
		id: 'L2',
		text: {
			sv: 'Liggaren håller ingen personuppgift, bara hashen av salt och innehåll.',
			en: 'The ledger holds no personal data, only the hash of salt and payload.'
		}
	},
	{
		id: 'L3',
		text: {
			sv: 'Kedjan är hel när innehåll har gallrats.',
			en: 'The chain stays whole when payloads are erased.'
		}
	},
	{
		id: 'L4',
		text: {
			sv: 'I serverns logg står var ett fel uppstod, aldrig de värden som det gällde.',
			en: 'The server’s log says where an error arose, never the values that it was about.'
		}
	},
	{
		id: 'L5',
		text: {
			sv: 'Det som hashas skrivs på ett enda sätt (RFC 8785), så att det går att räkna om utan Bildlov.',
			en: 'What is hashed is written in one way alone (RFC 8785), so that it can be hashed again without Bildlov.'
		}
	},
	{
		id: 'L6',
		text: {
			sv: 'En kolumn som läggs till senare ändrar inte det som liggaren redan svarar för.',
			en: 'A column that is added later changes nothing that the ledger answers for already.'
		}
	}
];
