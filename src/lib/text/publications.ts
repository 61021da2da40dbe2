import type { PublishRefusal } from '#lib/server/use-cases/publish-image.ts';
import type { Language } from './language.ts';
import { verdictWords } from './verdict-words.ts';

const sv = {
	chooseTitle: 'I vilken kanal vill du publicera?',
	chooseLead: 'Svaret gäller alla som syns på bilden, i dag.',
	titleYes: (place: string) => `Bilden får publiceras ${place}`,
	titleDiscouraged: (place: string) => `Bilden får publiceras ${place}, men det avråds`,
	titleNotYet: (place: string) => `Bilden kan inte publiceras ${place} än`,
	titleDecision: (place: string) => `Någon måste besluta innan bilden publiceras ${place}`,
	titleNo: (place: string) => `Bilden får inte publiceras ${place}`,
	leadYes: 'Registrera publiceringen, så vet vi var bilden finns den dag någon tar tillbaka sitt ja.',
	leadNotYet: 'Här står vem det gäller, vad som saknas och vad du kan göra.',
	leadNo: 'Ett nej gäller. Välj en annan bild, eller beskär bilden.',
	leadDecision: 'Riktlinjen svarar inte på frågan. En namngiven person avgör.',
	standsInTheWay: 'Det här står i vägen',
	theOthers: 'För de andra får den publiceras',
	backToImage: 'Till bilden',
	otherChannel: 'Välj en annan kanal',
	notDescribed: 'Bilden är inte beskriven',
	notDescribedText: 'Skriv titel, beskrivning och fotograf först. Sedan kan bilden publiceras.',
	noAltText: 'Beskrivningen saknas',
	noAltTextText: 'Skriv vad som syns, för den som inte ser bilden. Sedan kan bilden publiceras.',
	describe: 'Beskriv bilden',
	mayNotPublish: 'Du får inte publicera',
	mayNotPublishText: 'Kommunikatörer publicerar. Säg till någon av dem att bilden är klar.',
	formTitle: 'Registrera publiceringen',
	dutiesTitle: 'Gör det här, och kryssa i när det är gjort',
	motivation: 'Varför behövs bilden?',
	motivationHint:
		'Riktlinjen avråder. Skriv vad bilden tillför och varför en annan inte räcker. Det sparas med beslutet.',
	url: 'Adress där bilden syns',
	urlHint: 'Hela adressen, till exempel https://www.ekbacka.se/nyheter. Lämna tomt för tryck.',
	day: 'Dag då bilden publicerades',
	dayHint: 'År, månad, dag: 2026-06-11.',
	submit: (place: string) => `Publicera ${place}`,
	whoIsShown: 'Svar för dem som syns',

	listTitleNone: 'Inget är publicerat än',
	listTitle: (up: number) => (up === 1 ? '1 bild är uppe' : `${up} bilder är uppe`),
	listTitleDown: (down: number) =>
		down === 1 ? '1 publicering ska tas ned' : `${down} publiceringar ska tas ned`,
	listLead: (up: number, gone: number) => `${up} uppe, ${gone} borta.`,
	listCut: 'De 200 senaste visas. Sök på titel, kanal eller månad för att hitta äldre.',
	searchLabel: 'Titel eller kanal',
	month: 'Månad',
	everyMonth: 'Alla månader',
	search: 'Sök',
	showAll: 'Visa alla',
	foundTitle: (count: number) =>
		count === 0
			? 'Ingen publicering passar'
			: count === 1
				? '1 publicering passar'
				: `${count} publiceringar passar`,
	notFoundTitle: 'Inget hittades',
	notFoundText:
		'Sökningen gäller bildens titel och kanalens namn. Prova ett kortare ord eller en annan månad.',
	emptyTitle: 'Inga publiceringar',
	emptyText: 'Välj en bild, läs svaret och publicera. Här står sedan var bilden finns.',
	toImages: 'Till bilderna',
	listLabel: 'Publiceringar',
	image: 'Bild',
	channel: 'Kanal',
	published: 'Publicerad',
	address: 'Adress',
	stateHead: 'Läge',
	state: { up: 'Uppe', 'coming-down': 'Ska tas ned', gone: 'Borta' },
	closed: 'kanalen är stängd',
	noAddress: 'ingen adress',

	oneUp: (place: string, day: string) => `Publicerad ${place} ${day}`,
	oneDown: (channel: string) => `Ska tas ned från ${channel}`,
	oneGone: (channel: string) => `Borta från ${channel}`,
	justPublished: 'Publiceringen är registrerad',
	justPublishedText:
		'Beslutet för var och en är sparat med den. Tar någon tillbaka sitt ja kommer en uppgift upp.',
	facts: 'Uppgifter',
	publishedBy: 'Publicerad av',
	registered: 'Registrerad',
	legalBasis: 'Rättslig grund',
	motivationLabel: 'Motivering',
	dutiesDone: 'Gjort vid publiceringen',
	restedOn: 'Det här vilade publiceringen på',
	restedLead: 'Svaret som det var den dagen, med dess regler. Det ändras inte.',
	nobody: 'Ingen går att känna igen på bilden',
	reasons: 'Alla regler som prövades',
	withdraw: (name: string) => `Ta emot en återkallelse för ${name}`,
	takedown: 'Avpublicering',
	toTakedown: 'Öppna uppgiften',
	dueOn: (day: string) => `Ska vara nere ${day}.`
};

const en: typeof sv = {
	chooseTitle: 'In which channel do you want to publish?',
	chooseLead: 'The answer holds for everybody in the image, today.',
	titleYes: (place) => `The image may be published ${place}`,
	titleDiscouraged: (place) => `The image may be published ${place}, but it is advised against`,
	titleNotYet: (place) => `The image cannot be published ${place} yet`,
	titleDecision: (place) => `Somebody has to decide before the image is published ${place}`,
	titleNo: (place) => `The image must not be published ${place}`,
	leadYes: 'Register the publication, and we know where the image is on the day somebody takes a yes back.',
	leadNotYet: 'Here is whom it concerns, what is missing and what you can do.',
	leadNo: 'A no stands. Choose another image, or crop the image.',
	leadDecision: 'The guideline does not answer the question. A named person decides.',
	standsInTheWay: 'This stands in the way',
	theOthers: 'For the others it may be published',
	backToImage: 'To the image',
	otherChannel: 'Choose another channel',
	notDescribed: 'The image is not described',
	notDescribedText: 'Write title, description and photographer first. Then the image can be published.',
	noAltText: 'The description is missing',
	noAltTextText: 'Write what is shown, for those who do not see the image. Then the image can be published.',
	describe: 'Describe the image',
	mayNotPublish: 'You may not publish',
	mayNotPublishText: 'Communicators publish. Tell one of them that the image is ready.',
	formTitle: 'Register the publication',
	dutiesTitle: 'Do this, and tick it when it is done',
	motivation: 'Why is the image needed?',
	motivationHint:
		'The guideline advises against it. Write what the image adds and why another will not do. It is saved with the decision.',
	url: 'Address where the image is seen',
	urlHint: 'The whole address, for example https://www.ekbacka.se/news. Leave empty for print.',
	day: 'Day on which the image was published',
	dayHint: 'Year, month, day: 2026-06-11.',
	submit: (place) => `Publish ${place}`,
	whoIsShown: 'Answers for those who are shown',

	listTitleNone: 'Nothing is published yet',
	listTitle: (up) => (up === 1 ? '1 image is up' : `${up} images are up`),
	listTitleDown: (down) =>
		down === 1 ? '1 publication is to be taken down' : `${down} publications are to be taken down`,
	listLead: (up, gone) => `${up} up, ${gone} gone.`,
	listCut: 'The latest 200 are shown. Search by title, channel or month for older ones.',
	searchLabel: 'Title or channel',
	month: 'Month',
	everyMonth: 'Every month',
	search: 'Search',
	showAll: 'Show all',
	foundTitle: (count) =>
		count === 0
			? 'No publication matches'
			: count === 1
				? '1 publication matches'
				: `${count} publications match`,
	notFoundTitle: 'Nothing was found',
	notFoundText:
		'The search is in the title of the image and the name of the channel. Try a shorter word or another month.',
	emptyTitle: 'No publications',
	emptyText: 'Choose an image, read the answer and publish. Then it says here where the image is.',
	toImages: 'To the images',
	listLabel: 'Publications',
	image: 'Image',
	channel: 'Channel',
	published: 'Published',
	address: 'Address',
	stateHead: 'State',
	state: { up: 'Up', 'coming-down': 'To be taken down', gone: 'Gone' },
	closed: 'the channel is closed',
	noAddress: 'no address',

	oneUp: (place, day) => `Published ${place} ${day}`,
	oneDown: (channel) => `To be taken down from ${channel}`,
	oneGone: (channel) => `Gone from ${channel}`,
	justPublished: 'The publication is registered',
	justPublishedText:
		'The decision for each person is saved with it. If somebody takes a yes back, a task appears.',
	facts: 'Details',
	publishedBy: 'Published by',
	registered: 'Registered',
	legalBasis: 'Legal basis',
	motivationLabel: 'Motivation',
	dutiesDone: 'Done when publishing',
	restedOn: 'What the publication rested on',
	restedLead: 'The answer as it was that day, with its rules. It does not change.',
	nobody: 'Nobody can be recognised in the image',
	reasons: 'Every rule that was tried',
	withdraw: (name) => `Register a withdrawal for ${name}`,
	takedown: 'Takedown',
	toTakedown: 'Open the task',
	dueOn: (day) => `To be down ${day}.`
};

/** The words of publishing, and of what has been published. */
export const publicationWords = { sv, en };

/** What happened, what is kept, what to do. */
export function publishRefusalText(refusal: PublishRefusal, language: Language): string {
	const isSwedish = language === 'sv';
	const words = verdictWords[language];
	switch (refusal.type) {
		case 'NotAllowed':
			return isSwedish
				? 'Du får inte publicera. Inget har registrerats. Säg till en kommunikatör att bilden är klar.'
				: 'You may not publish. Nothing has been registered. Tell a communicator that the image is ready.';
		case 'NoSuchImage':
			return isSwedish
				? 'Bilden finns inte. Inget har registrerats. Gå till alla bilder och välj en annan.'
				: 'The image does not exist. Nothing has been registered. Go to all images and choose another one.';
		case 'NoSuchChannel':
			return isSwedish
				? 'Kanalen är stängd eller finns inte. Inget har registrerats. Välj en annan kanal.'
				: 'The channel is closed or does not exist. Nothing has been registered. Choose another channel.';
		case 'NotDescribed':
			return isSwedish
				? 'Bilden är inte beskriven. Inget har registrerats. Gå till bilden och skriv titel, beskrivning och fotograf.'
				: 'The image is not described. Nothing has been registered. Go to the image and write title, description and photographer.';
		case 'NoAltText':
			return isSwedish
				? 'Beskrivningen för den som inte ser bilden saknas. Inget har registrerats. Gå till bilden och skriv den.'
				: 'The description for those who do not see the image is missing. Nothing has been registered. Go to the image and write it.';
		case 'NobodyNamed':
			return isSwedish
				? 'Ingen har sagt vilka som syns. Inget har registrerats. Gå till bilden och namnge dem.'
				: 'Nobody has said who is shown. Nothing has been registered. Go to the image and name them.';
		case 'MayNotPublish': {
			const missing = refusal.missing.map((code) => words.missing[code]).join(', ');
			const what = missing === '' ? '' : ` ${words.missingLead} ${missing}.`;
			return isSwedish
				? `Svaret har ändrats sedan du öppnade sidan: ${words.answerInText[refusal.verdict]}.${what} Inget har registrerats. Det du har skrivit är kvar.`
				: `The answer has changed since you opened the page: ${words.answerInText[refusal.verdict]}.${what} Nothing has been registered. What you wrote is still there.`;
		}
		case 'MotivationMissing':
			return isSwedish
				? 'Motiveringen saknas eller är för kort. Dina andra svar är kvar. Skriv en mening om varför bilden behövs.'
				: 'The motivation is missing or too short. Your other answers are still there. Write a sentence on why the image is needed.';
		case 'DutiesMissing':
			return isSwedish
				? `${refusal.duties.length === 1 ? 'En sak' : `${refusal.duties.length} saker`} är inte ikryssade. Dina andra svar är kvar. Gör det som står och kryssa i.`
				: `${refusal.duties.length === 1 ? 'One thing is' : `${refusal.duties.length} things are`} not ticked. Your other answers are still there. Do what it says and tick it.`;
		case 'NoWebAddress':
			return isSwedish
				? 'Det är ingen hel webbadress. Det du har skrivit är kvar. Börja med https:// eller lämna tomt.'
				: 'That is not a whole web address. What you wrote is still there. Begin with https:// or leave it empty.';
		case 'FutureDay':
			return isSwedish
				? 'Dagen har inte varit än. Det du har skrivit är kvar. Skriv dagen då bilden publicerades, i dag eller tidigare.'
				: 'That day has not come yet. What you wrote is still there. Write the day on which the image was published, today or earlier.';
	}
}
