import { StorageFull, StoreUnavailable } from '../store.ts';

/** What PostgreSQL says while it stops, starts, is out of connections or has ended ours. */
const away = /^(57P0\d|08\w{3}|53300|25P03|55P03|E(?!RR_)[A-Z_]+|ERR_(STREAM|SOCKET)_\w+)$/;
/** What node-postgres says, without a code, of a connection that has gone. */
const gone =
	/^(Connection terminated|Client has encountered a connection error|Query read timeout|timeout exc?eed|Client was closed)/;

/** The error as whoever answers a request knows it: the server is away, or its disk is full; else itself. */
export function asStoreError(error: unknown): unknown {
	const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
	if (!(inner instanceof Error)) return error;
	const code = 'code' in inner ? String(inner.code) : '';
	if (code === '53100') return new StorageFull('PostgreSQL has no room left on its disk.', { cause: error });
	if (away.test(code) || gone.test(inner.message)) {
		return new StoreUnavailable('PostgreSQL could not be reached.', { cause: error });
	}
	return error;
}
