import type { ProductRule } from '../product-rules.ts';

/** AP: for other systems. */
export const programs: readonly ProductRule[] = [
	{
		id: 'AP1',
		text: {
			sv: 'Bara en administratör ger ett annat system en nyckel. Nyckeln visas en gång, och bara dess kontrollsumma sparas.',
			en: 'Only an administrator gives another system a token. It is shown once, and only its hash is kept.'
		}
	},
	{
		id: 'AP2',
		text: {
			sv: 'En nyckel gäller i högst 24 månader och går att spärra genast. En okänd, utgången eller spärrad nyckel får samma svar.',
			en: 'A token lives for at most 24 months and can be revoked at once. One that is unknown, has ended or was revoked gets the same answer.'
		}
	},
	{
		id: 'AP3',
		text: {
			sv: 'Ett annat system får fråga om beslut och ingenting annat: det når inga uppgifter om personer.',
			en: 'Another system may ask for decisions and nothing else: it reaches no data about people.'
		}
	},
	{
		id: 'AP4',
		text: {
			sv: 'Ett annat system får samma beslut som Bildlov självt, i den ordning som det frågade, ur det som det skickar med. Ingenting sparas.',
			en: 'Another system gets the same decisions as Bildlov itself, in the order that it asked, from what it brings along. Nothing is kept.'
		}
	},
	{
		id: 'AP5',
		text: {
			sv: 'Ett fel i en fråga stoppar hela svaret: varje brist nämns med sin plats, och ingenting besvaras till hälften.',
			en: 'A fault in one input stops the whole answer: every fault is named by path, and nothing is half-answered.'
		}
	},
	{
		id: 'AP6',
		text: {
			sv: 'En fråga rymmer 1 till 10 000 fall. Det som är för stort eller inte är JSON avvisas innan något beslut fattas, och andra får sin tur medan en stor fråga besvaras.',
			en: 'A request holds 1 to 10,000 inputs. What is too large or no JSON is refused before any decision, and others get their turn while a large request is answered.'
		}
	},
	{
		id: 'AP7',
		text: {
			sv: 'Kommunens egen policy svarar med den version som gäller på den dag som fallet nämner.',
			en: 'The municipality’s own policy answers by the version in force on the day that the input names.'
		}
	},
	{
		id: 'AP8',
		text: {
			sv: 'Beskrivningen av gränssnittet görs ur samma ordlistor som beslutet och stämmer med dem.',
			en: 'The description of the interface is made from the same lists of words as the decision, and agrees with them.'
		}
	},
	{
		id: 'AP9',
		text: {
			sv: 'Kommandot decide skriver ett svar för varje rad, i ordning. En felaktig rad får sitt fel på sin plats, och då slutar kommandot med 1.',
			en: 'The command decide prints one answer for each line, in order. An invalid line gets its error in its place, and the command then ends with 1.'
		}
	},
	{
		id: 'AP10',
		text: {
			sv: 'Kommandot decide behöver ingen databas och gör ingen. Finns det en läses den, och ingenting skrivs i den.',
			en: 'The command decide needs no database and makes none. Where there is one it is read, and nothing is written in it.'
		}
	}
];
