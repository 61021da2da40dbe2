import { mayDo, mayDoIn, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import type { Signer } from '#lib/domain/consent.ts';
import type { ChannelKind } from '#lib/domain/decision.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { insertWithdrawal } from '../db/consents.ts';
import { guardiansOf, personEver } from '../db/people.ts';
import type { Db } from '../db/store.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';
import { openTakedowns } from './open-takedowns.ts';

export interface Withdrawal {
	readonly personId: string;
	/** Whose yes is taken back. `anyone`: everybody's, as when the person says so at the desk and nobody knows who signed. */
	readonly by: { readonly as: 'self' } | { readonly as: 'guardian'; readonly guardianId: string } | 'anyone';
	readonly channels: readonly ChannelKind[] | 'all';
}

export type WithdrawalRefusal =
	| NotAllowed
	| { readonly type: 'NoSuchPerson' }
	| { readonly type: 'NotAGuardian' }
	| { readonly type: 'NoChannel' };

/**
 * Registers that a consent is taken back, wholly or for some kinds of channel. It takes effect at once, also on
 * consents that are still on a phone, and opens one takedown for every publication that it reaches.
 */
export async function registerWithdrawal(
	deps: Deps,
	actor: Actor,
	input: Withdrawal
): Promise<Result<{ id: string; takedowns: number }, WithdrawalRefusal>> {
	if (!mayDo(actor, 'register-withdrawal')) {
		return refused({ type: 'NotAllowed', action: 'register-withdrawal' });
	}
	// Whoever has left the lists can still take a yes back: what was published with it may still hang.
	const person = await personEver(deps.store.read, input.personId);
	if (!person || !mayDoIn(actor, 'register-withdrawal', person.unitId)) {
		deps.accessLog.note(actor, {
			what: 'withdrawal-foreseen',
			subjectId: input.personId,
			outcome: 'denied'
		});
		return refused({ type: 'NoSuchPerson' });
	}
	if (input.channels !== 'all' && input.channels.length === 0) return refused({ type: 'NoChannel' });
	const { by } = input;
	if (by !== 'anyone' && by.as === 'guardian') {
		const guardians = await guardiansOf(deps.store.read, [person.id]);
		if (!guardians.some((guardian) => guardian.id === by.guardianId))
			return refused({ type: 'NotAGuardian' });
	}
	return ok(await deps.store.transact((db) => withdraw(deps, db, actor, input, 'desk')));
}

/**
 * Records a withdrawal inside a transaction, with the takedowns that follow. A guardian who is only claimed may be any
 * of the guardians.
 */
export async function withdraw(
	deps: Deps,
	db: Db,
	actor: Actor,
	{ personId, by, channels }: Omit<Withdrawal, 'by'> & { readonly by: Signer | 'anyone' },
	how: 'desk' | 'own-page'
): Promise<{ id: string; takedowns: number }> {
	const id = deps.newId();
	const at = deps.now();
	await insertWithdrawal(db, {
		id,
		personId,
		by: by === 'anyone' ? 'anyone' : by.as,
		guardianId: by !== 'anyone' && 'guardianId' in by ? by.guardianId : null,
		channels: channels === 'all' ? 'all' : [...channels],
		how,
		recordedAt: at,
		actorKind: actor.kind,
		actorId: actor.id
	});
	appendToLedger(db, actor, {
		type: 'consent-withdrawn.v1',
		at,
		subjectId: id,
		payload: { personId, by, channels, how }
	});
	const takedowns = await openTakedowns(deps, db, actor, {
		cause: 'withdrawal',
		causeId: id,
		personId,
		channels,
		images: 'general'
	});
	return { id, takedowns };
}
