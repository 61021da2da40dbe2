import { mayDo, type Actor, type NotAllowed, type StaffRole } from '#lib/domain/access.ts';
import type { Instant } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { entryCounts, lastCheckpoint, latestEntries } from '../db/ledger.ts';
import { grantsOf } from '../db/users.ts';
import type { ActorKind } from '../db/schema.ts';
import type { Db } from '../db/store.ts';
import type { Deps } from '../deps.ts';
import { checkpointPublicKey } from '../ledger/checkpoint-key.ts';
import { payloadOf } from '../ledger/entry-payload.ts';
import type { Finding } from '../ledger/findings.ts';
import type { RecordCheck } from '../ledger/verify.ts';
import { checkedType } from './check-record.ts';

/** The last check of the whole record as the record holds it. */
export type LastCheck = Omit<RecordCheck, 'isWhole'> & { readonly at: Instant };

export interface RecordEntry {
	readonly seq: number;
	readonly type: string;
	readonly at: Instant;
	readonly subjectId: string;
	readonly actorKind: ActorKind;
	/** The roles that a user has now; none for others. */
	readonly roles: readonly StaffRole[];
}

export interface RecordView {
	/** Null before the first night. */
	readonly lastCheck: LastCheck | null;
	readonly checkpoint: { readonly seq: number; readonly at: Instant; readonly note: string } | null;
	readonly publicKey: string | null;
	readonly entryCount: number;
	/** The kinds of entry that there are. */
	readonly types: readonly string[];
	/** The latest first. */
	readonly entries: readonly RecordEntry[];
	/** Where the older ones begin; null: there are none. */
	readonly olderThan: number | null;
}

const entriesAtOnce = 50;

/** Whether the record is whole, its last checkpoint, and what has happened: kinds, times and ids, no names. */
export async function readRecord(
	{ store, settings }: Deps,
	actor: Actor,
	asked: { readonly type: string | null; readonly before: number | null }
): Promise<Result<RecordView, NotAllowed>> {
	if (!mayDo(actor, 'read-logs')) return refused({ type: 'NotAllowed', action: 'read-logs' });
	return ok(
		await store.snapshot(async (db) => {
			const counts = await entryCounts(db);
			const [checked] = await latestEntries(db, { types: [checkedType], limit: 1 });
			const found = await latestEntries(db, {
				...(asked.type === null ? {} : { types: [asked.type] }),
				before: asked.before,
				limit: entriesAtOnce + 1
			});
			const shown = found.slice(0, entriesAtOnce);
			return {
				lastCheck: checked ? lastCheckIn(checked) : null,
				checkpoint: await lastCheckpoint(db),
				publicKey: checkpointPublicKey(settings.keysFolder),
				entryCount: counts.reduce((sum, { count }) => sum + count, 0),
				types: counts.map(({ type }) => type),
				entries: await withRoles(db, shown),
				olderThan: found.length > entriesAtOnce ? (shown.at(-1)?.seq ?? null) : null
			};
		})
	);
}

type Entries = Awaited<ReturnType<typeof latestEntries>>;

async function withRoles(db: Db, entries: Entries): Promise<RecordEntry[]> {
	const rolesOf = new Map<string, StaffRole[]>();
	for (const { actorKind, actorId } of entries) {
		if (actorKind !== 'user' || rolesOf.has(actorId)) continue;
		rolesOf.set(actorId, [...new Set((await grantsOf(db, actorId)).map((grant) => grant.role))]);
	}
	return entries.map(({ seq, type, at, subjectId, actorKind, actorId }) => ({
		...{ seq, type, at, subjectId, actorKind },
		roles: rolesOf.get(actorId) ?? []
	}));
}

function lastCheckIn({ at, payload }: Entries[number]): LastCheck | null {
	const {
		findings,
		entries,
		lastSeq,
		lastHash,
		erasedPayloads,
		facts,
		looks,
		unsealedLooks,
		checkpoints,
		areSignaturesChecked,
		findingCount
	} = payloadOf({ payload: payload === null ? null : { salt: '', text: payload } });
	if (!Array.isArray(findings)) return null;
	return {
		at,
		entries: Number(entries),
		lastSeq: Number(lastSeq),
		lastHash: typeof lastHash === 'string' ? lastHash : null,
		erasedPayloads: Number(erasedPayloads),
		facts: Number(facts),
		looks: Number(looks),
		unsealedLooks: Number(unsealedLooks),
		checkpoints: Number(checkpoints),
		areSignaturesChecked: areSignaturesChecked === true,
		// Written by the check itself, in this shape.
		findings: findings as Finding[],
		findingCount: Number(findingCount)
	};
}
