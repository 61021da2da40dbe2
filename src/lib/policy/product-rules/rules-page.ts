import type { ProductRule } from '../product-rules.ts';

/** RP: the page of rules. */
export const rulesPage: readonly ProductRule[] = [
	{
		id: 'RP1',
		text: {
			sv: 'Sidan med reglerna skrivs av samma uppgifter som svaren: varje regel som ett svar kan citera står där med värde, mening, källa och dag.',
			en: 'The page of rules is written from the same data as the answers: every rule that an answer can cite stands there with its value, sentence, source and day.'
		}
	},
	{
		id: 'RP2',
		text: {
			sv: 'Varje regel i en riktlinje används någonstans, eller är ersatt av kommunens egen ändring och sägs vara det.',
			en: 'Every rule of a guideline is used somewhere, or is replaced by the municipality’s own change and said to be.'
		}
	},
	{
		id: 'RP3',
		text: {
			sv: 'Tabellen över kanal och person säger det som motorn svarar, varken mer eller mindre.',
			en: 'The table of channel and person says what the engine answers, no more and no less.'
		}
	},
	{
		id: 'RP4',
		text: {
			sv: 'En egen riktlinje visas med sina ändringar först, och med vad grunden sade.',
			en: 'An own policy is shown with its changes first, and with what its base said.'
		}
	},
	{
		id: 'RP5',
		text: {
			sv: 'Reglerna går att söka utan accenter och oberoende av stora bokstäver.',
			en: 'The rules can be searched without accents and whatever the case.'
		}
	},
	{
		id: 'RP6',
		text: {
			sv: 'Pappret har alla regler, på svenska och engelska, och samma regler samma dag ger samma fil.',
			en: 'The paper has all rules, in Swedish and English, and the same rules on the same day give the same file.'
		}
	},
	{
		id: 'RP7',
		text: {
			sv: 'Var och en som är inloggad får läsa reglerna; ingen annan.',
			en: 'Everybody who is signed in may read the rules; nobody else.'
		}
	},
	{
		id: 'RP8',
		text: {
			sv: 'De riktlinjer som kommunen använder kommer först, och ett citat leder till sin regel under den riktlinje som svaret vilade på.',
			en: 'The policies that the municipality uses come first, and a citation leads to its rule under the policy that the answer rested on.'
		}
	}
];
