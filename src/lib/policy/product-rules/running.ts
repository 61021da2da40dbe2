import type { ProductRule } from '../product-rules.ts';

/** R: starting, stopping, and the edge to the web. */
export const running: readonly ProductRule[] = [
	{
		id: 'R1',
		text: {
			sv: 'När Bildlov stoppas är porten ledig.',
			en: 'When Bildlov is stopped, the port is free.'
		}
	},
	{
		id: 'R2',
		text: {
			sv: 'Den första starten leder till sidan där kommunen beskrivs, med en ny engångslänk varje gång.',
			en: 'The first start leads to the page that sets up the municipality, with a new one-time link each time.'
		}
	},
	{
		id: 'R3',
		text: {
			sv: 'Bildlov startar inte på en fil som inte är en databas, och säger det.',
			en: 'Bildlov does not start on a file that is no database, and says so.'
		}
	},
	{
		id: 'R4',
		text: {
			sv: 'Varje sida har de huvuden som skiljer den från andra webbplatser.',
			en: 'Every page has the headers that keep it apart from other sites.'
		}
	}
];
