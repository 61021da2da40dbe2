import { randomBytes, randomInt } from 'node:crypto';
import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import type { WipedDevice } from '#lib/sync/doors.ts';
import type { PhoneKeys } from '#lib/sync/record.ts';
import { isPublicKey } from '#lib/sync/sealing.ts';
import { insertDevice, insertPairing, usePairing } from '../db/devices.ts';
import { userNameById } from '../db/users.ts';
import type { Deps } from '../deps.ts';
import { sha256Of } from '../hash.ts';
import { appendToLedger } from '../ledger/append.ts';
import { phoneKeys } from '../phone-keys.ts';
import { noteWipedPhone } from './note-wiped-phone.ts';

/** No 0/O, 1/I/L: a code is read off one screen and typed on another. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const codeLength = 8;
const codeGoodForMs = 10 * 60 * 1000;

/** A short code, good once and for ten minutes, that pairs one phone with the user who asks. */
export async function offerPairing(
	deps: Deps,
	actor: Actor
): Promise<Result<{ code: string; expiresAt: string }, NotAllowed>> {
	if (actor.kind !== 'user' || !mayDo(actor, 'pair-phone'))
		return refused({ type: 'NotAllowed', action: 'pair-phone' });
	const code = Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join('');
	const expiresAt = new Date(Date.parse(deps.now()) + codeGoodForMs).toISOString();
	await deps.store.transact((db) =>
		insertPairing(db, { codeSha256: sha256Of(code), userId: actor.id, expiresAt })
	);
	return ok({ code, expiresAt });
}

export interface PairedPhone {
	readonly deviceId: string;
	/** The phone's own key to the server. Only its hash is kept. */
	readonly token: string;
	readonly userName: string;
	/** What it was before has been taken down; unset: it has said nothing of it. */
	readonly wipedIsNoted?: true;
	/** What it seals to and checks receipts with; unset for an app from before there were keys, which has brought none. */
	readonly keys?: PhoneKeys;
}

/** Pairs the phone that shows the code, with the key it signs with; the code itself is the permission, given by its user. */
export async function pairPhone(
	deps: Deps,
	input: {
		readonly code: string;
		readonly name: string;
		readonly publicKey?: string;
		readonly wiped?: readonly WipedDevice[];
	}
): Promise<Result<PairedPhone, { readonly type: 'CodeNotGood' } | { readonly type: 'KeyNotUsable' }>> {
	const { publicKey, wiped } = input;
	if (publicKey !== undefined && !(await isPublicKey(publicKey))) return refused({ type: 'KeyNotUsable' });
	const keys = publicKey === undefined ? {} : { keys: await phoneKeys(deps) };
	const code = input.code.toUpperCase().replace(/[^0-9A-Z]/g, '');
	const token = randomBytes(32).toString('base64url');
	const deviceId = deps.newId();
	const at = deps.now();
	return deps.store.transact(async (db) => {
		const pairing = await usePairing(db, sha256Of(code), at);
		if (!pairing) return refused({ type: 'CodeNotGood' });
		await insertDevice(db, {
			id: deviceId,
			userId: pairing.userId,
			name: input.name,
			tokenSha256: sha256Of(token),
			publicKey: publicKey ?? null,
			pairedAt: at
		});
		const { userId } = pairing;
		const phone = { kind: 'device' as const, id: deviceId, userId, userName: '', grants: [] };
		appendToLedger(db, phone, {
			type: 'phone-paired.v1',
			at,
			subjectId: deviceId,
			payload: { userId, ...(publicKey === undefined ? {} : { keySha256: sha256Of(publicKey) }) }
		});
		for (const device of wiped ?? []) await noteWipedPhone(db, deps, phone, device);
		const userName = (await userNameById(db, userId)) ?? '';
		return ok({ deviceId, token, userName, ...keys, ...(wiped ? { wipedIsNoted: true as const } : {}) });
	});
}
