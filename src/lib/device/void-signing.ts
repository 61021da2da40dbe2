/**
 * Takes back a signing of the wrong child, right after it was saved. Nothing is changed or removed: a record of its own
 * with the next number says that the signing is void, and lists on this phone show what held before.
 */
import canonicalize from 'canonicalize';
import type { Instant } from '#lib/domain/day.ts';
import { ok, refused } from '#lib/domain/result.ts';
import type { Result } from '#lib/domain/result.ts';
import type { VoidBody } from '#lib/sync/record.ts';
import type { LocalStore, StorageFailure } from './local-store.ts';
import { sha256Of } from './sha256.ts';
import { isTakenBack } from './standing.ts';

/** Afterwards it is staff who void a signing, with their reason. */
export const undoForMs = 30_000;

/** Whole seconds left to take the signing back, by the phone's clock; 0 once they are over, or where it was put back. */
export function secondsToUndo(savedAt: Instant, now: Instant): number {
	const left = undoForMs - (Date.parse(now) - Date.parse(savedAt));
	return left > undoForMs ? 0 : Math.max(0, Math.ceil(left / 1000));
}

/** `NotThere`: this phone does not know the signing (any more). */
export type VoidRefusal =
	| StorageFailure
	| { readonly type: 'NotPaired' }
	| { readonly type: 'TooLate' }
	| { readonly type: 'NotThere' };

/** A second time changes nothing. */
export async function voidSigning(
	deps: {
		readonly store: Pick<LocalStore, 'appendRecord' | 'readSummaries'>;
		readonly now: () => Instant;
		readonly newId: () => string;
	},
	signing: { readonly recordId: string; readonly eventId: string | null }
): Promise<Result<null, VoidRefusal>> {
	const summaries = await deps.store.readSummaries(signing.eventId);
	if (!summaries.ok) return summaries;
	if (isTakenBack(summaries.value, signing.recordId)) return ok(null);
	const signed = summaries.value.find(({ recordId }) => recordId === signing.recordId);
	if (!signed) return refused({ type: 'NotThere' });
	const at = deps.now();
	if (secondsToUndo(signed.savedAt, at) === 0) return refused({ type: 'TooLate' });

	const body: VoidBody = {
		v: 1,
		type: 'void',
		id: deps.newId(),
		signingId: signing.recordId,
		personIds: 'all',
		why: 'wrong-person',
		at
	};
	const text = canonicalize(body);
	if (text === undefined) throw new Error('a void has no canonical text');
	const { eventId, initials, signedBy, answers } = signed;
	const appended = await deps.store.appendRecord({
		id: body.id,
		sha256: await sha256Of(text),
		body: text,
		summary: { eventId, initials, savedAt: at, signedBy, answers, voids: signing.recordId },
		draftId: null
	});
	if (!appended.ok) return appended;
	return appended.value.type === 'NotPaired' ? refused({ type: 'NotPaired' }) : ok(null);
}
