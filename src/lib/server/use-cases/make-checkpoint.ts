import { createHash } from 'node:crypto';
import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { checkpointBySeq, insertCheckpoint, lastLedgerEntry, latestEntries } from '../db/ledger.ts';
import { municipality } from '../db/organisation.ts';
import { municipalityIds } from '../db/status.ts';
import { usersWithGrants } from '../db/users.ts';
import type { Deps } from '../deps.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { appendToLedger } from '../ledger/append.ts';
import { checkLastCheckpoint } from '../ledger/check-last-checkpoint.ts';
import { checkpointKey, publicPem } from '../ledger/checkpoint-key.ts';
import { signedNote } from '../ledger/checkpoint-note.ts';
import type { Finding } from '../ledger/findings.ts';
import { alarmOfFindings } from '../ledger/report-findings.ts';

const keyType = 'checkpoint-key-used.v1';

export type MakeCheckpointRefusal =
	| NotAllowed
	/** There is no municipality yet whose record it would be. */
	| { readonly type: 'NotSetUp' }
	/** What was signed last does not fit any more: to sign again would cover it. */
	| { readonly type: 'RecordBroken'; readonly findings: readonly Finding[] };

export interface MadeCheckpoint {
	readonly seq: number;
	/** False where nothing has happened since the last one. */
	readonly isNew: boolean;
}

/** Signs how far the record has come, and sends the note out of the machine: a file, and a mail to each registrar. */
export async function makeCheckpoint(
	deps: Deps,
	actor: Actor
): Promise<Result<MadeCheckpoint, MakeCheckpointRefusal>> {
	if (!mayDo(actor, 'keep-record')) return refused({ type: 'NotAllowed', action: 'keep-record' });
	const { store, settings } = deps;
	const [first] = await municipalityIds(store.read);
	const named = await municipality(store.read);
	if (!first || !named) return refused({ type: 'NotSetUp' });
	const found = await checkLastCheckpoint({ db: store.read, engine: store.engine }, settings);
	if (found.length > 0) {
		await store.transact((db) => alarmOfFindings(db, deps, found, found.length));
		return refused({ type: 'RecordBroken', findings: found });
	}
	const key = checkpointKey(settings.keysFolder);
	const publicKey = publicPem(key);
	const subjectId = createHash('sha256').update(publicKey).digest('hex').slice(0, 16);
	// The record itself says which key speaks for it, so that another one cannot be slipped in unseen.
	await store.transact(async (db) => {
		const known = await latestEntries(db, { types: [keyType], subjectId, limit: 1 });
		if (known.length > 0) return;
		appendToLedger(db, actor, { type: keyType, at: deps.now(), subjectId, payload: { publicKey } });
	});
	return store.transact(async (db) => {
		const last = await lastLedgerEntry(db);
		if (!last) throw new Error('The record is empty, though an entry was just made.');
		if (await checkpointBySeq(db, last.seq)) return ok({ seq: last.seq, isNew: false });
		const at = deps.now();
		const origin = `bildlov/${first.id}`;
		const note = signedNote({ ...last, at, origin, municipality: named.name }, key);
		await insertCheckpoint(db, { ...last, at, note });
		await enqueue(db, deps, 'deliver-checkpoint', `checkpoint:${last.seq}`, { seq: last.seq });
		if (settings.smtpUrl !== null) {
			for (const { id, grants } of await usersWithGrants(db)) {
				if (!grants.some((grant) => grant.role === 'registrar')) continue;
				const body = { mail: 'checkpoint', seq: last.seq, userId: id } as const;
				await enqueue(db, deps, 'send-mail', `mail:checkpoint:${last.seq}:${id}`, body);
			}
		}
		return ok({ seq: last.seq, isNew: true });
	});
}
