import type fc from 'fast-check';
import { vi } from 'vitest';

/**
 * Each property is tried again for every mutant that it meets; here some cases of each must do. A test that counts
 * how many of its cases were worth something holds the count against how many were tried.
 */
const most = 100;

vi.mock('fast-check', async (original) => {
	const real = await original<{ default: typeof fc }>();
	const assert = (property: fc.IRawProperty<unknown>, parameters: fc.Parameters<unknown> = {}) =>
		real.default.assert(property, {
			...parameters,
			numRuns: Math.min(parameters.numRuns ?? most, most)
		});
	return { ...real, default: { ...real.default, assert } };
});
