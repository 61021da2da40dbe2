import type { ProductRule } from '../product-rules.ts';

/** Q: what phones deliver, and what waits for a person. */
export const arrivals: readonly ProductRule[] = [
	{
		id: 'Q1',
		text: {
			sv: 'Samma post en gång till är samma samtycke och samma kvitto.',
			en: 'The same record once more is the same consent and the same receipt.'
		}
	},
	{
		id: 'Q2',
		text: {
			sv: 'Kommer något annat under ett id eller en kod som är upptagen sparas båda: det första gäller, det andra väntar.',
			en: 'Where something else comes under an id or a code in use, both are kept: the first counts, the other waits.'
		}
	},
	{
		id: 'Q3',
		text: {
			sv: 'Den som har bytt verksamhet är samma person: svaret läggs in.',
			en: 'Somebody who has moved to another unit is the same person: the answer is filed.'
		}
	},
	{
		id: 'Q4',
		text: {
			sv: 'För den som har tagits bort ur listorna väntar ett ja, och ett nej gäller genast.',
			en: 'For somebody taken out of the lists a yes waits, and a no takes effect at once.'
		}
	},
	{
		id: 'Q5',
		text: {
			sv: 'Ett svar om någon som ingen känner till väntar; de andra i samma underskrift läggs in.',
			en: 'An answer about somebody whom nobody knows waits; the others in the same signing are filed.'
		}
	},
	{
		id: 'Q6',
		text: {
			sv: 'Är vårdnadshavaren eller texten okänd väntar ja-svaret, och nejet gäller genast.',
			en: 'Where the guardian or the text is unknown the yes waits, and the no takes effect at once.'
		}
	},
	{
		id: 'Q7',
		text: {
			sv: 'Från en spärrad telefon väntar ja-svaret, nejet gäller, och telefonen får sitt kvitto.',
			en: 'From a revoked phone the yes waits, the no counts, and the phone gets its receipt.'
		}
	},
	{
		id: 'Q8',
		text: {
			sv: 'Det som inte går att förstå sparas som det kom, och får sitt kvitto.',
			en: 'What cannot be understood is kept as it came, and gets its receipt.'
		}
	},
	{
		id: 'Q9',
		text: {
			sv: 'En post som inte har sin kontrollsumma får inget kvitto, och ligger kvar på telefonen.',
			en: 'A record that does not have its checksum gets no receipt, and stays on the phone.'
		}
	},
	{
		id: 'Q10',
		text: {
			sv: 'Hur fel telefonens klocka gick antecknas med underskriften.',
			en: 'How wrong the phone’s clock was is noted with the signing.'
		}
	},
	{
		id: 'Q11',
		text: {
			sv: 'Det som väntar läggs in en gång, hos den som personalen pekar ut, med underskriften som den är.',
			en: 'What waits is filed once, to the person whom staff point out, with the signing as it is.'
		}
	},
	{
		id: 'Q12',
		text: {
			sv: 'Det som togs tillbaka medan det väntade är taget tillbaka också när det läggs in.',
			en: 'What was taken back while it waited is taken back when it is filed too.'
		}
	},
	{
		id: 'Q13',
		text: {
			sv: 'Det som läggs undan får ett skäl, och inget raderas.',
			en: 'What is set aside gets a reason, and nothing is erased.'
		}
	},
	{
		id: 'Q14',
		text: {
			sv: 'Var och en ser till det som rör de egna verksamheterna, och en okänd vårdnadshavare läggs till bara av den som får bekräfta.',
			en: 'Each sees to what concerns their own units, and an unknown guardian is added only by who may confirm one.'
		}
	},
	{
		id: 'Q15',
		text: {
			sv: 'Till det som väntar föreslås personer med liknande namn.',
			en: 'For what waits, people with a similar name are offered.'
		}
	},
	{
		id: 'Q16',
		text: {
			sv: 'Den som skriver under för sig själv svarar inte för någon annan: ja-svaren väntar, nejen gäller.',
			en: 'Nobody signs for themselves in the place of somebody else: the yeses wait, the noes count.'
		}
	},
	{
		id: 'Q17',
		text: {
			sv: 'Ett ja för någon utanför både användarens verksamheter och tillfällets grupper väntar, och ett nej gäller genast.',
			en: 'A yes for somebody outside both the user’s units and the event’s groups waits, and a no counts at once.'
		}
	}
];
