import { createHash } from 'node:crypto';
import {
	closeSync,
	existsSync,
	openSync,
	readFileSync,
	readSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';

/** Beyond this a stop would take too long; such a database is started on SQLite's own check alone. */
const largestSealed = 4_000_000_000;
const piece = 4 * 1024 * 1024;

const sealOf = (file: string) => `${file}-seal`;

/**
 * Whether the closed database is, byte for byte, what was closed last: SQLite's own check reads how the pages hang
 * together, not what stands in them. `unsealed`: it was not closed (the machine went down), or is of before the seals.
 */
export function sealState(file: string): 'whole' | 'changed' | 'stale-log' | 'unsealed' {
	const seal = sealOf(file);
	if (!existsSync(seal)) return 'unsealed';
	// Whoever opens a database breaks its seal first: a log beside a sealed one was left by another database.
	if (hasLog(file)) return 'stale-log';
	return readFileSync(seal, 'utf8').trim() === sha256OfFile(file) ? 'whole' : 'changed';
}

/** For a database that is being opened, restored or moved away. */
export function breakSeal(file: string): void {
	rmSync(sealOf(file), { force: true });
}

/** Seals a database that the last connection has closed; one that somebody else has open is left alone. */
export function seal(file: string): void {
	if (hasLog(file) || statSync(file).size > largestSealed) return;
	const sha256 = sha256OfFile(file);
	if (hasLog(file)) return;
	writeFileSync(sealOf(file), `${sha256}\n`, { mode: 0o600, flush: true });
}

/** Whether transactions wait beside the file that belong into it, or to another file that stood there. */
export function hasLog(file: string): boolean {
	return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

function sha256OfFile(file: string): string {
	const hash = createHash('sha256');
	const bytes = Buffer.allocUnsafe(piece);
	const handle = openSync(file, 'r');
	try {
		for (let read = readSync(handle, bytes); read > 0; read = readSync(handle, bytes)) {
			hash.update(bytes.subarray(0, read));
		}
	} finally {
		closeSync(handle);
	}
	return hash.digest('hex');
}
