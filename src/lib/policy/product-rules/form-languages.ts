import type { ProductRule } from '../product-rules.ts';

/** LG: the languages that a form is shown in. */
export const formLanguages: readonly ProductRule[] = [
	{
		id: 'LG1',
		text: {
			sv: 'Varje språk säger allt som det svenska säger: ett ord som saknas är ett fel innan något visas.',
			en: 'Every language says all that the Swedish says: a missing word is a fault before anything is shown.'
		}
	},
	{
		id: 'LG2',
		text: {
			sv: 'Blankettens uppgifter står i varje språk: vem som är ansvarig, var, hur länge och vem man frågar.',
			en: 'The form’s facts stand in every language: who is responsible, where, for how long and whom to ask.'
		}
	},
	{
		id: 'LG3',
		text: {
			sv: 'Ett språk som läses från höger går att läsa: namn, nummer och datum står rätt i meningen.',
			en: 'A language that runs from the right can be read: names, numbers and days stand right in the sentence.'
		}
	},
	{
		id: 'LG4',
		text: {
			sv: 'Lätt svenska har korta meningar med en tanke i varje.',
			en: 'Easy Swedish has short sentences with one idea in each.'
		}
	},
	{
		id: 'LG5',
		text: {
			sv: 'Ett utkast till språk används inte förrän en administratör har läst det och godkänt just den texten.',
			en: 'A draft language is not used until an administrator has read it and approved that very text.'
		}
	},
	{
		id: 'LG6',
		text: {
			sv: 'Ändras ett ord efter godkännandet är språket ett utkast igen.',
			en: 'If a word changes after the approval, the language is a draft again.'
		}
	},
	{
		id: 'LG7',
		text: {
			sv: 'Det som visades är det som sparas: texten på det språk som den skrevs under på.',
			en: 'What was shown is what is stored: the text in the language that it was signed in.'
		}
	},
	{
		id: 'LG8',
		text: {
			sv: 'Den svenska texten är alltid ett tryck bort.',
			en: 'The Swedish text is always one press away.'
		}
	},
	{
		id: 'LG9',
		text: {
			sv: 'Kvittot på papper går att läsa: också arabiska, från höger, med bokstäver och inte med rutor.',
			en: 'The receipt on paper can be read: Arabic too, from the right, in letters and not in boxes.'
		}
	},
	{
		id: 'LG10',
		text: {
			sv: 'Den egna sidan talar det språk som den skrevs under på; varje språk som används är ett tryck bort.',
			en: 'The own page speaks the language that was signed in; every language in use is one press away.'
		}
	}
];
