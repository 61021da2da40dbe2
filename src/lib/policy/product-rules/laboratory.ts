import type { ProductRule } from '../product-rules.ts';

/** LB: the laboratory. */
export const laboratory: readonly ProductRule[] = [
	{
		id: 'LB1',
		text: {
			sv: 'Stegen samlas i samma körning som ger svaret, och ändrar det aldrig.',
			en: 'The steps are collected in the very run that gives the answer, and never change it.'
		}
	},
	{
		id: 'LB2',
		text: {
			sv: 'Det som saknas har ett steg som stannar; ett svar som är ja utan förbehåll av samtycke har inget sådant.',
			en: 'What is missing has a step that stops; a plain yes by consent has none.'
		}
	},
	{
		id: 'LB3',
		text: {
			sv: 'En spärr, en invändning och ett nej har samma steg, bokstav för bokstav.',
			en: 'A block, an objection and a no have the same steps, letter for letter.'
		}
	},
	{
		id: 'LB4',
		text: {
			sv: 'Varje ändring avgörs av motorn: dess svar är svaret på det ändrade fallet.',
			en: 'Every change is decided by the engine: its answer is that of the changed case.'
		}
	},
	{
		id: 'LB5',
		text: {
			sv: 'En ändring som tar bort något gör aldrig svaret bättre.',
			en: 'A change that takes something away never makes the answer better.'
		}
	},
	{
		id: 'LB6',
		text: {
			sv: 'De ändringar som ger ett annat svar står först, det bästa svaret överst.',
			en: 'The changes that give another answer come first, the best answer at the top.'
		}
	},
	{
		id: 'LB7',
		text: {
			sv: 'Ett fall är detsamma efter att ha varit en adress; en länk betyder samma sak i morgon.',
			en: 'A case is the same after having been an address; a link means the same tomorrow.'
		}
	},
	{
		id: 'LB8',
		text: {
			sv: 'Det som inte går att läsa står kvar som det skrevs, med felet vid fältet, och ger inget svar.',
			en: 'What cannot be read stays as it was typed, with the fault at its field, and gives no answer.'
		}
	},
	{
		id: 'LB9',
		text: {
			sv: 'Kommunens egna regler erbjuds med version: de som gäller, de som kommer och den som länken nämner.',
			en: "The municipality's own rules are offered by version: those in force, those to come, and the one that a link names."
		}
	},
	{
		id: 'LB10',
		text: {
			sv: 'Samtycken och nej läggs till och tas bort också utan skript.',
			en: 'Consents and noes are added and taken away without script too.'
		}
	}
];
