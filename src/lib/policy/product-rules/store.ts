import type { ProductRule } from '../product-rules.ts';

/** ST: keeping what has been said. */
export const store: readonly ProductRule[] = [
	{
		id: 'ST1',
		text: {
			sv: 'En händelse sparas helt eller inte alls.',
			en: 'A transaction is kept whole or not at all.'
		}
	},
	{
		id: 'ST2',
		text: {
			sv: 'Händelser som kommer samtidigt blandas aldrig ihop.',
			en: 'Transactions that start at once are kept apart.'
		}
	},
	{
		id: 'ST3',
		text: {
			sv: 'Databasen vägrar själv att ändra eller ta bort ett faktum.',
			en: 'The database itself refuses to change or delete a fact.'
		}
	},
	{
		id: 'ST4',
		text: {
			sv: 'Ett namn hittas på början av vilket ord som helst, med eller utan prickar och accenter.',
			en: 'A name is found by the beginning of any word, with or without accents.'
		}
	},
	{
		id: 'ST5',
		text: {
			sv: 'Det som läses är det som skrevs, i båda databaserna.',
			en: 'What is read is what was written, on both engines.'
		}
	},
	{
		id: 'ST6',
		text: {
			sv: 'Varje tabell med fakta har spärrar mot ändring och borttagning.',
			en: 'Every table of facts has triggers against change and removal.'
		}
	},
	{
		id: 'ST7',
		text: {
			sv: 'Att öppna databasen igen ändrar ingenting.',
			en: 'Opening the database again changes nothing.'
		}
	},
	{
		id: 'ST8',
		text: {
			sv: 'En skadad, främmande eller för ny databas öppnas inte och ändras inte.',
			en: 'A damaged, foreign or too new database is not opened and not changed.'
		}
	},
	{
		id: 'ST9',
		text: {
			sv: 'Varje sparad händelse har nått disken.',
			en: 'Every commit has reached the disk.'
		}
	},
	{
		id: 'ST10',
		text: {
			sv: 'Det som läses tillsammans är från ett och samma ögonblick.',
			en: 'What is read together is of one and the same moment.'
		}
	},
	{
		id: 'ST11',
		text: {
			sv: 'Det som Bildlov har kvitterat finns kvar när servern dödas mitt i arbetet.',
			en: 'What Bildlov has acknowledged is still there after the server is killed in the middle of its work.'
		}
	}
];
