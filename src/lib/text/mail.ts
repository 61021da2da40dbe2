/**
 * The words of mails: plain text, Swedish first and English below, because nobody's language is known. No mail names a
 * person, in its subject or anywhere else: it is read on screens that others see, and kept in places that we do not know.
 */
import type { Day } from '#lib/domain/day.ts';
import { alarmWords, type AlarmFacts } from './alarms.ts';
import { dayWithWeekday } from './day-words.ts';
import type { Language } from './language.ts';

export interface MailText {
	readonly subject: string;
	readonly text: string;
}

interface Place {
	readonly municipality: string;
	/** `https://bild.kommun.se`, without a slash at its end. */
	readonly address: string;
}

export function alarmMail(place: Place, alarm: AlarmFacts): MailText {
	return inBoth(
		place,
		`Bildlov: larm – ${alarmWords.sv.kinds[alarm.kind].title(alarm.about)}`,
		(language) => {
			const words = alarmWords[language].kinds[alarm.kind];
			return [
				`${words.title(alarm.about)}.`,
				...factsOf(alarm, language),
				words.what,
				words.todo,
				`${place.address}${pageOf(alarm)}`
			];
		}
	);
}

const isOfPhone = ({ kind }: AlarmFacts) => kind === 'records-missing' || kind === 'phone-wiped';

/** Which numbers, and at which event; the phone is named where one is signed in: it is often called by somebody's name. */
function factsOf(alarm: AlarmFacts, language: Language): string[] {
	if (!isOfPhone(alarm)) return [];
	const { aboutKeys } = alarmWords[language];
	const facts = (['event', 'numbers'] as const).flatMap((key) =>
		alarm.about[key] === undefined ? [] : [`${aboutKeys[key] ?? key}: ${alarm.about[key]}.`]
	);
	return facts.length === 0 ? [] : [facts.join(' ')];
}

/** Whoever has the phone may see the phones, and no alarms. */
const pageOf = (alarm: AlarmFacts) => (isOfPhone(alarm) ? '/phones' : '/alarms');

export function checkpointMail(place: Place, seq: number, note: string): MailText {
	const words = {
		sv: [
			'Det här är dagens kontrollpunkt från Bildlov. Spara mejlet: med det går det att visa i efterhand om någon har ändrat i loggen.',
			'Ändra ingenting i texten mellan strecken.'
		],
		en: [
			'This is today’s checkpoint of Bildlov. Keep the mail: with it, it can be shown later whether anybody has changed the record.',
			'Change nothing in the text between the lines.'
		]
	};
	const { subject, text } = inBoth(place, `Bildlov: kontrollpunkt ${seq}`, (language) => words[language]);
	return { subject, text: `${text}\n\n${rule}\n${note.trimEnd()}\n${rule}\n` };
}

export function invitationMail(place: Place, link: string, until: Day): MailText {
	return inBoth(place, 'Du är inbjuden till Bildlov', (language) =>
		language === 'sv'
			? [
					`${place.municipality} har bjudit in dig till Bildlov, där kommunen håller reda på vilka bilder som får publiceras.`,
					`Öppna länken och välj ett lösenord. Den går att använda en gång, till och med ${dayWithWeekday(until, language)}. Ge den inte till någon annan.`,
					link
				]
			: [
					`${place.municipality} has invited you to Bildlov, where the municipality keeps track of which images may be published.`,
					`Open the link and choose a password. It can be used once, until ${dayWithWeekday(until, language)}. Give it to nobody else.`,
					link
				]
	);
}

export function takedownsMail(place: Place, count: number, dueOn: Day): MailText {
	const subject =
		count === 1
			? `Du har en avpublicering att göra senast ${dayWithWeekday(dueOn, 'sv')}`
			: `Du har ${count} avpubliceringar att göra senast ${dayWithWeekday(dueOn, 'sv')}`;
	return inBoth(place, subject, (language) =>
		language === 'sv'
			? [
					`${subject}.`,
					'Bilden får inte längre vara publicerad. I Bildlov står var den finns och vad du ska göra. Har någon annan redan tagit ner den behöver du inte göra något.',
					`${place.address}/takedowns`
				]
			: [
					count === 1
						? `You have a takedown to do by ${dayWithWeekday(dueOn, language)}.`
						: `You have ${count} takedowns to do by ${dayWithWeekday(dueOn, language)}.`,
					'The image may no longer be published. Bildlov says where it is and what you are to do. If somebody else has taken it down already, you need do nothing.',
					`${place.address}/takedowns`
				]
	);
}

const rule = '-'.repeat(72);

function inBoth(
	{ municipality, address }: Place,
	subject: string,
	paragraphs: (language: Language) => readonly string[]
): MailText {
	const sv = [
		...paragraphs('sv'),
		`Mejlet är skickat av Bildlov i ${municipality}, ${address}. Det går inte att svara på det.`
	];
	const en = [
		'In English',
		...paragraphs('en'),
		`This mail was sent by Bildlov in ${municipality}, ${address}. It cannot be answered.`
	];
	return { subject, text: [...sv, rule, ...en].join('\n\n') };
}
