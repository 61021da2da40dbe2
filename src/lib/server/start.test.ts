import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { norberg } from '#lib/policy/profiles/norberg.ts';
import { trosa } from '#lib/policy/profiles/trosa.ts';
import { openDeps } from './start.ts';

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
	await expect(openDeps({ dataFolder, isSecure: false, policies })).rejects.toThrow(
		[
			'A policy has 2 faults, and nobody can decide by it:',
			'  norberg.channels.website: nothing is said of this kind of channel: a rule, or "law"',
			'  trosa.specialCare: the rule TRO-999 is not in the register'
		].join('\n')
	);
	expect(readdirSync(dataFolder)).toEqual([]);
});

test('[D13] with the five as they are, it starts', async () => {
	const deps = await openDeps({ dataFolder: aFolder(), isSecure: false });
	expect(deps.store).toBeDefined();
	await deps.close();
});
