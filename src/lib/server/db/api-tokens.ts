/** The tokens of other systems: what is kept of each is its hash. */
import { and, desc, eq, isNull, ne, or } from 'drizzle-orm';
import type { Day, Instant } from '#lib/domain/day.ts';
import { isNamed, prepared } from './prepared.ts';
import type { Tables } from './schema.ts';
import type { Db } from './store.ts';

export type ApiTokenRow = Tables['apiTokens']['$inferSelect'];

export async function insertApiToken(db: Db, row: Tables['apiTokens']['$inferInsert']): Promise<void> {
	await db.q.insert(db.t.apiTokens).values(row);
}

/** Whose token it is, revoked and expired ones too. */
export async function apiTokenByHash(db: Db, tokenSha256: string): Promise<ApiTokenRow | null> {
	const rows = await byHash(db, { tokenSha256 });
	return rows[0] ?? null;
}

const byHash = prepared('api_token_by_hash', ({ q, t: { apiTokens } }) =>
	q.select().from(apiTokens).where(isNamed(apiTokens.tokenSha256, 'tokenSha256'))
);

/** Every token without its hash, the latest first. */
export function apiTokens(db: Db): Promise<Omit<ApiTokenRow, 'tokenSha256' | 'actorKind' | 'actorId'>[]> {
	const { apiTokens: all } = db.t;
	return db.q
		.select({
			id: all.id,
			name: all.name,
			createdAt: all.createdAt,
			expiresAt: all.expiresAt,
			revokedAt: all.revokedAt,
			lastUsedOn: all.lastUsedOn
		})
		.from(all)
		.orderBy(desc(all.createdAt), desc(all.id));
}

/** False where there is no such token in use. */
export async function revokeApiToken(db: Db, id: string, at: Instant): Promise<boolean> {
	const { apiTokens: all } = db.t;
	const rows = await db.q
		.update(all)
		.set({ revokedAt: at })
		.where(and(eq(all.id, id), isNull(all.revokedAt)))
		.returning({ id: all.id });
	return rows.length === 1;
}

/** Notes the day; of several that ask at once the first one writes. */
export async function noteApiTokenUse(db: Db, id: string, on: Day): Promise<void> {
	const { apiTokens: all } = db.t;
	await db.q
		.update(all)
		.set({ lastUsedOn: on })
		.where(and(eq(all.id, id), or(isNull(all.lastUsedOn), ne(all.lastUsedOn, on))));
}
