import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { killAgainAndAgain } from '../bench/kills.ts';

test('[ST11] five times killed under load, everything acknowledged is there and the chain is whole', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'bildlov-killed-'));
	const figures = await killAgainAndAgain({ BILDLOV_DATA: folder }, 5);
	expect(figures).toMatchObject({ kills: 5, missing: 0, altered: 0, broken: 0 });
	expect(figures.records).toBeGreaterThan(0);
	expect(figures.entries).toBeGreaterThan(figures.records);
});
