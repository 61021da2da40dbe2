import { unitsWhere, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { groupsIn } from '../db/organisation.ts';
import { memberCountsByGroupId } from '../db/people.ts';
import type { Deps } from '../deps.ts';

export interface UnitGroups {
	readonly id: string;
	readonly name: string;
	readonly groups: readonly { readonly id: string; readonly name: string; readonly people: number }[];
}

/** The units whose people the actor may look at, each with the groups that somebody is in. */
export async function listGroups(
	deps: Deps,
	actor: Actor
): Promise<Result<readonly UnitGroups[], NotAllowed>> {
	const units = unitsWhere(actor, 'look-at-people');
	if (units !== 'all' && units.length === 0) return refused({ type: 'NotAllowed', action: 'look-at-people' });
	const counts = await memberCountsByGroupId(deps.store.read);
	const byUnit = new Map<string, { id: string; name: string; groups: UnitGroups['groups'][number][] }>();
	for (const { id, name, unitId, unitName } of await groupsIn(deps.store.read, units)) {
		const people = counts.get(id) ?? 0;
		if (people === 0) continue;
		const unit = byUnit.get(unitId) ?? { id: unitId, name: unitName, groups: [] };
		unit.groups.push({ id, name, people });
		byUnit.set(unitId, unit);
	}
	return ok([...byUnit.values()]);
}
