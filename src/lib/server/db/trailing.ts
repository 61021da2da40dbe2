/**
 * Writes that nobody waits for one by one. To PostgreSQL each answer is a journey of its own: these travel with what is
 * asked after them, in their order, and the commit waits for them all.
 */
import type { Db } from './store.ts';

interface UnderWay {
	readonly writes: Promise<unknown>[];
	/** Why everything that was asked after it failed too. */
	firstFailure: { readonly error: unknown } | null;
}

const underWay = new WeakMap<Db, UnderWay>();
/** So many at most lie in the memory on their way. */
const most = 500;

/** Goes on without the answer where the transaction waits for it in the end, and with it elsewhere. */
export async function trailing(db: Db, write: Promise<unknown>): Promise<void> {
	const on = underWay.get(db);
	if (!on) {
		await write;
		return;
	}
	on.writes.push(write);
	write.catch((error: unknown) => (on.firstFailure ??= { error }));
	if (on.writes.length >= most) await Promise.all(on.writes.splice(0));
}

/**
 * Runs a transaction's work and waits for the writes that it has left under way. Where one of them has failed, the first
 * that did is what is thrown, whatever the work itself came to.
 */
export async function withTrailing<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
	const on: UnderWay = { writes: [], firstFailure: null };
	underWay.set(db, on);
	try {
		return await work(db);
	} finally {
		underWay.delete(db);
		await Promise.allSettled(on.writes);
		if (on.firstFailure) throwAgain(on.firstFailure);
	}
}

function throwAgain({ error }: { readonly error: unknown }): never {
	throw error;
}
