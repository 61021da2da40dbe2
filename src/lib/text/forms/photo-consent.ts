/** The form that is shown whole before anybody says yes or no. What it must say: GDPR art. 7, 13 and 14, and EDPB 05/2020. */
import type { ChannelKind } from '#lib/domain/decision.ts';
import type { FormLanguage } from '#lib/domain/form-language.ts';
import { formsIn } from '../form-languages/form-languages.ts';

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
	readonly language: FormLanguage;
	readonly title: string;
	readonly paragraphs: readonly FormParagraph[];
}

export interface FormParagraph {
	readonly heading: string;
	readonly text: string;
}

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

/** What each part says. */
export type PhotoConsentBlocks = Readonly<Record<PhotoConsentBlock, FormParagraph>>;

/** The form in one language. Its version changes whenever a word of it changes: people have signed what it said. */
export interface PhotoConsentForm {
	readonly version: string;
	readonly title: string;
	readonly blocks: (facts: PhotoConsentFacts) => PhotoConsentBlocks;
}

/** The form's text in one language, filled in. */
export function photoConsentText(facts: PhotoConsentFacts, language: FormLanguage): PhotoConsentText {
	const { version, title, blocks } = formsIn[language];
	const filled = blocks(facts);
	return {
		formId: 'photo-consent',
		version,
		language,
		title,
		paragraphs: photoConsentBlocks.map((block) => filled[block])
	};
}

/** The same text by what each part is for. */
export const paragraphsByBlock = (facts: PhotoConsentFacts, language: FormLanguage): PhotoConsentBlocks =>
	formsIn[language].blocks(facts);
