/** Everything that a language says, said once with example names and numbers: to be read whole, and to be approved. */
import type { FormLanguage } from '#lib/domain/form-language.ts';
import { photoConsentBlocks, type PhotoConsentFacts } from '../forms/photo-consent.ts';
import { formsIn, ownNames, ownPageWordsIn, ownPhoneWordsIn, signerWordsIn } from './form-languages.ts';
import type { OwnPageWords, OwnPhoneWords, SignerWords } from './signer-words.ts';

export interface SaidText {
	readonly part: 'form' | 'screens';
	/** The same in every language. */
	readonly key: string;
	readonly heading: string | null;
	readonly text: string;
}

const facts: PhotoConsentFacts = {
	municipality: 'Exempelkommun',
	controller: { name: 'Exempelnämnden', contact: 'namnden@kommun.example' },
	dataProtectionOfficer: 'dataskydd@kommun.example',
	support: '0123-45 67 89',
	channels: [
		{ name: 'kommun.example', kind: 'website', thirdCountry: false },
		{ name: 'Instagram', kind: 'social-media', thirdCountry: true },
		{ name: 'Facebook', kind: 'social-media', thirdCountry: true },
		{ name: 'Skolnätet', kind: 'intranet', thirdCountry: false },
		{ name: 'Lärloggen', kind: 'learning-platform', thirdCountry: false },
		{ name: 'Skoltidningen', kind: 'print', thirdCountry: false },
		{ name: 'Exempelbladet', kind: 'press', thirdCountry: false }
	],
	years: 3
};

/** What the form also says where the facts are others: no end, other numbers of years, nothing sent abroad. */
const otherFacts: readonly (readonly [PhotoConsentFacts, (typeof photoConsentBlocks)[number]])[] = [
	...[null, 1, 2, 12].map((years) => [{ ...facts, years }, 'storage'] as const),
	[{ ...facts, channels: facts.channels.filter((channel) => !channel.thirdCountry) }, 'third-country']
];

/** One or more sets of arguments for each word that takes any: a word without one does not compile. */
type SamplesOf<Words> = {
	readonly [
		Key in keyof Words as Words[Key] extends string | readonly string[]
			? never
			: HasSamples<Words[Key]> extends true
				? Key
				: never
	]: Words[Key] extends (...args: infer Args) => string ? readonly Args[] : SamplesOf<Words[Key]>;
};
type HasSamples<Of> = Of extends (...args: never[]) => string
	? true
	: true extends { [Key in keyof Of]: HasSamples<Of[Key]> }[keyof Of]
		? true
		: false;

const [where, day, child, signer] = ['Instagram', '11/6 2029', 'Elsa', 'Karin Lind'] as const;
const samples: SamplesOf<SignerWords> = {
	shell: { stepOf: [[2, 4]] },
	outlook: {
		enough: [[where]],
		enoughWithBox: [[where]],
		discouraged: [[where]],
		discouragedWithBox: [[where]],
		decision: [[where]],
		forbidden: [[where, '…']],
		incomplete: [[where, '…']],
		withAllGuardians: [[where]],
		hasNo: [[where]]
	},
	limits: {
		reach: [
			[null, null],
			[child, where]
		],
		until: [[day]],
		turns: [[child, 16]],
		upperSecondary: [[child]],
		holdsTo: [[day]]
	},
	signer: { toYou: [[signer]], about: [[child]] },
	choices: {
		title: [[child]],
		lead: [[child]],
		transfer: [[where]],
		name: [[child]],
		count: [
			[0, 4],
			[3, 4]
		],
		missing: [[1], [2]]
	},
	sign: {
		transferToo: [['…']],
		witness: [['Anna Ek', signer]],
		fullText: [
			[signer, true],
			[signer, false]
		],
		brokenText: [
			[signer, true],
			[signer, false]
		],
		alreadyTitle: [[7]]
	},
	slate: {
		readBack: [['13.04.22', 7]],
		address: [['kommun.example']],
		undoLeft: [[30]],
		undoNote: [[30]],
		other: { title: [[signer]], text: [[signer, child]] }
	}
};

const ownPhoneSamples: SamplesOf<OwnPhoneWords> = { hello: [[signer]], about: [[child]] };

const [kinds, contact] = ['Instagram, Skoltidningen', '0123-45 67 89'] as const;
const ownPageSamples: SamplesOf<OwnPageWords> = {
	notArrivedContact: [[contact]],
	whose: [[child]],
	saidYes: [[kinds]],
	takenBackSome: [[kinds]],
	waitsTitleFor: [[child]],
	waitsFiling: [[contact]],
	signed: [[signer, day]],
	voided: [[child, contact]],
	holdsTo: [[day]],
	heldTo: [[day]],
	gone: [
		[1, 1],
		[4, 4],
		[2, 4]
	],
	left: [[kinds]],
	comingDown: [[kinds]],
	takenBackOn: [[day]],
	lastBy: [[day]],
	by: [[day]],
	goneOn: [[day]],
	progress: [[2, 4]],
	sayYesAgain: [[contact]],
	nextPublications: [[0], [1], [2]],
	nextDue: [
		[1, day],
		[2, day]
	],
	hanging: [[0], [1], [2]]
};

/** Every text of a language, the form first, then the screens; the keys and their order are the same in each. */
export function everyText(language: FormLanguage): SaidText[] {
	const { title, blocks } = formsIn[language];
	const part = 'form' as const;
	const filled = blocks(facts);
	return [
		{ part, key: 'title', heading: null, text: title },
		...photoConsentBlocks.map((block) => ({ part, key: block, ...filled[block] })),
		...otherFacts.map(([other, block], place) => ({
			part,
			key: `${block} ${place}`,
			...blocks(other)[block]
		})),
		...said(signerWordsIn[language], samples, ''),
		...said(ownPhoneWordsIn[language], ownPhoneSamples, 'ownPhone'),
		...said(ownPageWordsIn[language], ownPageSamples, 'ownPage')
	];
}

/** What an approval is for: its texts, the version of its form, and how it is named and written. */
export const approvedContent = (language: FormLanguage) => ({
	language,
	...ownNames[language],
	version: formsIn[language].version,
	texts: everyText(language).map(({ key, heading, text }) => ({ key, heading, text }))
});

function said(words: unknown, sampled: unknown, key: string): SaidText[] {
	if (typeof words === 'string') return [{ part: 'screens', key, heading: null, text: words }];
	if (typeof words === 'function') {
		if (!Array.isArray(sampled)) throw new Error(`No example for ${key}.`);
		return sampled.map((args: readonly unknown[], place) => ({
			part: 'screens',
			key: `${key} ${place}`,
			heading: null,
			text: String(Reflect.apply(words, undefined, args))
		}));
	}
	if (typeof words !== 'object' || words === null) return [];
	const samplesBelow = new Map(Object.entries(sampled ?? {}));
	return Object.entries(words).flatMap(([name, below]) =>
		said(below, samplesBelow.get(name), key === '' ? name : `${key}.${name}`)
	);
}
