/** The languages of forms and of a signer's screens: a language is one file beside this one, and a line in each list here. */
import type { Day } from '#lib/domain/day.ts';
import type { FormLanguage } from '#lib/domain/form-language.ts';
import type { PhotoConsentForm } from '../forms/photo-consent.ts';
import * as ar from './ar.ts';
import * as en from './en.ts';
import type { OwnPageWords, OwnPhoneWords, SignerWords } from './signer-words.ts';
import * as svEasy from './sv-easy.ts';
import * as sv from './sv.ts';

type InEach<Of> = Readonly<Record<FormLanguage, Of>>;

/** A language as itself: its own name for itself, its tag for readers and browsers, the way its text runs. */
export interface OwnName {
	readonly name: string;
	readonly lang: string;
	readonly dir: 'ltr' | 'rtl';
}
const ownName = ({ name, lang, dir }: OwnName): OwnName => ({ name, lang, dir });

export const ownNames: InEach<OwnName> = {
	sv: ownName(sv),
	'sv-easy': ownName(svEasy),
	en: ownName(en),
	ar: ownName(ar)
};

// Two lists, so that the phone, which gets its forms with the list, does not carry their texts once more.
export const formsIn: InEach<PhotoConsentForm> = {
	sv: sv.form,
	'sv-easy': svEasy.form,
	en: en.form,
	ar: ar.form
};
export const signerWordsIn: InEach<SignerWords> = {
	sv: sv.signer,
	'sv-easy': svEasy.signer,
	en: en.signer,
	ar: ar.signer
};
/** A list of its own too: the photographer's phone never shows them. */
export const ownPhoneWordsIn: InEach<OwnPhoneWords> = {
	sv: sv.ownPhone,
	'sv-easy': svEasy.ownPhone,
	en: en.ownPhone,
	ar: ar.ownPhone
};
export const ownPageWordsIn: InEach<OwnPageWords> = {
	sv: sv.ownPage,
	'sv-easy': svEasy.ownPage,
	en: en.ownPage,
	ar: ar.ownPage
};

/** "11 juni 2026" in the signer's language, the figures as they are written in Sweden. */
export function signerDay(day: Day, language: FormLanguage): string {
	const month = signerWordsIn[language].months[Number(day.slice(5, 7)) - 1] ?? '';
	return `${Number(day.slice(8, 10))} ${month} ${day.slice(0, 4)}`;
}
