/** What may be shown of a signing while it waits: initials, time, and what was answered. */
import type { Instant } from '#lib/domain/day.ts';
import type { SigningBody } from '#lib/sync/record.ts';
import type { NewRecord } from './local-store.ts';

/** First letters of the first and the last word, `EL`; a name without letters or digits gives `?`. */
export function initialsOf(name: string): string {
	const words = name.normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
	const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
	if (first === undefined) return '?';
	return [first, last].map((word) => [...(word ?? '')][0]?.toLocaleUpperCase('sv') ?? '').join('');
}

/** `names` are those of the people in the order of the answers. */
export function summaryOf(
	body: SigningBody,
	names: readonly string[],
	savedAt: Instant
): NewRecord['summary'] {
	return {
		eventId: body.eventId,
		initials: names.map(initialsOf),
		savedAt,
		signedBy: signedBy(body),
		answers: body.answers.map(({ person, consent, refusal }) => ({
			personId: 'id' in person ? person.id : null,
			yes: consent?.channels ?? [],
			no: refusal?.channels ?? []
		}))
	};
}

function signedBy({ signer, answers }: SigningBody): string | null {
	if (signer.as === 'self') {
		const person = answers[0]?.person;
		return person && 'id' in person ? person.id : null;
	}
	return 'guardianId' in signer ? signer.guardianId : null;
}
