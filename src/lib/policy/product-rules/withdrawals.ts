import type { ProductRule } from '../product-rules.ts';

/** W: withdrawals. */
export const withdrawals: readonly ProductRule[] = [
	{
		id: 'W1',
		text: {
			sv: 'En återkallelse upphäver de samtycken som samma person har gett tidigare, i de kanaler som den nämner.',
			en: 'A withdrawal ends the consents that the same signer gave before it, in the channels that it names.'
		}
	},
	{
		id: 'W2',
		text: {
			sv: 'Återkallas några kanaler gäller samtycket i de andra.',
			en: 'Where some channels are withdrawn, the consent stands in the others.'
		}
	},
	{
		id: 'W3',
		text: {
			sv: 'Ett samtycke som kommer in efter återkallelsen räknas bara om det skrevs under efter den, med en klocka som går rätt på fem minuter när.',
			en: 'A consent that arrives after the withdrawal counts only when it was signed after it, by a clock right to five minutes.'
		}
	},
	{
		id: 'W4',
		text: {
			sv: 'En återkallelse som ingen vet vem som står bakom upphäver allas samtycken; en uppgiven vårdnadshavares upphäver alla vårdnadshavares.',
			en: "A withdrawal by nobody knows whom ends everybody's consents; that of a claimed guardian ends all guardians'."
		}
	},
	{
		id: 'W5',
		text: {
			sv: 'Att återkalla leder aldrig till ett bättre svar.',
			en: 'Withdrawing never leads to a better answer.'
		}
	},
	{
		id: 'W6',
		text: {
			sv: 'Den som tar tillbaka sitt ja är där det tidigare nejet hade ställt saken.',
			en: 'Whoever takes a yes back is where the earlier no had put things.'
		}
	}
];
