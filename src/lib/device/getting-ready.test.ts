import { expect, test } from 'vitest';
import { gettingReady, type ReadyCheck, type ReadyFacts } from './getting-ready.ts';

const ready: ReadyFacts = {
	install: 'installed',
	isPersisted: true,
	freeBytes: 100_000_000,
	isWritable: true,
	skewMs: 600_000,
	listAgeMs: 86_400_000
};
const stateOf = (check: ReadyCheck, facts: Partial<ReadyFacts>) =>
	gettingReady({ ...ready, ...facts }).find((one) => one.check === check)?.state;

test('[LK8] a phone at every limit is ready', () => {
	expect(gettingReady(ready).map(({ state }) => state)).toEqual(Array(6).fill('good'));
});

test('[LK8] just past a limit it is told, one thing at a time, and collecting goes on', () => {
	const past: [ReadyCheck, Partial<ReadyFacts>][] = [
		['installed', { install: 'browser' }],
		['persisted', { isPersisted: false }],
		['space', { freeBytes: 99_999_999 }],
		['clock', { skewMs: 600_001 }],
		['clock', { skewMs: -600_001 }],
		['list', { listAgeMs: 86_400_001 }]
	];
	for (const [check, facts] of past) {
		const found = gettingReady({ ...ready, ...facts });
		expect(found.filter(({ state }) => state !== 'good')).toEqual([{ check, state: 'warn' }]);
	}
});

test('[LK8] what would lose a signature stops, and stands first', () => {
	expect(stateOf('installed', { install: 'ios-browser' })).toBe('stop');
	expect(stateOf('writing', { isWritable: false })).toBe('stop');
	const found = gettingReady({ ...ready, isPersisted: false, isWritable: false });
	expect(found.slice(0, 2).map(({ check }) => check)).toEqual(['writing', 'persisted']);
});

test('[LK8] what the browser does not say is unknown, neither good nor bad', () => {
	expect(stateOf('persisted', { isPersisted: null })).toBe('unknown');
	expect(stateOf('space', { freeBytes: null })).toBe('unknown');
	expect(stateOf('clock', { skewMs: null })).toBe('unknown');
});
