import type { ChannelKind } from '#lib/domain/decision.ts';
import type { Language } from './language.ts';

/** Where something is published, inside a sentence: "på Facebook", "i Tryck". */
export function placeText(
	channel: { readonly name: string; readonly kind: ChannelKind },
	language: Language
): string {
	const isOnPaper = channel.kind === 'print' || channel.kind === 'press';
	if (language === 'en') return `${isOnPaper ? 'in' : 'on'} ${channel.name}`;
	return `${isOnPaper ? 'i' : 'på'} ${channel.name}`;
}

/** "Annas", and "Andreas" as it is: a Swedish name that ends in s, x or z takes no more. */
export function genitive(name: string): string {
	return /[sxz]$/i.test(name) ? name : `${name}s`;
}

/** "Anna, Bo och Cia". */
export function listText(parts: readonly string[], language: Language): string {
	const and = language === 'sv' ? 'och' : 'and';
	if (parts.length < 2) return parts.join('');
	return `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1) ?? ''}`;
}
