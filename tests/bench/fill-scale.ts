/** A municipality of 300,000 people and 1,000,000 consents, put in through the store as facts with their ledger. */
import type { Actor } from '#lib/domain/access.ts';
import { searchName } from '#lib/domain/search-name.ts';
import { insertFacts } from '#lib/server/db/made-facts.ts';
import { insertNameWords } from '#lib/server/db/name-words.ts';
import { controllers } from '#lib/server/db/organisation.ts';
import type { Tables } from '#lib/server/db/schema.ts';
import type { Db } from '#lib/server/db/store.ts';
import type { Deps } from '#lib/server/deps.ts';
import { sha256Of } from '#lib/server/hash.ts';
import { appendToLedger } from '#lib/server/ledger/append.ts';
import { settingsFrom } from '#lib/server/settings.ts';
import { openDeps } from '#lib/server/start.ts';
import { aName, drawer, typed } from './scale-names.ts';
import { aMunicipality } from './a-municipality.ts';

export const scale = { people: 300_000, consents: 1_000_000 };

const unitSize = 500;
const groupSize = 25;
const peopleAtOnce = 2_500;
const rowsAtOnce = 500;
const operator: Actor = { kind: 'operator', id: 'bench' };
const by = { actorKind: operator.kind, actorId: operator.id } as const;
const fromOn = '2026-08-01';

type Row<Name extends keyof Tables> = Tables[Name]['$inferInsert'];

/** What a batch of people comes to. */
interface Rows {
	readonly people: Row<'people'>[];
	readonly personDetails: Row<'personDetails'>[];
	readonly memberships: Row<'memberships'>[];
	readonly guardianships: Row<'guardianships'>[];
	readonly signings: Row<'signings'>[];
	readonly signingDetails: Row<'signingDetails'>[];
	readonly consents: Row<'consents'>[];
	readonly refusals: Row<'refusals'>[];
	readonly withdrawals: Row<'withdrawals'>[];
}

export interface FilledScale {
	readonly cookie: string;
	/** Two thousand of the people. */
	readonly personIds: readonly string[];
	/** What people type. */
	readonly searches: readonly string[];
	readonly seconds: number;
	/** How many rows there are of each kind. */
	readonly counts: Readonly<Record<string, number>>;
}

export async function fillScale(env: Record<string, string>, sizes = scale): Promise<FilledScale> {
	const started = performance.now();
	const deps = await openDeps(settingsFrom(env));
	const cookie = await aMunicipality(deps);
	const upTo = drawer(20261122);
	const groupIds = await fillPlaces(deps, sizes.people);
	const personIds: string[] = [];
	const names: string[] = [];
	const counts: Record<string, number> = {};
	for (let place = 0; place < sizes.people; place += peopleAtOnce) {
		const count = Math.min(peopleAtOnce, sizes.people - place);
		const rows = rowsOf(deps, { place, count, perPerson: sizes.consents / sizes.people, groupIds, upTo });
		await deps.store.transact((db) => insertRows(deps, db, rows));
		for (const [name, of] of Object.entries(rows)) counts[name] = (counts[name] ?? 0) + of.length;
		const every = Math.ceil(sizes.people / 2000);
		for (const [at, person] of rows.people.slice(0, count).entries()) {
			if ((place + at) % every !== 0) continue;
			personIds.push(person.id);
			names.push(rows.personDetails[at]?.name ?? '');
		}
	}
	await deps.close();
	const searches = typed(names, 5_000, upTo);
	return { cookie, personIds, searches, seconds: (performance.now() - started) / 1000, counts };
}

interface Place {
	readonly id: string;
	readonly unitId: string;
}

async function fillPlaces(deps: Deps, peopleCount: number): Promise<Place[]> {
	const [controller] = await controllers(deps.store.read);
	if (!controller) throw new Error('There is no controller.');
	const createdAt = deps.now();
	const controllerId = controller.id;
	const schoolForm = 'compulsory' as const;
	const units = Array.from({ length: Math.ceil(peopleCount / unitSize) }, (_, place) => ({
		id: deps.newId(),
		controllerId,
		name: `Skola ${place}`,
		schoolForm,
		createdAt
	}));
	const groups = units.flatMap((unit) =>
		Array.from({ length: unitSize / groupSize }, (_, place) => ({
			id: deps.newId(),
			unitId: unit.id,
			name: `${place}A`,
			schoolYear: '2026/27',
			createdAt
		}))
	);
	await deps.store.transact(async (db) => {
		for (const some of inChunks(units)) await db.q.insert(db.t.units).values(some);
		for (const some of inChunks(groups)) await db.q.insert(db.t.groups).values(some);
	});
	return groups.map(({ id, unitId }) => ({ id, unitId }));
}

function rowsOf(
	deps: Deps,
	batch: {
		place: number;
		count: number;
		perPerson: number;
		groupIds: readonly Place[];
		upTo: (limit: number) => number;
	}
): Rows {
	const { place: firstPlace, count, perPerson, groupIds, upTo } = batch;
	const createdAt = deps.now();
	const rows: Rows = {
		people: [],
		personDetails: [],
		memberships: [],
		guardianships: [],
		signings: [],
		signingDetails: [],
		consents: [],
		refusals: [],
		withdrawals: []
	};
	const guardians: string[] = [];
	for (let at = 0; at < count; at += 2) guardians.push(deps.newId());
	for (let at = 0; at < count; at += 1) {
		const place = firstPlace + at;
		const personId = deps.newId();
		const guardianId = guardians[at >> 1] ?? '';
		const group = groupIds[Math.floor(place / groupSize)];
		if (!group) throw new Error('There is no group.');
		const name = aName(upTo);
		const birthDate = `20${10 + upTo(10)}-0${1 + upTo(9)}-1${upTo(9)}`;
		rows.people.push({ id: personId, unitId: group.unitId, createdAt });
		rows.personDetails.push({ personId, name, searchName: searchName(name), birthDate });
		rows.memberships.push({ id: deps.newId(), personId, groupId: group.id, fromOn });
		rows.guardianships.push({ id: deps.newId(), guardianId, childId: personId, fromOn, isFromList: true });
		const sign = () => {
			const id = deps.newId();
			rows.signings.push({
				id,
				recordSha256: sha256Of(id),
				signerAs: 'guardian',
				guardianId,
				isClaimed: false,
				method: 'typed',
				formSha256: sha256Of('form'),
				policyId: 'norberg',
				policyVersion: '1',
				signedAt: createdAt,
				receivedAt: createdAt,
				clockSkewMs: 0,
				linkSha256: sha256Of(`link ${id}`),
				...by
			});
			rows.signingDetails.push({ signingId: id, signerName: 'Vuxen', witness: 'Bench' });
			return id;
		};
		const consents = Math.floor((place + 1) * perPerson) - Math.floor(place * perPerson);
		for (let nth = 0; nth < consents; nth += 1) {
			rows.consents.push({
				id: deps.newId(),
				signingId: sign(),
				personId,
				channels: nth % 2 === 0 ? ['website', 'social-media'] : ['website', 'print', 'intranet'],
				thirdCountry: nth % 3 === 0,
				covers: ['image'],
				purposes: [],
				images: 'general'
			});
		}
		if (upTo(20) === 0) {
			const signingId = sign();
			rows.refusals.push({
				id: deps.newId(),
				signingId,
				personId,
				channels: ['social-media'],
				images: 'general'
			});
		}
		if (upTo(33) === 0) {
			rows.withdrawals.push({
				id: deps.newId(),
				personId,
				by: 'guardian',
				guardianId,
				channels: 'all',
				how: 'desk',
				recordedAt: createdAt,
				...by
			});
		}
	}
	for (const id of guardians) {
		const name = aName(upTo);
		rows.people.push({ id, createdAt });
		rows.personDetails.push({ personId: id, name, searchName: searchName(name) });
	}
	return rows;
}

async function insertRows(deps: Deps, db: Db, rows: Rows): Promise<void> {
	const { t } = db;
	for (const some of inChunks(rows.people)) await db.q.insert(t.people).values(some);
	for (const some of inChunks(rows.personDetails)) await db.q.insert(t.personDetails).values(some);
	for (const some of inChunks(rows.memberships)) await db.q.insert(t.memberships).values(some);
	for (const some of inChunks(rows.guardianships)) await db.q.insert(t.guardianships).values(some);
	for (const some of inChunks(rows.signings)) await insertFacts(db, t.signings, some);
	for (const some of inChunks(rows.signingDetails)) await db.q.insert(t.signingDetails).values(some);
	for (const some of inChunks(rows.consents)) await insertFacts(db, t.consents, some);
	for (const some of inChunks(rows.refusals)) await insertFacts(db, t.refusals, some);
	for (const some of inChunks(rows.withdrawals)) await insertFacts(db, t.withdrawals, some);
	const named = rows.people.flatMap(({ id, unitId }, at) =>
		unitId ? [{ id, unitId, name: rows.personDetails[at]?.name ?? '' }] : []
	);
	for (const some of inChunks(named)) await insertNameWords(db, some);
	// One entry for the batch, holding the hash of each fact in it.
	appendToLedger(db, operator, {
		type: 'bench-filled.v1',
		at: deps.now(),
		subjectId: rows.people[0]?.id ?? '',
		payload: { consents: rows.consents.length }
	});
}

function inChunks<Item>(items: readonly Item[]): Item[][] {
	const chunks: Item[][] = [];
	for (let at = 0; at < items.length; at += rowsAtOnce) chunks.push(items.slice(at, at + rowsAtOnce));
	return chunks;
}
