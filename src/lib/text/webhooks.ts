/** The words where other systems are told what happens. */
import type { WebhookEvent } from '#lib/domain/webhook-event.ts';

const sv = {
	heading: 'System som får besked',
	lead: 'Bildlov kan säga till ett annat system när något händer, till exempel att en bild ska ner. Beskedet innehåller bara vad och när och ett id, aldrig ett namn. Att någon har sagt nej, eller inte får visas, skickas aldrig.',
	none: 'Inget system får besked än',
	noneText: 'Här står de system som Bildlov säger till, till exempel ärendesystemet. Lägg till det första.',
	list: 'System som får besked',
	tells: 'Får besked om',
	addedOn: (day: string) => `Tillagt ${day}`,
	endedOn: (day: string) => `avslutat ${day}`,
	states: { told: 'Får besked', ended: 'Avslutat' },
	end: 'Avsluta',
	endFor: (name: string) => `Avsluta ${name}`,
	endWhy: 'Systemet får inga fler besked, inte heller de som väntar.',
	ended: (name: string) => `${name} får inga fler besked.`,
	newTitle: 'Låt ett system få besked',
	name: 'Systemets namn',
	nameHint: 'Så att du känner igen det i listan.',
	url: 'Adress',
	urlHint: 'Den som byggt systemet vet den. Den börjar med https://',
	about: 'Besked om',
	add: 'Lägg till',
	addedTitle: (name: string) => `${name} får besked från och med nu`,
	addedWhy:
		'Nyckeln nedan visas bara nu. Lägg den i systemets inställningar: med den ser systemet att beskedet kommer härifrån.',
	secret: 'Nyckel',
	copy: 'Kopiera nyckeln',
	copied: 'Kopierad',
	sentJobs: 'Besked som väntar eller inte gick fram',
	events: {
		'image-published': 'en bild är publicerad',
		'takedown-opened': 'en bild ska tas ner',
		'takedown-step-taken': 'ett steg i en avpublicering är taget',
		'consent-given': 'ett samtycke är lämnat',
		'consent-withdrawn': 'ett samtycke är återkallat',
		'channel-opened': 'en kanal är öppnad',
		'channel-closed': 'en kanal är stängd',
		'policy-published': 'en egen policy är publicerad',
		'policy-chosen': 'en policy är vald'
	} satisfies Record<WebhookEvent, string> as Record<WebhookEvent, string>,
	errors: {
		name: 'Skriv ett namn, högst 200 tecken.',
		url: 'Skriv en adress som börjar med https://'
	},
	refusals: {
		NotAllowed: {
			happened: 'Du får inte ändra vilka system som får besked.',
			kept: 'Inget har ändrats.',
			todo: 'Be en administratör.'
		},
		NotAnAddress: {
			happened: 'Adressen går inte att läsa.',
			kept: 'Det du skrev står kvar.',
			todo: 'Skriv hela adressen, till exempel https://system.kommunen.se/besked'
		},
		NotHttps: {
			happened: 'Adressen måste börja med https://',
			kept: 'Det du skrev står kvar.',
			todo: 'Be den som sköter systemet om en säker adress.'
		},
		SecretInAddress: {
			happened: 'Det står ett användarnamn eller lösenord i adressen.',
			kept: 'Det du skrev står kvar.',
			todo: 'Ta bort det som står före @. Systemet känner igen Bildlov på nyckeln.'
		},
		PrivateAddress: {
			happened: 'Adressen leder till ett internt nät.',
			kept: 'Det du skrev står kvar.',
			todo: 'Ska Bildlov få nå interna system: be den som driver servern att tillåta det (BILDLOV_WEBHOOKS_TO_PRIVATE).'
		},
		NoEvent: {
			happened: 'Inget är valt att ge besked om.',
			kept: 'Det du skrev står kvar.',
			todo: 'Välj minst en sak.'
		},
		NoSuchWebhook: {
			happened: 'Systemet är redan avslutat, eller finns inte.',
			kept: 'Inget har ändrats.',
			todo: 'Titta i listan, som nu är den senaste.'
		}
	}
};

const en: typeof sv = {
	heading: 'Systems that are told',
	lead: 'Bildlov can tell another system when something happens, for instance that an image is to come down. The message says only what and when and an id, never a name. That somebody said no, or may not be shown, is never sent.',
	none: 'No system is told yet',
	noneText: 'Here stand the systems that Bildlov tells, for instance the case system. Add the first one.',
	list: 'Systems that are told',
	tells: 'Is told when',
	addedOn: (day) => `Added ${day}`,
	endedOn: (day) => `ended ${day}`,
	states: { told: 'Is told', ended: 'Ended' },
	end: 'End',
	endFor: (name) => `End ${name}`,
	endWhy: 'The system is told nothing more, nor what is waiting for it.',
	ended: (name) => `${name} is told nothing more.`,
	newTitle: 'Let a system be told',
	name: 'The system’s name',
	nameHint: 'So that you know it again in the list.',
	url: 'Address',
	urlHint: 'Whoever built the system knows it. It begins with https://',
	about: 'Tell it when',
	add: 'Add',
	addedTitle: (name) => `${name} is told from now on`,
	addedWhy:
		'The key below is shown only now. Put it in the system’s settings: with it the system sees that the message comes from here.',
	secret: 'Key',
	copy: 'Copy the key',
	copied: 'Copied',
	sentJobs: 'Messages that wait or did not get through',
	events: {
		'image-published': 'an image is published',
		'takedown-opened': 'an image is to come down',
		'takedown-step-taken': 'a step of a takedown is taken',
		'consent-given': 'a consent is given',
		'consent-withdrawn': 'a consent is withdrawn',
		'channel-opened': 'a channel is opened',
		'channel-closed': 'a channel is closed',
		'policy-published': 'an own policy is published',
		'policy-chosen': 'a policy is chosen'
	},
	errors: {
		name: 'Write a name of at most 200 characters.',
		url: 'Write an address that begins with https://'
	},
	refusals: {
		NotAllowed: {
			happened: 'You may not change which systems are told.',
			kept: 'Nothing has changed.',
			todo: 'Ask an administrator.'
		},
		NotAnAddress: {
			happened: 'The address cannot be read.',
			kept: 'What you wrote is still there.',
			todo: 'Write the whole address, for instance https://system.example.se/messages'
		},
		NotHttps: {
			happened: 'The address must begin with https://',
			kept: 'What you wrote is still there.',
			todo: 'Ask whoever runs the system for a secure address.'
		},
		SecretInAddress: {
			happened: 'There is a user name or a password in the address.',
			kept: 'What you wrote is still there.',
			todo: 'Take away what stands before the @. The system knows Bildlov by the key.'
		},
		PrivateAddress: {
			happened: 'The address leads into an internal network.',
			kept: 'What you wrote is still there.',
			todo: 'If Bildlov is to reach internal systems: ask whoever runs the server to allow it (BILDLOV_WEBHOOKS_TO_PRIVATE).'
		},
		NoEvent: {
			happened: 'Nothing is chosen to be told of.',
			kept: 'What you wrote is still there.',
			todo: 'Choose at least one thing.'
		},
		NoSuchWebhook: {
			happened: 'The system is ended already, or does not exist.',
			kept: 'Nothing has changed.',
			todo: 'Look at the list, which is now the latest.'
		}
	}
};

export const webhookWords = { sv, en };
