/**
 * Fills a data folder with a made-up municipality of 10,000 people and 10,000 consents, for measuring:
 * `node tests/bench/fill.ts FOLDER`. Prints, as JSON, the cookie of a signed-in user and the people's ids.
 */
import { settingsFrom } from '#lib/server/settings.ts';
import { openDeps } from '#lib/server/start.ts';
import { searchName } from '#lib/domain/search-name.ts';
import { insertConsent, insertSigning } from '#lib/server/db/consents.ts';
import { controllers, insertGroup, insertUnit } from '#lib/server/db/organisation.ts';
import { insertGuardianship, insertMembership, insertPerson } from '#lib/server/db/people.ts';
import type { Db } from '#lib/server/db/store.ts';
import type { Deps } from '#lib/server/deps.ts';
import { sha256Of } from '#lib/server/hash.ts';
import { aMunicipality } from './a-municipality.ts';

const peopleCount = 10_000;
const groupSize = 25;
const groupsInUnit = 20;

export interface Filled {
	readonly cookie: string;
	readonly personIds: readonly string[];
}

/** Everybody under 13 with one guardian and one yes, to some kinds of channel. */
export async function fill(dataFolder: string): Promise<Filled> {
	const deps = await openDeps(settingsFrom({ BILDLOV_DATA: dataFolder }));
	const cookie = await aMunicipality(deps);
	const personIds = await deps.store.transact((db) => fillPeople(deps, db));
	await deps.close();
	return { cookie, personIds };
}

async function fillPeople(deps: Deps, db: Db): Promise<string[]> {
	const [controller] = await controllers(db);
	if (!controller) throw new Error('There is no controller.');
	const createdAt = deps.now();
	const personIds: string[] = [];
	let unitId = '';
	let groupId = '';
	for (let place = 0; place < peopleCount; place += 1) {
		if (place % (groupSize * groupsInUnit) === 0) {
			unitId = deps.newId();
			const name = `Skola ${place}`;
			const unit = { id: unitId, controllerId: controller.id, name, schoolForm: 'compulsory' as const };
			await insertUnit(db, { ...unit, createdAt });
		}
		if (place % groupSize === 0) {
			groupId = deps.newId();
			await insertGroup(db, {
				id: groupId,
				unitId,
				name: `Grupp ${place}`,
				schoolYear: '2026/27',
				createdAt
			});
		}
		const personId = await addChild(deps, db, { place, unitId, groupId, createdAt });
		personIds.push(personId);
	}
	return personIds;
}

async function addChild(
	deps: Deps,
	db: Db,
	child: { place: number; unitId: string; groupId: string; createdAt: string }
): Promise<string> {
	const { place, unitId, groupId, createdAt } = child;
	const [personId, guardianId, signingId] = [deps.newId(), deps.newId(), deps.newId()];
	const name = `Barn ${place} Bänk`;
	const birthDate = `2016-0${1 + (place % 9)}-1${place % 9}`;
	await insertPerson(
		db,
		{ id: personId, unitId, createdAt },
		{ name, searchName: searchName(name), birthDate }
	);
	await insertMembership(db, { id: deps.newId(), personId, groupId, fromOn: '2026-08-01' });
	const guardian = `Vuxen ${place} Bänk`;
	await insertPerson(db, { id: guardianId, createdAt }, { name: guardian, searchName: searchName(guardian) });
	const fromOn = '2026-08-01';
	await insertGuardianship(db, { id: deps.newId(), guardianId, childId: personId, fromOn, isFromList: true });
	await insertSigning(
		db,
		{
			id: signingId,
			recordSha256: sha256Of(signingId),
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
			linkSha256: sha256Of(`link ${signingId}`),
			actorKind: 'operator',
			actorId: 'bench'
		},
		{ signerName: guardian, witness: 'Bench' }
	);
	await insertConsent(db, {
		id: deps.newId(),
		signingId,
		personId,
		channels: place % 2 === 0 ? ['website', 'social-media'] : ['website', 'print', 'intranet'],
		thirdCountry: place % 4 === 0,
		covers: ['image'],
		purposes: [],
		images: 'general'
	});
	return personId;
}

const folder = process.argv[2];
if (import.meta.main && folder) process.stdout.write(`${JSON.stringify(await fill(folder))}\n`);
