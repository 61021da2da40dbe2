/** Whether the phone is ready to collect, check by check. Only what would lose a signature stops anybody. */
import type { InstallState } from './installed-app.ts';

export const leastFreeBytes = 100_000_000;
const mostSkewMs = 10 * 60_000;
const oldListMs = 24 * 3_600_000;

export interface ReadyFacts {
	readonly install: InstallState;
	/** Null where the browser does not say. */
	readonly isPersisted: boolean | null;
	readonly freeBytes: number | null;
	/** Something was written, and was the same when it was read back. */
	readonly isWritable: boolean;
	/** How far the phone's clock is ahead of the server's, in ms, when they last met; null if they never did. */
	readonly skewMs: number | null;
	/** Since the list was fetched. */
	readonly listAgeMs: number;
}

export type ReadyCheck = 'installed' | 'persisted' | 'space' | 'writing' | 'clock' | 'list';
/** `stop`: nothing can be collected until it is put right. `unknown`: the browser does not say. */
export type ReadyState = 'good' | 'warn' | 'stop' | 'unknown';
export interface ReadyFinding {
	readonly check: ReadyCheck;
	readonly state: ReadyState;
}

/** Every check, what stops first. */
export function gettingReady(facts: ReadyFacts): readonly ReadyFinding[] {
	const { install, isPersisted, freeBytes, isWritable, skewMs, listAgeMs } = facts;
	const good = (isGood: boolean): ReadyState => (isGood ? 'good' : 'warn');
	const findings: ReadyFinding[] = [
		{ check: 'installed', state: install === 'ios-browser' ? 'stop' : good(install === 'installed') },
		{ check: 'writing', state: isWritable ? 'good' : 'stop' },
		{ check: 'persisted', state: isPersisted === null ? 'unknown' : good(isPersisted) },
		{ check: 'space', state: freeBytes === null ? 'unknown' : good(freeBytes >= leastFreeBytes) },
		{ check: 'clock', state: skewMs === null ? 'unknown' : good(Math.abs(skewMs) <= mostSkewMs) },
		{ check: 'list', state: good(listAgeMs <= oldListMs) }
	];
	const order: readonly ReadyState[] = ['stop', 'warn', 'unknown', 'good'];
	return findings.sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
}
