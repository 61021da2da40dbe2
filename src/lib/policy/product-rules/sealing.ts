import type { ProductRule } from '../product-rules.ts';

/** SL: what lies on a phone for the municipality alone, and what the municipality answers. */
export const sealing: readonly ProductRule[] = [
	{
		id: 'SL1',
		text: {
			sv: 'Det som telefonen förseglar öppnas, prövas mot sin kontrollsumma och telefonens signatur, och läggs in.',
			en: 'What the phone seals is opened, checked against its checksum and the phone’s signature, and filed.'
		}
	},
	{
		id: 'SL2',
		text: {
			sv: 'Det som har skadats på vägen läggs inte in och får inget kvitto: telefonen har det kvar.',
			en: 'What was damaged on the way is not filed and gets no receipt: the phone has it still.'
		}
	},
	{
		id: 'SL3',
		text: {
			sv: 'Där telefonens signatur är falsk eller saknas gäller ett nej genast, och ett ja väntar.',
			en: 'Where the phone’s signature is false or missing a no counts at once, and a yes waits.'
		}
	},
	{
		id: 'SL4',
		text: {
			sv: 'Det som är förseglat till en nyckel som saknas sparas helt och får kvitto; när nyckeln är tillbaka läggs det in.',
			en: 'What is sealed to a missing key is kept whole and gets its receipt; when the key is back it is filed.'
		}
	},
	{
		id: 'SL5',
		text: {
			sv: 'En telefon lämnar sin nyckel en gång; ingen byter ut den med telefonens kod till servern.',
			en: 'A phone leaves its key once; nobody exchanges it with the phone’s token.'
		}
	},
	{
		id: 'SL6',
		text: {
			sv: 'Det som en äldre app skickar öppet tas emot, och den får svar som den förstår.',
			en: 'What an older app sends in clear is taken, and it gets answers that it understands.'
		}
	},
	{
		id: 'SL7',
		text: {
			sv: 'Kvittot är signerat, och telefonen får veta vilka av dess poster som har kommit och hur långt en bevisad säkerhetskopia räcker.',
			en: 'The receipt is signed, and the phone is told which of its records have come and how far a proved backup reaches.'
		}
	},
	{
		id: 'SL8',
		text: {
			sv: 'Nycklarna görs en gång även om flera processer börjar samtidigt; två är giltiga åt gången, och äldre öppnar det som kommer sent.',
			en: 'Keys are made once even when several processes begin at the same time; two are good at a time, and older ones open what comes late.'
		}
	},
	{
		id: 'SL9',
		text: {
			sv: 'Det som en telefon lämnar i en annan telefons namn räknas inte som den andras, och ett ja i det väntar.',
			en: 'What a phone delivers in another phone’s name does not count as the other’s, and a yes in it waits.'
		}
	},
	{
		id: 'SL20',
		text: {
			sv: 'Det som någon skriver under förseglas innan det läggs på telefonen: ingenstans på den går det att läsa, och det som väntar syns som nummer, tid och initialer.',
			en: 'What somebody signs is sealed before it is put on the phone: nowhere on it can it be read, and what waits is shown as number, time and initials.'
		}
	},
	{
		id: 'SL21',
		text: {
			sv: 'Ett kvitto som inte är signerat av kommunen, som har ändrats eller som är signerat med en annan nyckel tar ingenting från telefonen.',
			en: 'A receipt that the municipality has not signed, that was changed, or that is signed with another key takes nothing from the phone.'
		}
	},
	{
		id: 'SL22',
		text: {
			sv: 'Nyare nycklar från kommunen ersätter telefonens tidigare, också när de byts medan något väntar.',
			en: 'Newer keys of the municipality replace the phone’s earlier ones, also when they change while something waits.'
		}
	},
	{
		id: 'SL23',
		text: {
			sv: 'En telefon som kopplades innan det fanns nycklar skaffar dem när den har kontakt och förseglar då det som ligger öppet; nummer och kontrollsummor är desamma.',
			en: 'A phone that was paired before there were keys gets them when it has contact, and then seals what lies in clear; numbers and checksums stay the same.'
		}
	},
	{
		id: 'SL24',
		text: {
			sv: 'Den förseglade kopian stannar på telefonen tills kommunens säkerhetskopia har hunnit dit, högst tre dygn efter kvittot; dygnen räknas av serverns klocka.',
			en: 'The sealed copy stays on the phone until the municipality’s backup has come so far, at most three days after the receipt; the days are counted by the server’s clock.'
		}
	},
	{
		id: 'SL25',
		text: {
			sv: 'Det som en återställd server har tappat skickas en gång till, med samma nummer.',
			en: 'What a restored server has lost is sent once more, with the same number.'
		}
	},
	{
		id: 'SL26',
		text: {
			sv: 'Telefonen vet vilka av sina nummer som varken väntar eller har kommit fram.',
			en: 'The phone knows which of its numbers neither wait nor have arrived.'
		}
	},
	{
		id: 'SL27',
		text: {
			sv: 'När en telefon kopplas på nytt skickas det den gjorde förut i den tidigare telefonens namn.',
			en: 'When a phone is paired anew, what it made before is sent in the name of the earlier one.'
		}
	},
	{
		id: 'SL28',
		text: {
			sv: 'Det som väntar går att spara som en förseglad fil, utan nät och på en full telefon, och är kvar efteråt.',
			en: 'What waits can be saved as a sealed file, without a network and on a full phone, and is still there afterwards.'
		}
	},
	{
		id: 'SL29',
		text: {
			sv: 'En uppdatering av appen lämnar det som väntar som det var: samma poster, kontrollsummor, ordning och nummer.',
			en: 'An update of the app leaves what waits as it was: the same records, checksums, order and numbers.'
		}
	},
	{
		id: 'SL30',
		text: {
			sv: 'På en full telefon sparas inget till hälften; kopior av det som har kommit fram ger plats, och det som inte har kommit fram är kvar.',
			en: 'On a full phone nothing is half-saved; copies of what has arrived give way, and what has not arrived stays.'
		}
	},
	{
		id: 'SL31',
		text: {
			sv: 'Appens första skärm väntar inte på det som förseglar.',
			en: 'The app’s first screen does not wait for what seals.'
		}
	},
	{
		id: 'SL32',
		text: {
			sv: 'Två flikar med olika versioner av appen skickar aldrig samma post två gånger.',
			en: 'Two tabs with different versions of the app never send the same record twice.'
		}
	},
	{
		id: 'SL33',
		text: {
			sv: 'Vad som har kommit fram, och hur långt säkerhetskopian räcker, tar telefonen bara från kommunen själv: signerat, och som svar på just den frågan. Allt annat låter ingen kopia försvinna och skickar inget igen.',
			en: 'What has arrived, and how far the backup goes, a phone takes from the municipality alone: signed, and in answer to that very question. Nothing else lets a copy go or sends anything again.'
		}
	},
	{
		id: 'SL34',
		text: {
			sv: 'En spärrad telefon får kommunens nya nycklar, så att den känner igen kvittona på det som den har kvar.',
			en: 'A revoked phone gets the municipality’s new keys, so that it knows the receipts for what it still holds.'
		}
	},
	{
		id: 'SL35',
		text: {
			sv: 'En server som har återställts från tiden före telefonens nyckel känner igen telefonen när den skickar nästa gång: inget ja väntar för det, och numren räknas.',
			en: 'A server that was restored from before it had the phone’s key knows the phone when it next sends: no yes waits for that, and its numbers count.'
		}
	}
];
