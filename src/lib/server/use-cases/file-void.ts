import * as v from 'valibot';
import type { Instant } from '#lib/domain/day.ts';
import { voidBody, type VoidBody, type WireRecord } from '#lib/sync/record.ts';
import { consentsOfSigning, refusalsOfSigning, signingById } from '../db/consents.ts';
import { insertQuarantineResolution, quarantinedOf, receivedRecord } from '../db/events.ts';
import type { Db } from '../db/store.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';
import { setAside, type Filer } from './receive-records.ts';
import { voidAnswers } from './void-signing.ts';

interface Arrival {
	readonly record: WireRecord;
	readonly at: Instant;
}

/** The phone offers 30 seconds; what comes so long after the signing by the phone's own clock is no slip of the finger. */
const longestAfterMs = 3_600_000;
/** Stands beside what staff write when they void something themselves. */
const undoneOnPhone = 'Fel barn. Ångrat på telefonen direkt efteråt.';

/** Its fields all have a length of their own: the thousands of points of a signature are not read to see that it is none. */
const longestVoid = 1000;

/** The void in a record's body, or null when it is none. */
export function understoodVoid(body: string): VoidBody | null {
	if (body.length > longestVoid) return null;
	let value: unknown;
	try {
		value = JSON.parse(body);
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
	const parsed = v.safeParse(voidBody, value);
	return parsed.success ? parsed.output : null;
}

/**
 * Files what a phone has undone at once, inside the transaction of its arrival. A void that came before its signing
 * rests in its own received record: the signing asks for it when it comes (`fileHeldVoids`).
 */
export async function fileVoid(
	deps: Deps,
	db: Db,
	sender: Filer,
	{ record, at }: Arrival,
	body: VoidBody
): Promise<void> {
	const signed = await receivedRecord(db, body.signingId);
	if (!signed) return;
	const signing = await signingById(db, body.signingId);
	const afterMs = signing ? Date.parse(body.at) - Date.parse(signing.signedAt) : 0;
	const isOwn = signed.deviceId === record.deviceId;
	// From a phone that is not trusted any more, nobody takes a family's no back either.
	if (sender.waitsBecause || !isOwn || afterMs < 0 || afterMs > longestAfterMs) {
		return setAside(deps, db, sender.actor, record, at, 'void-unclear', null);
	}
	if (signing) await voidAll(deps, db, sender, at, signing);
}

/** Applies the voids of a signing that came before it (`laterVoids`). */
export async function fileHeldVoids(
	deps: Deps,
	db: Db,
	sender: Filer,
	at: Instant,
	voids: readonly WireRecord[]
): Promise<void> {
	for (const held of voids) {
		const body = understoodVoid(held.body);
		if (body) await fileVoid(deps, db, sender, { record: held, at }, body);
	}
}

/** What was filed is void for each person, and what still waits for staff waits no more. */
async function voidAll(
	deps: Deps,
	db: Db,
	{ actor }: Filer,
	at: Instant,
	signing: { readonly id: string; readonly recordSha256: string }
): Promise<void> {
	const said = [
		...(await consentsOfSigning(db, signing.id)),
		...(await refusalsOfSigning(db, signing.id))
	].map(({ personId }) => personId);
	for (const personId of new Set(said)) {
		// Refused where it is void already, which is what is wanted.
		await voidAnswers(deps, db, actor, { signingId: signing.id, personId, why: undoneOnPhone });
	}
	const by = { actorKind: actor.kind, actorId: actor.id } as const;
	for (const row of await quarantinedOf(db, signing.recordSha256)) {
		const resolution = {
			quarantineId: row.id,
			outcome: 'set-aside',
			note: '',
			recordedAt: at,
			...by
		} as const;
		await insertQuarantineResolution(db, resolution);
		appendToLedger(db, actor, {
			type: 'quarantine-set-aside.v1',
			at,
			subjectId: row.id,
			payload: { recordId: row.recordId, recordSha256: row.sha256, reason: row.reason }
		});
	}
}
