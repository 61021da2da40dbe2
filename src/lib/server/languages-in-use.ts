/** Which languages a form may be shown in: those that are vouched for, and drafts that are approved as they read now. */
import { draftLanguages, formLanguages, type FormLanguage } from '#lib/domain/form-language.ts';
import { approvedContent } from '#lib/text/form-languages/whole-language.ts';
import { languageApprovals } from './db/languages.ts';
import type { Db } from './db/store.ts';
import { sha256OfJson } from './hash.ts';

const hashes = new Map<FormLanguage, string>();

/** The hash over all that a language says: another word anywhere is another hash, and needs another approval. */
export function languageSha256(language: FormLanguage): string {
	const known = hashes.get(language) ?? sha256OfJson(approvedContent(language));
	hashes.set(language, known);
	return known;
}

export const isDraft = (language: FormLanguage): boolean => draftLanguages.includes(language);

/** In the order of `formLanguages`, Swedish first. */
export async function languagesInUse(db: Db): Promise<FormLanguage[]> {
	const approved = new Set((await languageApprovals(db)).map((approval) => approval.textSha256));
	return formLanguages.filter((language) => !isDraft(language) || approved.has(languageSha256(language)));
}
