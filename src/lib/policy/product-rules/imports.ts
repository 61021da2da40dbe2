import type { ProductRule } from '../product-rules.ts';

/** IM: importing people. */
export const imports: readonly ProductRule[] = [
	{
		id: 'IM1',
		text: {
			sv: 'Samma fil igen ändrar ingenting.',
			en: 'The same file again changes nothing.'
		}
	},
	{
		id: 'IM2',
		text: {
			sv: 'Ett personnummer sparas aldrig, bara födelsedatumet i det.',
			en: 'A personal number is never stored, only the birth date in it.'
		}
	},
	{
		id: 'IM3',
		text: {
			sv: 'Skyddade personuppgifter blir en spärr; kontaktuppgifterna på den raden läses inte, och ingen inläsning lyfter en spärr.',
			en: 'Protected personal data becomes a block; the contacts on that row are not read, and no import lifts a block.'
		}
	},
	{
		id: 'IM4',
		text: {
			sv: 'En chef läser bara in personer i sina egna verksamheter.',
			en: 'A manager imports people into their own units alone.'
		}
	},
	{
		id: 'IM5',
		text: {
			sv: 'En rad med fel läses inte in och sägs; en fil med fel ändrar ingenting.',
			en: 'A row at fault is left out and told; a file at fault changes nothing.'
		}
	},
	{
		id: 'IM6',
		text: {
			sv: 'Det som visas före en inläsning skriver ingenting.',
			en: 'What is shown before an import writes nothing.'
		}
	},
	{
		id: 'IM7',
		text: {
			sv: 'Den som kanske redan finns läses inte in förrän någon har svarat.',
			en: 'Whoever may already be known is not imported until somebody has answered.'
		}
	},
	{
		id: 'IM8',
		text: {
			sv: 'Den som inte finns i filen längre räknas upp men tas inte bort.',
			en: 'Whoever is no longer in the file is listed, never removed.'
		}
	},
	{
		id: 'IM9',
		text: {
			sv: 'Kommandoraden gör som sidan, och säger med sitt slutvärde om något lämnades.',
			en: 'The command line does as the page does, and tells by its exit code whether something was left.'
		}
	},
	{
		id: 'IM10',
		text: {
			sv: 'En chef får inte veta vem i en annan verksamhet en rad kan gälla, och flyttar ingen därifrån.',
			en: 'A manager is not told whom in another unit a row may be about, and moves nobody from there.'
		}
	}
];
