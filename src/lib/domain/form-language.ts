/** The languages that a form can be in. The screens of staff have Swedish and English; a signer's have all of these. */
export const formLanguages = ['sv', 'sv-easy', 'en', 'ar'] as const;
export type FormLanguage = (typeof formLanguages)[number];

/** Languages whose texts nobody has vouched for yet: an administrator reads and approves them before they are used. */
export const draftLanguages: readonly FormLanguage[] = ['ar'];

/** The language of the screens beside a form: easy Swedish is Swedish, and staff read no Arabic. */
export function screenLanguage(language: FormLanguage): 'sv' | 'en' {
	return language === 'en' ? 'en' : 'sv';
}
