import type { ProductRule } from '../product-rules.ts';

/** K: checking whether somebody may be shown. */
export const checking: readonly ProductRule[] = [
	{
		id: 'K1',
		text: {
			sv: 'Någon i en annan verksamhet besvaras som om personen inte fanns.',
			en: 'Somebody in another unit is answered as if the person did not exist.'
		}
	},
	{
		id: 'K2',
		text: {
			sv: 'Ett barn med spärr och ett vars familj har sagt nej får samma svar, byte för byte.',
			en: 'A blocked child and one whose family said no get the same answer, byte for byte.'
		}
	},
	{
		id: 'K3',
		text: {
			sv: 'Varje titt antecknas, också den som nekas.',
			en: 'Every look is noted, a denied one too.'
		}
	},
	{
		id: 'K4',
		text: {
			sv: 'Svaret är dagens: det ändras i samma stund som något skrivs under.',
			en: 'The answer is today’s: it changes the moment something is signed.'
		}
	},
	{
		id: 'K5',
		text: {
			sv: 'Sökning och grupper visar bara dem som står i listorna i ens egna verksamheter.',
			en: 'Search and groups show only those in the lists of one’s own units.'
		}
	},
	{
		id: 'K6',
		text: {
			sv: 'I gruppens lista står var och en på ett ställe, och de som inte får synas först.',
			en: 'In a group’s list everybody stands in one place, and those who must not be shown first.'
		}
	},
	{
		id: 'K7',
		text: {
			sv: 'Hos den som inte får synas någonstans namnges ingen vårdnadshavare inför en återkallelse, så att ett skyddat barn ser ut som andra.',
			en: 'For somebody who may be shown nowhere no guardian is named before a withdrawal, so that a protected child looks like others.'
		}
	},
	{
		id: 'K8',
		text: {
			sv: 'Vad som har skrivits under om den som inte får visas någonstans syns bara för registrator, dataskyddsombud och administratör.',
			en: 'What was signed about somebody who may be shown nowhere is seen by registrar, data protection officer and administrator alone.'
		}
	},
	{
		id: 'K9',
		text: {
			sv: 'Flera på samma bild får det sämsta av deras svar i varje kanal, och de som stoppar står först.',
			en: 'Several in one picture get the worst of their answers in each channel, and those who stop it stand first.'
		}
	},
	{
		id: 'K10',
		text: {
			sv: 'Högst 60 personer prövas tillsammans; den som inte finns och den som står i en annan verksamhet räknas lika.',
			en: 'At most 60 people are tried together; whoever does not exist and whoever is in another unit count the same.'
		}
	}
];
