import { mayDo, mayDoIn, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { swedishDay } from '#lib/domain/day.ts';
import type { ChannelKind, Role } from '#lib/domain/decision.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { channelVerdict } from '#lib/policy/channel-verdict.ts';
import { doNotPublish } from '#lib/policy/defaults.ts';
import { factsByPersonId } from '../db/facts.ts';
import { allChannels } from '../db/organisation.ts';
import { personById } from '../db/people.ts';
import { appearancesIn, descriptionsByImageId, insertAppearances } from '../db/publishing.ts';
import type { Db } from '../db/store.ts';
import { decidingChannels } from '../deciding-channels.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';
import { ownImage } from '../own-images.ts';
import { openTakedowns } from './open-takedowns.ts';

interface Shown {
	readonly personId: string;
	readonly role: Role;
}

export type NameRefusal =
	| NotAllowed
	| { readonly type: 'NoSuchImage' }
	| { readonly type: 'NoSuchPerson'; readonly personId: string }
	| { readonly type: 'SomebodyAndNobody' };

/** Says that a person is in the image, in a role; again with another role changes the role. */
export async function nameInImage(
	deps: Deps,
	actor: Actor,
	input: { readonly imageId: string; readonly personId: string; readonly role: Role }
): Promise<Result<null, NameRefusal>> {
	if (!mayDo(actor, 'handle-images')) return refused({ type: 'NotAllowed', action: 'handle-images' });
	const { imageId, personId, role } = input;
	return deps.store.transact(async (db) => {
		if (!(await ownImage(db, actor, imageId))) return refused({ type: 'NoSuchImage' });
		const before = await appearancesIn(db, [imageId]);
		if (before.every((known) => known.personId !== personId)) {
			const person = await personById(db, personId);
			if (!person || !mayDoIn(actor, 'look-at-people', person.unitId)) {
				deps.accessLog.note(actor, { what: 'named-in-image', subjectId: personId, outcome: 'denied' });
				return refused({ type: 'NoSuchPerson', personId });
			}
		}
		const description = (await descriptionsByImageId(db, [imageId])).get(imageId);
		if (description?.isNobodyShown) return refused({ type: 'SomebodyAndNobody' });
		const after = [...before.filter((known) => known.personId !== personId), { personId, role }];
		await sayWhoIsShown(deps, db, actor, imageId, before, after);
		appendToLedger(db, actor, {
			type: 'person-named-in-image.v1',
			at: deps.now(),
			subjectId: imageId,
			payload: { personId, role }
		});
		return ok(null);
	});
}

/** Takes back that a person is in the image. What was published with the person there is still found by it. */
export async function takeOutOfImage(
	deps: Deps,
	actor: Actor,
	input: { readonly imageId: string; readonly personId: string }
): Promise<Result<null, NotAllowed | { readonly type: 'NoSuchImage' }>> {
	if (!mayDo(actor, 'handle-images')) return refused({ type: 'NotAllowed', action: 'handle-images' });
	const { imageId, personId } = input;
	return deps.store.transact(async (db) => {
		if (!(await ownImage(db, actor, imageId))) return refused({ type: 'NoSuchImage' });
		const before = await appearancesIn(db, [imageId]);
		const after = before.filter((known) => known.personId !== personId);
		if (after.length === before.length) return ok(null);
		await sayWhoIsShown(deps, db, actor, imageId, before, after);
		appendToLedger(db, actor, {
			type: 'person-taken-out-of-image.v1',
			at: deps.now(),
			subjectId: imageId,
			payload: { personId }
		});
		return ok(null);
	});
}

/**
 * Writes what has changed between who was said to be there and who is, inside the transaction of the statement. Where
 * the image hangs already and somebody who must not be published is found in it, it is to come down.
 */
export async function sayWhoIsShown(
	deps: Deps,
	db: Db,
	actor: Actor,
	imageId: string,
	before: readonly Shown[],
	after: readonly Shown[]
): Promise<void> {
	const by = { recordedAt: deps.now(), actorKind: actor.kind, actorId: actor.id } as const;
	const isNew = (person: Shown) =>
		!before.some((known) => known.personId === person.personId && known.role === person.role);
	const isGone = (known: Shown) => !after.some((person) => person.personId === known.personId);
	const row = ({ personId, role }: Shown, isShown: boolean) => ({
		id: deps.newId(),
		imageId,
		personId,
		role,
		isShown,
		...by
	});
	const isFound = (person: Shown) => !before.some((known) => known.personId === person.personId);
	const appearing = after.filter(isNew).map((person) => row(person, true));
	await insertAppearances(db, [...appearing, ...before.filter(isGone).map((person) => row(person, false))]);
	for (const { id, personId, role } of appearing.filter(isFound)) {
		const channels = await kindsWithANo(deps, db, personId, role);
		const cause = { cause: 'naming', causeId: id, personId, channels, images: [imageId] } as const;
		if (channels.length > 0) await openTakedowns(deps, db, actor, cause);
	}
}

/** The kinds of channel where the person must not be published, by a block, an objection or a no. */
async function kindsWithANo(deps: Deps, db: Db, personId: string, role: Role): Promise<ChannelKind[]> {
	const on = swedishDay(deps.now());
	const facts = (await factsByPersonId(db, [personId])).get(personId);
	if (!facts) throw new Error(`The person ${personId} has no facts.`);
	const channels = await decidingChannels(
		db,
		on,
		(await allChannels(db)).map((channel) => channel.id)
	);
	const forbidden = channels.filter((channel) => {
		const { decision } = channelVerdict(facts, channel, on, { role });
		return decision.reasons[0]?.rule === doNotPublish;
	});
	return [...new Set(forbidden.map((channel) => channel.kind))];
}
