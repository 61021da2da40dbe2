import type { Afterwards, Ending } from '#lib/policy/profile.ts';

const sv = {
	tab: 'Vilar på något som har upphört',
	tabAll: 'Alla publiceringar',
	choose: 'Vilka publiceringar',
	title: (count: number) =>
		count === 1
			? '1 publicering vilar på ett ja som har upphört'
			: `${count} publiceringar vilar på ett ja som har upphört`,
	titleNone: 'Inget publicerat vilar på ett ja som har upphört',
	lead: 'Ett samtycke har gått ut, en åldersgräns har passerats eller riktlinjen har ändrats. Inget nytt ja har kommit. Bilderna är fortfarande uppe.',
	cut: (shown: number, total: number) => `De ${shown} senaste av ${total} rader visas.`,
	emptyTitle: 'Inget att ta ställning till',
	emptyText:
		'Här står det som ligger uppe sedan ett samtycke har gått ut, en åldersgräns har passerats eller riktlinjen har ändrats.',
	label: 'Publiceringar som vilar på något som har upphört',
	person: 'Person',
	what: 'Det som har upphört',
	then: 'Enligt riktlinjen',
	ending: {
		'consent-ended': 'Samtycket har gått ut',
		'age-limit-passed': 'En åldersgräns är passerad',
		'policy-changed': 'Riktlinjen har ändrats'
	} satisfies Record<Ending, string>,
	/** A consent’s last day still held; of the others it is the first day. */
	on: {
		'consent-ended': (day: string) => `gällde till och med ${day}`,
		'age-limit-passed': (day: string) => `från ${day}`,
		'policy-changed': (day: string) => `från ${day}`
	} satisfies Record<Ending, (day: string) => string>,
	afterwards: {
		'take-down': 'Tas ned: en uppgift kommer upp vid nästa genomgång, senast i natt',
		'ask-again': 'Fråga om igen. Bilden får ligga uppe så länge',
		list: 'Ta ställning: fråga om, ta ned eller låt ligga',
		stays: 'Får ligga kvar'
	} satisfies Record<Afterwards, string>,
	toRenewals: 'Samtycken att fråga om igen'
};

const en: typeof sv = {
	tab: 'Rests on something that has ended',
	tabAll: 'All publications',
	choose: 'Which publications',
	title: (count) =>
		count === 1
			? '1 publication rests on a yes that has ended'
			: `${count} publications rest on a yes that has ended`,
	titleNone: 'Nothing published rests on a yes that has ended',
	lead: 'A consent has ended, an age limit has been passed or the policy has changed. No new yes has come. The images are still up.',
	cut: (shown, total) => `The latest ${shown} of ${total} rows are shown.`,
	emptyTitle: 'Nothing to take a stand on',
	emptyText:
		'Here stands what is still up after a consent has ended, an age limit has been passed or the policy has changed.',
	label: 'Publications that rest on something that has ended',
	person: 'Person',
	what: 'What has ended',
	then: 'By the policy',
	ending: {
		'consent-ended': 'The consent has ended',
		'age-limit-passed': 'An age limit has been passed',
		'policy-changed': 'The policy has changed'
	},
	on: {
		'consent-ended': (day) => `held up to and including ${day}`,
		'age-limit-passed': (day) => `from ${day}`,
		'policy-changed': (day) => `from ${day}`
	},
	afterwards: {
		'take-down': 'Comes down: a task appears at the next look-through, tonight at the latest',
		'ask-again': 'Ask again. The image may stay up meanwhile',
		list: 'Take a stand: ask again, take it down or let it stay',
		stays: 'May stay'
	},
	toRenewals: 'Consents to ask for again'
};

/** The words of what hangs although the yes behind it has ended. */
export const endingWords = { sv, en };
