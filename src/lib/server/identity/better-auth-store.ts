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

function modelNamed(name: string): IdentityModel {
	const model = identityModels.find((known) => known === name);
	if (!model) throw new Error(`The sign-in library asked for an unknown table: ${name}`);
	return model;
}

/**
 * Keeps the sign-in library's rows in our own store: its writes queue with all others, so that none of them
 * can fall inside somebody else's transaction.
 */
export function betterAuthStore(store: Store) {
	const write = <T>(work: (db: Db) => Promise<T>) => store.transact(work);
	const adapter: CustomAdapter = {
		create: async ({ model, data }) =>
			asTheirs(await write((db) => insertIdentityRow(db, modelNamed(model), data))),
		findOne: async ({ model, where }) => {
			const rows = await identityRows(store.read, modelNamed(model), conditions(where), { limit: 1 });
			return asTheirs(rows[0] ?? null);
		},
		findMany: async ({ model, where, limit, offset, sortBy }) =>
			asTheirs(
				await identityRows(store.read, modelNamed(model), conditions(where), {
					limit,
					offset: offset ?? 0,
					sortBy
				})
			),
		update: async ({ model, where, update }) => {
			const change = Object(update) as Record<string, unknown>;
			const rows = await write((db) => updateIdentityRows(db, modelNamed(model), conditions(where), change));
			return asTheirs(rows[0] ?? null);
		},
		updateMany: async ({ model, where, update }) =>
			(await write((db) => updateIdentityRows(db, modelNamed(model), conditions(where), update))).length,
		delete: async ({ model, where }) => {
			await write((db) => deleteIdentityRows(db, modelNamed(model), conditions(where)));
		},
		deleteMany: async ({ model, where }) =>
			(await write((db) => deleteIdentityRows(db, modelNamed(model), conditions(where)))).length,
		count: ({ model, where }) => countIdentityRows(store.read, modelNamed(model), conditions(where))
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

function conditions(where: CleanedWhere[] | undefined): IdentityCondition[] {
	return (where ?? []).map(({ field, operator, value, connector }) => ({
		field,
		operator,
		value,
		connector
	}));
}
