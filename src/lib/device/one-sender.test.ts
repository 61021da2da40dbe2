import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { must } from './local-store.contract.ts';
import { browserLock, leaseLock, leaseMs } from './one-sender.ts';
import type { SenderLock } from './one-sender.ts';
import { openLocalStore } from './open-local-store.ts';

let clock = 1_000;
beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	clock = 1_000;
});

const tabsWith: Record<string, () => [SenderLock, SenderLock]> = {
	// Node has the browser's locks from 24.5; before that there is nothing real to try them on.
	...('locks' in navigator
		? { 'the browser’s locks': () => [browserLock(navigator.locks), browserLock(navigator.locks)] }
		: {}),
	'a lease in the store': () => [
		leaseLock(openLocalStore(), 'a', () => clock),
		leaseLock(openLocalStore(), 'b', () => clock)
	]
};

describe.each(Object.entries(tabsWith))('one sender by %s', (_name, tabs) => {
	test('while one tab sends, the other does not begin', async () => {
		const [one, other] = tabs();
		const begun = Promise.withResolvers<undefined>();
		const end = Promise.withResolvers<string>();
		const first = one.whileAlone(async (stillAlone) => {
			begun.resolve(undefined);
			return [await end.promise, await stillAlone()];
		});
		await begun.promise;
		expect(must(await other.whileAlone(() => Promise.resolve('sent')))).toBeNull();
		end.resolve('done');
		expect(must(await first)).toEqual(['done', true]);
		expect(must(await other.whileAlone(() => Promise.resolve('sent')))).toBe('sent');
	});

	test('a round that throws lets the next tab in', async () => {
		const [one, other] = tabs();
		await expect(one.whileAlone(() => Promise.reject(new Error('defect')))).rejects.toThrow('defect');
		expect(must(await other.whileAlone(() => Promise.resolve('sent')))).toBe('sent');
	});
});

test('a lease left by a tab that died ends by itself, and the tab that wakes up stops', async () => {
	const [dead, alive] = [
		leaseLock(openLocalStore(), 'a', () => clock),
		leaseLock(openLocalStore(), 'b', () => clock)
	];
	const begun = Promise.withResolvers<undefined>();
	const wakes = Promise.withResolvers<undefined>();
	const slept = dead.whileAlone(async (stillAlone) => {
		begun.resolve(undefined);
		await wakes.promise;
		return stillAlone();
	});
	await begun.promise;
	clock += leaseMs - 1;
	expect(must(await alive.whileAlone(() => Promise.resolve('sent')))).toBeNull();
	clock += 1;
	const result = await alive.whileAlone(async () => {
		wakes.resolve(undefined);
		return must(await slept);
	});
	expect(must(result)).toBe(false);
});
