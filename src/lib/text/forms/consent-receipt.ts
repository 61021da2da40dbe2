import type { ConsentReceipt, ReceiptAnswer, ReceiptGiven, ReceiptSigner } from '#lib/domain/receipt.ts';
import { swedishDay, type Instant } from '#lib/domain/day.ts';
import { dayWithYear, timeWithSeconds } from '../day-words.ts';
import type { Language } from '../language.ts';
import { verdictWords } from '../verdict-words.ts';

const sv = {
	title: 'Kvitto på svar om bilder',
	consentFor: (names: string) => `Svar om bilder: ${names}`,
	about: 'Gäller',
	signedBy: 'Lämnat av',
	group: 'Grupp',
	answers: 'Svaren',
	channel: 'Var bilderna får visas',
	answer: 'Svar',
	yes: 'Ja',
	no: 'Nej',
	thirdCountry: 'Överföring till USA eller ett annat land utanför EU och EES',
	covers: 'Ja-svaren gäller',
	images: {
		general: 'Alla bilder',
		counted: (count: number) => (count === 1 ? '1 utpekad bild' : `${count} utpekade bilder`)
	},
	imagesLabel: 'Vilka bilder',
	validTo: 'Gäller till och med',
	noEnd: 'Tills svaret tas tillbaka',
	voidLabel: 'Ogiltigt',
	voidSince: (when: string) => `Fel person hade valts. Svaret gäller inte sedan ${when}.`,
	howGiven: 'Så lämnades svaren',
	drawn: 'Underskrift ritad på skärm',
	typed: 'Namnet skrivet i stället för ritat',
	'own-phone': 'Svarat på en egen telefon',
	oral: 'Sagt högt och noterat',
	paper: 'Underskriven på papper',
	typedName: 'Skrivet namn',
	witness: 'Bevittnat av',
	saidBy: 'Sagt av',
	notedBy: 'Noterat av',
	paperOf: (name: string) => `Foto av blanketten som ${name} har skrivit under`,
	signatureOf: (name: string) => `Underskrift av ${name}`,
	signedAt: 'Underskrivet',
	byPhone: 'enligt telefonens klocka',
	receivedAt: 'Mottaget',
	byServer: 'enligt serverns klocka',
	self: 'svarar för sig själv',
	guardian: 'vårdnadshavare',
	claimedGuardian: 'uppger sig vara vårdnadshavare',
	claimedNote:
		'Personen fanns inte bland vårdnadshavarna i listan. Ja-svaren gäller först när personalen har bekräftat uppgiften. Ett nej gäller direkt.',
	withdraw: 'Så tar du tillbaka ett ja',
	withdrawPage: (page: string) =>
		`Gå till ${page} och välj det du vill ta tillbaka. Det är lika lätt som att säga ja.`,
	withdrawNoPage: 'Använd länken eller koden som du fick när du svarade. Det är lika lätt som att säga ja.',
	withdrawContact: (contact: string) => `Du kan också höra av dig: ${contact}. Du behöver inte säga varför.`,
	textShown: 'Texten som visades före underskriften',
	proof: 'Uppgifter för kontroll',
	controller: 'Personuppgiftsansvarig',
	dataProtectionOfficer: 'Dataskyddsombud',
	support: 'Frågor',
	recordId: 'Postens id',
	recordSha256: 'Postens SHA-256',
	consentId: (name: string) => `Ja-svarets id, ${name}`,
	refusalId: (name: string) => `Nej-svarets id, ${name}`,
	form: 'Blankett',
	formValue: (formId: string, version: string, language: string) =>
		`${formId}, version ${version}, språk ${language}`,
	textSha256: 'Textens SHA-256',
	policy: 'Riktlinje',
	policyValue: (id: string, version: string) => `${id}, version ${version}`,
	attached: 'Samma uppgifter ligger som datafil i den här PDF-filen.',
	simpleSignature:
		'Underskriften är en enkel elektronisk underskrift. Tillsammans med texten, tiderna och kontrollsummorna visar den vad som svarades.',
	missingLetters:
		'Tecken som inte kan visas här är skrivna som [U+…]. I datafilen i PDF-filen står de som de skrevs.',
	page: (page: number, of: number) => `Sida ${page} av ${of}`
};

const en: typeof sv = {
	title: 'Receipt for answers about pictures',
	consentFor: (names) => `Answers about pictures: ${names}`,
	about: 'About',
	signedBy: 'Given by',
	group: 'Group',
	answers: 'The answers',
	channel: 'Where the pictures may be shown',
	answer: 'Answer',
	yes: 'Yes',
	no: 'No',
	thirdCountry: 'Transfer to the USA or another country outside the EU and EEA',
	covers: 'The yes covers',
	images: {
		general: 'All pictures',
		counted: (count) => (count === 1 ? '1 picture pointed out' : `${count} pictures pointed out`)
	},
	imagesLabel: 'Which pictures',
	validTo: 'Holds to and including',
	noEnd: 'Until it is taken back',
	voidLabel: 'Void',
	voidSince: (when) => `The wrong person had been chosen. The answer has not counted since ${when}.`,
	howGiven: 'How the answers were given',
	drawn: 'Signature drawn on a screen',
	typed: 'Name typed instead of drawn',
	'own-phone': 'Answered on a phone of their own',
	oral: 'Said aloud and noted',
	paper: 'Signed on paper',
	typedName: 'Typed name',
	witness: 'Witnessed by',
	saidBy: 'Said by',
	notedBy: 'Noted by',
	paperOf: (name) => `Photograph of the form that ${name} has signed`,
	signatureOf: (name) => `Signature of ${name}`,
	signedAt: 'Signed',
	byPhone: 'by the phone’s clock',
	receivedAt: 'Received',
	byServer: 'by the server’s clock',
	self: 'answers for themselves',
	guardian: 'guardian',
	claimedGuardian: 'claims to be a guardian',
	claimedNote:
		'This person was not among the guardians in the list. A yes counts only when staff have confirmed it. A no counts at once.',
	withdraw: 'How to take back a yes',
	withdrawPage: (page) => `Go to ${page} and choose what you want to take back. It is as easy as saying yes.`,
	withdrawNoPage: 'Use the link or the code that you got when you answered. It is as easy as saying yes.',
	withdrawContact: (contact) => `You can also contact us: ${contact}. You do not have to say why.`,
	textShown: 'The text that was shown before the signature',
	proof: 'Details for checking',
	controller: 'Controller',
	dataProtectionOfficer: 'Data protection officer',
	support: 'Questions',
	recordId: 'Id of the record',
	recordSha256: 'SHA-256 of the record',
	consentId: (name) => `Id of the yes, ${name}`,
	refusalId: (name) => `Id of the no, ${name}`,
	form: 'Form',
	formValue: (formId, version, language) => `${formId}, version ${version}, language ${language}`,
	textSha256: 'SHA-256 of the text',
	policy: 'Policy',
	policyValue: (id, version) => `${id}, version ${version}`,
	attached: 'The same details lie in this PDF as a data file.',
	simpleSignature:
		'The signature is a simple electronic signature. Together with the text, the times and the checksums it shows what was answered.',
	missingLetters:
		'Characters that cannot be shown here are written as [U+…]. In the data file inside this PDF they stand as they were written.',
	page: (page, of) => `Page ${page} of ${of}`
};

/** The words of the receipt, the same in the PDF and on the page. */
export const receiptWords: Readonly<Record<Language, typeof sv>> = { sv, en };

/** "Karin Lind, vårdnadshavare", or what the signer claims to be. */
export function signerWords(signer: ReceiptSigner, language: Language): string {
	const words = receiptWords[language];
	if (signer.as === 'self') return `${signer.name}, ${words.self}`;
	const relation = signer.relation === null ? '' : ` (${signer.relation})`;
	return `${signer.name}, ${signer.claimed ? words.claimedGuardian : words.guardian}${relation}`;
}

/** "Elsa Lind, 4B": a person and the group that tells her from another of the same name. */
export function personWords(person: ReceiptAnswer['person']): string {
	return person.group === null ? person.name : `${person.name}, ${person.group}`;
}

/** "11 juni 2026 13.04.05 enligt telefonens klocka (2026-06-11T11:04:05.000Z)": for a reader, and to the millisecond. */
export function momentWords(at: Instant, clock: 'phone' | 'server', language: Language): string {
	const words = receiptWords[language];
	const when = `${dayWithYear(swedishDay(at), language)} ${timeWithSeconds(at, language)}`;
	return `${when} ${clock === 'phone' ? words.byPhone : words.byServer} (${at})`;
}

/** Whose clock says when it was signed: a page of ours that somebody opens on a phone of their own has the server's. */
export const signedBy = ({ given }: ConsentReceipt): 'phone' | 'server' =>
	given.method === 'own-phone' ? 'server' : 'phone';

/** "Underskrift ritad på skärm", or whichever way it was. */
export function howGivenWords(given: ReceiptGiven, language: Language): string {
	return receiptWords[language][given.method];
}

/** Who typed and who saw it, who said and who noted it; empty where a picture says it. */
export function wordsUnderGiven(given: ReceiptGiven, language: Language): [string, string][] {
	const words = receiptWords[language];
	switch (given.method) {
		case 'typed':
			return [
				[words.typedName, given.name],
				[words.witness, given.witness]
			];
		case 'own-phone':
			return given.signature ? [] : [[words.typedName, given.name]];
		case 'oral':
			return [
				[words.saidBy, given.name],
				[words.notedBy, given.notedBy]
			];
		default:
			return [];
	}
}

export interface AnswerLine {
	readonly label: string;
	/** The channels by name, where there are any. */
	readonly detail: string;
	readonly answer: 'yes' | 'no';
}

/** Every question of an answer on a line of its own: the channel kinds in the order they were asked, then the transfer. */
export function answerLines(answer: ReceiptAnswer, language: Language): AnswerLine[] {
	const kinds = verdictWords[language].channelKind;
	const lines: AnswerLine[] = answer.choices.map((choice) => ({
		label: kinds[choice.kind],
		detail: choice.channels.join(', '),
		answer: choice.answer
	}));
	if (answer.thirdCountry === null) return lines;
	const transfer = receiptWords[language].thirdCountry;
	return [...lines, { label: transfer, detail: '', answer: answer.thirdCountry ? 'yes' : 'no' }];
}

/** What the answer reaches, as pairs of a label and its value: what a yes covers, which pictures, until when. */
export function reachOfAnswer(answer: ReceiptAnswer, language: Language): [string, string][] {
	const words = receiptWords[language];
	const images = answer.images === 'general' ? words.images.general : words.images.counted(answer.images);
	const voided: [string, string][] = answer.voided
		? [[words.voidLabel, words.voidSince(dayWithYear(swedishDay(answer.voided.at), language))]]
		: [];
	if (answer.consentId === null) return [...voided, [words.imagesLabel, images]];
	const covered = answer.covers.map((content) => verdictWords[language].contentInText[content]).join(', ');
	return [
		...voided,
		[words.covers, covered],
		[words.imagesLabel, images],
		[words.validTo, answer.validTo === null ? words.noEnd : dayWithYear(answer.validTo, language)]
	];
}

/** Everything with which somebody can find the record again and check it, as pairs of a label and its value. */
export function proofOf(receipt: ConsentReceipt): [string, string][] {
	const words = receiptWords[receipt.language];
	const contact = receipt.controller.contact;
	return [
		[words.controller, receipt.controller.name + (contact === null ? '' : `, ${contact}`)],
		[words.dataProtectionOfficer, receipt.dataProtectionOfficer],
		[words.support, receipt.municipality.support],
		[words.recordId, receipt.record.id],
		[words.recordSha256, receipt.record.sha256],
		...receipt.answers.flatMap(({ person, consentId, refusalId }) => {
			const ids: [string, string][] = [];
			if (consentId !== null) ids.push([words.consentId(person.name), consentId]);
			if (refusalId !== null) ids.push([words.refusalId(person.name), refusalId]);
			return ids;
		}),
		[words.form, words.formValue(receipt.text.formId, receipt.text.version, receipt.text.language)],
		[words.textSha256, receipt.text.sha256],
		[words.policy, words.policyValue(receipt.policy.id, receipt.policy.version)]
	];
}
