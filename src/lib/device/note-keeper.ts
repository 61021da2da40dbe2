/** Keeps the note beside the storage, after each save and each receipt: on the side, so that neither waits or fails for it. */
import type { LocalStore } from './local-store.ts';
import { noteOf, readNote, writeNote, type NotePlace } from './phone-note.ts';

export interface NoteKeeper {
	/** Begins to write the note anew, and throws nothing. While it is being written, one more time follows. */
	keep(): void;
	/** Settles when what has been asked for is written, or has failed. */
	idle(): Promise<void>;
}

export function createNoteKeeper(
	store: Pick<LocalStore, 'readUnconfirmed'>,
	places: readonly NotePlace[]
): NoteKeeper {
	let writing: Promise<void> | null = null;
	let isAskedAgain = false;

	async function write(): Promise<void> {
		do {
			isAskedAgain = false;
			const now = await store.readUnconfirmed();
			// A storage that is empty, or cannot be read, is what the note is there for.
			if (!now.ok || now.value.length === 0) continue;
			const note = noteOf(now.value, await readNote(places));
			if (note) await writeNote(places, note);
		} while (isAskedAgain);
	}

	return {
		keep() {
			isAskedAgain = true;
			writing ??= write()
				.catch(() => undefined)
				.finally(() => (writing = null));
		},
		idle: async () => (await writing) ?? undefined
	};
}
