import type { ProductRule } from '../product-rules.ts';

/** ED: what every request meets first. */
export const edge: readonly ProductRule[] = [
	{
		id: 'ED1',
		text: {
			sv: 'Varje sida och dörr har en rad i en tabell som säger vem som får vad; en ny utan rad släpps inte fram.',
			en: 'Every page and door has a row in a table that says who gets what; a new one without a row is not let out.'
		}
	},
	{
		id: 'ED2',
		text: {
			sv: 'Inget svar namnger någon som den som frågar inte får se. Någon annans barn besvaras som ett som inte finns, ett skyddat som ett vars vårdnadshavare sagt nej.',
			en: 'No answer names anybody whom the asker may not see. Somebody else’s child is answered as one that does not exist, a protected one as one whose guardian said no.'
		}
	},
	{
		id: 'ED3',
		text: {
			sv: 'Bara Bildlovs egna sidor ändrar något i den inloggades namn, vad som än skickas.',
			en: 'Only Bildlov’s own pages change anything in the name of whoever is signed in, whatever is sent.'
		}
	},
	{
		id: 'ED4',
		text: {
			sv: 'Att öppna en länk ändrar ingenting, hur ofta den än öppnas.',
			en: 'Opening a link changes nothing, however often it is opened.'
		}
	},
	{
		id: 'ED5',
		text: {
			sv: 'Varje svar säger åt webbläsaren vad den får göra: bara Bildlovs egna skript körs, inget personligt sparas.',
			en: 'Every answer tells the browser what it may do: only Bildlov’s own scripts run, nothing personal is kept.'
		}
	},
	{
		id: 'ED6',
		text: {
			sv: 'Det som är för stort, trasigt eller av fel sort avvisas innan det lästs in, och avsändaren får veta varför.',
			en: 'What is too large, broken or of the wrong kind is turned away before it is read in, and the sender is told why.'
		}
	},
	{
		id: 'ED7',
		text: {
			sv: 'Den som frågar för ofta får vänta, räknat på konto, telefon eller länk: en hel skola bakom en adress väntar inte.',
			en: 'Whoever asks too often waits, counted by account, phone or link: a whole school behind one address does not wait.'
		}
	},
	{
		id: 'ED8',
		text: {
			sv: 'Inget värde i en exporterad fil körs av ett kalkylprogram.',
			en: 'No value of an exported file is run by a spreadsheet.'
		}
	},
	{
		id: 'ED9',
		text: {
			sv: 'Namn står aldrig i adresser, loggar, mätvärden, jobb, journalens kedja eller telefonens skal.',
			en: 'Names never stand in addresses, logs, metrics, jobs, the chain of the record or the phone’s shells.'
		}
	},
	{
		id: 'ED10',
		text: {
			sv: 'Att söka medan man skriver räknas som läsning: den som söker hela dagen kan ändå spara.',
			en: 'Searching as one types counts as reading: whoever searches all day can still save.'
		}
	},
	{
		id: 'ED11',
		text: {
			sv: 'En inloggad kan inte hålla så många sidor öppna att servern tar slut för andra.',
			en: 'Nobody who is signed in can hold so many pages open that the server runs out for others.'
		}
	}
];
