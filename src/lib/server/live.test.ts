import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { liveTopics, topicsOf, type LiveTopic } from '#lib/domain/live-topic.ts';
import { openSqlite } from './db/sqlite/open.ts';
import type { Store } from './db/store.ts';
import { appendToLedger } from './ledger/append.ts';
import { liveOf } from './live.ts';

const opened: Store[] = [];
const aStoreOn = (file: string) => {
	const store = openSqlite(file);
	opened.push(store);
	return store;
};
afterEach(async () => {
	for (const store of opened.splice(0)) {
		liveOf(store).close();
		await store.close();
	}
});

const note = (store: Store, type: `${string}.v1`) =>
	store.transact(async (db) =>
		Promise.resolve(
			appendToLedger(
				db,
				{ kind: 'operator', id: 'test' },
				{ type, at: '2026-11-20T08:00:00.000Z', subjectId: 'somebody', payload: {} }
			)
		)
	);

/** Waits for the condition, looking each time that something else has had its turn. */
async function until(condition: () => boolean): Promise<void> {
	while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

it('[EN9] what another process writes in the record is told, by topic, with a mark that says nothing of it', async () => {
	const file = join(mkdtempSync(join(tmpdir(), 'bildlov-live-')), 'bildlov.db');
	const [here, there] = [aStoreOn(file), aStoreOn(file)];
	const live = liveOf(here);
	const heard: { topics: readonly LiveTopic[]; mark: string }[] = [];
	live.listen({ changed: (topics, mark) => void heard.push({ topics, mark }), closed: () => undefined });
	await until(() => live.mark() !== null);
	const before = live.mark();
	await note(there, 'consent-withdrawn.v1');
	await until(() => heard.length > 0);
	expect(heard[0]?.topics).toEqual(['answers']);
	expect(heard[0]?.mark).toMatch(/^[0-9a-f]{16}$/);
	expect(heard[0]?.mark).not.toBe(before);
	expect(live.mark()).toBe(heard[0]?.mark);
});

it('[EN12] whoever listens when it closes, or after, is told so', async () => {
	const live = liveOf(aStoreOn(':memory:'));
	const closed: string[] = [];
	live.listen({ changed: () => undefined, closed: () => void closed.push('before') });
	live.close();
	live.listen({ changed: () => undefined, closed: () => void closed.push('after') });
	expect(closed).toEqual(['before', 'after']);
});

it('[EN9] a kind of entry that nobody has thought of may change everything', () => {
	expect(topicsOf('consent-withdrawn.v1')).toEqual(['answers']);
	expect(topicsOf('role-granted.v1')).toEqual([]);
	expect(topicsOf('something-new.v1')).toEqual(liveTopics);
});
