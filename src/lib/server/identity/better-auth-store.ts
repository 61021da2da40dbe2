import { createAdapterFactory, type CleanedWhere, type CustomAdapter } from 'better-auth/adapters';
import {
	countIdentityRows,
	deleteIdentityRows,
	identityModels,
	identityRows,
	insertIdentityRow,
	updateIdentityRows,
	type IdentityCondition,
	type IdentityModel
} from '../db/identity.ts';
import type { Db, Store } from '../db/store.ts';
import { sha256Of } from '../hash.ts';

function modelNamed(name: string): IdentityModel {
	const model = identityModels.find((known) => known === name);
	if (!model) throw new Error(`The sign-in library asked for an unknown table: ${name}`);
	return model;
}

/**
 * Keeps the sign-in library's rows in our own store: its writes queue with all others, so that none of them
 * can fall inside somebody else's transaction. A session is kept by its token's hash: whoever reads the database, or a
 * copy of it, is signed in as nobody.
 */
export function betterAuthStore(store: Store) {
	const write = <T>(work: (db: Db) => Promise<T>) => store.transact(work);
	const adapter: CustomAdapter = {
		create: async ({ model, data }) => {
			const row = withHashedToken(model, data);
			const kept = await write((db) => insertIdentityRow(db, modelNamed(model), row));
			return asTheirs('token' in row ? { ...kept, token: data.token } : kept);
		},
		findOne: async ({ model, where }) => {
			const rows = await identityRows(store.read, modelNamed(model), conditions(model, where), { limit: 1 });
			return asTheirs(rows[0] ?? null);
		},
		findMany: async ({ model, where, limit, offset, sortBy }) =>
			asTheirs(
				await identityRows(store.read, modelNamed(model), conditions(model, where), {
					limit,
					offset: offset ?? 0,
					sortBy
				})
			),
		update: async ({ model, where, update }) => {
			const change = Object(update) as Record<string, unknown>;
			const rows = await write((db) =>
				updateIdentityRows(db, modelNamed(model), conditions(model, where), change)
			);
			return asTheirs(rows[0] ?? null);
		},
		updateMany: async ({ model, where, update }) =>
			(await write((db) => updateIdentityRows(db, modelNamed(model), conditions(model, where), update)))
				.length,
		delete: async ({ model, where }) => {
			await write((db) => deleteIdentityRows(db, modelNamed(model), conditions(model, where)));
		},
		deleteMany: async ({ model, where }) =>
			(await write((db) => deleteIdentityRows(db, modelNamed(model), conditions(model, where)))).length,
		count: ({ model, where }) => countIdentityRows(store.read, modelNamed(model), conditions(model, where))
	};
	return createAdapterFactory({
		config: { adapterId: 'bildlov', supportsDates: false, supportsBooleans: true },
		adapter: () => adapter
	});
}

/** The library's generics promise the shape of its own rows; our columns are made to that shape. */
function asTheirs<T>(rows: unknown): T {
	return rows as T;
}

function conditions(model: string, where: CleanedWhere[] | undefined): IdentityCondition[] {
	return (where ?? []).map(({ field, operator, value, connector }) => ({
		field,
		operator,
		value: field === 'token' ? withHashedToken(model, { token: value }).token : value,
		connector
	}));
}

function withHashedToken<T extends object>(model: string, row: T): T {
	if (model !== 'sessions' || !('token' in row)) return row;
	const { token } = row;
	if (Array.isArray(token)) return { ...row, token: token.map((one) => sha256Of(String(one))) };
	return { ...row, token: sha256Of(String(token)) };
}
