import { expect, it } from 'vitest';
import { countSignInTries, mostTries } from './sign-in-tries.ts';

function tries(startAt = '2026-11-20T08:00:00.000Z') {
	let at = startAt;
	const counted = countSignInTries(() => at);
	return { ...counted, setNow: (instant: string) => void (at = instant) };
}

function tryTimes(counted: ReturnType<typeof tries>, count: number, email = 'maria@example.org'): void {
	for (let made = 0; made < count; made += 1) counted.begin(email);
}

it('[A5] ten tries are made at once, and the eleventh waits', () => {
	const counted = tries();
	tryTimes(counted, mostTries - 1);
	expect(counted.begin('maria@example.org')).toEqual({ mayTry: true });
	expect(counted.begin('Maria@Example.org')).toEqual({
		mayTry: false,
		tryAgainAt: '2026-11-20T08:10:00.000Z'
	});
	expect(counted.begin('jonas@example.org')).toEqual({ mayTry: true });
});

it('[A5] the wait ends by itself, and trying meanwhile does not make it longer', () => {
	const counted = tries();
	tryTimes(counted, mostTries + 5);
	counted.setNow('2026-11-20T08:09:59.999Z');
	expect(counted.begin('maria@example.org').mayTry).toBe(false);
	counted.setNow('2026-11-20T08:10:00.000Z');
	expect(counted.begin('maria@example.org').mayTry).toBe(true);
});

it('[A5] the right password forgets the wrong ones before it', () => {
	const counted = tries();
	tryTimes(counted, mostTries - 1);
	counted.succeeded('maria@example.org');
	tryTimes(counted, mostTries - 1);
	expect(counted.begin('maria@example.org').mayTry).toBe(true);
});
