import type { ChannelKind } from '#lib/domain/decision.ts';
import { calendarWords } from '../day-words.ts';
import { verdictWords } from '../verdict-words.ts';
import { channelLines, namesInARow } from '../forms/channel-names.ts';
import type { PhotoConsentBlocks, PhotoConsentFacts, PhotoConsentForm } from '../forms/photo-consent.ts';
import type { SignerWords } from './signer-words.ts';

export const name = 'English';
export const lang = 'en';
export const dir = 'ltr';

export const form: PhotoConsentForm = {
	version: '1',
	title: 'May we show pictures of you or your child?',
	blocks
};

export const signer: SignerWords = {
	shell: {
		back: 'Back',
		skipToContent: 'Skip to the content',
		stepOf: (step, of) => `Step ${step} of ${of}`,
		language: 'Language'
	},
	months: calendarWords.en.months,
	kindInText: verdictWords.en.channelKindInText,
	yes: 'Yes',
	no: 'No',
	outlook: {
		enough: (channel) => `A yes is enough for ${channel}.`,
		enoughWithBox: (channel) => `A yes is enough for ${channel}, if the box for the transfer is ticked too.`,
		discouraged: (channel) =>
			`A yes is enough for ${channel}, but the guideline advises against such pictures. The municipality must write why the picture is needed.`,
		discouragedWithBox: (channel) =>
			`A yes is enough for ${channel}, if the box for the transfer is ticked too. The guideline advises against such pictures. The municipality must write why the picture is needed.`,
		decision: (channel) =>
			`A yes is not enough alone for ${channel}: a named person at the municipality must decide too.`,
		forbidden: (channel, why) => `A yes is not enough for ${channel}. ${why}`,
		incomplete: (channel, because) => `A yes is not enough for ${channel}: ${because}.`,
		hasNo: (channel) =>
			`For ${channel} there is a no already. The server works out what holds when the answer has arrived.`,
		and: ' and ',
		comma: ', ',
		missing: {
			'birth-date': 'the list has no date of birth',
			'channel-not-covered': 'a yes to that very channel is needed',
			'consent-for-this-image': 'consent to that very picture is needed',
			'content-not-covered': 'a yes to all that is shown is needed',
			copyright: 'the photographer’s name must be settled',
			'guardian-consent': 'a guardian has to say yes too',
			'legal-basis': 'another legal basis is needed',
			'own-consent': 'the person has to say yes too',
			'policy-rule': 'the municipality’s guideline says nothing of it',
			'purpose-not-covered': 'a yes to that very purpose is needed',
			'registration-number': 'the consent must be registered first',
			'third-country-consent': 'a yes to the transfer outside the EU is needed',
			'written-consent': 'a yes in writing is needed'
		},
		allGuardians: 'all guardians have to say yes',
		claimed: 'the school must first confirm who has signed'
	},
	limits: {
		title: 'The consent is enough only up to a certain age',
		reach: (name, channels) =>
			`The consent${name === null ? '' : ` for ${name}`} is enough${channels === null ? '' : ` for ${channels}`}`,
		until: (day) => `to and including ${day}`,
		onlyToday: 'today only',
		then: 'Then',
		tomorrow: 'Tomorrow',
		turns: (name, age) => `${name} turns ${age}`,
		upperSecondary: (name) => `${name} has reached upper-secondary age`,
		answers: {
			self: 'and has to answer in person',
			guardian: 'and a guardian has to answer',
			'unknown-age': 'and somebody else has to answer',
			forbidden: 'and the pictures may not be shown there'
		},
		afterwards: {
			'ask-again': 'The municipality asks again.',
			'take-down': 'The municipality takes the pictures down then.',
			list: 'The municipality goes through the pictures then.',
			stays: 'What has been published already may stay.'
		},
		holdsTo: (day) => `Your yes holds to and including ${day}, unless you take it back before then.`
	},
	signer: {
		toYou: (name) => `For you, ${name}`,
		about: (names) => `about pictures of ${names}`,
		aboutYou: 'about pictures of you',
		unlock: 'Give the phone back',
		unlockTitle: 'Are you the photographer?',
		unlockText: 'What is filled in is kept as not finished. Nothing is saved as an answer.',
		unlockConfirm: 'Unlock',
		unlockCancel: 'Go on answering'
	},
	text: {
		to: 'To the questions',
		lead: 'Read it through. Then you answer for each place separately.',
		readAgain: 'Read the whole text',
		inSwedish: 'Show in Swedish (Visa på svenska)',
		inOwn: 'Back to English'
	},
	choices: {
		title: (names) => `Where may pictures of ${names} be shown?`,
		titleYou: 'Where may pictures of you be shown?',
		lead: (names) => `It is voluntary. A no has no consequences for ${names}.`,
		leadYou: 'It is voluntary. A no has no consequences for you.',
		same: 'The same answers hold for everybody named here.',
		sameForAll: 'The same answer to everything?',
		sameForAllHint: 'Each answer can be changed below.',
		kind: {
			'social-media': 'Social media',
			website: 'Website',
			intranet: 'Intranet',
			'learning-platform': 'Learning platform',
			print: 'Print',
			press: 'Press'
		},
		printHint: 'What is printed cannot be taken back.',
		transfer: (channels) =>
			`The companies behind ${channels} may transfer the pictures to the USA or another country outside the EU. The law there does not always protect data as it does here, and it may be hard to enforce your rights. Without the tick we do not publish there.`,
		transferBox: 'I agree to the pictures being transferred to a country outside the EU',
		name: (name) => `The first name ${name} beside the picture`,
		nameSeveral: 'First names beside the picture',
		nameYou: 'Your first name beside the picture',
		nameHint: 'Holds only where you have said yes.',
		count: (answered, of) =>
			answered === 0
				? `0 of ${of} answers. Nothing is filled in beforehand.`
				: `${answered} of ${of} answers`,
		missing: (count) => (count === 1 ? '1 answer is missing' : `${count} answers are missing`),
		continue: 'Continue'
	},
	sign: {
		title: 'Sign',
		titleTyped: 'Write your name',
		answers: 'Your answers',
		transferToo: (kind) => `${kind} (outside the EU too)`,
		firstName: 'first name beside the picture',
		nothing: 'nothing',
		pad: 'Box for the signature. Draw with a finger or a pen.',
		undo: 'Undo stroke',
		clear: 'Clear',
		typeInstead: 'Write the name instead of drawing',
		drawInstead: 'Draw the signature instead',
		sayInstead: 'Say the answers aloud instead',
		leftHanded: 'I write with my left hand',
		typedName: 'Your name',
		typedNameHint: 'First name and surname. It counts as much as a signature.',
		witness: (photographer, signer) =>
			`The photographer ${photographer} was there and saw ${signer} write the name`,
		draftDrawn: 'Not finished. What you draw is kept all the time.',
		draftTyped: 'Not finished. What you write is kept all the time.',
		save: 'Sign and save',
		saving: 'Saving …',
		backToAnswers: 'Back to the answers',
		missing: {
			NotSigned: 'draw your signature',
			SignatureTooShort: 'the signature is too short',
			SignatureTooLong: 'the signature is too long, clear it and draw again',
			TypedNameMissing: 'write your name',
			WitnessMissing: 'the photographer has to tick the box',
			NameTooLong: 'the name is too long',
			other: 'an answer is missing'
		},
		fullTitle: 'The phone is full. The signature is not saved yet.',
		fullText: (name, isDrawn) =>
			`What ${name} has ${isDrawn ? 'drawn' : 'written'} is still on the screen. Remove some pictures from the phone and press Try again.`,
		brokenTitle: 'The phone could not save. The signature is not saved yet.',
		brokenText: (name, isDrawn) =>
			`What ${name} has ${isDrawn ? 'drawn' : 'written'} is still on the screen. Press Try again. If it does not work, save it as a file.`,
		otherTabText:
			'The signature is still on the screen. Close all other tabs with Bildlov and press Try again.',
		notPairedTitle: 'The phone is not connected to anyone. The signature is not saved yet.',
		notPairedText: 'The signature is still on the screen. Save it as a file, and connect the phone.',
		tooLargeTitle: 'The signature is too large. It is not saved yet.',
		tooLargeText: 'Your answers are still there. Clear the box and draw again.',
		notValidTitle: 'The answer could not be saved, and the fault is ours.',
		notValidText: 'The signature is still on the screen. Save it as a file and give it to support.',
		alreadyTitle: (seq) => `This has been saved already, as no. ${seq}.`,
		alreadyText: 'The first answer holds. To change it, use your own page.',
		tryAgain: 'Try again',
		saveFile: 'Save as a file',
		fileText: 'The file holds the answer and the signature. Give it to support, and then delete it.',
		draftFailed: 'What you fill in cannot be kept yet. Do not close the app.'
	},
	slate: {
		saved: 'Saved',
		readBack: (time, seq) => `Written and read back ${time}, no. ${seq}`,
		code: 'QR code to your own page',
		ownPage: 'Your own page.',
		ownPageText:
			'Scan the code with your camera, or copy it. There you can see your answer and change your mind.',
		whenSent: 'The page works when the phone has sent the answer.',
		address: (host) => `Or go to ${host} and write the code.`,
		next: 'Done, next child',
		undo: 'Wrong child? Undo',
		undoLeft: (seconds) => `(${seconds}\u00a0s)`,
		undoNote: (seconds) => `You can undo for ${seconds} seconds.`,
		undoOver: 'It can no longer be undone here. The school can void the answer.',
		undone: 'Undone',
		undoneText: 'The answer does not count. What held before holds again.',
		undoneSent: 'That is saved on the phone and is sent as usual.',
		undoneNext: 'Choose the right child',
		undoFailed: 'It could not be undone. The answer is kept and counts. Ask the school to void it.',
		camera: 'Slate for the camera',
		gone: 'No slate is open.',
		goneText: 'It has been closed already.'
	}
};

function blocks(facts: PhotoConsentFacts): PhotoConsentBlocks {
	const abroad = facts.channels.filter((channel) => channel.thirdCountry);
	return {
		purposes: {
			heading: 'What we want to use the pictures for',
			text:
				`We at ${facts.municipality} want to show pictures in which you or your child can be seen, to tell people about ` +
				'what we do. We do not sell the pictures and do not use them for anything else.'
		},
		voluntary: {
			heading: 'It is voluntary',
			text:
				'You decide, and you answer for each channel separately. Nothing is filled in beforehand. A no has no ' +
				'consequences: you or the child may take part in the same things and get the same help as everyone else. ' +
				'The child may also say no, even if you have said yes.'
		},
		withdrawal: {
			heading: 'You can change your mind at any time',
			text:
				'Taking back a yes is as easy as giving it. Use the link or the code that you get when you have answered, or ' +
				`contact ${facts.support}. You do not have to say why. We then stop using the pictures and take them down ` +
				'where we have published them. What was published before that was permitted. What has been printed cannot ' +
				'be taken back, and we cannot remove copies that others have made.'
		},
		controller: {
			heading: 'Who is responsible',
			text:
				`${facts.controller.name} in ${facts.municipality} is the controller. That means that they decide about the ` +
				`data and are responsible for following the law. Contact: ${facts.controller.contact}.`
		},
		'data-types': {
			heading: 'Which data this is about',
			text:
				'It is about pictures in which one can see who the person is. Film, voice and name are included only if your ' +
				'answers say so. We also keep your answer: whom it is about, who answered, when, and the signature. Names, ' +
				'groups and guardians come from our own lists or from you. We do not use face recognition.'
		},
		channels: {
			heading: 'Where the pictures can be shown',
			text:
				'The pictures are shown only where you say yes. You will be asked about:\n' +
				channelLines(facts.channels, formKinds) +
				'\nA picture that is open on the internet can be seen, saved and shared by anyone.'
		},
		'third-country': {
			heading: 'When pictures are transferred to the USA or another country outside the EU and EEA',
			text:
				abroad.length === 0
					? 'None of the channels here transfers pictures to a country outside the EU and EEA.'
					: `This concerns ${namesInARow(abroad, 'and')}. The companies behind the channels may transfer the pictures to the USA ` +
						'or another country outside the EU and EEA. The law there does not always protect data as it does here. ' +
						'Authorities of that country may see the data. The company may use it for purposes of its own. It may be ' +
						'hard for you to enforce your rights. Those are the risks, and that is why we ask about it separately. ' +
						'Without your yes to the transfer we do not publish there on the basis of your consent.'
		},
		recipients: {
			heading: 'Who may see the data',
			text:
				'Those who work with the pictures here, the companies that run our systems for us, and those who see the ' +
				'pictures where they are shown. Pictures and answers are public records in Sweden. Anyone who asks for a ' +
				'public record may be given it, unless something in it is secret by law.'
		},
		storage: {
			heading: 'For how long',
			text:
				(facts.years === null
					? 'Your yes holds until you take it back. '
					: `Your yes holds for at most ${facts.years} ${facts.years === 1 ? 'year' : 'years'}. After that we ask again. `) +
				'When it has ended we stop using the pictures. The answer and the original pictures are kept for as long as the ' +
				'law and the municipality’s decisions on archives and disposal say. They are then not used for publishing.'
		},
		rights: {
			heading: 'Your rights',
			text:
				'Your consent is our legal basis. You have the right to:\n' +
				'– know which data we have, and get a copy\n' +
				'– have errors corrected\n' +
				'– have data erased, if we do not have to keep it\n' +
				'– ask us to restrict how it is used\n' +
				'– receive what you have given us, so that you can take it with you.\n' +
				`Contact ${facts.support}. We answer within one month.`
		},
		'automated-decisions': {
			heading: 'A person decides',
			text: 'A system helps us to see what is permitted, but it is always a person who decides whether a picture is published.'
		},
		complaint: {
			heading: 'If you are not satisfied',
			text:
				'You can complain to the Swedish Authority for Privacy Protection (IMY): www.imy.se, imy@imy.se, ' +
				'+46 8 657 61 00. Please tell us too, and we will try to put it right.'
		},
		'data-protection-officer': {
			heading: 'Data protection officer',
			text: `You can ask the municipality’s data protection officer how we handle the data: ${facts.dataProtectionOfficer}.`
		}
	};
}

const formKinds: Readonly<Record<ChannelKind, string>> = {
	'social-media': 'social media',
	website: 'website',
	intranet: 'intranet',
	'learning-platform': 'learning platform',
	print: 'print',
	press: 'press'
};
