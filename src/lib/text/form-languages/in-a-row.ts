import type { FormLanguage } from '#lib/domain/form-language.ts';
import { ownNames, signerWordsIn } from './form-languages.ts';

/** "Facebook, Instagram och Webbplatsen". */
export function inARow(names: readonly string[], language: FormLanguage): string {
	const { and, comma } = signerWordsIn[language].outlook;
	// In a sentence that runs from the right, each name runs its own way.
	const own = ownNames[language].dir === 'rtl' ? names.map((name) => `\u2068${name}\u2069`) : names;
	const last = own.at(-1) ?? '';
	return own.length < 2 ? last : own.slice(0, -1).join(comma) + and + last;
}
