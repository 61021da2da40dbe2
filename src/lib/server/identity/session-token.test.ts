import { v7 as newId } from 'uuid';
import { expect, it } from 'vitest';
import { testDeps } from '../../../../tests/support/test-deps.ts';

it('[A14] no session is opened by what stands in the database, and signing out ends it', async () => {
	const { identity, store, now } = testDeps();
	const account = { name: 'Maria', email: 'maria@example.org', password: 'ett-langt-losenord' };
	const made = await identity.createAccount(account);
	if (!made) throw new Error('There is no account.');
	await store.transact((db) =>
		db.q.insert(db.t.grants).values({ id: newId(), userId: made.userId, role: 'staff', grantedAt: now() })
	);
	const signedIn = await identity.signIn(account, new Headers());
	if (!signedIn.ok) throw new Error(signedIn.refusal.type);
	const cookie = signedIn.value.map((header) => header.split(';')[0]).join('; ');
	const headers = new Headers({ cookie });
	expect((await identity.signedIn(headers))?.userId).toBe(made.userId);

	const sessions = await store.read.q.select().from(store.read.t.sessions);
	expect(sessions).toHaveLength(1);
	const [name = '', value = ''] = cookie.split('=');
	expect(value.split('.')[0]).toMatch(/^\w{32}$/);
	expect(JSON.stringify(sessions)).not.toContain(value.split('.')[0]);
	const stolen = new Headers({ cookie: `${name}=${sessions[0]?.token ?? ''}` });
	expect(await identity.signedIn(stolen)).toBe(null);

	await identity.signOut(headers);
	expect(await identity.signedIn(headers)).toBe(null);
	expect(await store.read.q.select().from(store.read.t.sessions)).toHaveLength(0);
});
