import type { ProductRule } from '../product-rules.ts';

/** A: who may see and do what. */
export const access: readonly ProductRule[] = [
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
	},
	{
		id: 'A11',
		text: {
			sv: 'En roll för en kanal gäller bara där, i det som rör kanaler; en enhets kommunikatör publicerar bara i enhetens egna kanaler.',
			en: 'A role for one channel holds there alone, in what concerns channels; a unit’s communicator publishes in the unit’s own channels only.'
		}
	},
	{
		id: 'A12',
		text: {
			sv: 'Vem som får göra vad står på en sida, skriven ur samma tabell som varje del av Bildlov frågar.',
			en: 'Who may do what stands on a page, written from the same table that every part of Bildlov asks.'
		}
	},
	{
		id: 'A13',
		text: {
			sv: 'Den som hör till en enhet ser bilder som den själv har tagit in och bilder där alla hör till enheten; andra i en bild har inget namn.',
			en: 'Whoever belongs to a unit sees images that they took in themselves and images in which everybody is of the unit; others in an image have no name.'
		}
	},
	{
		id: 'A14',
		text: {
			sv: 'Den som läser databasen, eller en kopia av den, blir inte inloggad av det: sessioner sparas som kontrollsummor och en inbjudans länk bara tills dess brev har gått.',
			en: 'Whoever reads the database, or a copy of it, is signed in as nobody by that: sessions are kept as checksums, and what opens an invitation only until its mail has left.'
		}
	},
	{
		id: 'A15',
		text: {
			sv: 'Den som gissar lösenord till någon annans konto stänger inte ute kontots ägare ur en webbläsare där den har loggat in förut.',
			en: 'Whoever guesses at the password of somebody else’s account does not keep its owner out of a browser in which they have signed in before.'
		}
	}
];
