import { setImmediate as othersTurn } from 'node:timers/promises';
import { mayDo, unitsWhere, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { turnsOn } from '#lib/domain/age.ts';
import { swedishDay, type Day } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { renewalWatch, type Renewal, type RenewalWatch } from '#lib/policy/renewals.ts';
import { factsOf } from '../db/facts.ts';
import { groupById, units } from '../db/organisation.ts';
import { groupNamesByPersonId } from '../db/people.ts';
import {
	consentDaysOf,
	peopleWithConsents,
	type ConsentDays,
	type PersonWithConsents,
	type WhichPeople
} from '../db/renewals.ts';
import type { Db } from '../db/store.ts';
import { decidingChannels, type NamedChannel } from '../deciding-channels.ts';
import type { Deps } from '../deps.ts';
import { policyEras } from '../policy-eras.ts';

export interface RenewalRow extends Renewal {
	readonly person: { readonly id: string; readonly name: string };
	readonly unitName: string;
	readonly groupNames: readonly string[];
}

export interface Renewals {
	readonly today: Day;
	/** The last day that was looked at, a year ahead. */
	readonly until: Day;
	readonly channels: readonly NamedChannel[];
	/** To be asked now, by unit, group and name. */
	readonly now: readonly RenewalRow[];
	/** The days to come, the nearest first, then by unit, group and name. */
	readonly ahead: readonly RenewalRow[];
}

export interface RenewalFilter {
	readonly unitId: string | null;
	readonly groupId: string | null;
}

/** Few enough that others wait no longer than for any other page. */
const peopleAtOnce = 100;

/** Everybody whose consents are no longer enough, or stop being so within a year, in the actor's units. */
export async function listRenewals(
	deps: Deps,
	actor: Actor,
	filter: RenewalFilter
): Promise<Result<Renewals, NotAllowed | { readonly type: 'NotFound' }>> {
	if (!mayDo(actor, 'read-renewals')) return refused({ type: 'NotAllowed', action: 'read-renewals' });
	const which = await whichPeople(deps.store.read, unitsWhere(actor, 'read-renewals'), filter);
	deps.accessLog.note(actor, {
		what: 'renewals-listed',
		subjectId: filter.groupId ?? filter.unitId,
		outcome: which ? 'shown' : 'denied'
	});
	if (!which) return refused({ type: 'NotFound' });

	const today = swedishDay(deps.now());
	const until = turnsOn(today, 1);
	const channels = await decidingChannels(deps.store.read, today);
	const eras = await policyEras(deps.store.read, today, until);
	const watch = renewalWatch(channels, today, until, eras);
	const rows: RenewalRow[] = [];
	let after: string | undefined = '';
	while (after !== undefined) {
		const id: string = after;
		const chunk = await deps.store.snapshot((db) => renewalsInChunk(db, which, id, watch));
		rows.push(...chunk.rows);
		after = chunk.lastId;
		await othersTurn();
	}
	const inOrder = rows.map((row) => ({ row, key: sortKey(row) }));
	inOrder.sort((one, other) => byText.compare(one.key, other.key));
	const sorted = inOrder.map(({ row }) => row);
	return ok({
		today,
		until,
		channels,
		now: sorted.filter((row) => row.isPast),
		ahead: sorted.filter((row) => !row.isPast).sort(byDay)
	});
}

/** Null where the unit or the group is none of the actor's, as if it were not there. */
async function whichPeople(
	db: Db,
	allowed: 'all' | readonly string[],
	{ unitId, groupId }: RenewalFilter
): Promise<WhichPeople | null> {
	const isAllowed = (id: string) => allowed === 'all' || allowed.includes(id);
	if (groupId !== null) {
		const group = await groupById(db, groupId);
		const fits = group !== null && isAllowed(group.unitId) && (unitId === null || group.unitId === unitId);
		return fits ? { unitIds: [group.unitId], groupId } : null;
	}
	if (unitId === null) return { unitIds: allowed, groupId };
	const isThere = isAllowed(unitId) && (await units(db)).some((unit) => unit.id === unitId);
	return isThere ? { unitIds: [unitId], groupId } : null;
}

interface Chunk {
	readonly rows: readonly RenewalRow[];
	/** Undefined: these were the last. */
	readonly lastId: string | undefined;
}

async function renewalsInChunk(
	db: Db,
	which: WhichPeople,
	afterId: string,
	watch: RenewalWatch
): Promise<Chunk> {
	const people = await peopleWithConsents(db, which, { id: afterId, limit: peopleAtOnce });
	const lastId = people.length < peopleAtOnce ? undefined : people.at(-1)?.id;
	if (people.length === 0) return { rows: [], lastId };
	const concerned = concernedAmong(
		people,
		await consentDaysOf(
			db,
			people.map((person) => person.id)
		),
		watch
	);
	const facts = await factsOf(db, concerned);
	const found = concerned.flatMap((person) => {
		const known = facts.get(person.id);
		return (known ? watch.renewalsOf(known) : []).map((renewal) => ({ person, renewal }));
	});
	const groups = await groupNamesByPersonId(db, [...new Set(found.map(({ person }) => person.id))]);
	const rows = found.map(({ person: { id, name, unitName }, renewal }) => ({
		...renewal,
		person: { id, name },
		unitName,
		groupNames: groups.get(id) ?? []
	}));
	return { rows, lastId };
}

/** Most people pass no limit in years: their facts are not read at all. */
function concernedAmong(
	people: readonly PersonWithConsents[],
	days: readonly ConsentDays[],
	watch: RenewalWatch
): readonly PersonWithConsents[] {
	const byId = new Map<string, ConsentDays[]>();
	for (const row of days) {
		const known = byId.get(row.personId);
		if (known) known.push(row);
		else byId.set(row.personId, [row]);
	}
	return people.filter(({ id, birthDate }) => watch.mayConcern({ birthDate, consents: byId.get(id) ?? [] }));
}

const byText = new Intl.Collator('sv', { numeric: true });

function sortKey({ unitName, groupNames, person }: RenewalRow): string {
	return [unitName, groupNames.join(' '), person.name].join('\n');
}

function byDay(one: RenewalRow, other: RenewalRow): number {
	return one.on < other.on ? -1 : one.on > other.on ? 1 : 0;
}
