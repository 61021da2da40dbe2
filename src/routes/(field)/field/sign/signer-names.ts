/** How the people of a signing are spoken of on its screens. */
import type { SigningDraft } from '#lib/device/signing-draft.ts';
import type { FormLanguage } from '#lib/domain/form-language.ts';
import { firstName } from '#lib/domain/person-name.ts';
import { inARow } from './consent-outlook.ts';

/** The first names of those whose pictures it is about, "Elsa och Max". */
export function childNames({ people }: SigningDraft, language: FormLanguage): string {
	return inARow(
		people.map(({ name }) => firstName(name)),
		language
	);
}

/** The full name of whoever signs; empty until somebody has been chosen. */
export function signerName({ signer, people }: SigningDraft): string {
	if (!signer) return '';
	return signer.as === 'self' ? (people[0]?.name ?? '') : signer.name;
}
