import { v7 as newId } from 'uuid';
import { expect, it } from 'vitest';
import { openSqlite } from '../db/sqlite/open.ts';
import { countSignInTries, mostTries, type SignInTries } from './sign-in-tries.ts';

function tries(store = openSqlite(':memory:'), startAt = '2026-11-20T08:00:00.000Z') {
	let at = startAt;
	const counted = countSignInTries({ store, secret: 'a secret', now: () => at, newId });
	return { ...counted, store, setNow: (instant: string) => void (at = instant) };
}

async function tryTimes(counted: SignInTries, count: number, email = 'maria@example.org'): Promise<void> {
	for (let made = 0; made < count; made += 1) await counted.begin(email);
}

it('[A5] ten tries are made at once, and the eleventh waits', async () => {
	const counted = tries();
	await tryTimes(counted, mostTries - 1);
	expect(await counted.begin('maria@example.org')).toEqual({ mayTry: true });
	expect(await counted.begin('Maria@Example.org')).toEqual({
		mayTry: false,
		tryAgainAt: '2026-11-20T08:10:00.000Z'
	});
	expect(await counted.begin('jonas@example.org')).toEqual({ mayTry: true });
});

it('[A5] the wait ends by itself, and trying meanwhile does not make it longer', async () => {
	const counted = tries();
	await tryTimes(counted, mostTries + 5);
	counted.setNow('2026-11-20T08:09:59.999Z');
	expect((await counted.begin('maria@example.org')).mayTry).toBe(false);
	counted.setNow('2026-11-20T08:10:00.000Z');
	expect((await counted.begin('maria@example.org')).mayTry).toBe(true);
});

it('[A5] the right password forgets the wrong ones before it', async () => {
	const counted = tries();
	await tryTimes(counted, mostTries - 1);
	await counted.succeeded('maria@example.org');
	await tryTimes(counted, mostTries - 1);
	expect((await counted.begin('maria@example.org')).mayTry).toBe(true);
});

it('[EN5] tries are counted in every process together, also those that come at once', async () => {
	const one = tries();
	const other = tries(one.store);
	const answers = await Promise.all(
		Array.from({ length: 30 }, (_, n) => (n % 2 ? one : other).begin('maria@example.org'))
	);
	expect(answers.filter((answer) => answer.mayTry)).toHaveLength(mostTries);
});

it('[EN5] what is kept of a try names nobody, and is gone when it no longer counts', async () => {
	const counted = tries();
	const kept = () => counted.store.read.q.select().from(counted.store.read.t.signInTries);
	await counted.begin('maria@example.org');
	expect(JSON.stringify(await kept())).not.toContain('maria');
	counted.setNow('2026-11-20T08:10:00.000Z');
	await counted.begin('jonas@example.org');
	expect(await kept()).toHaveLength(1);
});
