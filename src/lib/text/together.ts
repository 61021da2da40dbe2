/** The words of "these people in one picture". */
import type { TogetherRefusal } from '#lib/server/use-cases/check-together.ts';
import { listText } from './channel-place.ts';
import type { Language } from './language.ts';

const sv = {
	who: (count: number) => (count === 1 ? 'Den du valde' : `De ${count}`),
	together: (count: number): string => (count === 1 ? '' : ' tillsammans'),
	everywhere: (who: string, together: string) => `${who} får synas${together} i alla kanaler`,
	nowhere: (who: string, together: string) => `${who} får inte synas${together} i någon kanal i dag`,
	butNot: (who: string, together: string, yes: string, no: string) =>
		`${who} får synas${together} ${yes}, men inte ${no}`,
	onlyThere: (who: string, together: string, yes: string) => `${who} får synas${together} bara ${yes}`,
	exceptThere: (who: string, together: string, no: string) =>
		`${who} får synas${together} i alla kanaler utom ${no}`,
	some: (who: string, together: string, yes: number, of: number) =>
		`${who} får synas${together} i ${yes} av ${of} kanaler`,
	onlySome: (shown: number, chosen: number) => `Svaret gäller bara ${shown} av de ${chosen} du valde`,
	noneShown: 'Ingen av dem du valde kan visas',
	noneShownText: 'De finns inte i listorna som du ser. Öppna en grupp och välj på nytt.',
	notShown: (count: number) =>
		count === 1 ? 'En av dem du valde kan inte visas' : `${count} av dem du valde kan inte visas`,
	notShownText: (count: number): string =>
		count === 1
			? 'Personen finns inte i listorna som du ser. Svaret nedan räknar inte med den, så publicera inte på det svaret. Välj på nytt, eller fråga den som ser alla verksamheter.'
			: 'De finns inte i listorna som du ser. Svaret nedan räknar inte med dem, så publicera inte på det svaret. Välj på nytt, eller fråga den som ser alla verksamheter.',
	lead: (day: string, time: string) =>
		`Svar för ${day} kl. ${time}. Det gäller en bild i allmänhet. När du publicerar frågar vi om just den bilden.`,
	discouraged: (places: string) => `Det avråds ${places}.`,
	chooseOthers: 'Välj andra',
	matrix: 'Svar för alla tillsammans, och för dem som stoppar i någon kanal. Ett nej står först.',
	person: 'Person',
	all: (count: number) => (count === 1 ? 'Bilden' : `Alla ${count}`),
	without: 'Utan',
	withoutOne: (name: string) => `Pröva utan ${name}`,
	stopsNothing: (count: number) =>
		count === 1 ? '1 stoppar inte i någon kanal' : `${count} stoppar inte i någon kanal`,
	nobodyStops: 'Ingen av dem stoppar bilden i någon kanal.',
	helps: 'Vad skulle hjälpa?',

	chooseFold: 'Ska några av dem vara med på samma bild?',
	chooseLead: 'Kryssa i dem som ska vara med, så ser du i vilka kanaler bilden får publiceras.',
	chooseLegend: 'Vilka ska vara med?',
	chooseAll: 'Kryssa i alla',
	chooseNone: 'Kryssa ur alla',
	chooseGo: 'Visa svaret för dem',
	everybody: (count: number) => `Alla ${count} på en gång`,

	nobodyTitle: 'Ingen är vald',
	nobodyText: 'Öppna en grupp, kryssa i dem som ska vara med på bilden och tryck på Visa svaret för dem.',
	tooManyTitle: (chosen: number) => `${chosen} personer är för många på en gång`,
	tooManyText: (most: number) =>
		`Inget svar har räknats ut. Välj högst ${most} personer, till exempel en klass i taget.`,
	toCheck: 'Till Kontrollera'
};

const en: typeof sv = {
	who: (count) => (count === 1 ? 'The one you chose' : `The ${count}`),
	together: (count) => (count === 1 ? '' : ' together'),
	everywhere: (who, together) => `${who} may be shown${together} in every channel`,
	nowhere: (who, together) => `${who} must not be shown${together} in any channel today`,
	butNot: (who, together, yes, no) => `${who} may be shown${together} ${yes}, but not ${no}`,
	onlyThere: (who, together, yes) => `${who} may be shown${together} only ${yes}`,
	exceptThere: (who, together, no) => `${who} may be shown${together} in every channel but not ${no}`,
	some: (who, together, yes, of) => `${who} may be shown${together} in ${yes} of ${of} channels`,
	onlySome: (shown, chosen) => `The answer is for ${shown} of the ${chosen} you chose alone`,
	noneShown: 'Nobody you chose can be shown',
	noneShownText: 'They are not in the lists that you see. Open a group and choose again.',
	notShown: (count) =>
		count === 1 ? 'One of those you chose cannot be shown' : `${count} of those you chose cannot be shown`,
	notShownText: (count) =>
		`${count === 1 ? 'The person is' : 'They are'} not in the lists that you see. The answer below leaves them out, so do not publish on it. Choose again, or ask somebody who sees every unit.`,
	lead: (day, time) =>
		`Answer for ${day} at ${time}. It is for an image in general. When you publish, we ask about the image in question.`,
	discouraged: (places) => `It is advised against ${places}.`,
	chooseOthers: 'Choose others',
	matrix: 'The answer for all together, and for those who stop it in some channel. A no stands first.',
	person: 'Person',
	all: (count) => (count === 1 ? 'The image' : `All ${count}`),
	without: 'Without',
	withoutOne: (name) => `Try without ${name}`,
	stopsNothing: (count) => `${count} ${count === 1 ? 'stops' : 'stop'} it in no channel`,
	nobodyStops: 'None of them stops the image in any channel.',
	helps: 'What would help?',

	chooseFold: 'Are some of them to be in one image?',
	chooseLead: 'Tick those who are to be in it, and see in which channels the image may be published.',
	chooseLegend: 'Who is to be in it?',
	chooseAll: 'Tick all',
	chooseNone: 'Clear all',
	chooseGo: 'Show the answer for them',
	everybody: (count) => `All ${count} at once`,

	nobodyTitle: 'Nobody is chosen',
	nobodyText: 'Open a group, tick those who are to be in the image and press Show the answer for them.',
	tooManyTitle: (chosen) => `${chosen} people are too many at once`,
	tooManyText: (most) =>
		`No answer has been worked out. Choose ${most} people at most, for example one class at a time.`,
	toCheck: 'To Check'
};

export const togetherWords = { sv, en };

/** The places as one phrase of the title: "på Facebook och i Tryck". More than this and it is no title. */
const mostNamed = 3;

/** The answer as a sentence. `yes` and `no` are places, "på Facebook"; somebody who could not be shown makes it no answer for all. */
export function togetherTitle(
	answer: {
		readonly shown: number;
		readonly notShown: number;
		readonly yes: readonly string[];
		readonly no: readonly string[];
	},
	language: Language
): string {
	const t = togetherWords[language];
	const { shown, notShown, yes, no } = answer;
	if (shown === 0) return t.noneShown;
	if (notShown > 0) return t.onlySome(shown, shown + notShown);
	const [who, together] = [t.who(shown), t.together(shown)];
	if (yes.length === 0) return t.nowhere(who, together);
	if (no.length === 0) return t.everywhere(who, together);
	const [there, notThere] = [listText(yes, language), listText(no, language)];
	if (yes.length <= mostNamed && no.length <= mostNamed) return t.butNot(who, together, there, notThere);
	if (yes.length <= mostNamed) return t.onlyThere(who, together, there);
	if (no.length <= mostNamed) return t.exceptThere(who, together, notThere);
	return t.some(who, together, yes.length, yes.length + no.length);
}

/** What happened and what to do; what there was to keep is still ticked on the page before. */
export function togetherRefusalText(
	refusal: Exclude<TogetherRefusal, { readonly type: 'NotAllowed' }>,
	language: Language
): { readonly title: string; readonly text: string } {
	const t = togetherWords[language];
	switch (refusal.type) {
		case 'NobodyChosen':
			return { title: t.nobodyTitle, text: t.nobodyText };
		case 'TooManyPeople':
			return { title: t.tooManyTitle(refusal.chosen), text: t.tooManyText(refusal.most) };
	}
}
