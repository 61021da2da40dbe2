/**
 * Writes that nobody waits for one by one. To PostgreSQL each answer is a journey of its own: these travel with what is
 * asked after them, in their order, and the commit waits for them all.
 */
import type { Db } from './store.ts';

const underWay = new WeakMap<Db, Promise<unknown>[]>();
/** So many at most lie in the memory on their way. */
const most = 500;

/** Goes on without the answer where the transaction waits for it in the end, and with it elsewhere. */
export async function trailing(db: Db, write: Promise<unknown>): Promise<void> {
	const writes = underWay.get(db);
	if (!writes) {
		await write;
		return;
	}
	write.catch(() => undefined);
	writes.push(write);
	if (writes.length >= most) await Promise.all(writes.splice(0));
}

/**
 * Runs a transaction's work and waits for the writes that it has left under way. Where one of them has failed, that is what
 * is thrown: whatever was asked after it failed because of it.
 */
export async function withTrailing<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
	const writes: Promise<unknown>[] = [];
	underWay.set(db, writes);
	try {
		return await work(db);
	} finally {
		underWay.delete(db);
		await Promise.all(writes);
	}
}
