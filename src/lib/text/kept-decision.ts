import type { KnownOrUnknownBand } from '#lib/domain/age.ts';
import type { DecisionImage } from '#lib/domain/decision.ts';
import type { Replay } from '#lib/policy/replay.ts';
import type { Change, ImageFlag } from '#lib/policy/what-changed.ts';
import type { Language } from './language.ts';
import { questionText, rulingWords } from './rulings.ts';
import { verdictWords } from './verdict-words.ts';

const sv = {
	restedOn: 'Svaret vilade på',
	age: (years: number) => `${years} år den dagen`,
	noBirthDate: 'Födelsedatum var inte känt',
	role: 'Roll på bilden:',
	basis: 'Rättslig grund:',
	policy: 'Riktlinje:',
	version: (version: string) => `version ${version}`,
	signedBy: (name: string, as: 'self' | 'guardian', at: string) =>
		`${name} skrev under ${as === 'self' ? 'själv' : 'som vårdnadshavare'} ${at}`,
	signed: (as: 'self' | 'guardian'): string =>
		as === 'self' ? 'Personen hade själv skrivit under' : 'En vårdnadshavare hade skrivit under',
	thisImage: 'för just den här bilden',
	otherImages: 'för andra bilder',
	transfer: 'också för överföring utanför EU',
	validTo: (day: string) => `till och med ${day}`,
	openSigning: 'Visa underskriften',
	moreConsents: (count: number) => (count === 1 ? 'och 1 samtycke till' : `och ${count} samtycken till`),
	noConsent: 'Inget samtycke gällde i kanalen den dagen',
	image: {
		notIdentifiable: 'Ingen går att känna igen på bilden',
		secret: 'Bilden var märkt som sekretess',
		sensitive: 'Bilden var märkt som känslig',
		copyright: 'Fotograf och rätt att använda bilden var angivna',
		noCopyright: 'Fotograf eller rätt att använda bilden var inte angiven'
	},
	ruling: (answer: string) => `Beslut i en öppen fråga: ${answer.toLowerCase()}.`,
	rulingBy: (name: string, day: string) => `${name}, ${day}:`,
	openRuling: 'Visa beslutet',
	replay: {
		same: 'Räknat om: samma svar.',
		different:
			'Räknat om: ett annat svar. Reglerna i programmet har ändrats utan ny version. Säg till supporten.',
		'other-version': 'Versionen som svarade finns inte längre i programmet, så svaret räknas inte om.'
	} satisfies Record<Replay, string>,
	today: 'Samma fråga i dag',
	sameToday: 'Inget av det som svaret vilade på har ändrats.',
	changed: 'Det här har ändrats:',
	bands: {
		'under-13': 'för ung för att samtycka själv',
		'13-to-upper-secondary': 'gammal nog att samtycka själv, före gymnasieåldern',
		'upper-secondary': 'i gymnasieålder',
		adult: 'vuxen',
		unknown: 'okänd ålder'
	} satisfies Record<KnownOrUnknownBand, string>,
	flags: {
		identifiable: ['Någon går nu att känna igen.', 'Ingen går längre att känna igen.'],
		secret: ['Bilden är nu märkt som sekretess.', 'Bilden är inte längre märkt som sekretess.'],
		sensitive: ['Bilden är nu märkt som känslig.', 'Bilden är inte längre märkt som känslig.'],
		copyrightStated: [
			'Fotograf och rätt att använda bilden är nu angivna.',
			'Fotograf eller rätt att använda bilden är inte längre angiven.'
		],
		uncertain: ['Någon är nu osäker på bilden.', 'Ingen är längre osäker på bilden.']
	} satisfies Record<ImageFlag, readonly [string, string]>,
	changes: {
		policy: (from: string, to: string) => `Riktlinjen var ${from}, nu ${to}.`,
		ruling: (question: string, from: string, to: string) =>
			`${question} Beslut då: ${from}. Beslut nu: ${to}.`,
		noRuling: 'inget',
		basis: (from: string, to: string) => `Rättslig grund var ${from}, nu ${to}.`,
		guardians: {
			one: 'Nu räcker det att en vårdnadshavare skriver under.',
			all: 'Nu ska alla vårdnadshavare skriva under.'
		},
		channel: 'Kanalens inställningar är ändrade.',
		age: (from: string, to: string) => `Personen var ${from}, nu ${to}.`,
		role: (from: string, to: string) => `Rollen var ${from}, nu ${to}.`,
		schoolForm: 'Personen går nu i en annan skolform.',
		guardiansKnown: (from: number, to: number) => `Kända vårdnadshavare: ${from} då, ${to} nu.`,
		ended: (count: number) =>
			count === 1 ? 'Ett samtycke gäller inte längre.' : `${count} samtycken gäller inte längre.`,
		given: (count: number) =>
			count === 1 ? 'Ett samtycke har kommit till.' : `${count} samtycken har kommit till.`
	}
};

const en: typeof sv = {
	restedOn: 'The answer rested on',
	age: (years) => `${years} years old that day`,
	noBirthDate: 'The birth date was not known',
	role: 'Role in the image:',
	basis: 'Legal basis:',
	policy: 'Guideline:',
	version: (version) => `version ${version}`,
	signedBy: (name, as, at) => `${name} signed ${as === 'self' ? 'in person' : 'as a guardian'}, ${at}`,
	signed: (as) => (as === 'self' ? 'The person had signed' : 'A guardian had signed'),
	thisImage: 'for this very image',
	otherImages: 'for other images',
	transfer: 'also for transfer outside the EU',
	validTo: (day) => `up to and including ${day}`,
	openSigning: 'Show the signing',
	moreConsents: (count) => (count === 1 ? 'and 1 more consent' : `and ${count} more consents`),
	noConsent: 'No consent held in the channel that day',
	image: {
		notIdentifiable: 'Nobody can be recognised in the image',
		secret: 'The image was marked as secret',
		sensitive: 'The image was marked as sensitive',
		copyright: 'Photographer and right to use the image were given',
		noCopyright: 'Photographer or right to use the image was not given'
	},
	ruling: (answer) => `Ruling on an open question: ${answer.toLowerCase()}.`,
	rulingBy: (name, day) => `${name}, ${day}:`,
	openRuling: 'Show the ruling',
	replay: {
		same: 'Decided again: the same answer.',
		different:
			'Decided again: another answer. The rules in the program have changed without a new version. Tell the support.',
		'other-version': 'The version that answered is no longer in the program, so it is not decided again.'
	},
	today: 'The same question today',
	sameToday: 'Nothing that the answer rested on has changed.',
	changed: 'This has changed:',
	bands: {
		'under-13': 'too young to consent',
		'13-to-upper-secondary': 'old enough to consent, before upper-secondary age',
		'upper-secondary': 'of upper-secondary age',
		adult: 'an adult',
		unknown: 'of unknown age'
	},
	flags: {
		identifiable: ['Somebody can be recognised now.', 'Nobody can be recognised any more.'],
		secret: ['The image is now marked as secret.', 'The image is no longer marked as secret.'],
		sensitive: ['The image is now marked as sensitive.', 'The image is no longer marked as sensitive.'],
		copyrightStated: [
			'Photographer and right to use the image are now given.',
			'Photographer or right to use the image is no longer given.'
		],
		uncertain: ['Somebody is unsure of the image now.', 'Nobody is unsure of the image any more.']
	},
	changes: {
		policy: (from, to) => `The guideline was ${from}, now ${to}.`,
		ruling: (question, from, to) => `${question} Ruling then: ${from}. Ruling now: ${to}.`,
		noRuling: 'none',
		basis: (from, to) => `The legal basis was ${from}, now ${to}.`,
		guardians: {
			one: 'Now it is enough that one guardian signs.',
			all: 'Now every guardian must sign.'
		},
		channel: "The channel's settings have changed.",
		age: (from, to) => `The person was ${from}, now ${to}.`,
		role: (from, to) => `The role was ${from}, now ${to}.`,
		schoolForm: 'The person is now in another form of school.',
		guardiansKnown: (from, to) => `Guardians known: ${from} then, ${to} now.`,
		ended: (count) => (count === 1 ? 'A consent no longer holds.' : `${count} consents no longer hold.`),
		given: (count) => (count === 1 ? 'A consent has been added.' : `${count} consents have been added.`)
	}
};

/** The words of a kept decision and of the same question asked today. */
export const keptWords = { sv, en };

/** "Norbergs kommun, version 1"; a policy that nobody has any more is known by its id. */
export function policyText(
	policy: { readonly id: string; readonly version: string; readonly name: string | null },
	language: Language
): string {
	return `${policy.name ?? policy.id}, ${keptWords[language].version(policy.version)}`;
}

/** What the image said of itself that day: what stands out, and the copyright. */
export function imageFacts(image: DecisionImage, language: Language): readonly string[] {
	const words = keptWords[language].image;
	return [
		...(image.identifiable ? [] : [words.notIdentifiable]),
		...(image.secret ? [words.secret] : []),
		...(image.sensitive ? [words.sensitive] : []),
		image.copyrightStated ? words.copyright : words.noCopyright
	];
}

/** One change as a sentence; the policies are named by whoever shows it. */
export function changeText(
	change: Change,
	policies: { readonly from: string; readonly to: string },
	language: Language
): string {
	const t = keptWords[language];
	const words = verdictWords[language];
	const ruled = (answer: 'allow' | 'refuse' | null) =>
		answer === null ? t.changes.noRuling : rulingWords[language].answer[answer].toLowerCase();
	switch (change.what) {
		case 'policy':
			return t.changes.policy(policies.from, policies.to);
		case 'ruling':
			return t.changes.ruling(questionText(change.question, language), ruled(change.from), ruled(change.to));
		case 'basis':
			return t.changes.basis(
				words.legalBasis[change.from].toLowerCase(),
				words.legalBasis[change.to].toLowerCase()
			);
		case 'guardians':
			return t.changes.guardians[change.to];
		case 'channel':
			return t.changes.channel;
		case 'image':
			return t.flags[change.flag][change.is ? 0 : 1];
		case 'age':
			return t.changes.age(t.bands[change.from], t.bands[change.to]);
		case 'role':
			return t.changes.role(words.role[change.from].toLowerCase(), words.role[change.to].toLowerCase());
		case 'school-form':
			return t.changes.schoolForm;
		case 'known-guardians':
			return t.changes.guardiansKnown(change.from, change.to);
		case 'consent-ended':
			return t.changes.ended(change.count);
		case 'consent-given':
			return t.changes.given(change.count);
	}
}
