/** The form that is shown whole before anybody says yes or no. What it must say: GDPR art. 7, 13 and 14, and EDPB 05/2020. */
import type { ChannelKind } from '#lib/domain/decision.ts';
import type { Language } from '../language.ts';

/** What the municipality fills in. Names and contacts are shown as they are written here. */
export interface PhotoConsentFacts {
	readonly municipality: string;
	/** The board that decides over the pictures (personuppgiftsansvarig). */
	readonly controller: { readonly name: string; readonly contact: string };
	/** E-mail or telephone. */
	readonly dataProtectionOfficer: string;
	/** Who takes a withdrawal or a question: e-mail or telephone. */
	readonly support: string;
	readonly channels: readonly PhotoConsentChannel[];
	/** For how many whole years a yes holds; null where it holds until it is taken back. */
	readonly years: number | null;
}

export interface PhotoConsentChannel {
	readonly name: string;
	readonly kind: ChannelKind;
	/** True when publishing there moves the picture to a country outside the EU and EEA. */
	readonly thirdCountry: boolean;
}

export interface PhotoConsentText {
	readonly formId: 'photo-consent';
	readonly version: string;
	readonly language: Language;
	readonly title: string;
	readonly paragraphs: readonly FormParagraph[];
}

export interface FormParagraph {
	readonly heading: string;
	readonly text: string;
}

export const photoConsentVersion = '1';

/** What nobody can say an informed yes without, in the order in which it is shown. */
export const photoConsentBlocks = [
	'purposes',
	'voluntary',
	'withdrawal',
	'controller',
	'data-types',
	'channels',
	'third-country',
	'recipients',
	'storage',
	'rights',
	'automated-decisions',
	'complaint',
	'data-protection-officer'
] as const;
export type PhotoConsentBlock = (typeof photoConsentBlocks)[number];

/** The form's text in one language, filled in. Change the version whenever a word changes. */
export function photoConsentText(facts: PhotoConsentFacts, language: Language): PhotoConsentText {
	const blocks = paragraphsByBlock(facts, language);
	return {
		formId: 'photo-consent',
		version: photoConsentVersion,
		language,
		title: {
			sv: 'Får vi visa bilder på dig eller ditt barn?',
			en: 'May we show pictures of you or your child?'
		}[language],
		paragraphs: photoConsentBlocks.map((block) => blocks[block])
	};
}

/** The same text by what each part is for. */
export function paragraphsByBlock(
	facts: PhotoConsentFacts,
	language: Language
): Readonly<Record<PhotoConsentBlock, FormParagraph>> {
	return language === 'sv' ? inSwedish(facts) : inEnglish(facts);
}

type Blocks = Readonly<Record<PhotoConsentBlock, FormParagraph>>;

function inSwedish(facts: PhotoConsentFacts): Blocks {
	const abroad = facts.channels.filter((channel) => channel.thirdCountry);
	return {
		purposes: {
			heading: 'Vad vi vill använda bilderna till',
			text:
				`Vi på ${facts.municipality} vill visa bilder där du eller ditt barn syns, för att berätta om vår verksamhet. ` +
				'Vi säljer inte bilderna och använder dem inte till något annat.'
		},
		voluntary: {
			heading: 'Det är frivilligt',
			text:
				'Du bestämmer, och du svarar för varje kanal för sig. Inget är ifyllt i förväg. Ett nej får inga följder: ' +
				'du eller barnet får vara med på samma saker och får samma hjälp som alla andra. ' +
				'Barnet får också säga nej, även om du har sagt ja.'
		},
		withdrawal: {
			heading: 'Du kan ändra dig när du vill',
			text:
				'Det är lika lätt att ta tillbaka ett ja som att ge det. Använd länken eller koden som du får när du har svarat, ' +
				`eller kontakta ${facts.support}. Du behöver inte säga varför. Då slutar vi använda bilderna och tar ned dem ` +
				'där vi har publicerat dem. Det som har publicerats innan dess var tillåtet. Det som är tryckt går inte att ' +
				'ta tillbaka, och vi kan inte ta bort kopior som andra har gjort.'
		},
		controller: {
			heading: 'Vem som är ansvarig',
			text:
				`${facts.controller.name} i ${facts.municipality} är personuppgiftsansvarig. ` +
				`Det betyder att de bestämmer över uppgifterna och ansvarar för att lagen följs. Kontakt: ${facts.controller.contact}.`
		},
		'data-types': {
			heading: 'Vilka uppgifter det gäller',
			text:
				'Det gäller bilder där det går att se vem personen är. Film, röst och namn gäller bara om det står i dina svar. ' +
				'Vi sparar också ditt svar: vem det gäller, vem som har svarat, när, och underskriften. Namn, grupp och ' +
				'vårdnadshavare kommer från verksamhetens egna listor eller från dig. ' +
				'Vi använder inte ansiktsigenkänning.'
		},
		channels: {
			heading: 'Var bilderna kan visas',
			text:
				'Bilderna visas bara där du säger ja. Du blir frågad om:\n' +
				channelLines(facts.channels, kindInSwedish) +
				'\nEn bild som ligger öppet på internet kan ses, sparas och delas av alla.'
		},
		'third-country': {
			heading: 'När bilder förs över till USA eller ett annat land utanför EU och EES',
			text:
				abroad.length === 0
					? 'Ingen av kanalerna här för över bilder till ett land utanför EU och EES.'
					: `Det gäller ${inARow(abroad, 'och')}. Företagen bakom kanalerna kan föra över bilderna till USA eller ett annat ` +
						'land utanför EU och EES. Där skyddar lagen inte alltid uppgifter som här. Myndigheter i det landet kan få ' +
						'se uppgifterna. Företaget kan använda dem till egna syften. Det kan vara svårt för dig att få rätt. Det är ' +
						'riskerna, och därför frågar vi särskilt om det. Utan ditt ja till överföringen publicerar vi inte där med ' +
						'stöd av ditt samtycke.'
		},
		recipients: {
			heading: 'Vilka som kan ta del av uppgifterna',
			text:
				'De som arbetar med bilderna hos oss, de företag som sköter våra system åt oss, och de som ser bilderna där de ' +
				'visas. Bilder och svar är allmänna handlingar. Den som ber om en allmän handling kan få ut den, ' +
				'om inget i den är sekretessbelagt.'
		},
		storage: {
			heading: 'Hur länge',
			text:
				(facts.years === null
					? 'Ditt ja gäller tills du tar tillbaka det. '
					: `Ditt ja gäller i högst ${facts.years} år. Därefter frågar vi igen. `) +
				'När det har upphört slutar vi använda bilderna. Svaret och originalbilderna sparas så länge som lagen och ' +
				'kommunens beslut om arkiv och gallring säger. De används då inte för att publicera.'
		},
		rights: {
			heading: 'Dina rättigheter',
			text:
				'Vi har ditt samtycke som laglig grund. Du har rätt att:\n' +
				'– få veta vilka uppgifter vi har, och få en kopia\n' +
				'– få fel rättade\n' +
				'– få uppgifter raderade, om vi inte måste spara dem\n' +
				'– begära att vi begränsar hur de används\n' +
				'– få ut det du har lämnat, så att du kan ta det med dig.\n' +
				`Kontakta ${facts.support}. Vi svarar inom en månad.`
		},
		'automated-decisions': {
			heading: 'En människa bestämmer',
			text: 'Ett system hjälper oss att se vad som är tillåtet, men det är alltid en person som bestämmer om en bild publiceras.'
		},
		complaint: {
			heading: 'Om du inte är nöjd',
			text:
				'Du kan klaga hos Integritetsskyddsmyndigheten (IMY): www.imy.se, imy@imy.se, 08-657 61 00. ' +
				'Säg gärna till oss också, så försöker vi rätta till det.'
		},
		'data-protection-officer': {
			heading: 'Dataskyddsombud',
			text: `Du kan fråga kommunens dataskyddsombud om hur vi hanterar uppgifterna: ${facts.dataProtectionOfficer}.`
		}
	};
}

function inEnglish(facts: PhotoConsentFacts): Blocks {
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
				channelLines(facts.channels, kindInEnglish) +
				'\nA picture that is open on the internet can be seen, saved and shared by anyone.'
		},
		'third-country': {
			heading: 'When pictures are transferred to the USA or another country outside the EU and EEA',
			text:
				abroad.length === 0
					? 'None of the channels here transfers pictures to a country outside the EU and EEA.'
					: `This concerns ${inARow(abroad, 'and')}. The companies behind the channels may transfer the pictures to the USA ` +
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

/** Words of the form's own, so that a change of another screen's words does not change what people have signed. */
const kindInSwedish: Readonly<Record<ChannelKind, string>> = {
	'social-media': 'sociala medier',
	website: 'webbplats',
	intranet: 'intranät',
	'learning-platform': 'lärplattform',
	print: 'tryck',
	press: 'press'
};
const kindInEnglish: Readonly<Record<ChannelKind, string>> = {
	'social-media': 'social media',
	website: 'website',
	intranet: 'intranet',
	'learning-platform': 'learning platform',
	print: 'print',
	press: 'press'
};

function channelLines(
	channels: readonly PhotoConsentChannel[],
	words: Readonly<Record<ChannelKind, string>>
): string {
	return channels.map((channel) => `– ${channel.name} (${words[channel.kind]})`).join('\n');
}

function inARow(channels: readonly PhotoConsentChannel[], and: string): string {
	const names = channels.map((channel) => channel.name);
	const last = names.at(-1) ?? '';
	return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}
