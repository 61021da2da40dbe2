import { v7 as newId } from 'uuid';
import { expect, it } from 'vitest';
import { testDeps } from '../../../../tests/support/test-deps.ts';
import { mostTries } from './sign-in-tries.ts';

const password = 'ett-langt-losenord';

it('[A15] a stranger who guesses keeps nobody out of a browser of their own, and gets no tries by its mark', async () => {
	const { identity, store, now } = testDeps();
	for (const email of ['maria@example.org', 'jonas@example.org']) {
		const made = await identity.createAccount({ name: 'Somebody', email, password });
		if (!made) throw new Error('There is no account.');
		await store.transact((db) =>
			db.q.insert(db.t.grants).values({ id: newId(), userId: made.userId, role: 'staff', grantedAt: now() })
		);
	}
	const signIn = (email: string, tried: string, cookie = '') =>
		identity.signIn({ email, password: tried }, new Headers({ cookie }));
	const markOf = async (email: string) => {
		const signedIn = await signIn(email, password);
		if (!signedIn.ok) throw new Error(signedIn.refusal.type);
		const header = signedIn.value.find((one) => one.startsWith('bildlov.known='));
		expect(header).toMatch(/; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/);
		expect(header).not.toContain('maria');
		return header?.split(';')[0] ?? '';
	};
	const [hers, his] = [await markOf('maria@example.org'), await markOf('jonas@example.org')];

	for (let n = 0; n < mostTries; n++) await signIn('maria@example.org', 'wrong');
	const waits = { ok: false, refusal: { type: 'TooManyTries' } };
	expect(await signIn('maria@example.org', password)).toMatchObject(waits);
	// Another account's mark, and one whose seal is another, are nobody's.
	expect(await signIn('maria@example.org', password, his)).toMatchObject(waits);
	const [mark = '', seal = ''] = hers.split(/\.(?=[^.]*$)/);
	const forged = `${mark}.${[...seal].reverse().join('')}`;
	expect(await signIn('maria@example.org', password, forged)).toMatchObject(waits);
	expect(await signIn('Maria@example.org', password, `language=en; ${hers}`)).toMatchObject({ ok: true });

	// Her own browser has as many tries as any, and no more.
	for (let n = 0; n < mostTries; n++) await signIn('maria@example.org', 'wrong', hers);
	expect(await signIn('maria@example.org', password, hers)).toMatchObject(waits);
});
