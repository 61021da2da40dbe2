/** Rows of the four tables that the sign-in library keeps: users, sessions, accounts, verifications. */
import {
	and,
	asc,
	count,
	desc,
	eq,
	gt,
	gte,
	inArray,
	isNull,
	like,
	lt,
	lte,
	ne,
	notInArray,
	or,
	sql,
	type SQL
} from 'drizzle-orm';
import type { Grant } from '#lib/domain/access.ts';
import type { Instant } from '#lib/domain/day.ts';
import { isNamed, prepared } from './prepared.ts';
import type { Db } from './store.ts';

export const identityModels = ['users', 'sessions', 'accounts', 'verifications'] as const;
export type IdentityModel = (typeof identityModels)[number];
export type IdentityRow = Record<string, unknown>;

export interface IdentityCondition {
	readonly field: string;
	readonly operator: string | undefined;
	readonly value: unknown;
	readonly connector: 'AND' | 'OR' | undefined;
}

// The library names columns as text; here they meet the real columns, and an unknown one is a defect.
function columnOf(db: Db, model: IdentityModel, field: string) {
	const columns: Record<string, Db['t']['users']['id']> = db.t[model] as never;
	const column = columns[field];
	if (!column) throw new Error(`${model} has no column ${field}`);
	return column;
}

function conditionSql(db: Db, model: IdentityModel, condition: IdentityCondition): SQL {
	const column = columnOf(db, model, condition.field);
	const value = condition.value as string;
	const list = (Array.isArray(condition.value) ? condition.value : [condition.value]) as string[];
	switch (condition.operator ?? 'eq') {
		case 'eq':
			return condition.value === null ? isNull(column) : eq(column, value);
		case 'ne':
			return ne(column, value);
		case 'lt':
			return lt(column, value);
		case 'lte':
			return lte(column, value);
		case 'gt':
			return gt(column, value);
		case 'gte':
			return gte(column, value);
		case 'in':
			return inArray(column, list);
		case 'not_in':
			return notInArray(column, list);
		case 'contains':
			return like(column, `%${value}%`);
		case 'starts_with':
			return like(column, `${value}%`);
		case 'ends_with':
			return like(column, `%${value}`);
		default:
			throw new Error(`Unknown operator ${condition.operator}`);
	}
}

function where(db: Db, model: IdentityModel, conditions: readonly IdentityCondition[]): SQL | undefined {
	const every = conditions.filter((one) => one.connector !== 'OR').map((one) => conditionSql(db, model, one));
	const some = conditions.filter((one) => one.connector === 'OR').map((one) => conditionSql(db, model, one));
	return and(...every, some.length > 0 ? or(...some) : undefined);
}

export async function insertIdentityRow(
	db: Db,
	model: IdentityModel,
	row: IdentityRow
): Promise<IdentityRow> {
	const inserted = await db.q
		.insert(db.t[model])
		.values(row as never)
		.returning();
	return inserted[0] as IdentityRow;
}

export async function identityRows(
	db: Db,
	model: IdentityModel,
	conditions: readonly IdentityCondition[],
	options: {
		limit?: number;
		offset?: number;
		sortBy?: { field: string; direction: 'asc' | 'desc' } | undefined;
	} = {}
): Promise<IdentityRow[]> {
	const order = options.sortBy
		? [(options.sortBy.direction === 'asc' ? asc : desc)(columnOf(db, model, options.sortBy.field))]
		: [];
	return db.q
		.select()
		.from(db.t[model])
		.where(where(db, model, conditions))
		.orderBy(...order)
		.limit(options.limit ?? 100)
		.offset(options.offset ?? 0);
}

export async function updateIdentityRows(
	db: Db,
	model: IdentityModel,
	conditions: readonly IdentityCondition[],
	change: IdentityRow
): Promise<IdentityRow[]> {
	return db.q
		.update(db.t[model])
		.set(change as never)
		.where(where(db, model, conditions))
		.returning();
}

export async function deleteIdentityRows(
	db: Db,
	model: IdentityModel,
	conditions: readonly IdentityCondition[]
): Promise<IdentityRow[]> {
	return db.q
		.delete(db.t[model])
		.where(where(db, model, conditions))
		.returning();
}

export async function countIdentityRows(
	db: Db,
	model: IdentityModel,
	conditions: readonly IdentityCondition[]
): Promise<number> {
	const rows = await db.q
		.select({ rows: count() })
		.from(db.t[model])
		.where(where(db, model, conditions));
	return rows[0]?.rows ?? 0;
}

export async function userByEmail(db: Db, email: string): Promise<{ id: string } | null> {
	const { users } = db.t;
	const rows = await db.q
		.select({ id: users.id })
		.from(users)
		.where(eq(users.email, email.toLowerCase()))
		.limit(1);
	return rows[0] ?? null;
}

/** Whose session the token with this hash opens, as of now, with the roles in force; null when it is unknown or has ended. */
export async function userOfSession(
	db: Db,
	tokenSha256: string,
	now: Instant
): Promise<{ userId: string; name: string; email: string; grants: Grant[] } | null> {
	const rows = await sessionWithUser(db, { token: tokenSha256, now });
	const [first] = rows;
	if (!first) return null;
	const { userId, name, email } = first;
	return {
		userId,
		name,
		email,
		grants: rows.flatMap(({ role, unitId, channelId }) => (role ? [{ role, unitId, channelId }] : []))
	};
}

/** One row for each role in force; one without a role where there is none. */
const sessionWithUser = prepared('session_with_user', ({ q, t: { sessions, users, grants } }) =>
	q
		.select({
			userId: users.id,
			name: users.name,
			email: users.email,
			role: grants.role,
			unitId: grants.unitId,
			channelId: grants.channelId
		})
		.from(sessions)
		.innerJoin(users, eq(users.id, sessions.userId))
		.leftJoin(grants, and(eq(grants.userId, users.id), isNull(grants.endedAt)))
		.where(and(isNamed(sessions.token, 'token'), gt(sessions.expiresAt, sql.placeholder('now'))))
);

/** Signs everybody out. */
export async function endAllSessions(db: Db): Promise<void> {
	await db.q.delete(db.t.sessions);
}
