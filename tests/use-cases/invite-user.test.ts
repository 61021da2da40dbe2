import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor, StaffRole } from '#lib/domain/access.ts';
import { userOfRequest } from '#lib/server/actor-of-request.ts';
import { usersWithGrants } from '#lib/server/db/users.ts';
import { acceptInvitation, readInvitation } from '#lib/server/use-cases/accept-invitation.ts';
import { endAccess } from '#lib/server/use-cases/end-access.ts';
import { inviteUser } from '#lib/server/use-cases/invite-user.ts';
import { listUsers } from '#lib/server/use-cases/list-users.ts';
import { aMunicipality, importing, pupils } from '../support/class-lists.ts';
import { aUser, testDeps, type TestDeps } from '../support/test-deps.ts';

const admin = aUser('administrator');
const password = 'en mening att minnas';
let deps: TestDeps;
beforeEach(async () => {
	deps = testDeps();
	await aMunicipality(deps);
});

/** The secret of an invitation's link. */
async function invited(email: string, role: StaffRole, ...unitIds: string[]): Promise<string> {
	const made = await inviteUser(deps, admin, {
		name: 'Maria Ek',
		email,
		role,
		unitIds,
		channelIds: []
	});
	if (!made.ok) throw new Error(made.refusal.type);
	return made.value.path.replace('/invitation/', '');
}
const accepting = (secret: string, chosen = password) =>
	acceptInvitation(deps, { secret, name: 'Maria Ek', password: chosen });

/** The cookie of a new session, as a browser sends it back; null when the password is not right. */
async function signIn(email: string, chosen = password): Promise<Headers | null> {
	const cookies = await deps.identity.signIn({ email, password: chosen }, new Headers());
	return cookies.ok
		? new Headers({ cookie: cookies.value.map((each) => each.split(';')[0]).join('; ') })
		: null;
}
async function aMember(email: string, role: StaffRole): Promise<string> {
	await accepting(await invited(email, role));
	const user = (await usersWithGrants(deps.store.read)).find((one) => one.email === email);
	if (!user) throw new Error('No account was made.');
	return user.id;
}

describe('an invitation', () => {
	it('[A4] gives its role in its units, with the password that was chosen', async () => {
		await importing(deps, admin, pupils);
		const units = await listUsers(deps, admin);
		if (!units.ok) throw new Error(units.refusal.type);
		const unitId = units.value.units[0]?.id ?? '';
		const secret = await invited('maria@example.org', 'manager', unitId);
		expect(await readInvitation(deps, secret)).toEqual({
			ok: true,
			value: { name: 'Maria Ek', email: 'maria@example.org' }
		});
		expect((await accepting(secret)).ok).toBe(true);
		const cookie = await signIn('Maria@example.org');
		expect(cookie && (await userOfRequest(deps, cookie))?.grants).toEqual([
			{ role: 'manager', unitId, channelId: null }
		]);
	});

	it('[A4] opening the link uses nothing up; accepting it does', async () => {
		const secret = await invited('maria@example.org', 'staff');
		await readInvitation(deps, secret);
		expect((await accepting(secret)).ok).toBe(true);
		expect(await readInvitation(deps, secret)).toMatchObject({ refusal: { type: 'InvitationNotOpen' } });
		expect(await accepting(secret, 'en helt annan mening')).toMatchObject({
			refusal: { type: 'InvitationNotOpen' }
		});
		expect(await signIn('maria@example.org', 'en helt annan mening')).toBeNull();
	});

	it('[A4] of two who accept the same link at once, one has the account and the other’s password opens nothing', async () => {
		await aMember('maria@example.org', 'staff');
		const secret = await invited('maria@example.org', 'staff');
		const passwords = ['den första meningen', 'den andra meningen', 'den tredje meningen'];
		const accepted = await Promise.all(passwords.map((chosen) => accepting(secret, chosen)));
		expect(accepted.filter(({ ok }) => ok)).toHaveLength(1);
		for (const [place, chosen] of passwords.entries()) {
			expect((await signIn('maria@example.org', chosen)) !== null).toBe(accepted[place]?.ok);
		}
	});

	it('[A4] works until seven days have passed', async () => {
		const secret = await invited('maria@example.org', 'staff');
		deps.setNow('2026-11-27T07:59:59.999Z');
		expect((await readInvitation(deps, secret)).ok).toBe(true);
		deps.setNow('2026-11-27T08:00:00.000Z');
		expect(await accepting(secret)).toMatchObject({ refusal: { type: 'InvitationNotOpen' } });
	});

	it('[A4] to somebody with an account gives a new password, signs out everywhere and adds the role', async () => {
		await aMember('maria@example.org', 'staff');
		const before = await signIn('maria@example.org');
		await accepting(await invited('maria@example.org', 'communicator'), 'en ny mening att minnas');
		expect(before && (await userOfRequest(deps, before))).toBeNull();
		expect(await signIn('maria@example.org')).toBeNull();
		const after = await signIn('maria@example.org', 'en ny mening att minnas');
		const roles = after && (await userOfRequest(deps, after))?.grants.map((grant) => grant.role);
		expect(roles?.toSorted()).toEqual(['communicator', 'staff']);
	});

	it.each(['manager', 'staff', 'data-protection-officer'] as const)(
		'[A2] %s invites nobody',
		async (role) => {
			const invitation = {
				name: 'X',
				email: 'x@example.org',
				role: 'administrator',
				unitIds: [],
				channelIds: []
			} as const;
			expect(await inviteUser(deps, aUser(role), invitation)).toMatchObject({
				refusal: { type: 'NotAllowed' }
			});
			expect(await listUsers(deps, aUser(role))).toMatchObject({ refusal: { type: 'NotAllowed' } });
			expect(await endAccess(deps, aUser(role), 'anybody')).toMatchObject({
				refusal: { type: 'NotAllowed' }
			});
		}
	);
});

describe('ending access', () => {
	it('[A7] signs out at once and lets nobody in again, without saying why', async () => {
		const userId = await aMember('maria@example.org', 'staff');
		const cookie = await signIn('maria@example.org');
		expect((await endAccess(deps, admin, userId)).ok).toBe(true);
		expect(cookie && (await userOfRequest(deps, cookie))).toBeNull();
		const again = await deps.identity.signIn({ email: 'maria@example.org', password }, new Headers());
		expect(again).toEqual({ ok: false, refusal: { type: 'NotRecognised' } });
	});

	it('[A7] closes an invitation that still lies unopened in their mail, and no one else’s', async () => {
		const userId = await aMember('maria@example.org', 'staff');
		const unopened = await invited('Maria@example.org', 'administrator');
		const others = await invited('per@example.org', 'staff');
		expect((await endAccess(deps, admin, userId)).ok).toBe(true);
		expect(await accepting(unopened)).toMatchObject({ refusal: { type: 'InvitationNotOpen' } });
		expect(await signIn('maria@example.org')).toBeNull();
		expect((await readInvitation(deps, others)).ok).toBe(true);
		expect((await accepting(await invited('maria@example.org', 'staff'))).ok).toBe(true);
	});

	it('[A7] is not for oneself, nor for the last administrator', async () => {
		const first = await aMember('first@example.org', 'administrator');
		const asFirst: Actor = {
			kind: 'user',
			id: first,
			name: 'First',
			grants: [{ role: 'administrator', unitId: null, channelId: null }]
		};
		expect(await endAccess(deps, asFirst, first)).toMatchObject({ refusal: { type: 'OwnAccess' } });
		expect(await endAccess(deps, admin, first)).toMatchObject({ refusal: { type: 'LastAdministrator' } });
		await aMember('second@example.org', 'administrator');
		expect((await endAccess(deps, admin, first)).ok).toBe(true);
		expect(await endAccess(deps, admin, first)).toMatchObject({ refusal: { type: 'NoSuchUser' } });
	});
});

describe('signing in', () => {
	it('[A5] says the same of a wrong password and of an address that nobody has', async () => {
		await aMember('maria@example.org', 'staff');
		const wrong = await deps.identity.signIn({ email: 'maria@example.org', password: 'fel' }, new Headers());
		const nobody = await deps.identity.signIn({ email: 'ingen@example.org', password: 'fel' }, new Headers());
		expect(wrong).toEqual(nobody);
	});

	it('[A5] waits after ten wrong passwords, and the right one works when the wait is over', async () => {
		await aMember('maria@example.org', 'staff');
		const tryWith = (chosen: string) =>
			deps.identity.signIn({ email: 'maria@example.org', password: chosen }, new Headers());
		for (let tried = 0; tried < 10; tried += 1) await tryWith('fel');
		expect(await tryWith(password)).toMatchObject({ refusal: { type: 'TooManyTries' } });
		deps.setNow('2026-11-20T08:10:00.000Z');
		expect((await tryWith(password)).ok).toBe(true);
	});
});
