import type { Language } from './language.ts';

/** The words of the error page. It comes with the first page that anybody opens, so nothing else stands here. */
const sv = {
	notFound: 'Sidan finns inte',
	notFoundWhy: 'Adressen kan vara felskriven, eller så är det som stod här borttaget.',
	notAllowed: 'Du har inte tillgång till den här sidan',
	notAllowedWhy:
		'Din roll omfattar den inte, eller så gäller den en annan enhet. Behöver du den: be en administratör.',
	tooLarge: 'Filen är för stor',
	tooLargeWhy: 'Inget har sparats. Gå tillbaka och välj en mindre fil.',
	refused: 'Det här gick inte att göra',
	refusedWhy: 'Inget har ändrats. Gå tillbaka och försök igen.',
	home: 'Till startsidan'
};

const en: typeof sv = {
	notFound: 'The page does not exist',
	notFoundWhy: 'The address may be wrong, or what stood here has been removed.',
	notAllowed: 'You have no access to this page',
	notAllowedWhy:
		'Your role does not cover it, or it belongs to another unit. If you need it: ask an administrator.',
	tooLarge: 'The file is too large',
	tooLargeWhy: 'Nothing has been saved. Go back and choose a smaller file.',
	refused: 'This could not be done',
	refusedWhy: 'Nothing has been changed. Go back and try again.',
	home: 'To the start page'
};

export const errorPageWords: Readonly<Record<Language, typeof sv>> = { sv, en };
