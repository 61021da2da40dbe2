/**
 * What a new policy would change, over 100,000 publications and 20,000 people with open consents, alone:
 * `node tests/bench/compare.ts`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '#lib/domain/access.ts';
import type { ChannelKind } from '#lib/domain/decision.ts';
import { searchName } from '#lib/domain/search-name.ts';
import { controllers, openChannels } from '#lib/server/db/organisation.ts';
import type { Tables } from '#lib/server/db/schema.ts';
import type { Db } from '#lib/server/db/store.ts';
import type { Deps } from '#lib/server/deps.ts';
import { sha256Of } from '#lib/server/hash.ts';
import { settingsFrom } from '#lib/server/settings.ts';
import { openDeps } from '#lib/server/start.ts';
import { comparePolicies, type Comparison } from '#lib/server/use-cases/compare-policies.ts';
import { setUpMunicipality } from '#lib/server/use-cases/set-up-municipality.ts';

const publicationCount = 100_000;
const peopleCount = 20_000;
const unitCount = 40;
const by = { actorKind: 'operator', actorId: 'bench' } as const;
const administrator: Actor = {
	kind: 'user',
	id: 'bench',
	name: 'Bench',
	grants: [{ role: 'administrator', unitId: null, channelId: null }]
};

/** The same figures each time. */
let seed = 20261120;
function upTo(limit: number): number {
	seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
	return seed % limit;
}

export interface Compared {
	readonly ms: number;
	/** The longest that others waited for their turn. */
	readonly longestTurnMs: number;
	readonly comparison: Comparison;
}

/** Norberg's controller asks what Sollentuna's rules would change. */
export async function measureComparison(rounds: number): Promise<Compared[]> {
	const folder = mkdtempSync(join(tmpdir(), 'bildlov-bench-compare-'));
	const deps = await openDeps(settingsFrom({ BILDLOV_DATA: folder }));
	await fillForComparison(deps);
	const measured: Compared[] = [];
	for (let round = 0; round < rounds; round += 1) measured.push(await compareOnce(deps));
	await deps.close();
	rmSync(folder, { recursive: true });
	return measured;
}

async function compareOnce(deps: Deps): Promise<Compared> {
	const policy = { policyId: 'sollentuna' };
	const run = comparePolicies(deps, administrator, { policy, controllerIds: [], most: 500 });
	const start = performance.now();
	let turn = start;
	let longestTurnMs = 0;
	for (;;) {
		const step = await run.next();
		longestTurnMs = Math.max(longestTurnMs, performance.now() - turn);
		turn = performance.now();
		if (!step.done) continue;
		if (!step.value.ok) throw new Error(step.value.refusal.type);
		return { ms: performance.now() - start, longestTurnMs, comparison: step.value.value };
	}
}

async function fillForComparison(deps: Deps): Promise<void> {
	const set = await setUpMunicipality(
		deps,
		{ kind: 'link', id: 'bench', opens: 'set-up' },
		{
			name: 'Bänkby',
			dataProtectionOfficer: 'dso@example.org',
			support: 'support@example.org',
			controllers: [{ name: 'Nämnden', policyId: 'norberg', guardiansRequired: 'one' }],
			administrator: { name: 'Bench', email: 'bench@example.org', password: 'a password for the bench' }
		}
	);
	if (!set.ok) throw new Error(set.refusal.type);
	await deps.store.transact(async (db) => {
		const personIds = await fillPeople(deps, db);
		await fillPublications(deps, db, personIds);
	});
}

async function fillPeople(deps: Deps, db: Db): Promise<string[]> {
	const [controller] = await controllers(db);
	if (!controller) throw new Error('There is no controller.');
	const createdAt = deps.now();
	const unitIds = Array.from({ length: unitCount }, () => deps.newId());
	await db.q.insert(db.t.units).values(
		unitIds.map((id, place) => {
			const schoolForm = place % 4 === 0 ? ('upper-secondary' as const) : ('compulsory' as const);
			return { id, controllerId: controller.id, name: `Skola ${place}`, schoolForm, createdAt };
		})
	);
	const people: Tables['people']['$inferInsert'][] = [];
	const details: Tables['personDetails']['$inferInsert'][] = [];
	const guardianships: Tables['guardianships']['$inferInsert'][] = [];
	const signings: Tables['signings']['$inferInsert'][] = [];
	const consents: Tables['consents']['$inferInsert'][] = [];
	const childIds: string[] = [];
	for (let place = 0; place < peopleCount; place += 1) {
		const [personId, guardianId] = [deps.newId(), deps.newId()];
		childIds.push(personId);
		const age = place % 4 === 0 ? 15 + upTo(4) : 6 + upTo(10);
		const birthDate = `${new Date().getUTCFullYear() - age}-0${1 + upTo(9)}-1${upTo(9)}`;
		const [name, guardian] = [`Barn ${place} Bänk`, `Vuxen ${place} Bänk`];
		const unitId = unitIds[place % unitCount];
		if (unitId === undefined) throw new Error('There is no unit.');
		people.push({ id: personId, unitId, createdAt }, { id: guardianId, createdAt });
		details.push(
			{ personId, name, searchName: searchName(name), birthDate },
			{ personId: guardianId, name: guardian, searchName: searchName(guardian) }
		);
		const fromOn = '2026-08-01';
		guardianships.push({ id: deps.newId(), guardianId, childId: personId, fromOn, isFromList: true });
		for (let nth = 0; nth <= upTo(3); nth += 1) {
			const signingId = deps.newId();
			signings.push({
				id: signingId,
				recordSha256: signingId,
				signerAs: age < 13 ? 'guardian' : 'self',
				guardianId: age < 13 ? guardianId : null,
				isClaimed: false,
				method: 'typed',
				formSha256: sha256Of('form'),
				policyId: 'norberg',
				policyVersion: '1',
				signedAt: createdAt,
				receivedAt: createdAt,
				clockSkewMs: 0,
				linkSha256: signingId,
				...by
			});
			const channels: ChannelKind[] = nth === 0 ? ['website', 'social-media'] : ['print', 'intranet'];
			consents.push({
				id: deps.newId(),
				signingId,
				personId,
				channels,
				thirdCountry: upTo(2) === 0,
				covers: ['image'],
				purposes: [],
				images: 'general'
			});
		}
	}
	const { t } = db;
	for (const rows of inChunks(people)) await db.q.insert(t.people).values(rows);
	for (const rows of inChunks(details)) await db.q.insert(t.personDetails).values(rows);
	for (const rows of inChunks(guardianships)) await db.q.insert(t.guardianships).values(rows);
	for (const rows of inChunks(signings)) await db.q.insert(t.signings).values(rows);
	for (const rows of inChunks(consents)) await db.q.insert(t.consents).values(rows);
	return childIds;
}

async function fillPublications(deps: Deps, db: Db, personIds: readonly string[]): Promise<void> {
	const channels = await openChannels(db);
	const at = deps.now();
	const images: Tables['images']['$inferInsert'][] = [];
	const said: Tables['imageDescriptions']['$inferInsert'][] = [];
	const shown: Tables['appearances']['$inferInsert'][] = [];
	const publications: Tables['publications']['$inferInsert'][] = [];
	for (let place = 0; place < publicationCount; place += 1) {
		const imageId = deps.newId();
		const sha256 = imageId;
		images.push({
			id: imageId,
			originalSha256: sha256,
			previewSha256: sha256,
			thumbnailSha256: sha256,
			mime: 'image/jpeg',
			width: 4000,
			height: 3000,
			uploadedAt: at,
			...by
		});
		said.push({
			id: deps.newId(),
			imageId,
			title: `Bild ${place}`,
			altText: 'Elever.',
			photographer: 'Bench',
			mayUse: true,
			isSecret: false,
			isSensitive: false,
			isNobodyShown: false,
			recordedAt: at,
			...by
		});
		const first = upTo(personIds.length);
		for (let nth = 0; nth <= upTo(3); nth += 1) {
			const personId = personIds[(first + nth * unitCount) % personIds.length];
			if (personId === undefined) throw new Error('Nobody is there.');
			shown.push({
				id: deps.newId(),
				imageId,
				personId,
				role: 'private',
				isShown: true,
				recordedAt: at,
				...by
			});
		}
		const channel = channels[upTo(channels.length)];
		if (!channel) throw new Error('There is no channel.');
		publications.push({
			id: deps.newId(),
			imageId,
			channelId: channel.id,
			publishedOn: '2026-09-01',
			legalBasis: 'consent',
			dutiesDone: [],
			recordedAt: at,
			...by
		});
	}
	const { t } = db;
	for (const rows of inChunks(images)) await db.q.insert(t.images).values(rows);
	for (const rows of inChunks(said)) await db.q.insert(t.imageDescriptions).values(rows);
	for (const rows of inChunks(shown)) await db.q.insert(t.appearances).values(rows);
	for (const rows of inChunks(publications)) await db.q.insert(t.publications).values(rows);
}

function* inChunks<Row>(rows: readonly Row[]): Generator<Row[]> {
	for (let start = 0; start < rows.length; start += 500) yield rows.slice(start, start + 500);
}

if (import.meta.main) {
	for (const { ms, longestTurnMs, comparison } of await measureComparison(3)) {
		const { publications, people } = comparison;
		process.stdout.write(
			`${(ms / 1000).toFixed(2)} s, longest turn ${longestTurnMs.toFixed(0)} ms; ` +
				`${publications.turned} of ${publications.looked} publications and ` +
				`${people.turned} of ${people.looked} answers about ${people.peopleLooked} people turn\n`
		);
	}
}
