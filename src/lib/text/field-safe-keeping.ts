import type { Language } from './language.ts';

/** How safely the phone keeps what is saved on it. */
const sv = {
	phone: 'Telefonen',
	installed: 'Appen är installerad',
	notInstalled: 'Lägg Bildlov på hemskärmen',
	notInstalledText: 'Då öppnas den utan nät, och telefonen behåller det du har sparat.',
	install: 'Installera',
	persisted: 'Det du sparar ligger kvar',
	notPersisted: 'Telefonen kan rensa det du sparar',
	notPersistedText: 'Be den att behålla det, eller lägg Bildlov på hemskärmen.',
	persist: 'Behåll det jag sparar',
	persistRefused: 'Telefonen svarade nej. Lägg Bildlov på hemskärmen, och fråga igen.',
	free: 'Ledigt utrymme',
	freeLow: 'Mindre än 100 MB. Ta bort några bilder i telefonen innan du börjar.',
	notSaid: 'Telefonen säger inte hur mycket plats som finns.'
};

const en: typeof sv = {
	phone: 'The phone',
	installed: 'The app is installed',
	notInstalled: 'Put Bildlov on the home screen',
	notInstalledText: 'Then it opens offline, and the phone keeps what you have saved.',
	install: 'Install',
	persisted: 'What you save stays',
	notPersisted: 'The phone may clear what you save',
	notPersistedText: 'Ask it to keep it, or put Bildlov on the home screen.',
	persist: 'Keep what I save',
	persistRefused: 'The phone said no. Put Bildlov on the home screen, and ask again.',
	free: 'Free space',
	freeLow: 'Less than 100 MB. Remove some pictures from the phone before you start.',
	notSaid: 'The phone does not say how much space there is.'
};

export const safeKeepingWords: Readonly<Record<Language, typeof sv>> = { sv, en };
