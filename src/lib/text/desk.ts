/** The words of the desk's frame: where one can go, and what stands on every page. */
const sv = {
	check: 'Kontrollera',
	images: 'Bilder',
	publications: 'Publicerat',
	takedowns: 'Avpublicering',
	withdrawals: 'Återkallelser',
	people: 'Personer',
	importPeople: 'Läs in klasslista',
	quarantine: 'Väntar på dig',
	channels: 'Kanaler',
	phones: 'Telefoner',
	users: 'Användare',
	openQuestions: 'Öppna frågor',
	rules: 'Regler',
	laboratory: 'Prova ett fall',
	renewals: 'Fråga om igen',
	programs: 'Andra system',
	accessLog: 'Vem har tittat',
	status: 'Drift',
	signOut: 'Logga ut',
	english: 'English',
	swedish: 'Svenska',
	search: 'Sök person',
	late: (count: number) => `${count} sena`,
	waiting: (count: number) => `${count} väntar`,
	roles: {
		photographer: 'Fotograf',
		staff: 'Personal',
		manager: 'Chef',
		communicator: 'Kommunikatör',
		registrar: 'Registrator',
		'data-protection-officer': 'Dataskyddsombud',
		administrator: 'Administratör'
	}
};

const en: typeof sv = {
	check: 'Check',
	images: 'Images',
	publications: 'Published',
	takedowns: 'Takedowns',
	withdrawals: 'Withdrawals',
	people: 'People',
	importPeople: 'Import class list',
	quarantine: 'Waiting for you',
	channels: 'Channels',
	phones: 'Phones',
	users: 'Users',
	openQuestions: 'Open questions',
	rules: 'Rules',
	laboratory: 'Try a case',
	renewals: 'Ask again',
	programs: 'Other systems',
	accessLog: 'Who has looked',
	status: 'Operation',
	signOut: 'Sign out',
	english: 'English',
	swedish: 'Svenska',
	search: 'Find a person',
	late: (count) => `${count} late`,
	waiting: (count) => `${count} waiting`,
	roles: {
		photographer: 'Photographer',
		staff: 'Staff',
		manager: 'Manager',
		communicator: 'Communicator',
		registrar: 'Registrar',
		'data-protection-officer': 'Data protection officer',
		administrator: 'Administrator'
	}
};

export const deskWords = { sv, en };
