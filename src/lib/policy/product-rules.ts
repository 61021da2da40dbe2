/**
 * The rules of the product itself, by family, for `docs/rules.md` and for the names of tests. A family is added to
 * by whoever builds its room; a rule without a test that names it, `[C1] …`, fails the watch over the register.
 */
export interface ProductRule {
	readonly id: string;
	readonly text: { readonly sv: string; readonly en: string };
}

/** C: consents and refusals. */
const consents: readonly ProductRule[] = [
	{
		id: 'C1',
		text: {
			sv: 'Ett ja från den som bara uppges vara vårdnadshavare räknas inte förrän personal har bekräftat vem det är.',
			en: 'A yes by somebody only claimed to be a guardian counts for nothing until staff have confirmed who it is.'
		}
	},
	{
		id: 'C2',
		text: {
			sv: 'Ett nej från den som bara uppges vara vårdnadshavare gäller genast.',
			en: 'A no by somebody only claimed to be a guardian takes effect at once.'
		}
	},
	{
		id: 'C3',
		text: {
			sv: 'Ett senare nej från samma person upphäver dennes tidigare ja i de kanalerna.',
			en: "A later no by the same signer ends that signer's earlier yes in those channels."
		}
	},
	{
		id: 'C4',
		text: {
			sv: 'Ett senare ja från samma person upphäver dennes tidigare nej i de kanalerna och för de bilderna.',
			en: "A later yes by the same signer ends that signer's earlier no in those channels and for those images."
		}
	},
	{
		id: 'C5',
		text: {
			sv: 'Händelser ordnas efter när de skrevs under, men aldrig senare än när de kom in; samtidigt vinner nejet.',
			en: 'Events are ordered by when they were signed, never later than they arrived; at the same instant the no wins.'
		}
	},
	{
		id: 'C6',
		text: {
			sv: 'Vårdnadshavarens namnteckning ersätter inte personens egen, och inte tvärtom.',
			en: "A guardian's signature does not stand in for the person's own, nor the other way round."
		}
	},
	{
		id: 'C7',
		text: {
			sv: 'Där alla vårdnadshavare ska skriva under räknas var och en en gång, och ingen känd är inte alla.',
			en: 'Where all guardians must sign each counts once, and none known is not all.'
		}
	},
	{
		id: 'C8',
		text: {
			sv: 'Ett samtycke gäller bara de kanaler, ändamål, bilder och uppgifter som det nämner, och bara sina dagar.',
			en: 'A consent covers only the channels, purposes, images and contents that it names, and only its days.'
		}
	},
	{
		id: 'C9',
		text: {
			sv: 'Saknas något i samtycket sägs vad det närmaste samtycket saknar.',
			en: 'Where consents fall short, the answer says what the closest one lacks.'
		}
	},
	{
		id: 'C10',
		text: {
			sv: 'Innan någon skriver under sägs vad samtycket räcker till, kanal för kanal.',
			en: 'Before anybody signs, it is said what the consent will be enough for, channel by channel.'
		}
	},
	{
		id: 'C11',
		text: {
			sv: 'Vem som ska skriva under följer av policyn och åldern den dagen, och sägs med nästa dag då det ändras.',
			en: 'Who must sign follows from the policy and the age on that day, told with the next day on which it changes.'
		}
	},
	{
		id: 'C12',
		text: {
			sv: '”Inte frågad” är att varken ja eller nej är känt; en spärr ser ut som ett vanligt nej.',
			en: '"Not asked" means that neither a yes nor a no is known; a block looks like an ordinary no.'
		}
	}
];

/** W: withdrawals. */
const withdrawals: readonly ProductRule[] = [
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

/** D: decisions. */
const decisions: readonly ProductRule[] = [
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
	}
];

/** A: who may see and do what. */
const access: readonly ProductRule[] = [
	{
		id: 'A1',
		text: {
			sv: 'Personal ser sina egna verksamheter och ingen annan.',
			en: 'Staff see their own units and no other.'
		}
	},
	{
		id: 'A2',
		text: {
			sv: 'Den som inte har fått en rättighet har den inte.',
			en: 'Whoever has not been given a right does not have it.'
		}
	},
	{
		id: 'A3',
		text: {
			sv: 'En telefon får det dess användare får, och kommandoraden bara det som står för den.',
			en: 'A phone may do what its user may, and the command line only what stands there for it.'
		}
	}
];

/** T: taking down what is published. */
const takedowns: readonly ProductRule[] = [
	{
		id: 'T1',
		text: {
			sv: 'En borttagning går i ordningen bevis, borttagning, kontroll.',
			en: 'A takedown goes evidence, removal, confirmation, in that order.'
		}
	},
	{
		id: 'T2',
		text: {
			sv: 'En borttagning ska vara klar nästa vardag.',
			en: 'A takedown is due on the next weekday.'
		}
	},
	{
		id: 'T3',
		text: {
			sv: 'En borttagning når de kanaler och bilder som dess orsak gäller, och inga andra.',
			en: 'A takedown reaches the channels and images that its cause covers, and no other.'
		}
	}
];

/** L: the record of what happened. */
const ledger: readonly ProductRule[] = [
	{
		id: 'L1',
		text: {
			sv: 'Varje post i liggaren kedjas till den förra med dess hash.',
			en: 'Each entry of the ledger is chained to the one before by its hash.'
		}
	},
	{
		id: 'L2',
		text: {
			sv: 'Liggaren håller ingen personuppgift, bara hashen av salt och innehåll.',
			en: 'The ledger holds no personal data, only the hash of salt and payload.'
		}
	},
	{
		id: 'L3',
		text: {
			sv: 'Kedjan är hel när innehåll har gallrats.',
			en: 'The chain stays whole when payloads are erased.'
		}
	}
];

/** ST: keeping what has been said. */
const store: readonly ProductRule[] = [
	{
		id: 'ST1',
		text: {
			sv: 'En händelse sparas helt eller inte alls.',
			en: 'A transaction is kept whole or not at all.'
		}
	},
	{
		id: 'ST2',
		text: {
			sv: 'Händelser som kommer samtidigt blandas aldrig ihop.',
			en: 'Transactions that start at once are kept apart.'
		}
	},
	{
		id: 'ST3',
		text: {
			sv: 'Databasen vägrar själv att ändra eller ta bort ett faktum.',
			en: 'The database itself refuses to change or delete a fact.'
		}
	},
	{
		id: 'ST4',
		text: {
			sv: 'Ett namn hittas på början av vilket ord som helst, med eller utan prickar och accenter.',
			en: 'A name is found by the beginning of any word, with or without accents.'
		}
	},
	{
		id: 'ST5',
		text: {
			sv: 'Det som läses är det som skrevs, i båda databaserna.',
			en: 'What is read is what was written, on both engines.'
		}
	},
	{
		id: 'ST6',
		text: {
			sv: 'Varje tabell med fakta har spärrar mot ändring och borttagning.',
			en: 'Every table of facts has triggers against change and removal.'
		}
	},
	{
		id: 'ST7',
		text: {
			sv: 'Att öppna databasen igen ändrar ingenting.',
			en: 'Opening the database again changes nothing.'
		}
	},
	{
		id: 'ST8',
		text: {
			sv: 'En skadad, främmande eller för ny databas öppnas inte och ändras inte.',
			en: 'A damaged, foreign or too new database is not opened and not changed.'
		}
	},
	{
		id: 'ST9',
		text: {
			sv: 'Varje sparad händelse har nått disken.',
			en: 'Every commit has reached the disk.'
		}
	}
];

/** DA: days. */
const days: readonly ProductRule[] = [
	{
		id: 'DA1',
		text: {
			sv: 'En dag är den svenska kalenderdagen.',
			en: 'A day is the calendar day in Sweden.'
		}
	},
	{
		id: 'DA2',
		text: {
			sv: 'En dag som inte finns i kalendern är ingen dag.',
			en: 'A day that does not exist in the calendar is no day.'
		}
	},
	{
		id: 'DA3',
		text: {
			sv: 'Dagar räknas rätt över månader, år och klockans omställning.',
			en: 'Days are counted right over months, years and the clock’s changes.'
		}
	}
];

/** R: starting, stopping, and the edge to the web. */
const running: readonly ProductRule[] = [
	{
		id: 'R1',
		text: {
			sv: 'När Bildlov stoppas är porten ledig.',
			en: 'When Bildlov is stopped, the port is free.'
		}
	},
	{
		id: 'R2',
		text: {
			sv: 'Den första starten leder till sidan där kommunen beskrivs, med en ny engångslänk varje gång.',
			en: 'The first start leads to the page that sets up the municipality, with a new one-time link each time.'
		}
	},
	{
		id: 'R3',
		text: {
			sv: 'Bildlov startar inte på en fil som inte är en databas, och säger det.',
			en: 'Bildlov does not start on a file that is no database, and says so.'
		}
	},
	{
		id: 'R4',
		text: {
			sv: 'Varje sida har de huvuden som skiljer den från andra webbplatser.',
			en: 'Every page has the headers that keep it apart from other sites.'
		}
	}
];

export const productRules: readonly ProductRule[] = [
	...consents,
	...withdrawals,
	...decisions,
	...access,
	...takedowns,
	...ledger,
	...store,
	...days,
	...running
];
