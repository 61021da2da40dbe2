import type { Actor, NotAllowed } from '#lib/domain/access.ts';
import type { ChannelKind } from '#lib/domain/decision.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { consentsOfSigning, signingById, withdrawalsOnOwnPage } from '../db/consents.ts';
import { quarantinedOf } from '../db/events.ts';
import { knownAs } from '../db/people.ts';
import type { Db } from '../db/store.ts';
import { voidsOfSigning } from '../db/voids.ts';
import type { Deps } from '../deps.ts';
import { signerOfSigning } from '../signer-of-signing.ts';
import { understoodSigning } from './file-signing.ts';
import { withdraw } from './register-withdrawal.ts';

/**
 * The signer takes back their own yes on their own page: for everybody whom that signing was for, also where the yes
 * still waits for staff. Taking back what has been taken back changes nothing.
 */
export async function withdrawOnOwnPage(
	deps: Deps,
	actor: Actor,
	input: { readonly signingId: string; readonly channels: readonly ChannelKind[] | 'all' }
): Promise<Result<{ takedowns: number }, NotAllowed | { readonly type: 'NoChannel' }>> {
	if (actor.kind !== 'link' || actor.opens !== 'own-page' || actor.id !== input.signingId) {
		return refused({ type: 'NotAllowed', action: 'register-withdrawal' });
	}
	const { channels } = input;
	if (channels !== 'all' && channels.length === 0) return refused({ type: 'NoChannel' });
	return deps.store.transact(async (db) => {
		const signing = await signingById(db, input.signingId);
		if (!signing) return refused({ type: 'NotAllowed', action: 'register-withdrawal' });
		const by = await signerOfSigning(db, signing);
		const before = await withdrawalsOnOwnPage(db, signing.id);
		let takedowns = 0;
		for (const personId of await peopleWithAYes(db, signing)) {
			const isDone = before.some((row) => row.personId === personId && coversAll(row.channels, channels));
			if (isDone) continue;
			const done = await withdraw(deps, db, actor, { personId, by, channels }, 'own-page');
			takedowns += done.takedowns;
		}
		return ok({ takedowns });
	});
}

async function peopleWithAYes(db: Db, signing: { id: string; recordSha256: string }): Promise<Set<string>> {
	const people = new Set((await consentsOfSigning(db, signing.id)).map((row) => row.personId));
	for (const { body, answers } of await quarantinedOf(db, signing.recordSha256)) {
		const waiting = understoodSigning(body ?? '')?.answers ?? [];
		for (const place of answers ?? []) {
			const answer = waiting[place];
			if (answer?.consent && 'id' in answer.person) people.add(answer.person.id);
		}
	}
	// Somebody who was never meant: taking back there could end what their own guardians have said.
	for (const { personId } of await voidsOfSigning(db, signing.id)) people.delete(personId);
	const known = await knownAs(db, [...people]);
	return new Set([...people].filter((id) => known.has(id)));
}

function coversAll(covered: readonly ChannelKind[] | 'all', asked: readonly ChannelKind[] | 'all'): boolean {
	return covered === 'all' || (asked !== 'all' && asked.every((kind) => covered.includes(kind)));
}
