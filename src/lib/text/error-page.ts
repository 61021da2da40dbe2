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
	tooMany: 'För många försök just nu',
	tooManyWhy: 'Inget har ändrats. Vänta en minut och försök igen.',
	closed: 'Bildlov är stängt för underhåll',
	closedWhy: 'Det som är insamlat på telefonerna finns kvar. Vänta en stund och försök igen.',
	full: 'Bildlov kan inte spara just nu',
	fullWhy:
		'Disken på servern är full. Det du skickade är inte sparat, men allt som var sparat är kvar. Säg till it-stödet och försök igen om en stund.',
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
	tooMany: 'Too many tries just now',
	tooManyWhy: 'Nothing has been changed. Wait a minute and try again.',
	closed: 'Bildlov is closed for maintenance',
	closedWhy: 'What has been collected on the phones is kept there. Wait a while and try again.',
	full: 'Bildlov cannot save just now',
	fullWhy:
		'The disk of the server is full. What you sent has not been saved, but everything saved before is still there. Tell IT support and try again in a while.',
	refused: 'This could not be done',
	refusedWhy: 'Nothing has been changed. Go back and try again.',
	home: 'To the start page'
};

export const errorPageWords: Readonly<Record<Language, typeof sv>> = { sv, en };
