import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Profile } from '#lib/policy/profile.ts';
import { norberg } from '#lib/policy/profiles/norberg.ts';
import { trosa } from '#lib/policy/profiles/trosa.ts';
import { insertPublishedPolicy } from './db/policies.ts';
import { settingsFrom } from './settings.ts';
import { openDeps } from './start.ts';
import { transactNoted } from '../../../tests/support/transact-noted.ts';

const aFolder = () => mkdtempSync(join(tmpdir(), 'bildlov-start-'));

test('[D13] a guideline with faults stops the start before anything is opened, and every fault is named', async () => {
	const channels = Object.fromEntries(
		Object.entries(norberg.channels).filter(([kind]) => kind !== 'website')
	);
	const policies = [
		{ ...norberg, channels },
		{ ...trosa, specialCare: 'TRO-999' }
	];
	const dataFolder = aFolder();
	await expect(openDeps(settingsFrom({ BILDLOV_DATA: dataFolder }), policies)).rejects.toThrow(
		[
			'A policy has 2 faults, and nobody can decide by it:',
			'  norberg.channels.website: nothing is said of this kind of channel: a rule, or "law"',
			'  trosa.specialCare: the rule TRO-999 is not in the register'
		].join('\n')
	);
	expect(readdirSync(dataFolder)).toEqual([]);
});

async function aPublished(policyId: string, profile: Profile): Promise<string> {
	const dataFolder = aFolder();
	const deps = await openDeps(settingsFrom({ BILDLOV_DATA: dataFolder }));
	await transactNoted(deps.store, (db) =>
		insertPublishedPolicy(db, {
			id: deps.newId(),
			policyId,
			version: '1',
			name: 'Ekby',
			basePolicyId: 'norberg',
			baseVersion: norberg.version,
			changes: [],
			profile,
			fromOn: '2026-01-01',
			publishedAt: deps.now(),
			actorKind: 'operator',
			actorId: 'command-line'
		})
	);
	await deps.close();
	return dataFolder;
}

test('[D13] a published policy with faults stops the start, not the first answer', async () => {
	const dataFolder = await aPublished('ekby', { ...norberg, id: 'ekby', specialCare: 'NOR-999' });
	const opened = openDeps(settingsFrom({ BILDLOV_DATA: dataFolder }));
	await expect(opened).rejects.toThrow('  ekby.specialCare: the rule NOR-999 is not in the register');
});

test('[PO14] so does a published policy with the id of a guideline: the guideline would answer for it', async () => {
	const dataFolder = await aPublished('norberg', norberg);
	await expect(openDeps(settingsFrom({ BILDLOV_DATA: dataFolder }))).rejects.toThrow(
		'norberg has the id of a guideline'
	);
});

test('[D13] a published policy as it should be starts', async () => {
	const dataFolder = await aPublished('ekby', { ...norberg, id: 'ekby' });
	const deps = await openDeps(settingsFrom({ BILDLOV_DATA: dataFolder }));
	expect(deps.store).toBeDefined();
	await deps.close();
});

test('[D13] with the five as they are, it starts', async () => {
	const deps = await openDeps(settingsFrom({ BILDLOV_DATA: aFolder() }));
	expect(deps.store).toBeDefined();
	await deps.close();
});
