import { mayDo, type Actor } from '#lib/domain/access.ts';
import type { Day } from '#lib/domain/day.ts';
import type { KnownPerson, RosterPlan } from '#lib/domain/roster-plan.ts';
import type { Db } from './db/store.ts';
import { shownNowhere } from './may-be-shown-nowhere.ts';

/**
 * The plan as whoever imports may read it. Nothing is written of a blocked child's guardians, but of a refused one's: to
 * those who may not read behind a no, neither is told. What is written is the whole plan.
 */
export async function planAsShown(
	db: Db,
	actor: Actor,
	on: Day,
	plan: RosterPlan,
	existing: readonly KnownPerson[]
): Promise<RosterPlan> {
	if (mayDo(actor, 'read-behind-a-no')) return plan;
	const changed = new Set(plan.contactChanges.map(({ guardianId }) => guardianId));
	const ofChanged = existing.filter(({ guardians }) => guardians.some(({ id }) => changed.has(id)));
	const relinked = plan.update.filter((one) => one.guardiansAdded.length + one.guardiansEnded.length > 0);
	const asked = [...new Set([...ofChanged.map(({ id }) => id), ...relinked.map(({ personId }) => personId)])];
	const hidden = await shownNowhere(db, on, asked);
	if (hidden.size === 0) return plan;

	const hiddenGuardians = new Set(
		ofChanged.filter(({ id }) => hidden.has(id)).flatMap(({ guardians }) => guardians.map(({ id }) => id))
	);
	const shown = plan.update.map((one) =>
		hidden.has(one.personId) ? { ...one, guardiansAdded: [], guardiansEnded: [] } : one
	);
	const isLeft = (one: (typeof shown)[number]) =>
		Object.keys(one.changes).length +
			one.groupsJoined.length +
			one.groupsLeft.length +
			one.guardiansAdded.length +
			one.guardiansEnded.length >
		0;
	const linked = new Set(
		[...plan.add.map(({ guardians }) => guardians), ...shown.map(({ guardiansAdded }) => guardiansAdded)]
			.flat()
			.flatMap((ref) => (ref.type === 'known' ? [] : [ref.key]))
	);
	return {
		...plan,
		update: shown.filter(isLeft),
		unchanged: [
			...plan.unchanged,
			...shown.filter((one) => !isLeft(one)).map(({ line, personId }) => ({ line, personId }))
		].sort((one, other) => one.line - other.line),
		newGuardians: plan.newGuardians.filter(({ key }) => linked.has(key)),
		contactChanges: plan.contactChanges.filter(({ guardianId }) => !hiddenGuardians.has(guardianId))
	};
}

/** The names behind the ids that a plan speaks of; nobody else's. */
export function namesInPlan(plan: RosterPlan, existing: readonly KnownPerson[]): Record<string, string> {
	const spokenOf = new Set([
		...plan.update.map(({ personId }) => personId),
		...plan.unchanged.map(({ personId }) => personId),
		...plan.blocksToSet.flatMap(({ personId }) => personId ?? []),
		...plan.disappeared.map(({ personId }) => personId),
		...plan.askSame.flatMap(({ candidates }) => candidates.map(({ personId }) => personId)),
		...plan.contactChanges.map(({ guardianId }) => guardianId),
		...plan.contactsToDrop.flatMap(({ personId, guardianIds }) => [personId, ...guardianIds]),
		...plan.update.flatMap(({ guardiansAdded, guardiansEnded }) => [
			...guardiansEnded,
			...guardiansAdded.flatMap((ref) => (ref.type === 'known' ? [ref.guardianId] : []))
		]),
		...plan.add.flatMap(({ guardians }) =>
			guardians.flatMap((ref) => (ref.type === 'known' ? [ref.guardianId] : []))
		)
	]);
	return Object.fromEntries(
		existing
			.flatMap(({ id, name, guardians }) => [{ id, name }, ...guardians])
			.flatMap(({ id, name }) => (spokenOf.has(id) ? [[id, name]] : []))
	);
}
