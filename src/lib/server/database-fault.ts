import { faultWords, type DatabaseFault } from '#lib/text/maintenance.ts';
import { UnusableDatabase } from './db/store.ts';

/** Refuses to start, with the reason in plain words. */
export function unusable(fault: DatabaseFault, cause?: unknown): UnusableDatabase {
	return new UnusableDatabase(faultWords.en(fault), { cause, fault });
}
