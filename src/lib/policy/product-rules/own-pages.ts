import type { ProductRule } from '../product-rules.ts';

/** O: the signer’s own page and the receipt. */
export const ownPages: readonly ProductRule[] = [
	{
		id: 'O1',
		text: {
			sv: 'Koden öppnar sin egen underskrift, också medan den väntar; alla andra koder öppnar ingenting.',
			en: 'The code opens its own signing, also while it waits; every other code opens nothing.'
		}
	},
	{
		id: 'O2',
		text: {
			sv: 'På den egna sidan tas ett ja tillbaka genast, helt eller för en sorts kanal, för alla i underskriften.',
			en: 'On the own page a yes is taken back at once, wholly or for a kind of channel, for everybody in the signing.'
		}
	},
	{
		id: 'O3',
		text: {
			sv: 'Att ta tillbaka det som är taget tillbaka ändrar ingenting.',
			en: 'Taking back what has been taken back changes nothing.'
		}
	},
	{
		id: 'O4',
		text: {
			sv: 'Sidan säger före återkallelsen hur mycket som tas bort, och efter den hur det går.',
			en: 'The page says before a withdrawal how much comes down, and after it how it goes.'
		}
	},
	{
		id: 'O5',
		text: {
			sv: 'Ett ja som väntar på personalen går också att ta tillbaka.',
			en: 'A yes that waits for staff can be taken back too.'
		}
	},
	{
		id: 'O6',
		text: {
			sv: 'Att läsa den egna sidan ändrar ingenting.',
			en: 'Reading the own page changes nothing.'
		}
	},
	{
		id: 'O7',
		text: {
			sv: 'Kvittot säger allt som svarades, texten som visades, båda klockorna och kontrollsumman.',
			en: 'The receipt says all that was answered, the text that was shown, both clocks and the checksum.'
		}
	},
	{
		id: 'O8',
		text: {
			sv: 'Ett kvitto läses av sin undertecknare, och av den som får läsa samtycken för alla som det gäller.',
			en: 'A receipt is read by its signer, and by who may read the consents of everybody in it.'
		}
	}
];
