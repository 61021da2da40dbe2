/** Saves a signing on the phone. "Sparat" may be shown when this says `Saved`, and not before. */
import canonicalize from 'canonicalize';
import * as v from 'valibot';
import type { Instant } from '#lib/domain/day.ts';
import { ok, refused } from '#lib/domain/result.ts';
import type { Result } from '#lib/domain/result.ts';
import { signingBody } from '#lib/sync/record.ts';
import type { SigningBody } from '#lib/sync/record.ts';
import type { LocalStore, StorageFailure } from './local-store.ts';
import { sha256Of } from './sha256.ts';
import { summaryOf } from './signing-summary.ts';
// Loaded with the screen that signs: the store seals with it, and a save is not to wait for it.
import '#lib/sync/sealing.ts';

export interface SigningToRecord {
	readonly body: SigningBody;
	/** The people's names in the order of the answers; only their initials are kept. */
	readonly names: readonly string[];
	/** The draft that ends here; null when there is none. */
	readonly draftId: string | null;
}

/** `seq` is the number that the phone shows, "nr 13"; `savedAt` is the phone's clock. */
export interface SavedSigning {
	readonly type: 'Saved';
	readonly recordId: string;
	readonly seq: number;
	readonly sha256: string;
	readonly savedAt: Instant;
}

/** `AlreadySaved`: a signing with this id was saved before with another content, and that one stands. */
export type RecordRefusal =
	| StorageFailure
	| { readonly type: 'NotPaired' }
	| { readonly type: 'NotValid'; readonly paths: readonly string[] }
	| { readonly type: 'TooLarge'; readonly bytes: number; readonly most: number }
	| {
			readonly type: 'AlreadySaved';
			readonly recordId: string;
			readonly seq: number;
			readonly savedAt: Instant;
	  };

/** The longest body that a server takes, in bytes; a record over it would wait for ever. */
export const longestBody = 1_000_000;

export async function recordSigning(
	deps: { readonly store: Pick<LocalStore, 'appendRecord'>; readonly now: () => Instant },
	{ body, names, draftId }: SigningToRecord
): Promise<Result<SavedSigning, RecordRefusal>> {
	const parsed = v.safeParse(signingBody, body);
	if (!parsed.success) {
		const paths = parsed.issues.map((issue) => v.getDotPath(issue) ?? '');
		return refused({ type: 'NotValid', paths });
	}
	const text = canonicalize(parsed.output);
	if (text === undefined) throw new Error('a valid signing has no canonical text');
	// In bytes: sealed, each of them takes its room, whatever it is a part of.
	const bytes = new TextEncoder().encode(text).length;
	if (bytes > longestBody) return refused({ type: 'TooLarge', bytes, most: longestBody });
	// Hashed before the transaction: one that waits for anything but the database ends by itself.
	const sha256 = await sha256Of(text);
	const savedAt = deps.now();
	const summary = summaryOf(parsed.output, names, savedAt);
	const appended = await deps.store.appendRecord({ id: body.id, sha256, body: text, summary, draftId });
	if (!appended.ok) return appended;
	switch (appended.value.type) {
		case 'Appended':
			return ok({ type: 'Saved', recordId: body.id, seq: appended.value.seq, sha256, savedAt });
		case 'NotPaired':
			return refused({ type: 'NotPaired' });
		case 'AlreadyThere': {
			const { seq, savedAt: savedBefore, sha256: stands } = appended.value;
			return stands === sha256
				? ok({ type: 'Saved', recordId: body.id, seq, sha256, savedAt: savedBefore })
				: refused({ type: 'AlreadySaved', recordId: body.id, seq, savedAt: savedBefore });
		}
	}
}
