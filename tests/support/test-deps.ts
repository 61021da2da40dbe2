import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import type { Actor, StaffRole } from '#lib/domain/access.ts';
import { openAccessLog } from '#lib/server/access-log.ts';
import type { Store } from '#lib/server/db/store.ts';
import type { Deps } from '#lib/server/deps.ts';
import { holdFiles } from '#lib/server/held-files.ts';
import { openIdentity } from '#lib/server/identity/index.ts';
import { blobsInFolder } from '#lib/server/photos/index.ts';
import { settingsFrom } from '#lib/server/settings.ts';
import { watchReading } from '#lib/server/watch-reading.ts';
import { aStore } from './a-store.ts';

export interface TestDeps extends Deps {
	/** Sets the clock. */
	setNow(instant: string): void;
}

/** A real database (`a-store.ts`) with the real migrations, real blobs in a folder of their own; only the clock is handed in. */
export function testDeps(store: Store = aStore(), startAt = '2026-11-20T08:00:00.000Z'): TestDeps {
	let at = startAt;
	const now = () => at;
	const settings = settingsFrom({ BILDLOV_DATA: mkdtempSync(join(tmpdir(), 'bildlov-data-')) });
	return {
		settings,
		store,
		now,
		newId,
		blobs: blobsInFolder(join(settings.dataFolder, 'blobs')),
		identity: openIdentity({
			store,
			secret: 'a secret of the tests, 32 letters',
			now,
			newId,
			isSecure: false
		}),
		accessLog: openAccessLog({
			store,
			now,
			newId,
			watch: watchReading({ store, now, newId, settings }),
			onTrouble: (error) => {
				throw error;
			}
		}),
		heldFiles: holdFiles(store, now),
		setNow: (instant) => {
			at = instant;
		}
	};
}

/** A signed-in person with one role, everywhere unless units are named. */
export function aUser(role: StaffRole, ...unitIds: string[]): Actor {
	const inUnits = unitIds.length > 0 ? unitIds : [null];
	const grants = inUnits.map((unitId) => ({ role, unitId, channelId: null }));
	return { kind: 'user', id: `user-${role}`, name: `A ${role}`, grants };
}

export const anOperator: Actor = { kind: 'operator', id: 'command-line' };
