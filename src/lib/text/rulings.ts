import type { RulingRefusal } from '#lib/server/use-cases/rule-on-question.ts';
import type { DecidingRole } from '#lib/policy/profile.ts';
import type { Language } from './language.ts';

const sv = {
	title: (waiting: number) =>
		waiting === 1 ? '1 fråga väntar på beslut' : `${waiting} frågor väntar på beslut`,
	titleNone: 'Riktlinjen lämnar ingen fråga öppen',
	titleAll: 'Alla öppna frågor är avgjorda',
	lead: 'Där en riktlinje säger emot sig själv, eller inte säger något, avgör en namngiven person. Beslutet gäller alla lika fall.',
	toRules: 'Till reglerna',
	emptyTitle: 'Inga öppna frågor',
	emptyText: 'Riktlinjen svarar själv på allt. Kommer en öppen fråga, står den här.',
	done: 'Beslutet är sparat',
	doneText: 'Det gäller alla lika fall från sin dag. Vill någon ändra det, fattas ett nytt beslut.',
	against: 'Det här talar emot',
	infavour: 'Det här talar för',
	kinds: (kinds: string) => `Gäller ${kinds}.`,
	policy: (name: string, version: string) => `Riktlinje: ${name}, version ${version}`,
	whoDecides: 'Avgör',
	nobodyHas: 'ingen har rollen än, administratören kan ge den',
	waiting: 'Väntar på beslut. Till dess är svaret nej.',
	ruledNow: (answer: string, day: string) => `${answer}, sedan ${day}`,
	ruledLater: (answer: string, day: string) => `${answer}, från ${day}`,
	cases: 'Väntar i dag',
	waits: (count: number) =>
		count === 0
			? 'ingen av dem som har svarat eller syns på en bild'
			: count === 1
				? '1 person får svaret ”kräver beslut”'
				: `${count} personer får svaret ”kräver beslut”`,
	atLeast: (people: number) => `Räknat bland ${people} personer. Det kan vara fler.`,
	mayNotRule: (role: string) => `Bara ${role} kan avgöra frågan.`,
	ruleTitle: 'Avgör frågan',
	ruleAgain: 'Fatta ett nytt beslut',
	ruleAgainText: 'Det nya ersätter det förra från sin dag. Inget ändras i efterhand.',
	which: 'Vilken läsning gäller?',
	answer: { allow: 'Får publiceras', refuse: 'Får inte publiceras' },
	answerDetail: {
		allow: 'Där allt annat som krävs finns.',
		refuse: 'Oavsett vad som har samlats in.'
	},
	why: 'Varför?',
	whyHint: 'Skriv så att den som läser om ett år förstår. Skriv inga namn på barn eller vårdnadshavare.',
	from: 'Från och med',
	fromHint: 'I dag eller senare. År, månad, dag: 2026-12-01.',
	submit: 'Spara beslutet',
	chooseOne: 'Välj en läsning. Det du har skrivit är kvar.',
	tooLong: (limit: number) => `Skriv högst ${limit} tecken. Det du har skrivit är kvar.`,
	invisible: 'I texten finns ett tecken som inte syns. Det du har skrivit är kvar. Skriv om raden.',
	rulings: 'Beslut',
	noRulings: 'Inga beslut är fattade än.',
	by: (name: string, at: string) => `Beslutat av ${name} ${at}.`,
	somebody: 'någon som har slutat',
	holdsFrom: (day: string) => `Gäller från ${day}.`,
	heldUntil: (from: string, day: string) => `Gällde från ${from}. Ersatt från ${day}.`,
	neverHeld: (day: string) => `Ersatt samma dag, ${day}.`,
	willBeReplaced: (from: string, day: string) => `Gäller från ${from}. Ersätts från ${day}.`,
	replaced: (answer: string, day: string) => `Ersätter: ${answer.toLowerCase()}, från ${day}.`,
	reason: 'Skäl',
	publications: (count: number) =>
		count === 0
			? 'Ingen publicering vilar på det.'
			: count === 1
				? '1 publicering vilar på det'
				: `${count} publiceringar vilar på det`,
	latest: (count: number) => `De ${count} senaste:`,
	untitled: 'Bild utan titel',
	discouraged: 'Avrådda fall',
	discouragedLead: 'Publicerat fast riktlinjen avråder. Varje fall är avgjort för sig.',
	noDiscouraged: 'Inget är publicerat mot riktlinjens råd.',
	discouragedCut: (count: number) => `De ${count} senaste visas.`,
	image: 'Bild',
	channel: 'Kanal',
	motivation: 'Motivering',
	who: 'Vem',
	when: 'När',
	link: 'Vem avgör frågan?',
	questions: {
		'sollentuna.upper-secondary': 'Får den som är i gymnasieålder visas på sociala medier?',
		'sollentuna.employees': 'Får medarbetare visas på sociala medier?',
		'helsingborg.children': 'Får barn visas med allmänt intresse som grund?'
	} as Readonly<Record<string, string>>,
	roles: {
		manager: 'en chef',
		communicator: 'en kommunikatör',
		registrar: 'en registrator',
		administrator: 'en administratör'
	} satisfies Record<DecidingRole, string>
};

const en: typeof sv = {
	title: (waiting) =>
		waiting === 1 ? '1 question waits for a ruling' : `${waiting} questions wait for a ruling`,
	titleNone: 'The guideline leaves no question open',
	titleAll: 'Every open question has been ruled on',
	lead: 'Where a guideline contradicts itself, or says nothing, a named person decides. The ruling holds for all like cases.',
	toRules: 'To the rules',
	emptyTitle: 'No open questions',
	emptyText: 'The guideline itself answers everything. If a question is left open, it stands here.',
	done: 'The ruling is saved',
	doneText: 'It holds for all like cases from its day. Whoever wants to change it makes a new ruling.',
	against: 'This speaks against',
	infavour: 'This speaks in favour',
	kinds: (kinds) => `Concerns ${kinds}.`,
	policy: (name, version) => `Guideline: ${name}, version ${version}`,
	whoDecides: 'Decides',
	nobodyHas: 'nobody has the role yet, the administrator can give it',
	waiting: 'Waits for a ruling. Until then the answer is no.',
	ruledNow: (answer, day) => `${answer}, since ${day}`,
	ruledLater: (answer, day) => `${answer}, from ${day}`,
	cases: 'Waiting today',
	waits: (count) =>
		count === 0
			? 'none of those who have answered or are in an image'
			: count === 1
				? '1 person gets the answer “needs a decision”'
				: `${count} people get the answer “needs a decision”`,
	atLeast: (people) => `Counted among ${people} people. There may be more.`,
	mayNotRule: (role) => `Only ${role} can rule on the question.`,
	ruleTitle: 'Rule on the question',
	ruleAgain: 'Make a new ruling',
	ruleAgainText: 'The new one replaces the former from its day. Nothing is edited afterwards.',
	which: 'Which reading holds?',
	answer: { allow: 'May be published', refuse: 'Must not be published' },
	answerDetail: {
		allow: 'Where everything else that is needed is there.',
		refuse: 'Whatever has been collected.'
	},
	why: 'Why?',
	whyHint: 'Write it for somebody who reads it in a year. Name no child and no guardian.',
	from: 'From',
	fromHint: 'Today or later. Year, month, day: 2026-12-01.',
	submit: 'Save the ruling',
	chooseOne: 'Choose a reading. What you wrote is still there.',
	tooLong: (limit) => `Write at most ${limit} characters. What you wrote is still there.`,
	invisible:
		'There is a character in the text that cannot be seen. What you wrote is still there. Write the line again.',
	rulings: 'Rulings',
	noRulings: 'No rulings have been made yet.',
	by: (name, at) => `Ruled by ${name}, ${at}.`,
	somebody: 'somebody who has left',
	holdsFrom: (day) => `Holds from ${day}.`,
	heldUntil: (from, day) => `Held from ${from}. Replaced from ${day}.`,
	neverHeld: (day) => `Replaced on the same day, ${day}.`,
	willBeReplaced: (from, day) => `Holds from ${from}. To be replaced from ${day}.`,
	replaced: (answer, day) => `Replaces: ${answer.toLowerCase()}, from ${day}.`,
	reason: 'Reason',
	publications: (count) =>
		count === 0
			? 'No publication rests on it.'
			: count === 1
				? '1 publication rests on it'
				: `${count} publications rest on it`,
	latest: (count) => `The latest ${count}:`,
	untitled: 'Image without a title',
	discouraged: 'Cases advised against',
	discouragedLead: 'Published though the guideline advises against it. Each case was decided for itself.',
	noDiscouraged: 'Nothing is published against the advice of the guideline.',
	discouragedCut: (count) => `The latest ${count} are shown.`,
	image: 'Image',
	channel: 'Channel',
	motivation: 'Motivation',
	who: 'Who',
	when: 'When',
	link: 'Who decides the question?',
	questions: {
		'sollentuna.upper-secondary': 'May those of upper-secondary age be shown on social media?',
		'sollentuna.employees': 'May employees be shown on social media?',
		'helsingborg.children': 'May children be shown on the basis of public interest?'
	},
	roles: {
		manager: 'a manager',
		communicator: 'a communicator',
		registrar: 'a registrar',
		administrator: 'an administrator'
	}
};

/** The words of the open questions and of the rulings on them. */
export const rulingWords = { sv, en };

/** The question in words; one that has none of its own is known by its id. */
export function questionText(id: string, language: Language): string {
	return rulingWords[language].questions[id] ?? id;
}

/** What happened, what is kept, what to do. */
export function rulingRefusalText(refusal: RulingRefusal, language: Language): string {
	const isSwedish = language === 'sv';
	switch (refusal.type) {
		case 'NotAllowed':
			return isSwedish
				? 'Du får inte avgöra öppna frågor. Inget har sparats. Säg till den som får att frågan väntar.'
				: 'You may not rule on open questions. Nothing has been saved. Tell somebody who may that the question waits.';
		case 'NotTheOneWhoDecides': {
			const role = rulingWords[language].roles[refusal.role];
			return isSwedish
				? `Riktlinjen säger att ${role} avgör. Inget har sparats. Säg till någon som har rollen.`
				: `The policy says that ${role} decides. Nothing has been saved. Tell somebody who has the role.`;
		}
		case 'NoSuchQuestion':
			return isSwedish
				? 'Riktlinjen lämnar inte längre den frågan öppen. Inget har sparats. Ladda om sidan.'
				: 'The policy no longer leaves that question open. Nothing has been saved. Load the page again.';
		case 'WhyMissing':
			return isSwedish
				? 'Skälet saknas eller är för kort. Dina andra svar är kvar. Skriv en mening om varför.'
				: 'The reason is missing or too short. Your other answers are still there. Write a sentence on why.';
		case 'PastDay':
			return isSwedish
				? 'Dagen har varit eller finns inte. Det du har skrivit är kvar. Skriv dagens datum eller ett senare.'
				: 'The day has passed or does not exist. What you wrote is still there. Write the date of today or a later one.';
	}
}
