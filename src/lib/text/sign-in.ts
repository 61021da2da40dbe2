/** The words of signing in and out, of an invitation, and of the pages that stand where something went wrong. */
const sv = {
	title: 'Logga in',
	email: 'E-post',
	password: 'Lösenord',
	submit: 'Logga in',
	notRecognised: {
		happened: 'Adressen och lösenordet hör inte ihop.',
		kept: 'Adressen du skrev är kvar.',
		todo: 'Försök igen. Har du glömt lösenordet: be en administratör om en ny inbjudan.'
	},
	tooManyTries: (time: string) => ({
		happened: 'Det har varit många försök för den här adressen.',
		kept: 'Kontot är inte låst.',
		todo: `Vänta till klockan ${time} och försök igen.`
	}),
	signedOut: 'Du är utloggad.',
	otherLanguage: 'English',

	invitationTitle: (name: string) => `Välkommen, ${name}`,
	invitationLead: (email: string) => `Välj ett lösenord, så kan du logga in som ${email}.`,
	invitationName: 'Ditt namn',
	newPassword: 'Nytt lösenord',
	passwordHint: 'Minst 12 tecken. En mening som du minns är bra.',
	passwordAgain: 'Lösenordet en gång till',
	accept: 'Skapa konto och logga in',
	invitationGoneTitle: 'Länken går inte att använda',
	invitationGone:
		'Den är redan använd, för gammal (sju dagar) eller inte hel. Inget har hänt. Har du redan ett konto: logga in. Annars ber du den som bjöd in dig om en ny länk.',
	addressTaken: {
		happened: 'Adressen har redan ett konto.',
		kept: 'Inget har ändrats.',
		todo: 'Logga in med det lösenord du har, eller be en administratör om hjälp.'
	}
};

const en: typeof sv = {
	title: 'Sign in',
	email: 'E-mail',
	password: 'Password',
	submit: 'Sign in',
	notRecognised: {
		happened: 'The address and the password do not belong together.',
		kept: 'The address that you wrote is still there.',
		todo: 'Try again. If you have forgotten the password: ask an administrator for a new invitation.'
	},
	tooManyTries: (time) => ({
		happened: 'There have been many tries for this address.',
		kept: 'The account is not locked.',
		todo: `Wait until ${time} and try again.`
	}),
	signedOut: 'You are signed out.',
	otherLanguage: 'Svenska',

	invitationTitle: (name) => `Welcome, ${name}`,
	invitationLead: (email) => `Choose a password, and you can sign in as ${email}.`,
	invitationName: 'Your name',
	newPassword: 'New password',
	passwordHint: 'At least 12 characters. A sentence that you remember is good.',
	passwordAgain: 'The password once more',
	accept: 'Make the account and sign in',
	invitationGoneTitle: 'The link cannot be used',
	invitationGone:
		'It has been used, is too old (seven days) or is not whole. Nothing has happened. If you have an account already: sign in. Otherwise ask whoever invited you for a new link.',
	addressTaken: {
		happened: 'The address already has an account.',
		kept: 'Nothing has been changed.',
		todo: 'Sign in with the password you have, or ask an administrator for help.'
	}
};

export const signInWords = { sv, en };
