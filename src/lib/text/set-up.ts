/** The words of the first start: the municipality, its controllers, the first administrator, and what to do next. */

/** What each of the ready-made policies means, in one sentence. The rules page has them whole. */
const policiesSv = {
	norberg:
		'Från 13 år samtycker barnet självt. Kommunen avråder från bilder där barn känns igen, och under 13 år gäller samtycket i sociala medier bara den bilden.',
	arjeplog: 'En vårdnadshavare samtycker skriftligt för alla under 18 år, på webben och i sociala medier.',
	sollentuna:
		'Inga bilder på barn och elever i sociala medier före gymnasieåldern. På lärplattformen får barnet visas för sina egna vårdnadshavare.',
	trosa:
		'Bilder där någon känns igen godkänns skriftligt innan de kommer i sociala medier, av en vårdnadshavare för alla under 18 år.',
	helsingborg:
		'Allmänt intresse är grunden på webben och i sociala medier. Vid osäkerhet frågar man, och barn kräver ett beslut.'
};

const sv = {
	title: 'Lägg upp kommunen och den första administratören',
	lead: 'Det tar fem minuter. Allt utom lösenordet går att ändra senare.',
	completeTitle: 'Lägg till den första administratören',
	completeLead: 'Kommunen är redan upplagd från kommandoraden. Rätta namnet och fyll i det som saknas.',
	municipality: 'Kommunen',
	name: 'Kommunens namn',
	nameHint: 'Så som det ska stå för dem som tillfrågas, till exempel Ekbacka kommun.',
	dataProtectionOfficer: 'Kontakt till dataskyddsombudet',
	dataProtectionOfficerHint: 'E-post eller telefon. Står i varje samtycke.',
	support: 'Kontakt för hjälp med Bildlov',
	supportHint: 'E-post eller telefon. Står där något inte fungerar.',
	controller: 'Personuppgiftsansvarig',
	controllerLead: 'Nämnden som ansvarar för bilderna, och vilka regler som den följer.',
	secondController: 'En nämnd till, om det behövs',
	secondControllerLead: 'Lämna tomt om en nämnd ansvarar för allt.',
	controllerName: 'Nämndens namn',
	controllerNameHint: 'Till exempel Barn- och utbildningsnämnden.',
	policy: 'Regler',
	policies: policiesSv,
	policyOf: (name: string) => `Som ${name}`,
	guardiansRequired: 'Vårdnadshavare som ska skriva under',
	one: 'Det räcker med en',
	oneDetail: 'Ett nej från den andra gäller ändå.',
	all: 'Alla',
	allDetail: 'Båda, när barnet har två.',
	administrator: 'Den första administratören',
	administratorLead: 'Du, eller den som ska bjuda in de andra.',
	yourName: 'Ditt namn',
	email: 'E-post',
	password: 'Lösenord',
	passwordHint: 'Minst 12 tecken. En mening som du minns är bra.',
	passwordAgain: 'Lösenordet en gång till',
	submit: 'Lägg upp kommunen',
	completeSubmit: 'Lägg till administratören',
	errors: {
		missing: 'Fyll i fältet. Det andra du har skrivit är kvar.',
		tooLong: 'Högst 200 tecken. Det du har skrivit är kvar.',
		email: 'Skriv en hel e-postadress, till exempel anna@kommunen.se.',
		policy: 'Välj vilka regler nämnden följer.',
		short: 'Lösenordet har färre än 12 tecken. Skriv ett längre, två gånger.',
		long: 'Lösenordet har fler än 128 tecken. Skriv ett kortare, två gånger.',
		differ: 'Lösenorden är inte lika. Skriv samma två gånger.'
	},
	somethingMissing: (count: number) =>
		count === 1 ? 'En uppgift behöver rättas.' : `${count} uppgifter behöver rättas.`,
	somethingMissingWhy: 'Inget är sparat än. Det du har skrivit är kvar, utom lösenordet.',
	needsKey: 'Öppna länken från fönstret där Bildlov startades',
	needsKeyWhy:
		'När Bildlov startar skrivs en länk ut i konsolen, efter ”First administrator, once”. Den är den enda vägen in tills det finns en administratör.',
	needsKeyAgain: 'Har du bara en gammal länk: starta om Bildlov, så skrivs en ny ut.',
	alreadySetUp: {
		happened: 'Kommunen är redan upplagd.',
		kept: 'Inget har ändrats.',
		todo: 'Logga in, eller be en administratör om en inbjudan.'
	},
	addressTaken: {
		happened: 'Adressen har redan ett konto.',
		kept: 'Inget är sparat än. Det du har skrivit är kvar, utom lösenordet.',
		todo: 'Skriv en annan e-postadress.'
	},

	// After it: what to do first
	welcomeTitle: (name: string) => `${name} är upplagd. Fyll den med personer.`,
	welcomeLead: 'Utan personer finns det inget att kontrollera. Välj ett av två.',
	importTitle: 'Läs in en klasslista',
	importText: 'En CSV-fil från skolsystemet. Du ser allt som skulle ändras innan något skrivs.',
	importAction: 'Välj klasslista',
	demoTitle: 'Fyll med påhittade exempel',
	demoText:
		'Sextio påhittade personer, samtycken, bilder och en öppen återkallelse, för att prova hur det fungerar. Gör det inte där riktiga personer ska läsas in.',
	demoAction: 'Fyll med exempel',
	demoDone: 'Exemplen är inlagda',
	demoLogIns: 'Du kan också logga in som någon av de påhittade användarna:',
	demoPassword: (password: string) => `Lösenordet för dem alla är ${password}`,
	demoGo: 'Börja kontrollera',
	checkText: 'Sök ett namn eller öppna en grupp, så ser du vad som gäller i varje kanal.',
	notEmpty: {
		happened: 'Det finns redan personer här.',
		kept: 'Inget har ändrats.',
		todo: 'Exempel går bara att lägga in i en tom databas.'
	},
	notAllowed: {
		happened: 'Du får inte lägga in exempel.',
		kept: 'Inget har ändrats.',
		todo: 'Be en administratör.'
	},
	hasPeople: 'Kommunen har redan personer',
	hasPeopleLead: 'Du kan läsa in fler klasslistor, eller börja kontrollera.'
};

const policiesEn: typeof policiesSv = {
	norberg:
		'From 13 the child consents in person. Images in which children can be recognised are advised against, and under 13 a consent on social media is for that image alone.',
	arjeplog: 'A guardian consents in writing for everybody under 18, on the website and on social media.',
	sollentuna:
		'No images of children and pupils on social media before upper-secondary age. The learning platform may show a child to its own guardians.',
	trosa:
		'Images in which somebody can be recognised are approved in writing before they come on social media, by a guardian for everybody under 18.',
	helsingborg:
		'Public interest is the basis on the website and on social media. When unsure one asks, and children need a ruling.'
};

const en: typeof sv = {
	title: 'Set up the municipality and the first administrator',
	lead: 'It takes five minutes. Everything but the password can be changed later.',
	completeTitle: 'Add the first administrator',
	completeLead:
		'The municipality was set up from the command line. Correct its name and fill in what is missing.',
	municipality: 'The municipality',
	name: 'Name of the municipality',
	nameHint: 'As it should stand for those who are asked.',
	dataProtectionOfficer: 'Contact of the data protection officer',
	dataProtectionOfficerHint: 'E-mail or telephone. Stands in every consent.',
	support: 'Contact for help with Bildlov',
	supportHint: 'E-mail or telephone. Stands where something does not work.',
	controller: 'Controller',
	controllerLead: 'The board that is responsible for the images, and the rules that it follows.',
	secondController: 'Another board, if there is one',
	secondControllerLead: 'Leave it empty if one board is responsible for everything.',
	controllerName: 'Name of the board',
	controllerNameHint: 'For instance the board of education.',
	policy: 'Rules',
	policies: policiesEn,
	policyOf: (name) => `As ${name}`,
	guardiansRequired: 'Guardians who must sign',
	one: 'One is enough',
	oneDetail: 'A no from the other one counts all the same.',
	all: 'All',
	allDetail: 'Both, where the child has two.',
	administrator: 'The first administrator',
	administratorLead: 'You, or whoever is going to invite the others.',
	yourName: 'Your name',
	email: 'E-mail',
	password: 'Password',
	passwordHint: 'At least 12 characters. A sentence that you remember is good.',
	passwordAgain: 'The password once more',
	submit: 'Set up the municipality',
	completeSubmit: 'Add the administrator',
	errors: {
		missing: 'Fill in the field. The rest of what you wrote is still there.',
		tooLong: 'At most 200 characters. What you wrote is still there.',
		email: 'Write a whole e-mail address, such as anna@example.org.',
		policy: 'Choose which rules the board follows.',
		short: 'The password has fewer than 12 characters. Write a longer one, twice.',
		long: 'The password has more than 128 characters. Write a shorter one, twice.',
		differ: 'The passwords are not the same. Write the same one twice.'
	},
	somethingMissing: (count) =>
		count === 1 ? 'One thing needs correcting.' : `${count} things need correcting.`,
	somethingMissingWhy: 'Nothing is saved yet. What you wrote is still there, except the password.',
	needsKey: 'Open the link in the window where Bildlov was started',
	needsKeyWhy:
		'When Bildlov starts, it prints a link on the console, after “First administrator, once”. It is the only way in until there is an administrator.',
	needsKeyAgain: 'If all you have is an old link: restart Bildlov and it prints a new one.',
	alreadySetUp: {
		happened: 'The municipality is already set up.',
		kept: 'Nothing has been changed.',
		todo: 'Sign in, or ask an administrator for an invitation.'
	},
	addressTaken: {
		happened: 'The address already has an account.',
		kept: 'Nothing is saved yet. What you wrote is still there, except the password.',
		todo: 'Write another e-mail address.'
	},

	welcomeTitle: (name) => `${name} is set up. Now fill it with people.`,
	welcomeLead: 'Without people there is nothing to check. Choose one of the two.',
	importTitle: 'Import a class list',
	importText: 'A CSV file from the school system. You see all that would change before anything is written.',
	importAction: 'Choose a class list',
	demoTitle: 'Fill with made-up examples',
	demoText:
		'Sixty made-up people, consents, images and an open withdrawal, to try how it works. Do not do this where real people are to be imported.',
	demoAction: 'Fill with examples',
	demoDone: 'The examples are in',
	demoLogIns: 'You can also sign in as one of the made-up users:',
	demoPassword: (password) => `The password of them all is ${password}`,
	demoGo: 'Begin to check',
	checkText: 'Search for a name or open a group to see the answer for each channel.',
	notEmpty: {
		happened: 'There are people here already.',
		kept: 'Nothing has been changed.',
		todo: 'Examples can only be put into an empty database.'
	},
	notAllowed: {
		happened: 'You may not put examples in.',
		kept: 'Nothing has been changed.',
		todo: 'Ask an administrator.'
	},
	hasPeople: 'The municipality has people already',
	hasPeopleLead: 'You can import more class lists, or begin to check.'
};

export const setUpWords = { sv, en };
