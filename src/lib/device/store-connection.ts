/** The connection to the phone's database: opened at the first call, reopened once when a call finds it lost. */
import { ok, refused } from '#lib/domain/result.ts';
import { openDatabase } from './local-database.ts';
import type { Db } from './local-database.ts';
import type { Stored } from './local-store.ts';
import { isLostConnection, storageFailure } from './storage-failure.ts';
import { VaultClosed } from './vault.ts';

export interface StoreConnection {
	run<T>(work: (db: Db) => Promise<T>): Promise<Stored<T>>;
	close(): Promise<void>;
}

export function storeConnection(name: string, version: number): StoreConnection {
	let connection: Promise<Db> | null = null;

	const drop = async () => {
		const dropped = connection;
		connection = null;
		// A connection that never opened has nothing to close, and its error has been told to its caller.
		const db = await dropped?.catch(() => null);
		db?.close();
	};

	const connect = () => {
		const opening = openDatabase(name, version, () => {
			if (connection === opening) connection = null;
		});
		connection = opening;
		return opening;
	};

	return {
		async run(work) {
			try {
				return ok(await work(await (connection ?? connect())));
			} catch (error) {
				if (error instanceof VaultClosed) return refused({ type: 'Locked' });
				await drop();
				if (!isLostConnection(error)) return refused(storageFailure(error));
			}
			try {
				return ok(await work(await (connection ?? connect())));
			} catch (error) {
				await drop();
				return refused(storageFailure(error));
			}
		},
		close: drop
	};
}
