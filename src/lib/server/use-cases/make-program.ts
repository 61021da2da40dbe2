import { randomBytes } from 'node:crypto';
import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import type { Instant } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { insertApiToken } from '../db/api-tokens.ts';
import type { Deps } from '../deps.ts';
import { sha256Of } from '../hash.ts';
import { appendToLedger } from '../ledger/append.ts';

export const usualMonths = 12;
export const mostMonths = 24;

export interface NewProgram {
	readonly name: string;
	/** Whole months, 1 to 24. */
	readonly months: number;
}

/** `token` is told this once: only its hash is kept. */
export interface MadeProgram {
	readonly id: string;
	readonly token: string;
	readonly expiresAt: Instant;
}

/** Lets another system ask for decisions, until the token ends or is revoked. */
export async function makeProgram(
	deps: Deps,
	actor: Actor,
	{ name, months }: NewProgram
): Promise<Result<MadeProgram, NotAllowed | { readonly type: 'MonthsOutOfRange'; readonly most: number }>> {
	if (!mayDo(actor, 'manage-programs')) return refused({ type: 'NotAllowed', action: 'manage-programs' });
	if (!Number.isInteger(months) || months < 1 || months > mostMonths)
		return refused({ type: 'MonthsOutOfRange', most: mostMonths });
	const token = `bildlov_${randomBytes(32).toString('base64url')}`;
	const id = deps.newId();
	const at = deps.now();
	const expiresAt = monthsLater(at, months);
	await deps.store.transact(async (db) => {
		await insertApiToken(db, {
			id,
			name,
			tokenSha256: sha256Of(token),
			createdAt: at,
			expiresAt,
			actorKind: actor.kind,
			actorId: actor.id
		});
		appendToLedger(db, actor, {
			type: 'program-made.v1',
			at,
			subjectId: id,
			payload: { expiresAt }
		});
	});
	return ok({ id, token, expiresAt });
}

/** The same day of the month; the last one where the month is too short. */
function monthsLater(at: Instant, months: number): Instant {
	const later = new Date(at);
	const day = later.getUTCDate();
	later.setUTCMonth(later.getUTCMonth() + months);
	if (later.getUTCDate() !== day) later.setUTCDate(0);
	return later.toISOString();
}
