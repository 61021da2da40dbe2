/**
 * Whose turn it is with the phone, kept so that a killed app comes back where it was: with the signer, or on the
 * slate with the code of the signer's own page. The code's secret is on this phone for as long as the slate is open.
 */
import type { Instant } from '#lib/domain/day.ts';
import type { FormLanguage } from '#lib/domain/form-language.ts';
import { ok, refused } from '#lib/domain/result.ts';
import type { Result } from '#lib/domain/result.ts';
import type { LocalStore, Stored } from './local-store.ts';

export type Settings = Pick<LocalStore, 'readSetting' | 'writeSetting'>;

const signerKey = 'signers-turn';
export const slateKey = 'slate';

/** The phone is with the signer of this draft: nothing but the draft may be shown. */
export const giveToSigner = (store: Settings, draftId: string) => store.writeSetting(signerKey, draftId);
export const takeBack = (store: Settings) => store.writeSetting(signerKey, null);

/** The draft whose signer has the phone; null when the photographer has it. */
export async function readSignersTurn(store: Settings): Promise<Stored<string | null>> {
	const read = await store.readSetting(signerKey);
	if (!read.ok) return read;
	return ok(typeof read.value === 'string' ? read.value : null);
}

/** The way in for a guardian who is not here: passed on by the one who is, and good for these children. */
export interface OtherGuardian {
	readonly guardianId: string;
	readonly name: string;
	readonly children: readonly { readonly id: string; readonly name: string }[];
}

export interface Slate {
	readonly v: 1;
	readonly recordId: string;
	readonly eventId: string | null;
	readonly secret: string;
	/** Unset: nobody else is asked. */
	readonly others?: readonly (OtherGuardian & { readonly secret: string })[];
	readonly language: FormLanguage;
	/** Where the photographer goes on. */
	readonly back: string;
	/** Null until the signing is known to be saved. */
	readonly saved: { readonly seq: number; readonly savedAt: Instant } | null;
}

/** Forgets the secrets; nobody can read them on this phone any more. */
export const closeSlate = (store: Settings) => store.writeSetting(slateKey, null);

/** The slate that has not been closed; null where none is, or where its signing was never saved. */
export async function readOpenSlate(
	store: Settings & Pick<LocalStore, 'readSummaries'>
): Promise<Stored<Slate | null>> {
	const kept = await readKeptSlate(store);
	if (!kept.ok || kept.value === null || kept.value.saved) return kept;
	// Killed between the saving and the note of it: the summary knows.
	const summaries = await store.readSummaries(kept.value.eventId);
	if (!summaries.ok) return summaries;
	const { recordId } = kept.value;
	const summary = summaries.value.find((one) => one.recordId === recordId);
	if (!summary) return ok(null);
	return ok({ ...kept.value, saved: { seq: summary.seq, savedAt: summary.savedAt } });
}

/** The slate as it was kept, saved or not. */
export async function readKeptSlate(store: Settings): Promise<Stored<Slate | null>> {
	const read = await store.readSetting(slateKey);
	if (!read.ok) return read;
	if (typeof read.value !== 'string') return ok(null);
	const kept: unknown = JSON.parse(read.value);
	return ok(isSlate(kept) ? kept : null);
}

/** Only this app writes it, and the version says by which code: no schema library on the way to the first screen. */
const isSlate = (kept: unknown): kept is Slate =>
	typeof kept === 'object' && kept !== null && 'v' in kept && kept.v === 1;

/** What the app opens with. */
export type Turn =
	| { readonly of: 'photographer' }
	| { readonly of: 'signer'; readonly draftId: string; readonly eventId: string | null }
	| { readonly of: 'slate' };

/** Whose turn it was when the app was closed. A turn whose draft is gone is over. */
export async function readTurn(
	store: Settings & Pick<LocalStore, 'readSummaries' | 'readDraft'>
): Promise<Result<Turn, Extract<Stored<never>, { ok: false }>['refusal']>> {
	const slate = await readOpenSlate(store);
	if (!slate.ok) return slate;
	if (slate.value) return ok({ of: 'slate' });
	const draftId = await readSignersTurn(store);
	if (!draftId.ok) return refused(draftId.refusal);
	if (draftId.value === null) return ok({ of: 'photographer' });
	const draft = await store.readDraft(draftId.value);
	if (!draft.ok) return draft;
	if (draft.value) return ok({ of: 'signer', draftId: draftId.value, eventId: draft.value.eventId });
	const over = await takeBack(store);
	return over.ok ? ok({ of: 'photographer' }) : over;
}
