import type { Instant } from '#lib/domain/day.ts';
import type { AccessLog } from './access-log.ts';
import type { Store } from './db/store.ts';
import type { HeldFiles } from './held-files.ts';
import type { Identity } from './identity/index.ts';
import type { BlobStore } from './photos/index.ts';
import type { Settings } from './settings.ts';

/** What use cases reach the world through; built once, at start. Clock and ids are handed in. */
export interface Deps {
	readonly settings: Settings;
	readonly store: Store;
	readonly now: () => Instant;
	/** A UUIDv7. */
	readonly newId: () => string;
	readonly blobs: BlobStore;
	readonly identity: Identity;
	readonly accessLog: AccessLog;
	readonly heldFiles: HeldFiles;
}
