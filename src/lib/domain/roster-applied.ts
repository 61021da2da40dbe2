import type { KnownGuardian, KnownPerson, RosterPlan } from './roster-plan.ts';

/** The people as they would be known when a plan has been carried out: what a use case does, on plain data. */
export function applied(known: readonly KnownPerson[], planned: RosterPlan): KnownPerson[] {
	const guardians = new Map(known.flatMap((each) => each.guardians.map((it) => [it.id, it])));
	const idOfKey = (key: string): string => `g-${known.length}-${key}`;
	for (const { key, ...rest } of planned.newGuardians)
		guardians.set(idOfKey(key), { id: idOfKey(key), isFromList: true, ...rest });
	for (const change of planned.contactChanges) {
		const before = guardians.get(change.guardianId);
		if (!before) throw new Error('a change of nobody');
		const { email, mobile } = change;
		guardians.set(before.id, {
			...before,
			...(email && { email: email.to }),
			...(mobile && { mobile: mobile.to })
		});
	}
	for (const id of planned.contactsToDrop.flatMap((each) => each.guardianIds)) {
		const before = guardians.get(id);
		if (before) guardians.set(id, { ...before, email: null, mobile: null });
	}
	const idsOf = (refs: RosterPlan['add'][number]['guardians']): string[] =>
		refs.map((ref) => (ref.type === 'known' ? ref.guardianId : idOfKey(ref.key)));
	const linked = (ids: readonly string[]): KnownGuardian[] =>
		ids.map((id) => guardians.get(id)).filter((each) => each !== undefined);
	const blocked = new Set(planned.blocksToSet.map((each) => each.personId ?? each.line));
	const updates = new Map(planned.update.map((each) => [each.personId, each]));
	const before = known.map((each) => {
		const update = updates.get(each.id);
		const kept = each.guardians.map((it) => it.id).filter((id) => !update?.guardiansEnded.includes(id));
		return {
			...each,
			...(update?.changes.name && { name: update.changes.name.to }),
			...(update?.changes.birthDate && { birthDate: update.changes.birthDate.to }),
			...(update?.changes.unitName && { unitName: update.changes.unitName.to }),
			...(update?.changes.sourceId && { sourceId: update.changes.sourceId.to }),
			groupNames: [
				...each.groupNames.filter((name) => !update?.groupsLeft.includes(name)),
				...(update?.groupsJoined ?? [])
			],
			guardians: linked([...kept, ...idsOf(update?.guardiansAdded ?? [])]),
			isBlocked: each.isBlocked || blocked.has(each.id)
		};
	});
	const added = planned.add.map(({ line, person: it, guardians: refs }) => ({
		id: `p-${known.length}-${line}`,
		sourceId: it.sourceId,
		name: it.name,
		birthDate: it.birthDate,
		unitName: it.unitName,
		groupNames: it.groupNames,
		guardians: linked(idsOf(refs)),
		isBlocked: blocked.has(line)
	}));
	return [...before, ...added];
}
