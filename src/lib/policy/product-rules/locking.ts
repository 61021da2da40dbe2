import type { ProductRule } from '../product-rules.ts';

/** LK: the lists and drafts on a phone, and who opens them. */
export const locking: readonly ProductRule[] = [
	{
		id: 'LK1',
		text: {
			sv: 'Listor, utkast, svar och koden till en egen sida ligger krypterade på telefonen. I klartext ligger bara tillfällets namn och dag, och det väntandes nummer, tid och initialer.',
			en: 'Lists, drafts, answers and the code of an own page lie encrypted on the phone. In clear lie only the event’s name and day, and the number, time and initials of what waits.'
		}
	},
	{
		id: 'LK2',
		text: {
			sv: 'Utan rätt PIN-kod, eller telefonens eget lås där det har lagts till, går inget om någon människa att läsa eller skriva på telefonen; att skicka det som väntar kräver ingen kod.',
			en: 'Without the right PIN, or the phone’s own lock where it has been added, nothing about any person can be read or written on the phone; sending what waits needs no code.'
		}
	},
	{
		id: 'LK3',
		text: {
			sv: 'Varje försök räknas innan koden prövas, så att en stängd app inte ger nya försök. Efter fem fel växer väntan; efter tio raderas listor och utkast, och det som väntar på att skickas är kvar.',
			en: 'Every try is counted before the code is tried, so that an app that is closed gives no new tries. After five wrong ones the wait grows; after ten, lists and drafts are deleted, and what waits to be sent stays.'
		}
	},
	{
		id: 'LK4',
		text: {
			sv: 'Nyckeln finns bara i minnet i en flik. Den som raderas i en flik går inte att skriva med i en annan.',
			en: 'The key is in the memory of one tab only. One that is deleted in one tab cannot be written with in another.'
		}
	},
	{
		id: 'LK5',
		text: {
			sv: 'Det som låg i klartext på telefonen före uppdateringen kopieras låst, jämförs och byts ut när koden har valts.',
			en: 'What lay in clear on the phone before the update is copied locked, compared and exchanged once the code has been chosen.'
		}
	},
	{
		id: 'LK6',
		text: {
			sv: 'Telefonen låses efter fem minuter utan beröring och när appen har varit dold i fem minuter. Medan någon skriver under väntar låset, och inget streck går förlorat.',
			en: 'The phone locks after five minutes without a touch and when the app has been hidden for five minutes. While somebody signs the lock waits, and no stroke is lost.'
		}
	},
	{
		id: 'LK7',
		text: {
			sv: 'En PIN-kod har minst sex siffror och är inte en enda siffra eller en rad siffror i ordning.',
			en: 'A PIN has at least six digits and is not one digit over and over or digits in order.'
		}
	},
	{
		id: 'LK8',
		text: {
			sv: 'Före insamlingen säger telefonen vad som inte är redo och vad man gör åt det: installation, löfte om lagring, minst 100 MB ledigt, prov att skriva och läsa, klocka och listans ålder.',
			en: 'Before collecting, the phone says what is not ready and what to do about it: installation, the promise of storage, at least 100 MB free, a trial of writing and reading, the clock, and the age of the list.'
		}
	},
	{
		id: 'LK9',
		text: {
			sv: 'Listan på telefonen namnger vårdnadshavare bara för den som en vårdnadshavare kan behöva skriva under för.',
			en: 'The list on the phone names guardians only of whoever a guardian may have to sign for.'
		}
	},
	{
		id: 'LK10',
		text: {
			sv: 'Telefonens eget lås (fingeravtryck eller ansikte) kan öppna listorna i stället för PIN-koden, också utan nät. PIN-koden öppnar alltid, och när telefonens lås inte gör det kostar det inget PIN-försök.',
			en: 'The phone’s own lock (fingerprint or face) can open the lists instead of the PIN, offline too. The PIN always opens, and where the phone’s lock does not, that costs no try of the PIN.'
		}
	},
	{
		id: 'LK11',
		text: {
			sv: 'Telefonens eget lås läggs till med rätt PIN-kod. Det som ligger på telefonen räcker inte för att öppna med det, och när det tas bort eller listorna raderas öppnar det inget mer.',
			en: 'The phone’s own lock is added with the right PIN. What lies on the phone is not enough to open with it, and when it is removed or the lists are deleted it opens nothing any more.'
		}
	},
	{
		id: 'LK12',
		text: {
			sv: 'En telefon vars lås inte kan öppna listorna säger det, och PIN-koden gäller.',
			en: 'A phone whose lock cannot open the lists says so, and the PIN stays.'
		}
	},
	{
		id: 'LK13',
		text: {
			sv: 'På en telefon som låser listan medan någon skriver under öppnas den inte förrän telefonens ägare har låst upp. Så är det från början där fingeravtryck eller ansikte räcker, och det går att ändra.',
			en: 'On a phone that locks the list while somebody signs, it does not open before the phone’s owner has unlocked it. That is so from the start where a fingerprint or face is enough, and can be changed.'
		}
	}
];
