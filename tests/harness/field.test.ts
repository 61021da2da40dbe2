import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { lotsOf, tryLots } from './try-lots.ts';

const cases = 10_000;
const firstSeed = Number(process.env['BILDLOV_SEED'] ?? 20_261_122);

test('[FF1] whatever happens between save and receipt, in 10,000 cases: lost 0, doubled 0, altered 0, and "Sparat" can be read', async () => {
	const tried = await tryLots(lotsOf(cases, firstSeed), { processes: availableParallelism() });
	expect(tried.flatMap(({ broken }) => broken?.report ?? [])).toEqual([]);
	expect(tried.reduce((sum, { held }) => sum + held, 0)).toBe(cases);
	// Not because nothing happens: most that is saved arrives, and some phones are wiped before they have sent.
	const total = (name: 'saved' | 'received' | 'wiped') => tried.reduce((sum, one) => sum + one[name], 0);
	expect(total('received')).toBeGreaterThan(cases / 2);
	expect(total('wiped')).toBeGreaterThan(0);
}, 0);

test('[FF1] the same case takes the same turns, whatever the machine does and whatever was tried before it', async () => {
	const [first, second] = lotsOf(60, firstSeed).concat(lotsOf(60, firstSeed + 1));
	if (!first || !second) throw new Error('There are no lots.');
	const [one, other] = await Promise.all([
		tryLots([first, second], { processes: 1 }),
		tryLots([second, first], { processes: 1 })
	]);
	expect(one.map(({ order }) => order)).toEqual(other.map(({ order }) => order).reverse());
	expect(one[0]?.order).not.toBe(one[1]?.order);
}, 0);
