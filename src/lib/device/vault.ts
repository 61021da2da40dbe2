/** What opens the lists and drafts that lie locked on this phone. */

/** The key of the lists, wrapped by what a person knows. */
export interface VaultRow {
	readonly salt: Uint8Array<ArrayBuffer>;
	readonly rounds: number;
	readonly iv: Uint8Array<ArrayBuffer>;
	readonly wrapped: Uint8Array<ArrayBuffer>;
	readonly wrongTries: number;
}
