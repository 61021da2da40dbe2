import type { ProductRule } from '../product-rules.ts';

/** D: decisions. */
export const decisions: readonly ProductRule[] = [
	{
		id: 'D1',
		text: {
			sv: 'De gemensamma reglerna prövas i ordning, och den första som avgör avslutar: sekretess, ingen går att identifiera, publicera inte, känsliga uppgifter.',
			en: 'The common rules are tried in order and the first that decides ends it: secrecy, nobody identifiable, do not publish, sensitive data.'
		}
	},
	{
		id: 'D2',
		text: {
			sv: 'En spärr, en invändning och ett nej ger ett och samma svar, bokstav för bokstav.',
			en: 'A block, an objection and a no give one and the same answer, letter for letter.'
		}
	},
	{
		id: 'D3',
		text: {
			sv: 'Den som fyller år gör det på födelsedagen; född den 29 februari, den 28 februari i vanliga år (lag 1930:173, 1 §).',
			en: 'A person turns a year older on the birthday; born on 29 February, on 28 February in common years (lag 1930:173 § 1).'
		}
	},
	{
		id: 'D4',
		text: {
			sv: 'Är åldern okänd och avgör den något, saknas födelsedatum och inget annat.',
			en: 'Where the age is unknown and decides something, the birth date is missing and nothing else.'
		}
	},
	{
		id: 'D5',
		text: {
			sv: 'Det som en policy inte säger något om är aldrig tillåtet.',
			en: 'What a policy says nothing of is never allowed.'
		}
	},
	{
		id: 'D6',
		text: {
			sv: 'Flera på samma bild: bildens svar är det sämsta av deras.',
			en: "Several people in one image: the image's verdict is the worst of theirs."
		}
	},
	{
		id: 'D7',
		text: {
			sv: 'En öppen fråga är ett nej tills en namngiven person har avgjort den, och gäller sedan alla lika fall.',
			en: 'An open question is a no until a named person has ruled on it, and then for all like cases.'
		}
	},
	{
		id: 'D8',
		text: {
			sv: 'Felaktig indata ger ett fel som nämner varje brist med dess plats, före varje regel.',
			en: 'Invalid input gives an error that names every fault by path, before any rule.'
		}
	},
	{
		id: 'D9',
		text: {
			sv: 'Den regel som avgör står först bland skälen, därefter alla andra som användes.',
			en: 'The rule that decides stands first among the reasons, then every other that was applied.'
		}
	},
	{
		id: 'D10',
		text: {
			sv: 'Det som saknas visas bara när svaret är ”inte ännu”; plikter bara när bilden får publiceras.',
			en: 'What is missing is shown only where the answer is incomplete; duties only where the image may be published.'
		}
	},
	{
		id: 'D11',
		text: {
			sv: 'Att ta bort en namnteckning, en ruta eller en kanal gör aldrig ett nej till ett ja.',
			en: 'Taking away a signature, a box or a channel never turns a no into a yes.'
		}
	},
	{
		id: 'D12',
		text: {
			sv: 'Fakta blir indata på ett enda ställe: där avgörs vad som står kvar av det som sagts.',
			en: 'Facts become input in one place alone, where it is settled what stands of all that was said.'
		}
	},
	{
		id: 'D13',
		text: {
			sv: 'En policy med hål, osorterade datum, tomma källor eller lösa hänvisningar godtas inte.',
			en: 'A policy with holes, unsorted dates, empty citations or dangling references is not accepted.'
		}
	},
	{
		id: 'D14',
		text: {
			sv: 'Varje mening som citeras står ordagrant i källan.',
			en: 'Every sentence that is cited stands word for word in its source.'
		}
	},
	{
		id: 'D15',
		text: {
			sv: 'Ett sparat beslut räknat om med den version som svarade ger samma svar, bokstav för bokstav.',
			en: 'A kept decision, decided again by the version that answered, gives the same answer letter for letter.'
		}
	},
	{
		id: 'D16',
		text: {
			sv: 'Bredvid det sparade svaret står dagens, med vad som har ändrats; vad som ligger bakom ett nej visas aldrig.',
			en: 'Beside the kept answer stands that of today, with what has changed; what lies behind a no is never shown.'
		}
	}
];
