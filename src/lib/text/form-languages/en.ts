import type { ChannelKind } from '#lib/domain/decision.ts';
import { calendarWords } from '../day-words.ts';
import { verdictWords } from '../verdict-words.ts';
import { channelLines, namesInARow } from '../forms/channel-names.ts';
import type { PhotoConsentBlocks, PhotoConsentFacts, PhotoConsentForm } from '../forms/photo-consent.ts';
import type { OwnPageWords, OwnPhoneWords, SignerWords } from './signer-words.ts';

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
		withAllGuardians: (channel) => `A yes is enough for ${channel} once all guardians have said yes.`,
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
		other: {
			title: (name) => `For ${name}: answer on your own phone`,
			text: (name, children) =>
				`A yes from ${name} is needed too, for pictures of ${children}. Take a picture of the code and send it to ${name}.`,
			whenSent: 'The link works when the phone has sent your answer, and then for 30 days.',
			code: 'QR code to the other guardian’s answer',
			share: 'Share the link'
		},
		gone: 'No slate is open.',
		goneText: 'It has been closed already.'
	}
};

/** The words of a page on which families answer on a phone of their own, beside those of a signer. */
export const ownPhone: OwnPhoneWords = {
	hello: (name) => `Hello ${name}!`,
	about: (names) => `You answer about pictures of ${names}.`,
	whoTitle: 'For whom do you answer?',
	child: 'My child',
	childDetail: 'I am a guardian',
	self: 'Myself',
	selfDetail: 'I am a pupil',
	personName: 'Name of the person in the pictures',
	personNameHint: 'First name and surname',
	group: 'Class or group',
	groupHint: 'For example 4B',
	choices: 'Where may the pictures be shown?',
	voluntary: 'It is voluntary. A no has no consequences.',
	firstName: 'The first name beside the picture',
	relation: 'How do you belong together? If you answer for your child.',
	relationHint: 'For example mother, foster home, legal guardian',
	itIsI: 'It is I who answer, and this is my name',
	draw: 'Draw your signature too',
	drawHint: 'You can do without.',
	noDrawing: 'Answer without drawing',
	whatCounts: 'A no counts at once. A yes counts when the school has seen who answered.',
	whatCountsAtPoster: 'The answer counts when staff have filed it to the right child.',
	send: 'Send the answer',
	sending: 'Sending …',
	notSent: 'The answer has not been sent yet',
	notSentText: 'What you have filled in is still here.',
	formChanged: 'The text or the questions have changed. Read it through and send again.',
	otherLink: 'Another link has been opened on this phone. See whom you answer for, and send again.',
	tooMany: 'Many are answering right now. Wait a minute and send again.',
	offline: 'The answer did not arrive. Check that the phone has coverage and send again.',
	missing: {
		who: 'Choose for whom you answer',
		personName: 'Write the name of the person in the pictures',
		answer: 'Answer yes or no',
		relation: 'Write how you belong together',
		name: 'Write your name',
		tooLong: 'The name is too long',
		unreadable: 'The name has characters that cannot be kept',
		itIsI: 'Tick the box',
		drawing: 'The signature is too long. Clear it and draw again.'
	},
	saved: 'Thank you! Your answer has arrived.',
	savedPage:
		'Keep the code. On your own page you see your answer, and there you can change your mind whenever you want.',
	openPage: 'Open your own page',
	another: 'Answer for another child'
};

/** The words of the signer’s own page: what was answered, and how it is taken back. */
export const ownPage: OwnPageWords = {
	enterTitle: 'What have you answered about pictures?',
	enterText:
		'Write the code that you got when you answered. You then see your answers, and can take back a yes.',
	code: 'Your code',
	codeHint: '20 characters. Capital or small letters make no difference.',
	open: 'Show my answers',
	codeCannotBe:
		'The code has 20 characters. What you wrote is still there. Compare with the note or the screen.',
	notArrivedTitle: 'The answer has not arrived from the phone yet.',
	notArrivedText: 'The code works once it has. Check that the code is right, and try again later.',
	notArrivedContact: (contact) =>
		`Do you want to take back a yes now? Get in touch: ${contact}. You do not have to say why.`,
	again: 'Try again',
	otherCode: 'Write another code',

	whose: (names) => `Pictures of ${names}`,
	saidYes: (kinds) => `You have said yes to ${kinds}.`,
	saidNo: 'You have said no. We publish no pictures.',
	takenBack: 'You have taken back your yes.',
	takenBackSome: (kinds) => `You have taken back a part. Left: ${kinds}.`,
	waitsTitle: 'Your yes does not count yet.',
	waitsTitleFor: (names) => `Your yes for ${names} does not count yet.`,
	waitsClaimed:
		'You were not in the list of guardians. The school confirms who you are. A no counts already, and you can take back your yes whenever you like.',
	waitsFiling: (contact) =>
		`Staff are filing the answer. A no counts as soon as we know who it is about. Do you want to change your mind before then? Get in touch: ${contact}.`,
	signed: (name, day) => `${name} signed ${day}.`,
	state: {
		yes: 'Yes',
		no: 'No',
		'taken-back': 'Taken back',
		waits: 'Yes, waiting',
		void: 'Void'
	},
	voided: (name, contact) =>
		`The wrong person had been chosen, so the answer for ${name} does not count. Your answer has not been moved to anybody else. Do you want to answer again? Get in touch: ${contact}.`,
	voidTitle: 'Your answer does not count. The wrong person had been chosen.',
	transfer: 'Yes to transfer outside the EU.',
	holdsTo: (day) => `Your yes holds to and including ${day}.`,
	heldTo: (day) => `Your yes held to and including ${day}. We use it for nothing new.`,

	gone: (gone, of) =>
		gone === of ? (of === 1 ? 'The picture is gone.' : `All ${of} are gone.`) : `${gone} of ${of} are gone.`,
	left: (channels) => `Left: ${channels}.`,
	comingDown: (channels) => `We take down what is on ${channels}.`,
	takenBackOn: (day) => `You took back your yes ${day}.`,
	lastBy: (day) => `We take down what is left by ${day}.`,
	nothingHangs: 'No pictures were published there. We publish no new ones there.',
	by: (day) => `Gone by ${day}.`,
	goneOn: (day) => `gone ${day}`,
	evidenceSaved: 'A screenshot has been saved as evidence. Waiting to be taken down.',
	progress: (done, of) => `${done} of ${of} done`,
	shown: 'The text that you signed',
	tooMany: 'Too many tries just now',
	tooManyText: 'Nothing has been changed. Wait a minute and try again.',
	failed: 'This did not work',
	failedText: 'Nothing has been changed. Go back and try again.',

	change: 'Take back my yes',
	more: 'More you can do',
	pdf: 'Download the receipt as PDF',
	leave: 'Close the page on this phone',
	easy: 'Changing your mind is as easy as saying yes.',
	sayYesAgain: (contact) => `Do you want to say yes again? Get in touch: ${contact}.`,

	withdrawTitle: 'What do you want to take back?',
	next: 'This happens',
	nextPublications: (count) =>
		count === 0
			? 'No pictures are published now.'
			: count === 1
				? '1 published picture is taken down.'
				: `${count} published pictures are taken down.`,
	nextNone: 'We publish no new pictures where you take back your yes.',
	nextDue: (count, day) =>
		`${count === 1 ? 'It is' : 'They are'} gone by ${day}. This page shows how it goes.`,
	nextKept: 'Printed things that have been handed out cannot be called back.',
	nextWhy: 'You do not have to say why, and it affects nothing else.',
	takeBackAll: 'Take back everything',
	some: 'Or only a part',
	takeBackSome: 'Take back what I have ticked',
	hanging: (count) =>
		count === 0 ? 'nothing published' : count === 1 ? '1 published picture' : `${count} published pictures`,
	keep: 'No, keep my yes',
	nothingLeft: 'There is no yes left to take back.',
	refusals: {
		NotAllowed: 'The code no longer works on this page. Nothing has changed. Write the code again.',
		NoChannel: 'Tick what you want to take back. Nothing has changed.'
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
