/** The municipality, its controllers, units, groups and channels. */
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Day } from '#lib/domain/day.ts';
import { insertFacts } from './made-facts.ts';
import { prepared } from './prepared.ts';
import type { Tables } from './schema.ts';
import type { Db } from './store.ts';

export type MunicipalityRow = Tables['municipalities']['$inferSelect'];
export type ControllerRow = Tables['controllers']['$inferSelect'];
export type UnitRow = Tables['units']['$inferSelect'];
export type GroupRow = Tables['groups']['$inferSelect'];
export type ChannelRow = Tables['channels']['$inferSelect'];
export type ControllerPolicyRow = Tables['controllerPolicies']['$inferSelect'];

/** The municipality as it was described last, or null before anybody has set it up. */
export async function municipality(db: Db): Promise<MunicipalityRow | null> {
	const { municipalities } = db.t;
	const rows = await db.q
		.select()
		.from(municipalities)
		.orderBy(desc(municipalities.recordedAt), desc(municipalities.id))
		.limit(1);
	return rows[0] ?? null;
}

export async function insertMunicipality(
	db: Db,
	row: Tables['municipalities']['$inferInsert']
): Promise<void> {
	await insertFacts(db, db.t.municipalities, [row]);
}

export async function insertController(
	db: Db,
	row: Tables['controllers']['$inferInsert'],
	policy: Tables['controllerPolicies']['$inferInsert']
): Promise<void> {
	await db.q.insert(db.t.controllers).values(row);
	await insertFacts(db, db.t.controllerPolicies, [policy]);
}

export function controllers(db: Db): Promise<ControllerRow[]> {
	return db.q
		.select()
		.from(db.t.controllers)
		.orderBy(asc(db.t.controllers.createdAt), asc(db.t.controllers.id));
}

/**
 * Each controller's policy in force on the day, by the controller's id: the latest that has begun; for a day before
 * all of them, the first.
 */
export async function policiesByControllerId(db: Db, on: Day): Promise<Map<string, ControllerPolicyRow>> {
	const rows = await policiesInOrder(db);
	const inForce = new Map<string, ControllerPolicyRow>();
	for (const row of rows)
		if (row.fromOn <= on || !inForce.has(row.controllerId)) inForce.set(row.controllerId, row);
	return inForce;
}

/** Every choice of a policy by a controller, the oldest first. */
export function policyChoices(db: Db): Promise<ControllerPolicyRow[]> {
	return policiesInOrder(db);
}

const policiesInOrder = prepared('policies_in_order', ({ q, t: { controllerPolicies } }) =>
	q
		.select()
		.from(controllerPolicies)
		.orderBy(asc(controllerPolicies.fromOn), asc(controllerPolicies.recordedAt), asc(controllerPolicies.id))
);

export async function insertUnit(db: Db, row: Tables['units']['$inferInsert']): Promise<void> {
	await db.q.insert(db.t.units).values(row);
}

export function units(db: Db): Promise<UnitRow[]> {
	return db.q.select().from(db.t.units).orderBy(asc(db.t.units.name));
}

export async function insertGroup(db: Db, row: Tables['groups']['$inferInsert']): Promise<void> {
	await db.q.insert(db.t.groups).values(row);
}

/** Groups with their unit's name, of all units or the named ones, by unit and name. */
export function groupsIn(
	db: Db,
	unitIds: 'all' | readonly string[]
): Promise<(GroupRow & { unitName: string })[]> {
	const { groups, units } = db.t;
	return db.q
		.select({
			id: groups.id,
			unitId: groups.unitId,
			name: groups.name,
			schoolYear: groups.schoolYear,
			createdAt: groups.createdAt,
			unitName: units.name
		})
		.from(groups)
		.innerJoin(units, eq(units.id, groups.unitId))
		.where(unitIds === 'all' ? undefined : inArray(groups.unitId, [...unitIds]))
		.orderBy(asc(units.name), asc(groups.name));
}

export async function groupById(db: Db, id: string): Promise<(GroupRow & { unitName: string }) | null> {
	const { groups, units } = db.t;
	const rows = await db.q
		.select({
			id: groups.id,
			unitId: groups.unitId,
			name: groups.name,
			schoolYear: groups.schoolYear,
			createdAt: groups.createdAt,
			unitName: units.name
		})
		.from(groups)
		.innerJoin(units, eq(units.id, groups.unitId))
		.where(eq(groups.id, id));
	return rows[0] ?? null;
}

export async function insertChannels(
	db: Db,
	rows: readonly Tables['channels']['$inferInsert'][]
): Promise<void> {
	if (rows.length > 0) await db.q.insert(db.t.channels).values([...rows]);
}

/** The channels that are open, in the municipality's fixed order. */
export function openChannels(db: Db): Promise<ChannelRow[]> {
	return channelsOpen(db);
}

const channelsOpen = prepared('channels_open', ({ q, t: { channels } }) =>
	q.select().from(channels).where(isNull(channels.closedAt)).orderBy(asc(channels.position))
);

export async function channelById(db: Db, id: string): Promise<ChannelRow | null> {
	const rows = await db.q.select().from(db.t.channels).where(eq(db.t.channels.id, id));
	return rows[0] ?? null;
}

export async function channelsByIds(db: Db, ids: readonly string[]): Promise<ChannelRow[]> {
	if (ids.length === 0) return [];
	return db.q
		.select()
		.from(db.t.channels)
		.where(and(inArray(db.t.channels.id, [...ids])))
		.orderBy(asc(db.t.channels.position));
}

/** Every channel that has ever been opened, in the municipality's order. */
export function allChannels(db: Db): Promise<ChannelRow[]> {
	return db.q.select().from(db.t.channels).orderBy(asc(db.t.channels.position), asc(db.t.channels.createdAt));
}

/** Closes the channel for new publications; what hangs there still counts. */
export async function closeChannel(db: Db, id: string, at: string): Promise<void> {
	await db.q.update(db.t.channels).set({ closedAt: at }).where(eq(db.t.channels.id, id));
}
