import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import type { Instant } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { open } from '#lib/sync/sealing.ts';
import { phoneIn } from '../actor-of-request.ts';
import { isTaken } from '../db/constraint.ts';
import { deviceById } from '../db/devices.ts';
import { insertQuarantineResolution, keepOpenedBody, quarantinedBecause } from '../db/events.ts';
import type { Db, Store } from '../db/store.ts';
import type { Deps } from '../deps.ts';
import { sha256Of } from '../hash.ts';
import { appendToLedger } from '../ledger/append.ts';
import { log } from '../log.ts';
import { sealedIn, type SealedWhole } from '../open-arrival.ts';
import { openedPhoneKeys, type OpenedPhoneKeys } from '../phone-keys.ts';
import { fileSigning } from './file-signing.ts';
import { setAside, type Filer } from './receive-records.ts';

export interface OpenedWaiting {
	readonly opened: number;
	/** What is still sealed to keys that are not here, by key. */
	readonly missing: ReadonlyMap<string, number>;
}

/** Opens and files what came sealed to a key that was not here, as far as the key has come back. Twice does no harm. */
export async function openWaiting(deps: Deps, actor: Actor): Promise<Result<OpenedWaiting, NotAllowed>> {
	if (!mayDo(actor, 'keep-phone-keys')) return refused({ type: 'NotAllowed', action: 'keep-phone-keys' });
	return ok(await openAll(deps, await openedPhoneKeys(deps)));
}

/** At the start of the server, which starts all the same where keys or a record are in the way. */
export async function openWaitingAtStart(deps: Deps): Promise<void> {
	if ((await quarantinedBecause(deps.store.read, 'key-unknown')).length === 0) return;
	try {
		await openWaitingOnce(deps, await openedPhoneKeys(deps));
	} catch (error) {
		log.error('What came sealed to a missing key could not be opened; the next night tries again.', error);
	}
}

const lookedWith = new WeakMap<Store, OpenedPhoneKeys>();

/** As `openWaiting`, once for every change of the keys: the next phone that sends has the others' records opened too. */
export async function openWaitingOnce(deps: Deps, keys: OpenedPhoneKeys): Promise<void> {
	if (lookedWith.get(deps.store) === keys) return;
	lookedWith.set(deps.store, keys);
	try {
		await openAll(deps, keys);
	} catch (error) {
		lookedWith.delete(deps.store);
		throw error;
	}
}

type Waiting = Awaited<ReturnType<typeof quarantinedBecause>>[number];

async function openAll(deps: Deps, keys: OpenedPhoneKeys): Promise<OpenedWaiting> {
	const missing = new Map<string, number>();
	let opened = 0;
	for (const row of await quarantinedBecause(deps.store.read, 'key-unknown')) {
		const whole = sealedIn(row.body ?? '');
		// Erased since.
		if (!whole) continue;
		const { keyId } = whole.record.sealed;
		const key = keys.opens.get(keyId);
		if (!key) missing.set(keyId, (missing.get(keyId) ?? 0) + 1);
		else if (await openOne(deps, row, whole, await open(whole.record.sealed, whole.record, key))) opened += 1;
	}
	return { opened, missing };
}

/** False where another process has done so, or the phone is no more. */
async function openOne(deps: Deps, row: Waiting, whole: SealedWhole, body: string | null): Promise<boolean> {
	const device = await deviceById(deps.store.read, row.deviceId);
	if (!device) return false;
	const { actor, isRevoked } = await phoneIn(deps, device);
	const { record, clockSkewMs } = whole;
	// Its signature was true when it came. A phone that was revoked since counts as revoked.
	const filer: Filer = { actor, waitsBecause: isRevoked ? 'device-revoked' : null };
	const at = deps.now();
	const { id, deviceId, seq, prevHash, sha256 } = record;
	const { receivedAt } = row;
	const envelope = { id, deviceId, seq, prevHash, sha256 };

	if (body === null || sha256Of(body) !== sha256) {
		const asKept = { ...envelope, sha256: row.sha256, body: row.body ?? '' };
		return deps.store.transact(async (db) => {
			if (!(await waitsNoMore(db, filer.actor, row, at))) return false;
			await setAside(deps, db, actor, asKept, receivedAt, 'not-understood', null);
			return true;
		});
	}
	const opened = { ...envelope, body };
	const fileIt = (file: (db: Db) => Promise<void>) =>
		deps.store.transact(async (db) => {
			if (!(await waitsNoMore(db, filer.actor, row, at))) return false;
			await keepOpenedBody(db, id, body);
			await file(db);
			return true;
		});
	try {
		return await fileIt((db) =>
			fileSigning(deps, db, filer, { record: opened, at: receivedAt, clockSkewMs })
		);
	} catch (error) {
		if (!isTaken(error)) throw error;
		return fileIt((db) => setAside(deps, db, actor, opened, receivedAt, 'same-id-other-content', null));
	}
}

/** In the phone's name, like everything else that comes of its record. */
async function waitsNoMore(db: Db, actor: Filer['actor'], row: Waiting, at: Instant): Promise<boolean> {
	const isNew = await insertQuarantineResolution(db, {
		quarantineId: row.id,
		outcome: 'filed',
		note: '',
		recordedAt: at,
		actorKind: actor.kind,
		actorId: actor.id
	});
	if (!isNew) return false;
	appendToLedger(db, actor, {
		type: 'record-opened.v1',
		at,
		subjectId: row.recordId,
		payload: { quarantineId: row.id, sha256: row.sha256 }
	});
	return true;
}
