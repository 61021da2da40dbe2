import type { StoredRow } from '../db/record.ts';
import { canonicalJson, sha256Of } from '../hash.ts';

/** SHA-256 of one look as it stands in the database, canonical JSON without its empty columns. */
export function hashOfLook(row: StoredRow): string {
	try {
		return sha256Of(
			canonicalJson(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)))
		);
	} catch {
		return 'unreadable';
	}
}

/** One hash for many looks, in whatever order they were read: that of their hashes, sorted, one a line. */
export function digestOf(hashes: string[]): string {
	return sha256Of(hashes.sort().join('\n'));
}
