import type { ProductRule } from '../product-rules.ts';

/** FF: what a phone survives. */
export const fieldFaults: readonly ProductRule[] = [
	{
		id: 'FF1',
		text: {
			sv: 'Vad som än händer mellan ”Sparat” och kvitto – krasch, kapat svar, fullt minne, omstart av servern, ny version, två flikar – försvinner inget, dubbleras inget och ändras inget.',
			en: 'Whatever happens between "Saved" and the receipt – a crash, an answer cut off, full storage, the server restarted, a new version, two tabs – nothing is lost, nothing doubled and nothing altered.'
		}
	},
	{
		id: 'FF2',
		text: {
			sv: 'Har telefonens lagring tömts säger appen det, och hur många svar med vilka nummer som inte hade kommit fram. När telefonen kopplas igen får den som äger tillfället veta det. Det som redan kommit fram står kvar på servern.',
			en: 'When the phone’s storage has been wiped, the app says so, and how many answers with which numbers had not arrived. When the phone is paired again, the event’s owner is told. What has arrived stands on the server.'
		}
	},
	{
		id: 'FF3',
		text: {
			sv: 'Dödas appen medan någon svarar, ritar eller just har sparat är den tillbaka där den var inom två sekunder, och det som inte är sparat är märkt ”ej klart”.',
			en: 'When the app is killed while somebody answers, draws or has just saved, it is back where it was within two seconds, and what is not saved is marked "not finished".'
		}
	},
	{
		id: 'FF4',
		text: {
			sv: 'Dödas appen medan den sänder kommer det fram en gång när den öppnas igen.',
			en: 'When the app is killed while it sends, it arrives once when the app is opened again.'
		}
	},
	{
		id: 'FF5',
		text: {
			sv: 'En inloggningssida som svarar i serverns ställe får inget att lämna telefonen.',
			en: 'A login page that answers in the place of the server makes nothing leave the phone.'
		}
	},
	{
		id: 'FF6',
		text: {
			sv: 'Dödas servern före eller efter att den tagit emot, eller försvinner svaret, kommer det som sparats fram en gång.',
			en: 'When the server is killed before or after it has received, or its answer is lost, what was saved arrives once.'
		}
	},
	{
		id: 'FF7',
		text: {
			sv: 'Med fem flikar öppna sänder en av dem, och alla visar samma antal.',
			en: 'With five tabs open one of them sends, and all of them show the same number.'
		}
	},
	{
		id: 'FF8',
		text: {
			sv: 'Det som skrivs under på en telefon vars klocka går två år fel kommer fram ändå.',
			en: 'What is signed on a phone whose clock is two years wrong arrives all the same.'
		}
	},
	{
		id: 'FF9',
		text: {
			sv: 'Fältets sidor namnger genast allt de behöver, så att de öppnas utan nät i en omgång.',
			en: 'The pages of the field name all that they need at once, so that they open without a network in one go.'
		}
	},
	{
		id: 'FF10',
		text: {
			sv: 'Bredvid lagringen för telefonen en anteckning om vilka nummer den har gett och vilka som är bekräftade. Den nämner ingen person, och inget sparande väntar på den eller misslyckas för den.',
			en: 'Beside its storage the phone keeps a note of which numbers it has given and which are confirmed. It names no person, and no save waits for it or fails for it.'
		}
	}
];
