import { expect, test } from 'vitest';
import { IdleWatch, lockAfterMs } from './idle-watch.ts';

const [start, minute] = [1_781_000_000_000, 60_000];

test('[LK6] five minutes without a touch lock, a ms less does not, and a touch begins anew', () => {
	const watch = new IdleWatch(start);
	expect(lockAfterMs).toBe(5 * minute);
	expect(watch.mustLock(start + lockAfterMs - 1, false)).toBe(false);
	expect(watch.mustLock(start + lockAfterMs, false)).toBe(true);
	watch.touch(start + 4 * minute);
	expect(watch.mustLock(start + 8 * minute, false)).toBe(false);
	expect(watch.mustLock(start + 9 * minute, false)).toBe(true);
});

test('[LK6] five minutes hidden lock, also when nothing could look before the app is shown again', () => {
	const watch = new IdleWatch(start);
	watch.hide(start);
	expect(watch.mustLock(start + lockAfterMs - 1, false)).toBe(false);
	expect(watch.mustLock(start + lockAfterMs, true)).toBe(true);
	watch.show(start + 60 * minute);
	watch.touch(start + 60 * minute);
	expect(watch.mustLock(start + 60 * minute, false)).toBe(true);
});

test('[LK6] hidden for less, and often, does not lock somebody who is at work', () => {
	const watch = new IdleWatch(start);
	for (let at = start; at < start + 30 * minute; at += minute) {
		watch.hide(at);
		watch.show(at + minute / 2);
		watch.touch(at + minute / 2);
		expect(watch.mustLock(at + minute, false)).toBe(false);
	}
});

test('[LK6] while somebody signs it waits, and comes when the signing is put down, whoever touches', () => {
	const watch = new IdleWatch(start);
	expect(watch.mustLock(start + 10 * minute, true)).toBe(false);
	watch.touch(start + 10 * minute);
	expect(watch.mustLock(start + 10 * minute, true)).toBe(false);
	expect(watch.mustLock(start + 10 * minute, false)).toBe(true);
	watch.begin(start + 11 * minute);
	expect(watch.mustLock(start + 11 * minute, false)).toBe(false);
});

test('[LK6] a clock that is put back two years locks; one that is set right by half a minute does not', () => {
	const watch = new IdleWatch(start);
	expect(watch.mustLock(start - minute / 2, false)).toBe(false);
	expect(watch.mustLock(start - 2 * 365 * 24 * 60 * minute, false)).toBe(true);
});
