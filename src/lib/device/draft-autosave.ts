/** Writes a draft at every change: one write at a time, the newest wins, what lies between is skipped. */
import type { LocalStore, StorageFailure } from './local-store.ts';
import type { SigningDraft } from './signing-draft.ts';

export interface DraftAutosave {
	change(draft: SigningDraft): void;
	/** Resolves when the newest draft is stored, or with why it is not. */
	settled(): Promise<StorageFailure | null>;
	/** Nothing is written after this; what is under way is awaited. For the moment before the signing is saved. */
	stop(): Promise<void>;
}

/** `onResult` hears of every write: null when it is stored, else the failure. */
export function autosaveDraft(
	store: Pick<LocalStore, 'writeDraft'>,
	onResult: (failure: StorageFailure | null) => void = () => undefined
): DraftAutosave {
	let next: SigningDraft | null = null;
	let writing: Promise<void> | null = null;
	let failure: StorageFailure | null = null;
	let stopped = false;

	async function writeAll() {
		while (next && !stopped) {
			const draft = next;
			next = null;
			const written = await store.writeDraft(draft);
			failure = written.ok ? null : written.refusal;
			onResult(failure);
		}
		writing = null;
	}

	return {
		change(draft) {
			if (stopped) return;
			next = draft;
			writing ??= writeAll();
		},
		async settled() {
			await writing;
			return failure;
		},
		async stop() {
			stopped = true;
			await writing;
		}
	};
}

/** The signings at an event that were begun and not saved ("ej klart"), the latest changed first. */
export function unfinished(drafts: readonly SigningDraft[], eventId: string | null): SigningDraft[] {
	return drafts
		.filter((draft) => draft.eventId === eventId)
		.sort((one, other) => other.changedAt.localeCompare(one.changedAt));
}
