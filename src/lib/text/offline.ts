/** The page that stands in for every page of the server while there is no network. */
const sv = {
	title: 'Sidan behöver nät',
	text: 'Servern svarar inte just nu. Det du har sparat är kvar. Ladda om sidan när du har nät.',
	field: 'Samla samtycken och kontrollera listor går bra utan nät.',
	toField: 'Till telefonens sidor'
};
const en: typeof sv = {
	title: 'This page needs a network',
	text: 'The server does not answer right now. What you have saved is kept. Reload the page when you are online.',
	field: 'Collecting consents and checking lists work offline.',
	toField: 'To the pages on the phone'
};

export const offlineWords = { sv, en };
