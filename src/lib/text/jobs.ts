/** The words of the page with what runs in the background. */
import { figure } from './figures.ts';

const kindsSv: Readonly<Record<string, string>> = {
	'send-mail': 'Ett mejl',
	'call-webhook': 'Besked till ett annat system',
	'deliver-checkpoint': 'Kontrollpunkt ut från servern',
	'nightly-step': 'Nattens arbete'
};
const kindsEn: typeof kindsSv = {
	'send-mail': 'A mail',
	'call-webhook': 'A message to another system',
	'deliver-checkpoint': 'A checkpoint out of the server',
	'nightly-step': 'The night’s work'
};

/** Kinds of error in plain words; the kind itself stands behind for whoever mends it. */
interface ProblemWords {
	readonly timeout: string;
	readonly died: string;
	readonly unreachable: string;
	readonly unknownHost: string;
	readonly signIn: string;
	readonly encryption: string;
	readonly refusedForGood: string;
	readonly refusedForNow: string;
	readonly gone: string;
	readonly notFound: string;
	readonly theirFault: string;
	readonly otherAnswer: string;
	readonly privateAddress: string;
	readonly noAddress: string;
	readonly noServer: string;
	readonly diskFull: string;
	readonly mayNotWrite: string;
	readonly other: string;
}

const problemsSv: ProblemWords = {
	timeout: 'Det tog för lång tid att få svar',
	died: 'Servern stannade mitt i varje gång',
	unreachable: 'Den andra servern svarar inte',
	unknownHost: 'Adressen till den andra servern finns inte',
	signIn: 'E-postservern godkände inte lösenordet',
	encryption: 'Det gick inte att koppla upp säkert',
	refusedForGood: 'E-postservern tar inte emot till den adressen',
	refusedForNow: 'E-postservern bad att få vänta',
	gone: 'Systemet säger att adressen inte används längre',
	notFound: 'Adressen finns inte hos systemet',
	theirFault: 'Det blev fel hos det andra systemet',
	otherAnswer: 'Det andra systemet svarade inte ja',
	privateAddress: 'Adressen leder till ett internt nät, vilket inte är tillåtet',
	noAddress: 'Ingen e-postadress att skicka till',
	noServer: 'Ingen e-postserver är inställd',
	diskFull: 'Disken är full',
	mayNotWrite: 'Bildlov får inte skriva i mappen',
	other: 'Något gick fel'
};
const problemsEn: ProblemWords = {
	timeout: 'It took too long to get an answer',
	died: 'The server stopped in the middle each time',
	unreachable: 'The other server does not answer',
	unknownHost: 'The address of the other server does not exist',
	signIn: 'The mail server did not accept the password',
	encryption: 'No secure connection could be made',
	refusedForGood: 'The mail server takes nothing for that address',
	refusedForNow: 'The mail server asked to wait',
	gone: 'The system says that the address is no longer used',
	notFound: 'The system does not have that address',
	theirFault: 'Something went wrong in the other system',
	otherAnswer: 'The other system did not say yes',
	privateAddress: 'The address leads into an internal network, which is not allowed',
	noAddress: 'No mail address to send to',
	noServer: 'No mail server is set',
	diskFull: 'The disk is full',
	mayNotWrite: 'Bildlov may not write in the folder',
	other: 'Something went wrong'
};

const byCode: Readonly<Record<string, keyof ProblemWords>> = {
	timeout: 'timeout',
	ETIMEDOUT: 'timeout',
	AbortError: 'timeout',
	died: 'died',
	ECONNREFUSED: 'unreachable',
	ECONNRESET: 'unreachable',
	ECONNECTION: 'unreachable',
	ESOCKET: 'unreachable',
	EHOSTUNREACH: 'unreachable',
	ENETUNREACH: 'unreachable',
	EPIPE: 'unreachable',
	ENOTFOUND: 'unknownHost',
	EAI_AGAIN: 'unknownHost',
	EDNS: 'unknownHost',
	EAUTH: 'signIn',
	ENOAUTH: 'signIn',
	ETLS: 'encryption',
	CERT_HAS_EXPIRED: 'encryption',
	DEPTH_ZERO_SELF_SIGNED_CERT: 'encryption',
	SELF_SIGNED_CERT_IN_CHAIN: 'encryption',
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'encryption',
	ERR_TLS_CERT_ALTNAME_INVALID: 'encryption',
	'http-410': 'gone',
	'http-404': 'notFound',
	'private-address': 'privateAddress',
	'no-address': 'noAddress',
	'no-mail-server': 'noServer',
	ENOSPC: 'diskFull',
	EACCES: 'mayNotWrite',
	EROFS: 'mayNotWrite'
};

/** Which words fit a kind of error, `smtp-550` or `ECONNREFUSED`. */
function keyOf(problem: string): keyof ProblemWords {
	const known = byCode[problem];
	if (known) return known;
	if (/^smtp-5/.test(problem)) return 'refusedForGood';
	if (/^smtp-4/.test(problem)) return 'refusedForNow';
	if (/^http-5/.test(problem)) return 'theirFault';
	return problem.startsWith('http-') ? 'otherAnswer' : 'other';
}

const sv = {
	title: (failed: number, waiting: number) =>
		failed > 0
			? failed === 1
				? '1 sak i bakgrunden gick inte'
				: `${figure(failed, 'sv')} saker i bakgrunden gick inte`
			: waiting === 0
				? 'Inget väntar i bakgrunden'
				: waiting === 1
					? '1 sak väntar i bakgrunden'
					: `${figure(waiting, 'sv')} saker väntar i bakgrunden`,
	lead: 'Det som tar tid eller lämnar servern görs i bakgrunden: e-post, besked till andra system, nattens arbete. Det som inte går försöker Bildlov igen, med längre och längre paus.',
	filter: 'Visa',
	filters: {
		open: 'Inte klara',
		failed: 'Gick inte',
		waiting: 'Väntar',
		running: 'Körs nu',
		done: 'Klara'
	},
	none: {
		open: 'Inget väntar och inget har gått fel',
		failed: 'Inget har gått fel',
		waiting: 'Inget väntar',
		running: 'Inget körs just nu',
		done: 'Inget är klart än'
	},
	noneText: 'Du behöver inte göra något. Klara saker står kvar i 30 dagar.',
	list: 'Det som körs i bakgrunden',
	kindNamed: (kind: string) => kindsSv[kind] ?? 'Något i bakgrunden',
	states: { waiting: 'Väntar', running: 'Körs nu', failed: 'Gick inte', done: 'Klar' },
	since: (when: string) => `Sedan ${when}`,
	doneAt: (when: string) => `Klar ${when}`,
	gaveUp: (when: string, tries: number) =>
		tries === 1
			? `Slutade försöka ${when}, efter 1 försök`
			: `Slutade försöka ${when}, efter ${tries} försök`,
	tries: (tries: number) => (tries === 1 ? '1 försök hittills' : `${tries} försök hittills`),
	nextTry: (when: string) => `Nästa försök ${when}`,
	problemNamed: (problem: string) => problemsSv[keyOf(problem)],
	code: (problem: string) => `felkod ${problem}`,
	again: 'Försök igen',
	againFor: (kind: string, since: string) => `Försök igen: ${kind}, sedan ${since}`,
	againAll: (failed: number) => (failed === 1 ? 'Försök igen med den' : `Försök igen med alla ${failed}`),
	againAllWhy: 'Gör det när felet är rättat, till exempel när e-postservern svarar igen.',
	askedAgain: (many: number) => (many === 1 ? 'Det försöks igen nu.' : `${many} saker försöks igen nu.`),
	previous: 'Tidigare',
	next: 'Fler',
	showing: (from: number, to: number, of: number) =>
		`Visar ${figure(from, 'sv')}–${figure(to, 'sv')} av ${figure(of, 'sv')}`,
	toAlarms: 'Visa larmen',
	toStatus: 'Hur driften mår',
	refusals: {
		NotAllowed: {
			happened: 'Du får inte köra om det som gick fel.',
			kept: 'Inget har ändrats.',
			todo: 'Be en administratör.'
		},
		NoFailedJob: {
			happened: 'Det finns inget kvar att försöka igen med.',
			kept: 'Inget har ändrats.',
			todo: 'Titta i listan, som nu är den senaste.'
		}
	}
};

const en: typeof sv = {
	title: (failed, waiting) =>
		failed > 0
			? failed === 1
				? '1 thing in the background failed'
				: `${failed} things in the background failed`
			: waiting === 0
				? 'Nothing waits in the background'
				: waiting === 1
					? '1 thing waits in the background'
					: `${waiting} things wait in the background`,
	lead: 'What takes time or leaves the server is done in the background: mail, messages to other systems, the night’s work. What fails is tried again, after longer and longer pauses.',
	filter: 'Show',
	filters: {
		open: 'Not done',
		failed: 'Failed',
		waiting: 'Waiting',
		running: 'Running now',
		done: 'Done'
	},
	none: {
		open: 'Nothing waits and nothing has failed',
		failed: 'Nothing has failed',
		waiting: 'Nothing waits',
		running: 'Nothing runs right now',
		done: 'Nothing is done yet'
	},
	noneText: 'You need do nothing. What is done stays here for 30 days.',
	list: 'What runs in the background',
	kindNamed: (kind) => kindsEn[kind] ?? 'Something in the background',
	states: { waiting: 'Waiting', running: 'Running now', failed: 'Failed', done: 'Done' },
	since: (when) => `Since ${when}`,
	doneAt: (when) => `Done ${when}`,
	gaveUp: (when, tries) =>
		tries === 1 ? `Stopped trying ${when}, after 1 try` : `Stopped trying ${when}, after ${tries} tries`,
	tries: (tries) => (tries === 1 ? '1 try so far' : `${tries} tries so far`),
	nextTry: (when) => `Next try ${when}`,
	problemNamed: (problem) => problemsEn[keyOf(problem)],
	code: (problem) => `code ${problem}`,
	again: 'Try again',
	againFor: (kind, since) => `Try again: ${kind}, since ${since}`,
	againAll: (failed) => (failed === 1 ? 'Try it again' : `Try all ${failed} again`),
	againAllWhy: 'Do it when the fault is mended, for instance when the mail server answers again.',
	askedAgain: (many) =>
		many === 1 ? 'It is being tried again now.' : `${many} things are being tried again now.`,
	previous: 'Earlier',
	next: 'More',
	showing: (from, to, of) => `Showing ${figure(from, 'en')}–${figure(to, 'en')} of ${figure(of, 'en')}`,
	toAlarms: 'Show the alarms',
	toStatus: 'How the operation is',
	refusals: {
		NotAllowed: {
			happened: 'You may not run what failed again.',
			kept: 'Nothing has changed.',
			todo: 'Ask an administrator.'
		},
		NoFailedJob: {
			happened: 'There is nothing left to try again.',
			kept: 'Nothing has changed.',
			todo: 'Look at the list, which is now the latest.'
		}
	}
};

export const jobsWords = { sv, en };
