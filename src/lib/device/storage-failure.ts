/** Which of the ways a browser's storage fails this is, by the names that the browsers use. */
import type { StorageFailure } from './local-store.ts';

/** The store is held by an older tab that does not let go. */
export class OldTabOpen extends Error {
	override readonly name = 'OldTabOpen';
}

/** What was read back is not what was written. */
export class ReadBackDiffers extends Error {
	override readonly name = 'ReadBackDiffers';
}

const nameOf = (error: unknown) =>
	typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';

// Mobile browsers drop the connection behind the app's back, and say so in these three ways.
const lostConnection = new Set(['InvalidStateError', 'UnknownError', 'AbortError']);

export const isLostConnection = (error: unknown) => lostConnection.has(nameOf(error));

/** An error of the database as an outcome that a screen can speak of. */
export function storageFailure(error: unknown): StorageFailure {
	const name = nameOf(error);
	if (name === 'QuotaExceededError') return { type: 'StorageFull' };
	if (name === 'OldTabOpen') return { type: 'BlockedByOtherTab', because: 'old-tab-open' };
	if (name === 'VersionError') return { type: 'BlockedByOtherTab', because: 'newer-version' };
	const message = error instanceof Error ? error.message : String(error);
	return { type: 'StorageBroken', detail: name === '' ? message : `${name}: ${message}` };
}
