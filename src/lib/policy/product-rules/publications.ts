import type { ProductRule } from '../product-rules.ts';

/** P: publications. */
export const publications: readonly ProductRule[] = [
	{
		id: 'P1',
		text: {
			sv: 'Det som inte får, saknar något eller kräver beslut för någon på bilden kan inte publiceras.',
			en: 'What is forbidden, incomplete or undecided for anybody in the image cannot be published.'
		}
	},
	{
		id: 'P2',
		text: {
			sv: 'Det som avråds kan bara publiceras med en motivering.',
			en: 'What is advised against can be published only with a motivation.'
		}
	},
	{
		id: 'P3',
		text: {
			sv: 'Varje plikt ska vara gjord innan bilden publiceras, och sparas som gjord.',
			en: 'Every duty must be done before the image is published, and is kept as done.'
		}
	},
	{
		id: 'P4',
		text: {
			sv: 'Beslutet sparas med publiceringen: allt som det vilade på, med policyns version.',
			en: 'The decision is kept with the publication: all that it rested on, with the version of the policy.'
		}
	},
	{
		id: 'P5',
		text: {
			sv: 'En bild utan beskrivning för den som inte ser den publiceras inte.',
			en: 'An image without a description for those who do not see it is not published.'
		}
	},
	{
		id: 'P6',
		text: {
			sv: 'En publicering har en dag som har varit, och en adress som leder till webben eller ingen alls.',
			en: 'A publication has a day that has come, and an address that leads to the web or none.'
		}
	},
	{
		id: 'P7',
		text: {
			sv: 'Svaret är dagens, också för en publicering som registreras i efterhand.',
			en: 'The answer is that of today, also for a publication that is registered afterwards.'
		}
	},
	{
		id: 'P8',
		text: {
			sv: 'En publicering hittas på titel, kanal och månad.',
			en: 'A publication is found by title, channel and month.'
		}
	}
];
