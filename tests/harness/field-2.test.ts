import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aField, cases } from './field-harness.ts';
import { firstSeed, tryCases } from './holds-through-everything.ts';

test('[FF1] whatever happens between save and receipt: lost 0, doubled 0, altered 0, and "Sparat" can be read', async () => {
	const { asked, held } = await tryCases(1);
	expect(held).toBe(asked);
}, 0);

test('[FF1] the same case takes the same turns, whatever the machine does', async () => {
	const field = await aField();
	const some = fc.sample(cases, { numRuns: 25, seed: firstSeed });
	for (const one of some) expect(await field.run(one)).toEqual(await field.run(one));
	const orders = new Set<number>();
	for (const one of some) orders.add((await field.run(one)).order);
	expect(orders.size).toBeGreaterThan(20);
}, 0);
