import type { Language } from './language.ts';

/** A count as it is read: "21 319" (21,319 in English). */
export function figure(count: number, language: Language): string {
	return new Intl.NumberFormat(language).format(count);
}
