import type { ProductRule } from '../product-rules.ts';

/** WC: what a new policy would change. */
export const comparisons: readonly ProductRule[] = [
	{
		id: 'WC1',
		text: {
			sv: 'Båda sidor svarar från samma uppgifter samma dag: bara policyn skiljer dem åt.',
			en: 'Both sides answer from the same facts on the same day: only the policy differs.'
		}
	},
	{
		id: 'WC2',
		text: {
			sv: 'Allt som är uppe i de valda ansvarigas kanaler räknas, och inget annat.',
			en: 'Everything that is up in the channels of the chosen controllers is counted, and nothing else.'
		}
	},
	{
		id: 'WC3',
		text: {
			sv: 'Var och en med ett öppet samtycke räknas i varje öppen kanal; ett som är återkallat eller har gått ut är inte öppet.',
			en: 'Everybody with an open consent is counted in each open channel; one that is withdrawn or has ended is not open.'
		}
	},
	{
		id: 'WC4',
		text: {
			sv: 'Det som redan i dag saknar ett ja räknas för sig och skylls inte på den nya policyn.',
			en: 'What has no yes already today is counted apart and not blamed on the new policy.'
		}
	},
	{
		id: 'WC5',
		text: {
			sv: 'Listor med namn visar bara dem som den som frågar får se; antalen gäller alla.',
			en: 'Lists of names show only those whom the asker may see; the counts are of all.'
		}
	},
	{
		id: 'WC6',
		text: {
			sv: 'En jämförelse avbryts när ingen längre väntar på den, och ändrar ingenting.',
			en: 'A comparison stops when nobody waits for it any longer, and changes nothing.'
		}
	},
	{
		id: 'WC7',
		text: {
			sv: 'I listan som fil kan ingen ruta läsas som en formel.',
			en: 'In the list as a file no cell can be read as a formula.'
		}
	}
];
