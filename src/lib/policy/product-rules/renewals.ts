import type { ProductRule } from '../product-rules.ts';

/** RN: consents to ask for again. */
export const renewals: readonly ProductRule[] = [
	{
		id: 'RN1',
		text: {
			sv: 'Den dag då ett samtycke inte räcker längre är den som svaren själva ger: ja dagen innan, och något saknas den dagen.',
			en: 'The day on which a consent is no longer enough is the one that the answers themselves give: yes on the eve, and something missing on the day.'
		}
	},
	{
		id: 'RN2',
		text: {
			sv: 'Skälet står: en ålder, gymnasieåldern eller samtyckets egen sista dag. Där står också vem som ska tillfrågas då.',
			en: 'The reason is said: an age, upper-secondary age or the consent’s own last day; and who is to be asked then.'
		}
	},
	{
		id: 'RN3',
		text: {
			sv: 'Har dagen redan passerat sedan samtycket skrevs under, och svaret saknar något i dag, behöver personen frågas nu.',
			en: 'Where the day has passed since the consent was signed, and today’s answer lacks something, the person is to be asked now.'
		}
	},
	{
		id: 'RN4',
		text: {
			sv: 'Den som har sagt nej, tagit tillbaka sitt ja eller är spärrad frågas inte om igen i de kanalerna.',
			en: 'Whoever has said no, taken a yes back or is blocked is not asked again in those channels.'
		}
	},
	{
		id: 'RN5',
		text: {
			sv: 'Listan visar bara ens egna verksamheter, och att någon läste den antecknas.',
			en: 'The list shows one’s own units alone, and that somebody read it is noted.'
		}
	},
	{
		id: 'RN6',
		text: {
			sv: 'Ett värde i filen blir aldrig en formel i ett kalkylblad.',
			en: 'A value in the file never becomes a formula in a spreadsheet.'
		}
	},
	{
		id: 'RN7',
		text: {
			sv: 'När en riktlinje ändras listas de vars ja inte räcker från den dagen, också innan dagen har kommit.',
			en: 'When a policy changes, those whose yes is not enough from that day are listed, also before the day has come.'
		}
	}
];
