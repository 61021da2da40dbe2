/**
 * The tabs of one phone over one store. A tab can be killed at any await: from then on it reaches neither the store nor
 * the network, and what it had not committed is undone. A call of the store can be made to fail as browsers fail.
 */
import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { wrap } from 'idb';
import { laneNow } from './seeded-loop.ts';

export class Tab {
	isDead = false;
	readonly transactions = new Set<IDBTransaction>();
	readonly connections = new Set<IDBDatabase>();

	/** As the operating system does it. */
	kill(): void {
		this.isDead = true;
		for (const transaction of this.transactions) undo(transaction);
		for (const connection of this.connections) connection.close();
	}

	/** The browser closes the store under the app. */
	loseStore(): void {
		for (const transaction of this.transactions) undo(transaction);
		for (const connection of this.connections) Reflect.apply(forceCloseDatabase, null, [connection]);
		this.connections.clear();
	}
}

function undo(transaction: IDBTransaction): void {
	try {
		transaction.abort();
	} catch (error) {
		// InvalidStateError: it is over, and stands.
		if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
	}
}

/**
 * How a call of the store fails, by the names that browsers use. `Forgets`: the browser says that what was saved is
 * stored, and has kept nothing of it.
 */
export const storageErrors = [
	'QuotaExceededError',
	'UnknownError',
	'InvalidStateError',
	'AbortError',
	'DataError',
	'TimeoutError',
	'Forgets'
] as const;
export type StorageError = (typeof storageErrors)[number];

/** The call, counted from now, that fails; from that call on all of them where it lasts. Null: none. */
export interface StorageFault {
	readonly atCall: number;
	readonly error: StorageError;
	readonly lasts: boolean;
}

let fault: StorageFault | null = null;
let calls = 0;
let wasFull = false;

/** Whether a call of the present storage has been told that there is no room: then the app gives up copies. */
export const phoneHasBeenFull = (): boolean => wasFull;

export function failStorage(next: StorageFault | null): void {
	fault = next;
	calls = 0;
}

export function newPhoneStorage(): void {
	globalThis.indexedDB = new IDBFactory();
	failStorage(null);
	wasFull = false;
}

const tabNow = () => {
	const owner = laneNow();
	return owner instanceof Tab ? owner : null;
};

/** Every call comes by here: the error that it ends with, if any. */
function errorOfCall(): DOMException | null {
	const tab = tabNow();
	if (tab?.isDead) throw new DOMException('The tab is dead.', 'AbortError');
	// Whoever looks on from outside is no tab, and never fails.
	if (!tab || !fault || fault.error === 'Forgets') return null;
	calls += 1;
	const fails = calls === fault.atCall || (fault.lasts && calls > fault.atCall);
	if (!fails) return null;
	if (fault.error === 'QuotaExceededError') wasFull = true;
	return new DOMException('The browser says so.', fault.error);
}

function mayCall(): void {
	const error = errorOfCall();
	if (error) throw error;
}

/** The transaction that saves a signing, and no other: those that only keep house have nothing to lose. */
function isForgotten({ mode, objectStoreNames }: IDBTransaction): boolean {
	const saves =
		mode === 'readwrite' && objectStoreNames.contains('outbox') && objectStoreNames.contains('drafts');
	if (!saves || fault?.error !== 'Forgets') return false;
	if (!fault.lasts) fault = null;
	return true;
}

/** Undone as by an abort, before anybody hears that it is complete. */
function forget(transaction: IDBTransaction): void {
	const undoing: unknown = Reflect.get(transaction, '_rollbackLog');
	if (!Array.isArray(undoing)) throw new Error('There is nothing to undo a transaction by.');
	for (const undoOne of undoing.toReversed()) if (typeof undoOne === 'function') undoOne();
}

type Method = (this: unknown, ...args: unknown[]) => unknown;

function watch(
	kind: { readonly prototype: object },
	name: string,
	watching: (original: Method) => Method
): void {
	const original: unknown = Reflect.get(kind.prototype, name);
	if (typeof original !== 'function') throw new Error(`There is no ${name}.`);
	const call: Method = function (...args) {
		return Reflect.apply(original, this, args);
	};
	Object.defineProperty(kind.prototype, name, { value: watching(call), configurable: true, writable: true });
}

/** A request that fails says so when its turn has come, and its transaction is undone, as in a browser. */
watch(IDBTransaction, '_execRequestAsync', (original) => {
	return function (request) {
		const error = errorOfCall();
		if (!error || typeof request !== 'object') return original.call(this, request);
		const operation = () => {
			throw error;
		};
		return original.call(this, { ...request, operation });
	};
});

watch(IDBDatabase, 'transaction', (original) => {
	return function (...args) {
		// The browser begins these by itself.
		if (args[1] !== 'versionchange') mayCall();
		const transaction = original.call(this, ...args);
		if (!(transaction instanceof IDBTransaction)) throw new Error('No transaction.');
		const tab = tabNow();
		tab?.transactions.add(transaction);
		// Where the app only reads, nobody waits for the end of the transaction, and its failing is no news.
		wrap(transaction).done.catch(() => undefined);
		if (tab && isForgotten(transaction)) transaction.addEventListener('complete', () => forget(transaction));
		for (const end of ['complete', 'abort'])
			transaction.addEventListener(end, () => tab?.transactions.delete(transaction));
		return transaction;
	};
});

watch(IDBFactory, 'open', (original) => {
	return function (...args) {
		mayCall();
		const request = original.call(this, ...args);
		if (!(request instanceof IDBOpenDBRequest)) throw new Error('No request.');
		const tab = tabNow();
		request.addEventListener('success', () => {
			if (tab?.isDead) request.result.close();
			else tab?.connections.add(request.result);
		});
		return request;
	};
});
