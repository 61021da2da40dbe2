import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import { deviceOfRequest } from '#lib/server/actor-of-request.ts';
import { endAccess } from '#lib/server/use-cases/end-access.ts';
import { insertGrants } from '#lib/server/db/users.ts';
import { listPhones } from '#lib/server/use-cases/list-phones.ts';
import { offerPairing, pairPhone } from '#lib/server/use-cases/pair-phone.ts';
import { devicePublicKey } from '#lib/server/db/devices.ts';
import { phoneKeys } from '#lib/server/phone-keys.ts';
import { revokePhone } from '#lib/server/use-cases/revoke-phone.ts';
import { newDeviceKey } from '#lib/sync/sealing.ts';
import { aUser, testDeps, type TestDeps } from '../support/test-deps.ts';

const admin = aUser('administrator');
let deps: TestDeps;
let jonas: Actor;
let maria: Actor;
beforeEach(async () => {
	deps = testDeps();
	jonas = await aPhotographer('Jonas Sund');
	maria = await aPhotographer('Maria Ek');
});

async function aPhotographer(name: string): Promise<Actor> {
	const email = `${name.split(' ')[0]?.toLowerCase()}@example.org`;
	const account = await deps.identity.createAccount({ name, email, password: 'en mening att minnas' });
	if (!account) throw new Error('No account was made.');
	const { userId } = account;
	await deps.store.transact((db) =>
		insertGrants(db, [{ id: deps.newId(), userId, role: 'photographer', grantedAt: deps.now() }])
	);
	return {
		kind: 'user',
		id: userId,
		name,
		grants: [{ role: 'photographer', unitId: null, channelId: null }]
	};
}
async function aCode(actor: Actor): Promise<string> {
	const offered = await offerPairing(deps, actor);
	if (!offered.ok) throw new Error(offered.refusal.type);
	return offered.value.code;
}
async function aPairedPhone(actor: Actor) {
	const paired = await pairPhone(deps, { code: await aCode(actor), name: 'Galaxy' });
	if (!paired.ok) throw new Error(paired.refusal.type);
	const { token } = paired.value;
	return { ...paired.value, headers: new Headers({ authorization: `Bearer ${token}` }) };
}

describe('a pairing code', () => {
	it('[A9] pairs one phone with the user who asked for it, however it is typed', async () => {
		const code = await aCode(jonas);
		const typed = `${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `;
		expect(await pairPhone(deps, { code: typed, name: 'Galaxy' })).toMatchObject({
			ok: true,
			value: { userName: 'Jonas Sund' }
		});
		expect(await pairPhone(deps, { code, name: 'En till' })).toEqual({
			ok: false,
			refusal: { type: 'CodeNotGood' }
		});
	});

	it('[A9] is good for ten minutes', async () => {
		const code = await aCode(jonas);
		const other = await aCode(jonas);
		deps.setNow('2026-11-20T08:09:59.999Z');
		expect((await pairPhone(deps, { code, name: 'Galaxy' })).ok).toBe(true);
		deps.setNow('2026-11-20T08:10:00.000Z');
		expect((await pairPhone(deps, { code: other, name: 'Galaxy' })).ok).toBe(false);
	});

	it('[SL5] takes the key that the phone signs with, and answers with those of the municipality', async () => {
		const { raw: publicKey } = await newDeviceKey();
		const paired = await pairPhone(deps, { code: await aCode(jonas), name: 'Galaxy', publicKey });
		if (!paired.ok) throw new Error(paired.refusal.type);
		expect(paired.value.keys).toEqual(await phoneKeys(deps));
		expect(await devicePublicKey(deps.store.read, paired.value.deviceId)).toBe(publicKey);
	});

	it('[SL5] is not used up by what is no key', async () => {
		const code = await aCode(jonas);
		const publicKey = 'A'.repeat(87);
		expect(await pairPhone(deps, { code, name: 'Galaxy', publicKey })).toMatchObject({
			refusal: { type: 'KeyNotUsable' }
		});
		expect((await pairPhone(deps, { code, name: 'Galaxy' })).ok).toBe(true);
	});

	it('[SL6] answers an older app, which brings no key, with nothing that it does not know', async () => {
		const paired = await pairPhone(deps, { code: await aCode(jonas), name: 'Galaxy' });
		if (!paired.ok) throw new Error(paired.refusal.type);
		expect(Object.keys(paired.value).sort()).toEqual(['deviceId', 'token', 'userName']);
		expect(await devicePublicKey(deps.store.read, paired.value.deviceId)).toBeNull();
	});

	it('[A2] is given to nobody who may not pair', async () => {
		for (const role of ['registrar', 'data-protection-officer'] as const) {
			expect(await offerPairing(deps, aUser(role))).toMatchObject({ refusal: { type: 'NotAllowed' } });
		}
	});
});

describe('a paired phone', () => {
	it('[A9] is its user to the server', async () => {
		const { headers, deviceId } = await aPairedPhone(jonas);
		expect(await deviceOfRequest(deps, headers)).toMatchObject({
			isRevoked: false,
			actor: { id: deviceId, userId: jonas.id, grants: [{ role: 'photographer' }] }
		});
	});

	it('[A9] that is revoked is still recognised, as revoked', async () => {
		const { headers, deviceId } = await aPairedPhone(jonas);
		expect((await revokePhone(deps, jonas, deviceId)).ok).toBe(true);
		expect(await deviceOfRequest(deps, headers)).toMatchObject({ isRevoked: true });
	});

	it("[A9] stops with its user's access", async () => {
		const { headers } = await aPairedPhone(jonas);
		await endAccess(deps, admin, jonas.id);
		expect(await deviceOfRequest(deps, headers)).toMatchObject({ isRevoked: true });
	});

	it('[A9] is listed and revoked by its user and by an administrator, and by nobody else', async () => {
		const { deviceId } = await aPairedPhone(jonas);
		const idsFor = async (actor: Actor) => {
			const phones = await listPhones(deps, actor);
			return phones.ok ? phones.value.map((phone) => phone.id) : phones.refusal.type;
		};
		expect(await idsFor(jonas)).toEqual([deviceId]);
		expect(await idsFor(admin)).toEqual([deviceId]);
		expect(await idsFor(maria)).toEqual([]);
		expect(await idsFor(aUser('registrar'))).toBe('NotAllowed');
		expect(await revokePhone(deps, maria, deviceId)).toMatchObject({ refusal: { type: 'NoSuchPhone' } });
		expect((await revokePhone(deps, admin, deviceId)).ok).toBe(true);
	});
});
