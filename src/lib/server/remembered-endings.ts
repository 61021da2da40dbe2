import { hangingAfter, hangingByIds } from './db/hanging.ts';
import type { Db, Store } from './db/store.ts';
import { endedAmong, type EndedPublication, type InForceToday } from './ended-publications.ts';
import { asHanging } from './hanging.ts';

interface Remembered {
	/** The day and the policies that it was found by. */
	readonly stamp: string;
	readonly publicationIds: readonly string[];
}

/** What the last sweep found, so that a page does not look through everything again. */
const found = new WeakMap<Store, Remembered>();

const chunkSize = 500;

export function rememberEnded(store: Store, stamp: string, publicationIds: readonly string[]): void {
	found.set(store, { stamp, publicationIds });
}

/**
 * What still hangs and rests on something that has ended. Only time and policies end things here, so what was found on
 * the same day under the same policies is looked at again, and nothing else; else everything is.
 */
export async function endedNow(store: Store, today: InForceToday): Promise<EndedPublication[]> {
	const remembered = found.get(store);
	const ended: EndedPublication[] = [];
	const isKnown = remembered?.stamp === today.stamp;
	for await (const rows of isKnown ? named(store, remembered.publicationIds) : everything(store)) {
		ended.push(...(await store.snapshot(async (db) => endedAmong(db, await asHanging(db, rows), today))));
	}
	if (!isKnown) {
		rememberEnded(store, today.stamp, [...new Set(ended.map((one) => one.hanging.id))]);
	}
	return ended;
}

async function* named(store: Store, ids: readonly string[]) {
	for (let start = 0; start < ids.length; start += chunkSize) {
		yield await store.snapshot((db: Db) => hangingByIds(db, ids.slice(start, start + chunkSize)));
	}
}

async function* everything(store: Store) {
	for (let after: string | undefined = ''; after !== undefined;) {
		const from: string = after;
		const rows = await store.snapshot((db: Db) => hangingAfter(db, from, chunkSize));
		yield rows;
		after = rows.length < chunkSize ? undefined : rows.at(-1)?.id;
	}
}
