import { accessWords } from '#lib/text/access.ts';
import type { Language } from '#lib/text/language.ts';

/** Somebody of a unit that the reader does not see has no name: the page says that it is somebody else's. */
export function named<T extends { readonly name: string }>(person: T, language: Language): T {
	return person.name === '' ? { ...person, name: accessWords[language].otherUnit } : person;
}
