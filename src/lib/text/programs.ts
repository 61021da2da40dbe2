/** The words of the page where other systems get their tokens. */
const sv = {
	title: (inUse: number) =>
		inUse === 0
			? 'Inget annat system frågar Bildlov'
			: inUse === 1
				? '1 annat system får fråga Bildlov'
				: `${inUse} andra system får fråga Bildlov`,
	lead: 'Ett annat system får fråga om en bild får publiceras. Det skickar med alla uppgifter själv och når ingenting annat i Bildlov.',
	none: 'Inga andra system än',
	noneText:
		'Här står de system som får fråga Bildlov, till exempel verktyget för webbplatsen. Ge det första en nyckel.',
	list: 'System',
	madeOn: (day: string) => `Nyckeln är från ${day}`,
	lasts: (day: string) => `gäller till och med ${day}`,
	ended: (day: string) => `slutade gälla ${day}`,
	revokedOn: (day: string) => `spärrad ${day}`,
	usedOn: (day: string) => `Frågade senast ${day}`,
	neverUsed: 'Har inte frågat än',
	states: { 'in-use': 'Gäller', expired: 'Har slutat gälla', revoked: 'Spärrad' },
	newTitle: 'Ge ett system en nyckel',
	name: 'Systemets namn',
	nameHint: 'Så att du känner igen det i listan. Skriv inget namn på en person.',
	months: 'Nyckeln gäller i',
	monthsOption: (months: number) => (months === 1 ? '1 månad' : `${months} månader`),
	make: 'Gör en nyckel',
	madeTitle: (name: string) => `Nyckeln till ${name} är klar`,
	madeWhy: (until: string) =>
		`Den visas bara nu och gäller till och med ${until}. Lägg den i systemets inställningar. Kommer den bort: spärra den och gör en ny.`,
	token: 'Nyckel',
	copy: 'Kopiera nyckeln',
	copied: 'Kopierad',
	example: 'Så här frågar systemet',
	exampleWhy: 'Skriv in nyckeln där det står NYCKELN.',
	placeholder: 'NYCKELN',
	description: 'Hela beskrivningen, för den som bygger (OpenAPI)',
	revoke: 'Spärra',
	revokeFor: (name: string) => `Spärra ${name}`,
	revokeWhy: 'Systemet får inga fler svar. Nyckeln går inte att öppna igen, men en ny går att göra.',
	revoked: (name: string) => `${name} är spärrat.`,
	errors: {
		name: 'Skriv ett namn, högst 200 tecken.',
		months: 'Välj hur länge nyckeln ska gälla.'
	},
	refusals: {
		NotAllowed: {
			happened: 'Du får inte ge andra system nycklar.',
			kept: 'Inget har ändrats.',
			todo: 'Be en administratör.'
		},
		MonthsOutOfRange: {
			happened: 'En nyckel gäller i 1 till 24 månader.',
			kept: 'Ingen nyckel är gjord. Namnet står kvar.',
			todo: 'Välj en kortare tid.'
		},
		NoSuchProgram: {
			happened: 'Nyckeln är redan spärrad, eller finns inte.',
			kept: 'Inget har ändrats.',
			todo: 'Titta i listan, som nu är den senaste.'
		}
	}
};

const en: typeof sv = {
	title: (inUse) =>
		inUse === 0
			? 'No other system asks Bildlov'
			: inUse === 1
				? '1 other system may ask Bildlov'
				: `${inUse} other systems may ask Bildlov`,
	lead: 'Another system may ask whether an image may be published. It brings all the facts along itself and reaches nothing else in Bildlov.',
	none: 'No other systems yet',
	noneText:
		'Here stand the systems that may ask Bildlov, for instance the tool of the website. Give the first one a token.',
	list: 'Systems',
	madeOn: (day) => `The token is from ${day}`,
	lasts: (day) => `good until ${day}, that day included`,
	ended: (day) => `ended on ${day}`,
	revokedOn: (day) => `revoked on ${day}`,
	usedOn: (day) => `Last asked ${day}`,
	neverUsed: 'Has not asked yet',
	states: { 'in-use': 'In use', expired: 'Has ended', revoked: 'Revoked' },
	newTitle: 'Give a system a token',
	name: 'The system’s name',
	nameHint: 'So that you know it again in the list. Write no person’s name.',
	months: 'The token is good for',
	monthsOption: (months) => (months === 1 ? '1 month' : `${months} months`),
	make: 'Make a token',
	madeTitle: (name) => `The token for ${name} is ready`,
	madeWhy: (until) =>
		`It is shown only now and is good until ${until}, that day included. Put it in the system’s settings. If it gets lost: revoke it and make a new one.`,
	token: 'Token',
	copy: 'Copy the token',
	copied: 'Copied',
	example: 'How the system asks',
	exampleWhy: 'Write the token where it says TOKEN.',
	placeholder: 'TOKEN',
	description: 'The whole description, for whoever builds (OpenAPI)',
	revoke: 'Revoke',
	revokeFor: (name) => `Revoke ${name}`,
	revokeWhy: 'The system gets no more answers. The token cannot be opened again, but a new one can be made.',
	revoked: (name) => `${name} is revoked.`,
	errors: {
		name: 'Write a name of at most 200 characters.',
		months: 'Choose how long the token is to be good.'
	},
	refusals: {
		NotAllowed: {
			happened: 'You may not give other systems tokens.',
			kept: 'Nothing has changed.',
			todo: 'Ask an administrator.'
		},
		MonthsOutOfRange: {
			happened: 'A token is good for 1 to 24 months.',
			kept: 'No token was made. The name is kept.',
			todo: 'Choose a shorter time.'
		},
		NoSuchProgram: {
			happened: 'The token is revoked already, or does not exist.',
			kept: 'Nothing has changed.',
			todo: 'Look at the list, which is now the latest.'
		}
	}
};

export const programsWords = { sv, en };
