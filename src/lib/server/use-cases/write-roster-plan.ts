import type { Actor } from '#lib/domain/access.ts';
import { swedishDay } from '#lib/domain/day.ts';
import type { GuardianRef } from '#lib/domain/roster-guardians.ts';
import { plainKey } from '#lib/domain/roster-match.ts';
import { schoolYearOf } from '#lib/domain/school-year.ts';
import { searchName } from '#lib/domain/search-name.ts';
import { groupsIn, insertGroup, insertUnit, units } from '../db/organisation.ts';
import {
	endGuardianship,
	endMembershipsNamed,
	insertGuardianship,
	insertMembership,
	insertPerson,
	insertPublicationBlock,
	updatePerson,
	updatePersonDetails
} from '../db/people.ts';
import type { Db } from '../db/store.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';
import type { ImportReport } from './import-people.ts';
import { openTakedowns } from './open-takedowns.ts';

/** Writes exactly what the plan says, inside the caller's transaction. It never lifts a block. */
export async function writeRosterPlan(deps: Deps, db: Db, actor: Actor, report: ImportReport): Promise<void> {
	const { plan } = report;
	const at = deps.now();
	const on = swedishDay(at);
	const by = { actorKind: actor.kind, actorId: actor.id } as const;
	const places = await openPlaces(deps, db, report);

	const guardianIds = new Map<string, string>();
	for (const { key, name, email, mobile } of plan.newGuardians) {
		const id = deps.newId();
		guardianIds.set(key, id);
		await insertPerson(db, { id, createdAt: at }, { name, searchName: searchName(name), email, mobile });
	}
	const guardianId = (ref: GuardianRef): string => {
		const id = ref.type === 'known' ? ref.guardianId : guardianIds.get(ref.key);
		if (!id) throw new Error('The plan names a guardian whom it does not make.');
		return id;
	};
	const guard = (childId: string, refs: readonly GuardianRef[]) =>
		Promise.all(
			refs.map((ref) =>
				insertGuardianship(db, {
					id: deps.newId(),
					guardianId: guardianId(ref),
					childId,
					fromOn: on,
					isFromList: true
				})
			)
		);

	const personIdByLine = new Map<number, string>();
	for (const { line, person, guardians } of plan.add) {
		const id = deps.newId();
		personIdByLine.set(line, id);
		await insertPerson(
			db,
			{ id, unitId: places.unitId(person.unitName), sourceId: person.sourceId, createdAt: at },
			{ name: person.name, searchName: searchName(person.name), birthDate: person.birthDate }
		);
		for (const groupName of person.groupNames) {
			const groupId = await places.groupId(person.unitName, groupName);
			await insertMembership(db, { id: deps.newId(), personId: id, groupId, fromOn: on });
		}
		await guard(id, guardians);
		appendToLedger(db, actor, {
			type: 'person-added.v1',
			at,
			subjectId: id,
			payload: { how: 'class-list' }
		});
	}

	for (const { personId, changes, groupsJoined, groupsLeft, guardiansAdded, guardiansEnded } of plan.update) {
		if (changes.name) {
			const name = changes.name.to;
			await updatePersonDetails(db, personId, { name, searchName: searchName(name) });
		}
		if (changes.birthDate) await updatePersonDetails(db, personId, { birthDate: changes.birthDate.to });
		if (changes.sourceId) await updatePerson(db, personId, { sourceId: changes.sourceId.to });
		if (changes.unitName) await updatePerson(db, personId, { unitId: places.unitId(changes.unitName.to) });
		for (const groupName of groupsLeft) {
			await endMembershipsNamed(db, personId, groupName, on);
		}
		for (const groupName of groupsJoined) {
			const unitName = changes.unitName?.to ?? report.unitNameById[personId] ?? '';
			const groupId = await places.groupId(unitName, groupName);
			await insertMembership(db, { id: deps.newId(), personId, groupId, fromOn: on });
		}
		for (const ended of guardiansEnded) await endGuardianship(db, ended, personId, on);
		await guard(personId, guardiansAdded);
		appendToLedger(db, actor, {
			type: 'person-changed.v1',
			at,
			subjectId: personId,
			payload: { what: Object.keys(changes).sort(), how: 'class-list' }
		});
	}

	for (const { guardianId: id, email, mobile } of plan.contactChanges) {
		await updatePersonDetails(db, id, {
			...(email && { email: email.to }),
			...(mobile && { mobile: mobile.to })
		});
	}
	for (const { guardianIds: ids } of plan.contactsToDrop) {
		for (const id of ids) await updatePersonDetails(db, id, { email: null, mobile: null });
	}
	for (const { line, personId } of plan.blocksToSet) {
		const blockedId = personId ?? personIdByLine.get(line);
		if (!blockedId) throw new Error(`The plan blocks line ${line}, which it does not add.`);
		const id = deps.newId();
		await insertPublicationBlock(db, { id, personId: blockedId, state: 'set', recordedAt: at, ...by });
		appendToLedger(db, actor, {
			type: 'publication-blocked.v1',
			at,
			subjectId: blockedId,
			payload: {}
		});
		await openTakedowns(deps, db, actor, {
			cause: 'block',
			causeId: id,
			personId: blockedId,
			channels: 'all',
			images: 'general'
		});
	}
}

/** The units and groups that the plan speaks of; those that do not exist are made. */
async function openPlaces(deps: Deps, db: Db, report: ImportReport) {
	const at = deps.now();
	const schoolYear = schoolYearOf(swedishDay(at));
	for (const { name, schoolForm, controllerId } of report.newUnits) {
		await insertUnit(db, { id: deps.newId(), controllerId, name, schoolForm, createdAt: at });
	}
	const unitIdByName = new Map((await units(db)).map((unit) => [plainKey(unit.name), unit.id]));
	const groupIds = new Map(
		(await groupsIn(db, 'all')).map((group) => [
			plainKey(group.unitId, group.name, group.schoolYear),
			group.id
		])
	);
	const unitId = (name: string): string => {
		const id = unitIdByName.get(plainKey(name));
		if (!id) throw new Error('The plan names a unit that does not exist.');
		return id;
	};
	return {
		unitId,
		async groupId(unitName: string, name: string): Promise<string> {
			const inUnit = unitId(unitName);
			const key = plainKey(inUnit, name, schoolYear);
			const known = groupIds.get(key);
			if (known) return known;
			const id = deps.newId();
			await insertGroup(db, { id, unitId: inUnit, name, schoolYear, createdAt: at });
			groupIds.set(key, id);
			return id;
		}
	};
}
