/** The words of users and roles, and of paired phones. */
import type { StaffRole } from '#lib/domain/access.ts';

const rolesSv: Record<StaffRole, string> = {
	photographer: 'fotograferar och tar emot samtycken i sina enheter, och ser sina egna bilder',
	staff: 'kontrollerar bilder och bekräftar vårdnadshavare i sina enheter',
	manager: 'läser in klasslistor och ser samtycken i sina enheter',
	communicator: 'publicerar och tar ner i sina enheter och kanaler',
	registrar: 'diarieför och följer återkallelser i hela kommunen',
	'data-protection-officer': 'läser allt och ändrar ingenting',
	administrator: 'gör allt, och bjuder in andra'
};

const rolesEn: typeof rolesSv = {
	photographer: 'photographs and receives consents in their units, and sees their own images',
	staff: 'checks images and confirms guardians in their units',
	manager: 'imports class lists and sees consents in their units',
	communicator: 'publishes and takes down in their units and channels',
	registrar: 'registers and follows withdrawals in the whole municipality',
	'data-protection-officer': 'reads everything and changes nothing',
	administrator: 'does everything, and invites others'
};

const sv = {
	usersTitle: (count: number) =>
		count === 1 ? 'Bara du har tillgång till Bildlov' : `${count} har tillgång till Bildlov`,
	usersLead: 'Bjud in med en länk som går att använda en gång, inom sju dagar.',
	user: 'Användare',
	role: 'Roll',
	units: 'Enheter',
	allUnits: 'alla enheter',
	roleMeans: rolesSv,
	you: 'du',
	end: 'Avsluta tillgången',
	endFor: (name: string) => `Avsluta tillgången för ${name}`,
	endSure: 'Ja, avsluta',
	endWhy: 'Loggas ut överallt, och telefonerna slutar fungera. Det som är gjort står kvar.',
	ended: 'Har inte tillgång',
	endedDone: (name: string) => `${name} har inte längre tillgång.`,
	inviteTitle: 'Bjud in någon',
	inviteAgain: 'Har någon glömt sitt lösenord, eller ska ha en roll till: bjud in igen med samma adress.',
	name: 'Namn',
	email: 'E-post',
	chooseRole: 'Välj roll',
	unitsHint: 'Ingen vald betyder alla enheter.',
	channels: 'Kanaler för en kommunikatör',
	channelsHint:
		'Ingen vald betyder: alla kanaler, eller enheternas egna om enheter är valda. Svaren syns för alla kanaler, men det går bara att publicera och ta ner i de valda.',
	only: (channel: string) => `bara ${channel}`,
	toAccess: 'Vem som får göra vad',
	invite: 'Gör en länk',
	linkTitle: (name: string) => `Länken till ${name} är klar`,
	linkWhy: (until: string) =>
		`Den går att använda en gång, till och med ${until}, och visas bara nu. Lämna den bara till den som är inbjuden.`,
	linkMailed: (email: string) =>
		`Den skickas också med e-post till ${email}. Kommer den inte fram: lämna den själv.`,
	isMailed: 'Länken skickas också med e-post.',
	isNotMailed: 'Länken lämnar du själv: ingen e-postserver är inställd.',
	link: 'Länk',
	copy: 'Kopiera länken',
	copied: 'Kopierad',
	mail: 'Skriv e-post',
	mailSubject: 'Välkommen till Bildlov',
	mailBody: (link: string) => `Öppna länken och välj ett lösenord. Den går att använda en gång.\n\n${link}`,
	waiting: 'Inbjudna som inte har svarat',
	waitingUntil: (until: string) => `länken gäller till och med ${until}`,
	errors: {
		name: 'Skriv ett namn, högst 200 tecken.',
		email: 'Skriv en hel e-postadress, till exempel anna@kommunen.se.',
		role: 'Välj en roll.'
	},
	refusals: {
		NotAllowed: {
			happened: 'Du får inte ändra användare.',
			kept: 'Inget har ändrats.',
			todo: 'Be en administratör.'
		},
		NoSuchUnit: {
			happened: 'En av enheterna finns inte längre.',
			kept: 'Ingen länk har gjorts.',
			todo: 'Välj bland dem som står där nu.'
		},
		NoSuchChannel: {
			happened: 'En av kanalerna finns inte längre.',
			kept: 'Ingen länk har gjorts.',
			todo: 'Välj bland dem som står där nu.'
		},
		RoleHasNoChannels: {
			happened: 'Bara en kommunikatör kan få sin roll för vissa kanaler.',
			kept: 'Ingen länk har gjorts.',
			todo: 'Ta bort kanalerna, eller välj rollen kommunikatör.'
		},
		NoSuchUser: {
			happened: 'Listan har ändrats under tiden.',
			kept: 'Inget mer har ändrats.',
			todo: 'Titta i listan, som nu är den senaste.'
		},
		OwnAccess: {
			happened: 'Du kan inte avsluta din egen tillgång.',
			kept: 'Inget har ändrats.',
			todo: 'Be en annan administratör att göra det.'
		},
		LastAdministrator: {
			happened: 'Det är den sista administratören.',
			kept: 'Inget har ändrats.',
			todo: 'Bjud in en annan administratör först.'
		}
	},

	phonesTitle: (count: number) =>
		count === 0
			? 'Ingen telefon är kopplad'
			: count === 1
				? '1 telefon är kopplad'
				: `${count} telefoner är kopplade`,
	phonesLead: 'En kopplad telefon tar emot samtycken, också utan nät.',
	noPhones: 'Inga telefoner än',
	noPhonesText:
		'Här står de telefoner som tar emot samtycken. Koppla den första, så går det att ta emot samtycken på plats.',
	phone: 'Telefon',
	owner: 'Användare',
	pairedOn: 'Kopplad',
	state: 'Läge',
	inUse: 'Används',
	revokedOn: (day: string) => `Spärrad ${day}`,
	pair: 'Koppla en telefon',
	pairTitle: 'Skriv koden i telefonen',
	pairUntil: (time: string) => `Koden gäller en gång, till klockan ${time}.`,
	pairQr: 'QR-kod som öppnar sidan i telefonen där koden skrivs in',
	pairAndroid: 'Android',
	pairAndroidHow: 'Rikta kameran mot rutan och öppna sidan.',
	pairIphone: 'iPhone',
	pairIphoneHow:
		'Öppna adressen nedan i Safari, lägg Bildlov på hemskärmen, öppna Bildlov därifrån och skriv koden. Kameran öppnar Safari, och det som kopplas där når inte hemskärmens Bildlov.',
	pairAddress: 'Adress',
	newCode: 'Gör en ny kod',
	revoke: 'Spärra telefon',
	revokeFor: (phone: string) => `Spärra ${phone}`,
	revokeSure: 'Ja, spärra',
	revokeWhy:
		'Gör det om telefonen är borta eller inte ska användas mer. Den får då inga listor. Det som redan är underskrivet på den tas emot ändå: ett nej gäller direkt, och ett ja väntar på att någon granskar det. Det går inte att ångra, men samma telefon kan kopplas på nytt.',
	revoked: (phone: string) => `${phone} är spärrad.`,
	phoneRefusals: {
		NotAllowed: {
			happened: 'Du får inte koppla telefoner.',
			kept: 'Inget har ändrats.',
			todo: 'Be en administratör att ändra din roll.'
		},
		NoSuchPhone: {
			happened: 'Telefonen finns inte bland dem du får spärra.',
			kept: 'Inget har ändrats.',
			todo: 'Titta i listan, som nu är den senaste.'
		}
	}
};

const en: typeof sv = {
	usersTitle: (count) =>
		count === 1 ? 'You alone have access to Bildlov' : `${count} people have access to Bildlov`,
	usersLead: 'Invite with a link that can be used once, within seven days.',
	user: 'User',
	role: 'Role',
	units: 'Units',
	allUnits: 'all units',
	roleMeans: rolesEn,
	you: 'you',
	end: 'End access',
	endFor: (name) => `End the access of ${name}`,
	endSure: 'Yes, end it',
	endWhy: 'Signed out everywhere, and the phones stop working. What has been done stands.',
	ended: 'Has no access',
	endedDone: (name) => `${name} no longer has access.`,
	inviteTitle: 'Invite somebody',
	inviteAgain:
		'If somebody has forgotten the password, or is to have another role: invite again with the same address.',
	name: 'Name',
	email: 'E-mail',
	chooseRole: 'Choose a role',
	unitsHint: 'None chosen means all units.',
	channels: 'Channels for a communicator',
	channelsHint:
		'None chosen means: all channels, or the units’ own where units are chosen. Answers are shown for every channel, but publishing and taking down is for the chosen ones alone.',
	only: (channel) => `only ${channel}`,
	toAccess: 'Who may do what',
	invite: 'Make a link',
	linkTitle: (name) => `The link for ${name} is ready`,
	linkWhy: (until) =>
		`It can be used once, until ${until}, and is shown only now. Give it to nobody but the person invited.`,
	linkMailed: (email) => `It is also sent by mail to ${email}. If it does not arrive: give it yourself.`,
	isMailed: 'The link is also sent by mail.',
	isNotMailed: 'You give the link yourself: no mail server is set.',
	link: 'Link',
	copy: 'Copy the link',
	copied: 'Copied',
	mail: 'Write an e-mail',
	mailSubject: 'Welcome to Bildlov',
	mailBody: (link) => `Open the link and choose a password. It can be used once.\n\n${link}`,
	waiting: 'Invited, not answered',
	waitingUntil: (until) => `the link is good until ${until}`,
	errors: {
		name: 'Write a name of at most 200 characters.',
		email: 'Write a whole e-mail address, such as anna@example.org.',
		role: 'Choose a role.'
	},
	refusals: {
		NotAllowed: {
			happened: 'You may not change users.',
			kept: 'Nothing has been changed.',
			todo: 'Ask an administrator.'
		},
		NoSuchUnit: {
			happened: 'One of the units is not there any more.',
			kept: 'No link has been made.',
			todo: 'Choose among those that stand there now.'
		},
		NoSuchChannel: {
			happened: 'One of the channels is not there any more.',
			kept: 'No link has been made.',
			todo: 'Choose among those that stand there now.'
		},
		RoleHasNoChannels: {
			happened: 'Only a communicator can have the role for some channels.',
			kept: 'No link has been made.',
			todo: 'Untick the channels, or choose the role communicator.'
		},
		NoSuchUser: {
			happened: 'The list has changed meanwhile.',
			kept: 'Nothing more has been changed.',
			todo: 'Look at the list, which is now the latest.'
		},
		OwnAccess: {
			happened: 'You cannot end your own access.',
			kept: 'Nothing has been changed.',
			todo: 'Ask another administrator to do it.'
		},
		LastAdministrator: {
			happened: 'That is the last administrator.',
			kept: 'Nothing has been changed.',
			todo: 'Invite another administrator first.'
		}
	},

	phonesTitle: (count) =>
		count === 0 ? 'No phone is paired' : count === 1 ? '1 phone is paired' : `${count} phones are paired`,
	phonesLead: 'A paired phone receives consents, also with no network.',
	noPhones: 'No phones yet',
	noPhonesText:
		'The phones that receive consents stand here. Pair the first one to receive consents on site.',
	phone: 'Phone',
	owner: 'User',
	pairedOn: 'Paired',
	state: 'State',
	inUse: 'In use',
	revokedOn: (day) => `Revoked ${day}`,
	pair: 'Pair a phone',
	pairTitle: 'Type the code on the phone',
	pairUntil: (time) => `The code is good once, until ${time}.`,
	pairQr: 'QR code that opens the page on the phone where the code is typed',
	pairAndroid: 'Android',
	pairAndroidHow: 'Point the camera at the square and open the page.',
	pairIphone: 'iPhone',
	pairIphoneHow:
		'Open the address below in Safari, add Bildlov to the home screen, open Bildlov from there and type the code. The camera opens Safari, and what is paired there does not reach the Bildlov of the home screen.',
	pairAddress: 'Address',
	newCode: 'Make a new code',
	revoke: 'Revoke',
	revokeFor: (phone) => `Revoke ${phone}`,
	revokeSure: 'Yes, revoke',
	revokeWhy:
		'Do it when the phone is gone or is not to be used any more. It then gets no lists. What has been signed on it is received all the same: a no counts at once, and a yes waits for somebody to look at it. This cannot be undone, but the same phone can be paired anew.',
	revoked: (phone) => `${phone} is revoked.`,
	phoneRefusals: {
		NotAllowed: {
			happened: 'You may not pair phones.',
			kept: 'Nothing has been changed.',
			todo: 'Ask an administrator to change your role.'
		},
		NoSuchPhone: {
			happened: 'The phone is not among those that you may revoke.',
			kept: 'Nothing has been changed.',
			todo: 'Look at the list, which is now the latest.'
		}
	}
};

export const usersWords = { sv, en };
