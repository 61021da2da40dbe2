import type { DescribeRefusal } from '#lib/server/use-cases/describe-image.ts';
import type { NameRefusal } from '#lib/server/use-cases/name-in-image.ts';
import type { Answer } from './verdict-words.ts';
import type { Language } from './language.ts';

const sv = {
	titleNone: 'Här finns inga bilder än',
	titleWaiting: (waiting: number, all: number) =>
		`${waiting} av ${all} ${all === 1 ? 'bild' : 'bilder'} väntar på att beskrivas`,
	titleAll: (all: number) => (all === 1 ? 'Den enda bilden är beskriven' : `Alla ${all} bilder är beskrivna`),
	lead: 'Märkena visar svaret i dag för alla som syns, kanal för kanal.',
	emptyTitle: 'Inga bilder här',
	emptyText:
		'Ladda upp en bild från kameran. Här står den sedan med svaret för varje kanal: får den publiceras i dag?',
	uploadLabel: 'Välj bilder, eller släpp dem här',
	uploadHint: 'JPEG, PNG eller WebP, högst 25 MB var. Plats och annan dold information följer inte med.',
	upload: 'Ladda upp',
	uploading: (done: number, of: number) => `Laddar upp bild ${Math.min(done + 1, of)} av ${of}`,
	taken: (count: number) => (count === 1 ? '1 bild är uppladdad' : `${count} bilder är uppladdade`),
	notTaken: (count: number) => (count === 1 ? '1 fil kom inte med' : `${count} filer kom inte med`),
	wasThere: 'fanns redan',
	isHere: 'är på plats',
	describeNow: 'Beskriv bilden',
	nothingChosen: 'Ingen bild är vald. Välj en eller flera bilder och tryck på Ladda upp.',
	tooMuchAtOnce:
		'Det blev för mycket på en gång. Ingen av bilderna har sparats. Ladda upp dem en i taget, högst 25 MB var.',
	notSent: 'Bilden kom inte fram till servern. Kontrollera nätet och försök igen.',
	mayNot: 'Du får inte lägga till bilder. Be en administratör om rollen fotograf eller kommunikatör.',
	untitled: 'Bild utan titel',
	uploadedAt: (when: string) => `uppladdad ${when}`,
	whoMissing: 'Säg vilka som syns',
	pageOf: (page: number, of: number) => `Sida ${page} av ${of}`,
	earlierPage: 'Nyare bilder',
	laterPage: 'Äldre bilder',

	oneTitleUnnamed: 'Säg vilka som syns, så får du svaret',
	oneTitleNone: 'Bilden får inte publiceras i någon kanal i dag',
	oneTitleAll: 'Bilden får publiceras i alla kanaler i dag',
	oneTitleSome: (some: number, all: number) => `Bilden får publiceras i ${some} av ${all} kanaler i dag`,
	oneTitleNoChannel: 'Det finns ingen kanal att publicera i',
	peopleCount: (count: number) =>
		count === 0 ? 'ingen går att känna igen' : count === 1 ? '1 person' : `${count} personer`,
	by: (name: string) => `foto: ${name}`,
	allImages: 'Alla bilder',
	original: 'Hämta originalet',
	preview: 'Förhandsvisning',
	noAltYet: 'Bilden har ingen beskrivning än.',
	againNote: 'Bilden fanns redan här. Ingen ny kopia har sparats.',
	savedNote: 'Sparat. Svaret nedan gäller nu.',
	describeTitle: 'Om bilden',
	title: 'Titel',
	titleHint: 'Så att du hittar bilden: ”Skolavslutning 4B”.',
	altText: 'Beskrivning för den som inte ser bilden',
	altHint:
		'Säg kort vad som syns och varför bilden är med: ”Tre elever i gul väst planterar ett äppelträd på skolgården.” Börja inte med ”bild på”, och skriv inga namn om de inte ska ut.',
	photographer: 'Fotograf',
	photographerHint: 'Den som tog bilden. Namnet ska stå vid bilden när den publiceras.',
	mayUse: 'Kommunen har rätt att använda bilden',
	isSecret: 'Bilden visar något som är sekretessbelagt',
	isSensitive: 'Bilden visar känsliga uppgifter, till exempel om hälsa, tro eller åsikter',
	isNobodyShown: 'Ingen går att känna igen på bilden',
	save: 'Spara om bilden',
	whoTitle: 'Vilka syns?',
	whoNobody: 'Du har sagt att ingen går att känna igen.',
	whoEmpty: 'Ingen är namngiven än. Sök upp var och en som går att känna igen, även i bakgrunden.',
	search: 'Sök person att lägga till',
	searchButton: 'Sök',
	noHit: (text: string) => `Ingen heter ”${text}” i de verksamheter som du ser. Kontrollera stavningen.`,
	isCut: 'Fler heter så. Skriv mer av namnet.',
	role: 'Roll på bilden',
	roleOf: (name: string) => `Roll för ${name}`,
	add: (name: string) => `Lägg till ${name}`,
	remove: (name: string) => `Ta bort ${name} från bilden`,
	changeRole: 'Byt roll',
	alreadyIn: 'är redan med',
	matrixTitle: 'Svar i dag per person och kanal',
	matrixCaption:
		'Svar i dag per person och kanal. De som stoppar står först. Öppna ett svar för att läsa varför.',
	person: 'Person',
	whole: 'Hela bilden',
	publish: 'Publicera',
	publishIn: (place: string) => `Publicera ${place}`,
	whyIn: (place: string) => `Varför inte ${place}?`,
	why: 'Varför?',
	short: {
		allowed: 'Får',
		discouraged: 'Avråds',
		'needs-decision': 'Beslut',
		incomplete: 'Inte ännu',
		forbidden: 'Får inte',
		'not-asked': 'Ej frågad',
		unknown: 'Okänt'
	} satisfies Record<Answer, string>,
	openAnswer: (who: string, channel: string, answer: string) => `${who}, ${channel}: ${answer}. Visa varför`,
	otherReasons: 'Andra regler som har prövats',
	nobodyIn: 'Den som syns på bilden',
	notNamedWhy: 'Ingen har sagt vilka som syns. Namnge dem, eller kryssa i att ingen går att känna igen.',
	close: 'Stäng',
	freeTitle: 'Vad skulle göra bilden fri?',
	freeAll: 'Inget står i vägen. Välj kanal och publicera.',
	freeDescribe: 'Skriv först titel, beskrivning och fotograf. Utan dem går bilden inte att publicera.',
	freeForbidden: (names: string) =>
		`Nej för ${names}. Ett nej gäller. Välj en bild utan dem, eller beskär bilden.`,
	freeForbiddenOne: (name: string) =>
		`Nej för ${name}. Ett nej gäller. Välj en annan bild, eller beskär bilden.`,
	freeForbiddenByPolicy: (names: string) =>
		`Reglerna säger nej för ${names} i den här kanalen, vad någon än har svarat. Välj en annan kanal eller en annan bild.`,
	freeForbiddenWhole: 'Bilden får inte publiceras som den är beskriven. Välj en annan bild.',
	freeMissing: (name: string, missing: string) => `${name} saknar ${missing}.`,
	freeWhole: (missing: string) => `Det saknas ${missing}.`,
	freeNotNamed: 'Säg vilka som syns.',
	freeNotAsked: (names: string) => `Ingen har frågat ${names}.`,
	freeDecision: (names: string) => `Riktlinjen svarar inte för ${names}. En namngiven person behöver avgöra.`,
	freeDiscouraged: (names: string) => `Avråds för ${names}. Skriv varför bilden behövs om du ändå vill.`,
	everybody: 'dem som syns',
	and: 'och',
	publishedTitle: 'Här är bilden publicerad',
	state: { up: 'uppe', 'coming-down': 'ska tas ned', gone: 'borta' },
	unusable: {
		long: (limit: number) =>
			`Texten är för lång. Allt du har skrivit är kvar. Korta den till högst ${limit} tecken.`,
		invisible:
			'Texten har ett osynligt tecken som kan vända på bokstäverna. Allt du har skrivit är kvar. Skriv texten på nytt i stället för att klistra in den.'
	}
};

const en: typeof sv = {
	titleNone: 'There are no images here yet',
	titleWaiting: (waiting, all) =>
		`${waiting} of ${all} ${all === 1 ? 'image' : 'images'} waiting to be described`,
	titleAll: (all) => (all === 1 ? 'The only image is described' : `All ${all} images are described`),
	lead: 'The marks show today’s answer for everybody shown, channel by channel.',
	emptyTitle: 'No images here',
	emptyText:
		'Upload an image from the camera. It then stands here with the answer for each channel: may it be published today?',
	uploadLabel: 'Choose images, or drop them here',
	uploadHint: 'JPEG, PNG or WebP, at most 25 MB each. Location and other hidden information is left out.',
	upload: 'Upload',
	uploading: (done, of) => `Uploading image ${Math.min(done + 1, of)} of ${of}`,
	taken: (count) => (count === 1 ? '1 image is uploaded' : `${count} images are uploaded`),
	notTaken: (count) => (count === 1 ? '1 file was left out' : `${count} files were left out`),
	wasThere: 'was here already',
	isHere: 'is in place',
	describeNow: 'Describe the image',
	nothingChosen: 'No image is chosen. Choose one or more images and press Upload.',
	tooMuchAtOnce:
		'That was too much at once. None of the images has been saved. Upload them one at a time, at most 25 MB each.',
	notSent: 'The image did not reach the server. Check the network and try again.',
	mayNot: 'You may not add images. Ask an administrator for the role photographer or communicator.',
	untitled: 'Image without a title',
	uploadedAt: (when) => `uploaded ${when}`,
	whoMissing: 'Say who is shown',
	pageOf: (page, of) => `Page ${page} of ${of}`,
	earlierPage: 'Newer images',
	laterPage: 'Older images',

	oneTitleUnnamed: 'Say who is shown, and you get the answer',
	oneTitleNone: 'The image must not be published in any channel today',
	oneTitleAll: 'The image may be published in every channel today',
	oneTitleSome: (some, all) => `The image may be published in ${some} of ${all} channels today`,
	oneTitleNoChannel: 'There is no channel to publish in',
	peopleCount: (count) =>
		count === 0 ? 'nobody can be recognised' : count === 1 ? '1 person' : `${count} people`,
	by: (name) => `photo: ${name}`,
	allImages: 'All images',
	original: 'Download the original',
	preview: 'Preview',
	noAltYet: 'The image has no description yet.',
	againNote: 'The image was here already. No new copy has been saved.',
	savedNote: 'Saved. The answer below holds now.',
	describeTitle: 'About the image',
	title: 'Title',
	titleHint: 'So that you find the image: “End of term, 4B”.',
	altText: 'Description for those who do not see the image',
	altHint:
		'Say briefly what is shown and why the image is there: “Three pupils in yellow vests plant an apple tree in the school yard.” Do not begin with “image of”, and write no names unless they are to be published.',
	photographer: 'Photographer',
	photographerHint: 'Whoever took the image. The name is to stand beside the image when it is published.',
	mayUse: 'The municipality has the right to use the image',
	isSecret: 'The image shows something that is secret by law',
	isSensitive: 'The image shows sensitive data, for example on health, faith or opinions',
	isNobodyShown: 'Nobody can be recognised in the image',
	save: 'Save about the image',
	whoTitle: 'Who is shown?',
	whoNobody: 'You have said that nobody can be recognised.',
	whoEmpty: 'Nobody is named yet. Find each person who can be recognised, in the background too.',
	search: 'Find a person to add',
	searchButton: 'Search',
	noHit: (text) => `Nobody is called “${text}” in the units that you see. Check the spelling.`,
	isCut: 'More people have that name. Write more of it.',
	role: 'Role in the image',
	roleOf: (name) => `Role of ${name}`,
	add: (name) => `Add ${name}`,
	remove: (name) => `Remove ${name} from the image`,
	changeRole: 'Change role',
	alreadyIn: 'is there already',
	matrixTitle: 'Today’s answers by person and channel',
	matrixCaption:
		'Today’s answers by person and channel. Those who stop stand first. Open an answer to read why.',
	person: 'Person',
	whole: 'The whole image',
	publish: 'Publish',
	publishIn: (place) => `Publish ${place}`,
	whyIn: (place) => `Why not ${place}?`,
	why: 'Why?',
	short: {
		allowed: 'May',
		discouraged: 'Advised against',
		'needs-decision': 'Decision',
		incomplete: 'Not yet',
		forbidden: 'Must not',
		'not-asked': 'Not asked',
		unknown: 'Unknown'
	},
	openAnswer: (who, channel, answer) => `${who}, ${channel}: ${answer}. Show why`,
	otherReasons: 'Other rules that were tried',
	nobodyIn: 'Whoever is shown',
	notNamedWhy: 'Nobody has said who is shown. Name them, or tick that nobody can be recognised.',
	close: 'Close',
	freeTitle: 'What would free the image?',
	freeAll: 'Nothing stands in the way. Choose a channel and publish.',
	freeDescribe:
		'First write title, description and photographer. The image cannot be published without them.',
	freeForbidden: (names) => `No for ${names}. A no stands. Choose an image without them, or crop the image.`,
	freeForbiddenOne: (name) => `No for ${name}. A no stands. Choose another image, or crop the image.`,
	freeForbiddenByPolicy: (names) =>
		`The rules say no for ${names} in this channel, whatever anybody has answered. Choose another channel or another image.`,
	freeForbiddenWhole: 'The image must not be published as it is described. Choose another image.',
	freeMissing: (name, missing) => `${name} lacks ${missing}.`,
	freeWhole: (missing) => `Missing: ${missing}.`,
	freeNotNamed: 'Say who is shown.',
	freeNotAsked: (names) => `Nobody has asked ${names}.`,
	freeDecision: (names) => `The guideline does not answer for ${names}. A named person has to decide.`,
	freeDiscouraged: (names) =>
		`Advised against for ${names}. Write why the image is needed if you still want to.`,
	everybody: 'those who are shown',
	and: 'and',
	publishedTitle: 'Where the image is published',
	state: { up: 'up', 'coming-down': 'to be taken down', gone: 'gone' },
	unusable: {
		long: (limit) =>
			`The text is too long. Everything that you wrote is still there. Make it ${limit} characters at most.`,
		invisible:
			'The text has an invisible character that can turn the letters around. Everything that you wrote is still there. Type the text instead of pasting it.'
	}
};

/** The words of the images: the light table, one image, and who is in it. */
export const imageWords = { sv, en };

/** What happened, what is kept, what to do. */
export function imageRefusalText(refusal: DescribeRefusal | NameRefusal, language: Language): string {
	const isSwedish = language === 'sv';
	switch (refusal.type) {
		case 'NotAllowed':
			return isSwedish
				? 'Du får inte ändra bilder. Inget har ändrats. Be en administratör om rollen fotograf eller kommunikatör.'
				: 'You may not change images. Nothing has changed. Ask an administrator for the role photographer or communicator.';
		case 'NoSuchImage':
			return isSwedish
				? 'Bilden finns inte. Inget har ändrats. Gå till alla bilder och välj en annan.'
				: 'The image does not exist. Nothing has changed. Go to all images and choose another one.';
		case 'NoSuchPerson':
			return isSwedish
				? 'Personen finns inte i de listor som du ser. Allt annat är kvar. Sök en gång till.'
				: 'The person is not in the lists that you see. Everything else is still there. Search once more.';
		case 'SomebodyAndNobody':
			return isSwedish
				? 'Bilden kan inte både visa någon och sakna någon att känna igen. Det du skrev är kvar. Ta bort krysset, eller ta bort personerna.'
				: 'The image cannot both show somebody and have nobody to recognise. What you wrote is still there. Clear the tick, or remove the people.';
	}
}
