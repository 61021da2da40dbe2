import { beforeEach, expect, it } from 'vitest';
import { staffRoles } from '#lib/domain/access.ts';
import { usersWithGrants } from '#lib/server/db/users.ts';
import { demoPassword, fillWithDemoData } from '#lib/server/use-cases/fill-with-demo-data.ts';
import { aMunicipality } from '../support/class-lists.ts';
import { done } from '../support/a-desk.ts';
import { anOperator, aUser, testDeps, type TestDeps } from '../support/test-deps.ts';

let deps: TestDeps;
beforeEach(async () => {
	deps = testDeps();
	await aMunicipality(deps);
});

const canSignInWith = async (email: string, password: string) =>
	(await deps.identity.signIn({ email, password }, new Headers())).ok;

it('[A10] nobody but an administrator fills in demo data, for it makes an administrator', async () => {
	for (const role of staffRoles.filter((one) => one !== 'administrator')) {
		expect(await fillWithDemoData(deps, aUser(role))).toMatchObject({ refusal: { type: 'NotAllowed' } });
	}
	expect(await usersWithGrants(deps.store.read)).toEqual([]);
});

it('[A10] filled in on the page, it opens to no password that is the same everywhere', async () => {
	const { password } = done(await fillWithDemoData(deps, aUser('administrator')));
	expect(password).not.toBe(demoPassword);
	expect(await canSignInWith('admin@example.org', demoPassword)).toBe(false);
	expect(await canSignInWith('admin@example.org', password)).toBe(true);
});

it('[A10] filled in at the server, it opens to the password that is written there', async () => {
	expect(done(await fillWithDemoData(deps, anOperator)).password).toBe(demoPassword);
	expect(await canSignInWith('admin@example.org', demoPassword)).toBe(true);
});
