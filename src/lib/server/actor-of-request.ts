import type { Actor } from '#lib/domain/access.ts';
import { swedishDay } from '#lib/domain/day.ts';
import { apiTokenByHash, noteApiTokenUse } from './db/api-tokens.ts';
import { deviceByToken, type DeviceRow } from './db/devices.ts';
import { grantsOf } from './db/users.ts';
import type { Deps } from './deps.ts';
import { sha256Of } from './hash.ts';

/** The signed-in user behind a request's cookie, with the roles that hold now; null when nobody is signed in. */
export async function userOfRequest(
	deps: Deps,
	headers: Headers
): Promise<(Actor & { kind: 'user' }) | null> {
	const signedIn = await deps.identity.signedIn(headers);
	return signedIn && { kind: 'user', id: signedIn.userId, name: signedIn.name, grants: signedIn.grants };
}

export interface Phone {
	readonly actor: Actor & { kind: 'device' };
	readonly isRevoked: boolean;
	/** An app from before there were keys has none, and understands no answer that speaks of them. */
	readonly hasKey: boolean;
}

/** The paired phone behind a request's bearer token. A revoked one is still told apart from an unknown one. */
export async function deviceOfRequest(deps: Deps, headers: Headers): Promise<Phone | null> {
	const token = /^Bearer ([\w-]{20,100})$/.exec(headers.get('authorization') ?? '')?.[1];
	if (!token) return null;
	const device = await deviceByToken(deps.store.read, sha256Of(token));
	return device && phoneIn(deps, device);
}

/** A phone with what its user may do now. */
export async function phoneIn(deps: Deps, device: DeviceRow & { userName: string }): Promise<Phone> {
	const { id, userId, userName } = device;
	// A revoked phone may do nothing, in any use case; what it still delivers waits in quarantine.
	const grants = device.revokedAt === null ? await grantsOf(deps.store.read, userId) : [];
	return {
		actor: { kind: 'device', id, userId, userName, grants },
		isRevoked: grants.length === 0,
		hasKey: device.publicKey !== null
	};
}

/**
 * The other system behind a request's bearer token. Null for a token that is unknown, has ended or was revoked: the
 * answer does not tell which. That it was used is noted once a day.
 */
export async function programOfRequest(
	deps: Deps,
	headers: Headers
): Promise<(Actor & { kind: 'program' }) | null> {
	const token = /^Bearer +(bildlov_[\w-]{43})$/i.exec(headers.get('authorization') ?? '')?.[1];
	if (!token) return null;
	const program = await apiTokenByHash(deps.store.read, sha256Of(token));
	const now = deps.now();
	if (!program || program.revokedAt !== null || program.expiresAt <= now) return null;
	const today = swedishDay(now);
	const { id, name } = program;
	if (program.lastUsedOn !== today) await deps.store.transact((db) => noteApiTokenUse(db, id, today));
	return { kind: 'program', id, name };
}
