import type { OpenChannelRefusal } from '#lib/server/use-cases/open-channel.ts';
import type { Language } from './language.ts';

const sv = {
	title: (open: number) => (open === 1 ? '1 kanal är öppen' : `${open} kanaler är öppna`),
	titleNone: 'Ingen kanal är öppen',
	lead: 'Svaren visas i den här ordningen överallt. Den nämnd som publicerar avgör vilken riktlinje som gäller.',
	emptyTitle: 'Inga kanaler',
	emptyText:
		'Lägg till en kanal: ett konto eller en sida där kommunen publicerar. Sedan går det att svara ja eller nej.',
	listLabel: 'Kanaler i kommunens ordning',
	name: 'Namn',
	code: 'Kod',
	kind: 'Slag',
	whose: 'Vems',
	rules: 'Gäller',
	hanging: 'Uppe',
	actions: 'Ändra',
	official: 'kommunens',
	thirdCountry: 'utanför EU',
	inEu: 'inom EU',
	audience: { all: 'öppen för alla', 'own-guardians': 'bara egna vårdnadshavare' },
	policyBasis: 'grund enligt riktlinjen',
	close: 'Stäng kanalen',
	closeNamed: (name: string) => `Stäng ${name}`,
	closeAsk: (place: string, hanging: number) =>
		hanging === 0
			? `Inget nytt publiceras ${place}.`
			: `Inget nytt publiceras ${place}. Det som är uppe (${hanging}) räknas ändå: tar någon tillbaka sitt ja ska det ned.`,
	closedTitle: 'Stängda kanaler',
	closedOn: (day: string) => `stängd ${day}`,
	wasClosed: 'Kanalen är stängd. Det som är uppe där räknas fortfarande.',
	wasOpened: 'Kanalen är öppen och står sist i ordningen.',
	addTitle: 'Lägg till en kanal',
	nameHint: 'Som ni kallar den: ”Instagram”, ”Björkskolans blogg”.',
	codeHint: 'Två tecken under märkena: Ig.',
	kindLabel: 'Slags kanal',
	unitLabel: 'Vems konto',
	unitOfficial: 'Kommunens officiella',
	controllerLabel: 'Personuppgiftsansvarig nämnd',
	thirdCountryTick: 'Bilderna förs över till ett land utanför EU',
	thirdCountryHint:
		'Gäller till exempel Facebook, Instagram och TikTok. Då behövs ett eget kryss i samtycket.',
	audienceLabel: 'Vilka ser kanalen?',
	audienceAll: 'Alla',
	audienceOwn: 'Bara de egna elevernas vårdnadshavare',
	basisLabel: 'Vanlig rättslig grund',
	basisPolicy: 'Den som riktlinjen anger',
	add: 'Lägg till kanalen',
	choose: 'Välj'
};

const en: typeof sv = {
	title: (open) => (open === 1 ? '1 channel is open' : `${open} channels are open`),
	titleNone: 'No channel is open',
	lead: 'Answers stand in this order everywhere. The board that publishes settles which guideline holds.',
	emptyTitle: 'No channels',
	emptyText:
		'Add a channel: an account or a page where the municipality publishes. Then it can be answered yes or no.',
	listLabel: 'Channels in the municipality’s order',
	name: 'Name',
	code: 'Code',
	kind: 'Kind',
	whose: 'Whose',
	rules: 'Holds',
	hanging: 'Up',
	actions: 'Change',
	official: 'the municipality’s',
	thirdCountry: 'outside the EU',
	inEu: 'inside the EU',
	audience: { all: 'open to all', 'own-guardians': 'own guardians only' },
	policyBasis: 'basis by the guideline',
	close: 'Close the channel',
	closeNamed: (name) => `Close ${name}`,
	closeAsk: (place, hanging) =>
		hanging === 0
			? `Nothing new is published ${place}.`
			: `Nothing new is published ${place}. What is up (${hanging}) still counts: if somebody takes a yes back it has to come down.`,
	closedTitle: 'Closed channels',
	closedOn: (day) => `closed ${day}`,
	wasClosed: 'The channel is closed. What is up there still counts.',
	wasOpened: 'The channel is open and stands last in the order.',
	addTitle: 'Add a channel',
	nameHint: 'As you call it: “Instagram”, “The blog of Birch School”.',
	codeHint: 'Two characters under the marks: Ig.',
	kindLabel: 'Kind of channel',
	unitLabel: 'Whose account',
	unitOfficial: 'The municipality’s official one',
	controllerLabel: 'Board that is the controller',
	thirdCountryTick: 'The images are transferred to a country outside the EU',
	thirdCountryHint: 'So with Facebook, Instagram and TikTok. Then the consent needs a box of its own.',
	audienceLabel: 'Who sees the channel?',
	audienceAll: 'Everybody',
	audienceOwn: 'Only the guardians of the unit’s own pupils',
	basisLabel: 'Usual legal basis',
	basisPolicy: 'The one that the guideline gives',
	add: 'Add the channel',
	choose: 'Choose'
};

/** The words of the channels. */
export const channelWords = { sv, en };

/** What happened, what is kept, what to do. */
export function channelRefusalText(
	refusal: OpenChannelRefusal | { readonly type: 'NoSuchChannel' },
	language: Language
): string {
	const isSwedish = language === 'sv';
	switch (refusal.type) {
		case 'NotAllowed':
			return isSwedish
				? 'Du får inte ändra kanaler. Inget har ändrats. Säg till en administratör.'
				: 'You may not change channels. Nothing has changed. Tell an administrator.';
		case 'NameMissing':
			return isSwedish
				? 'Namnet saknas. Det du har skrivit är kvar. Skriv vad kanalen heter.'
				: 'The name is missing. What you wrote is still there. Write what the channel is called.';
		case 'CodeWrong':
			return isSwedish
				? 'Koden ska vara två bokstäver eller siffror. Det du har skrivit är kvar. Skriv till exempel Ig.'
				: 'The code is two letters or figures. What you wrote is still there. Write for example Ig.';
		case 'NameTaken':
			return isSwedish
				? 'En öppen kanal heter redan så. Det du har skrivit är kvar. Välj ett annat namn.'
				: 'An open channel has that name already. What you wrote is still there. Choose another name.';
		case 'CodeTaken':
			return isSwedish
				? 'En öppen kanal har redan den koden. Det du har skrivit är kvar. Välj en annan kod.'
				: 'An open channel has that code already. What you wrote is still there. Choose another code.';
		case 'NoSuchController':
			return isSwedish
				? 'Nämnden saknas. Det du har skrivit är kvar. Välj vilken nämnd som ansvarar.'
				: 'The board is missing. What you wrote is still there. Choose which board is the controller.';
		case 'NoSuchUnit':
			return isSwedish
				? 'Verksamheten finns inte. Det du har skrivit är kvar. Välj en annan.'
				: 'The unit does not exist. What you wrote is still there. Choose another one.';
		case 'NoSuchChannel':
			return isSwedish
				? 'Kanalen finns inte. Inget har ändrats. Ladda om sidan.'
				: 'The channel does not exist. Nothing has changed. Reload the page.';
	}
}
