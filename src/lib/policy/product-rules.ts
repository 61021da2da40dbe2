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
	},
	{
		id: 'C13',
		text: {
			sv: 'Går telefonens klocka mer än fem minuter fel gäller ett nej från när det kom in, och ett ja upphäver inget som var känt när det kom.',
			en: 'From a phone whose clock is more than five minutes wrong a no holds from its arrival, and a yes ends nothing that was known when it came.'
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
	},
	{
		id: 'A4',
		text: {
			sv: 'En inbjudan är en länk som fungerar en gång, i sju dagar; med ett känt kontos adress ger den ett nytt lösenord.',
			en: 'An invitation is a link that works once, for seven days; for a known account it gives a new password.'
		}
	},
	{
		id: 'A5',
		text: {
			sv: 'Efter tio misslyckade försök att logga in på ett konto väntar nästa, högst tio minuter; ingen låses ute för gott.',
			en: 'After ten failed tries to sign in to an account the next one waits, ten minutes at most; nobody is locked out for good.'
		}
	},
	{
		id: 'A6',
		text: {
			sv: 'Efter inloggningen leder en länk bara till Bildlovs egna sidor.',
			en: 'After signing in, a link leads to pages of Bildlov alone.'
		}
	},
	{
		id: 'A7',
		text: {
			sv: 'Ingen avslutar sin egen tillgång eller den sista administratörens; den som avslutas är genast ute.',
			en: 'Nobody ends their own access or that of the last administrator; whoever is ended is out at once.'
		}
	},
	{
		id: 'A8',
		text: {
			sv: 'Kommunen läggs upp en gång, av den som har länken från konsolen eller står vid servern.',
			en: 'The municipality is set up once, by whoever has the link from the console or stands at the server.'
		}
	},
	{
		id: 'A9',
		text: {
			sv: 'En telefon kopplas med en kod som fungerar en gång, i tio minuter; en spärrad telefon känns igen men får inget.',
			en: 'A phone is paired by a code that works once, for ten minutes; a revoked phone is recognised but gets nothing.'
		}
	},
	{
		id: 'A10',
		text: {
			sv: 'Exempeldata läggs in av en administratör eller vid servern, och på sidan med ett lösenord som ingen kan slå upp.',
			en: 'Demo data is filled in by an administrator or at the server, and on the page with a password that nobody can look up.'
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
	},
	{
		id: 'T4',
		text: {
			sv: 'En uppgift kommer upp för varje publicering som orsaken når och som inte redan är borta, och ingen annanstans.',
			en: 'One task appears for every publication that the cause reaches and that is not gone already, and nowhere else.'
		}
	},
	{
		id: 'T5',
		text: {
			sv: 'En publicering är en enda uppgift, hur många orsaker den än har: ett steg tas en gång och gäller för alla.',
			en: 'A publication is one single task, however many causes it has: a step is taken once and holds for all of them.'
		}
	},
	{
		id: 'T6',
		text: {
			sv: 'En återkallelse är klar när allt som den nådde är borta och någon har tittat efter.',
			en: 'A withdrawal is done when everything that it reached is gone and somebody has looked.'
		}
	},
	{
		id: 'T7',
		text: {
			sv: 'Ett nej efter ett ja tar ned det som hänger, som en återkallelse.',
			en: 'A no after a yes takes down what hangs, as a withdrawal does.'
		}
	},
	{
		id: 'T8',
		text: {
			sv: 'På tavlan ser en spärr, en invändning och ett nej likadana ut.',
			en: 'On the board a block, an objection and a no look the same.'
		}
	},
	{
		id: 'T9',
		text: {
			sv: 'Den som publicerade svarar för uppgiften tills någon annan tar över; är det ingen som får, är uppgiften ny.',
			en: 'Whoever published answers for the task until somebody else takes over; where nobody may, the task is new.'
		}
	},
	{
		id: 'T10',
		text: {
			sv: 'Också den som har lämnat listorna kan ta tillbaka sitt ja.',
			en: 'Somebody who has left the lists can still take a yes back.'
		}
	},
	{
		id: 'T11',
		text: {
			sv: 'Namnges någon med spärr, invändning eller nej på en bild som redan hänger, kommer en uppgift upp.',
			en: 'When somebody with a block, an objection or a no is named in an image that hangs already, a task comes up.'
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
	},
	{
		id: 'L4',
		text: {
			sv: 'I serverns logg står var ett fel uppstod, aldrig de värden som det gällde.',
			en: 'The server’s log says where an error arose, never the values that it was about.'
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
	},
	{
		id: 'ST10',
		text: {
			sv: 'Det som läses tillsammans är från ett och samma ögonblick.',
			en: 'What is read together is of one and the same moment.'
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

/** Q: what phones deliver, and what waits for a person. */
const arrivals: readonly ProductRule[] = [
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

/** K: checking whether somebody may be shown. */
const checking: readonly ProductRule[] = [
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
	}
];

/** S: confirming who has signed. */
const signers: readonly ProductRule[] = [
	{
		id: 'S1',
		text: {
			sv: 'Den som bekräftas är vårdnadshavare för alla i underskriften, eller blir det.',
			en: 'Whoever is confirmed is a guardian of everybody in the signing, or becomes one.'
		}
	},
	{
		id: 'S2',
		text: {
			sv: 'En underskrift bekräftas en gång.',
			en: 'A signing is confirmed once.'
		}
	},
	{
		id: 'S3',
		text: {
			sv: 'Bara den som får bekräfta i varje barns verksamhet får bekräfta.',
			en: 'Only who may confirm in the unit of every child may confirm.'
		}
	}
];

/** O: the signer’s own page and the receipt. */
const ownPages: readonly ProductRule[] = [
	{
		id: 'O1',
		text: {
			sv: 'Koden öppnar sin egen underskrift, också medan den väntar; alla andra koder öppnar ingenting.',
			en: 'The code opens its own signing, also while it waits; every other code opens nothing.'
		}
	},
	{
		id: 'O2',
		text: {
			sv: 'På den egna sidan tas ett ja tillbaka genast, helt eller för en sorts kanal, för alla i underskriften.',
			en: 'On the own page a yes is taken back at once, wholly or for a kind of channel, for everybody in the signing.'
		}
	},
	{
		id: 'O3',
		text: {
			sv: 'Att ta tillbaka det som är taget tillbaka ändrar ingenting.',
			en: 'Taking back what has been taken back changes nothing.'
		}
	},
	{
		id: 'O4',
		text: {
			sv: 'Sidan säger före återkallelsen hur mycket som tas bort, och efter den hur det går.',
			en: 'The page says before a withdrawal how much comes down, and after it how it goes.'
		}
	},
	{
		id: 'O5',
		text: {
			sv: 'Ett ja som väntar på personalen går också att ta tillbaka.',
			en: 'A yes that waits for staff can be taken back too.'
		}
	},
	{
		id: 'O6',
		text: {
			sv: 'Att läsa den egna sidan ändrar ingenting.',
			en: 'Reading the own page changes nothing.'
		}
	},
	{
		id: 'O7',
		text: {
			sv: 'Kvittot säger allt som svarades, texten som visades, båda klockorna och kontrollsumman.',
			en: 'The receipt says all that was answered, the text that was shown, both clocks and the checksum.'
		}
	},
	{
		id: 'O8',
		text: {
			sv: 'Ett kvitto läses av sin undertecknare, och av den som får läsa samtycken för alla som det gäller.',
			en: 'A receipt is read by its signer, and by who may read the consents of everybody in it.'
		}
	}
];

/** I: images. */
const images: readonly ProductRule[] = [
	{
		id: 'I1',
		text: {
			sv: 'Samma fil igen är samma bild.',
			en: 'The same file again is the same image.'
		}
	},
	{
		id: 'I2',
		text: {
			sv: 'Det som inte är en hel bild inom gränserna tas inte emot, och inget av det sparas.',
			en: 'What is not a whole image within the limits is not taken in, and nothing of it is kept.'
		}
	},
	{
		id: 'I3',
		text: {
			sv: 'Originalet sparas som det kom, med sin hash; det som visas bär ingen dold information.',
			en: 'The original is kept as it came, with its hash; what is shown carries no hidden information.'
		}
	},
	{
		id: 'I4',
		text: {
			sv: 'Det senaste som sagts om en bild gäller, och det som sades förut står kvar.',
			en: 'What was said last of an image holds, and what was said before still stands written.'
		}
	},
	{
		id: 'I5',
		text: {
			sv: 'En bild kan inte både visa någon och sakna någon att känna igen.',
			en: 'An image cannot both show somebody and have nobody to recognise.'
		}
	},
	{
		id: 'I6',
		text: {
			sv: 'Man kan bara namnge den som man får se.',
			en: 'One can only name somebody whom one may look at.'
		}
	},
	{
		id: 'I7',
		text: {
			sv: 'En bild där ingen är namngiven får aldrig ett bättre svar än ”inte ännu”.',
			en: 'An image in which nobody is named never gets a better answer than not yet.'
		}
	}
];

/** P: publications. */
const publications: readonly ProductRule[] = [
	{
		id: 'P1',
		text: {
			sv: 'Det som inte får, saknar något eller kräver beslut för någon på bilden kan inte publiceras.',
			en: 'What is forbidden, incomplete or undecided for anybody in the image cannot be published.'
		}
	},
	{
		id: 'P2',
		text: {
			sv: 'Det som avråds kan bara publiceras med en motivering.',
			en: 'What is advised against can be published only with a motivation.'
		}
	},
	{
		id: 'P3',
		text: {
			sv: 'Varje plikt ska vara gjord innan bilden publiceras, och sparas som gjord.',
			en: 'Every duty must be done before the image is published, and is kept as done.'
		}
	},
	{
		id: 'P4',
		text: {
			sv: 'Beslutet sparas med publiceringen: allt som det vilade på, med policyns version.',
			en: 'The decision is kept with the publication: all that it rested on, with the version of the policy.'
		}
	},
	{
		id: 'P5',
		text: {
			sv: 'En bild utan beskrivning för den som inte ser den publiceras inte.',
			en: 'An image without a description for those who do not see it is not published.'
		}
	},
	{
		id: 'P6',
		text: {
			sv: 'En publicering har en dag som har varit, och en adress som leder till webben eller ingen alls.',
			en: 'A publication has a day that has come, and an address that leads to the web or none.'
		}
	},
	{
		id: 'P7',
		text: {
			sv: 'Svaret är dagens, också för en publicering som registreras i efterhand.',
			en: 'The answer is that of today, also for a publication that is registered afterwards.'
		}
	}
];

/** CH: channels. */
const channels: readonly ProductRule[] = [
	{
		id: 'CH1',
		text: {
			sv: 'En stängd kanal tar inte emot något nytt, men det som hänger där räknas.',
			en: 'A closed channel takes nothing new, and what hangs there still counts.'
		}
	},
	{
		id: 'CH2',
		text: {
			sv: 'Öppna kanaler skiljs åt av namn och kod, och en ny står sist.',
			en: 'Open channels are told apart by name and code, and a new one stands last.'
		}
	}
];

/** IM: importing people. */
const imports: readonly ProductRule[] = [
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

/** F: the photographer's phone in the field. */
const field: readonly ProductRule[] = [
	{
		id: 'F1',
		text: {
			sv: 'Ett tillfälle rymmer bara grupper där man själv får arbeta, och kanaler som är öppna.',
			en: 'An event holds only groups where one may work oneself, and channels that are open.'
		}
	},
	{
		id: 'F2',
		text: {
			sv: 'Samma tillfälle skickat två gånger är ett tillfälle.',
			en: 'The same event sent twice is one event.'
		}
	},
	{
		id: 'F3',
		text: {
			sv: 'I listan på telefonen är ett spärrat barn och ett barn vars familj har sagt nej till allt lika, bokstav för bokstav.',
			en: 'In the list on the phone a blocked child and one whose family said no to everything are alike, letter for letter.'
		}
	},
	{
		id: 'F4',
		text: {
			sv: 'Listan på telefonen rymmer namn och svar, aldrig e-post eller mobilnummer.',
			en: 'The list on the phone holds names and answers, never e-mail or mobile numbers.'
		}
	},
	{
		id: 'F5',
		text: {
			sv: 'En telefon hämtar bara listor för grupper där dess användare får arbeta; varje hämtning antecknas.',
			en: 'A phone fetches only lists of groups where its user may work; every fetching is noted.'
		}
	},
	{
		id: 'F6',
		text: {
			sv: 'En spärrad telefon får inte läsa eller skapa något.',
			en: 'A revoked phone may read and make nothing.'
		}
	},
	{
		id: 'F7',
		text: {
			sv: 'Listan på telefonen lever i tre dygn.',
			en: 'The list on the phone lives for three days.'
		}
	},
	{
		id: 'F8',
		text: {
			sv: 'Namnet på ett tillfälle eller en telefon har inget osynligt i sig och är högst 200 tecken.',
			en: 'The name of an event or a phone has nothing invisible in it and at most 200 characters.'
		}
	}
];

/** E: the whole way, end to end. */
const wholeWay: readonly ProductRule[] = [
	{
		id: 'E1',
		text: {
			sv: 'En nykomling lägger upp kommunen från konsolens länk och läser in klasslistor.',
			en: 'A newcomer sets up the municipality from the console’s link and imports class lists.'
		}
	},
	{
		id: 'E2',
		text: {
			sv: 'En telefon kopplas med en kort kod och hämtar det som ett tillfälle behöver.',
			en: 'A phone is paired by a short code and fetches what an event needs.'
		}
	},
	{
		id: 'E3',
		text: {
			sv: 'Samtycke tas emot med servern stoppad, och före underskriften sägs vad det räcker till.',
			en: 'Consent is taken with the server stopped, and what it is enough for is said before the signature.'
		}
	},
	{
		id: 'E4',
		text: {
			sv: 'Det som väntar skickas en gång när servern är tillbaka.',
			en: 'What waits is sent once when the server is back.'
		}
	},
	{
		id: 'E5',
		text: {
			sv: 'Svaret per kanal står först, och på telefonen sägs att det är listans.',
			en: 'The answer per channel stands first, and the phone says that it is the list’s.'
		}
	},
	{
		id: 'E6',
		text: {
			sv: 'Det som avråds publiceras bara med motivering, och varje skyldighet ska vara gjord.',
			en: 'What is advised against is published only with a motivation, and every duty must be done.'
		}
	},
	{
		id: 'E7',
		text: {
			sv: 'En återkallelse vänder svaret genast och är klar när allt är nere.',
			en: 'A withdrawal turns the answer at once and is done when everything is down.'
		}
	},
	{
		id: 'E8',
		text: {
			sv: 'Den som skriver under har en egen sida och ett kvitto.',
			en: 'The signer has their own page and a receipt.'
		}
	},
	{
		id: 'E9',
		text: {
			sv: 'Sidorna är fria från skriptfel och från innehåll som policyn stoppar.',
			en: 'Pages are free of script errors and of content that the policy refuses.'
		}
	}
];

/** U: usable by everybody. */
const usable: readonly ProductRule[] = [
	{
		id: 'U1',
		text: {
			sv: 'Varje sida klarar de krav i WCAG 2.2 AA som en maskin kan pröva, på telefon och dator, ljust och mörkt.',
			en: 'Every page meets what a machine can check of WCAG 2.2 AA, on phone and desk, light and dark.'
		}
	}
];

export const productRules: readonly ProductRule[] = [
	...consents,
	...withdrawals,
	...decisions,
	...access,
	...imports,
	...takedowns,
	...images,
	...publications,
	...channels,
	...ledger,
	...store,
	...days,
	...running,
	...arrivals,
	...checking,
	...signers,
	...ownPages,
	...field,
	...wholeWay,
	...usable
];
