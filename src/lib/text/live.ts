/** What an open page says of how new its answers are. */
import type { Language } from './language.ts';

const sv = {
	updated: (clock: string) => `Svaren uppdaterades ${clock}.`,
	changed: 'Något har ändrats sedan sidan hämtades.',
	changedKept: 'Det som du har fyllt i är kvar.',
	fetchAgain: 'Hämta de nya svaren',
	silent: (clock: string) => `Ingen kontakt med servern sedan ${clock}.`,
	silentWhy: 'Svaren på sidan kan vara gamla. De hämtas på nytt när kontakten är tillbaka.',
	ended: 'Du är inte inloggad längre.',
	endedWhy: 'Svaren på sidan kan vara gamla.',
	signIn: 'Logga in igen'
};

const en: typeof sv = {
	updated: (clock) => `The answers were updated at ${clock}.`,
	changed: 'Something has changed since the page was fetched.',
	changedKept: 'What you have filled in is still here.',
	fetchAgain: 'Fetch the new answers',
	silent: (clock) => `No contact with the server since ${clock}.`,
	silentWhy: 'The answers on the page may be old. They are fetched again when there is contact.',
	ended: 'You are no longer signed in.',
	endedWhy: 'The answers on the page may be old.',
	signIn: 'Sign in again'
};

export const liveWords: Readonly<Record<Language, typeof sv>> = { sv, en };
