import { mayDo, mayDoIn, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { personById, updatePerson } from '../db/people.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';

/** Takes a person out of every list. What was signed stays; a yes that arrives later waits in quarantine. */
export async function removePerson(
	deps: Deps,
	actor: Actor,
	personId: string
): Promise<Result<null, NotAllowed | { readonly type: 'NoSuchPerson' }>> {
	if (!mayDo(actor, 'remove-person')) return refused({ type: 'NotAllowed', action: 'remove-person' });
	const person = await personById(deps.store.read, personId);
	if (!person || !mayDoIn(actor, 'remove-person', person.unitId)) {
		deps.accessLog.note(actor, { what: 'person-checked', subjectId: personId, outcome: 'denied' });
		return refused({ type: 'NoSuchPerson' });
	}
	const at = deps.now();
	await deps.store.transact(async (db) => {
		await updatePerson(db, personId, { removedAt: at });
		appendToLedger(db, actor, { type: 'person-removed.v1', at, subjectId: personId, payload: {} });
	});
	return ok(null);
}
