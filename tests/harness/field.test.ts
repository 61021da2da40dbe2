import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { aField, type Case } from './field-harness.ts';
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

const send = { do: 'send', tab: 0, net: 'none', atCommit: 1, together: false } as const;
const save = { do: 'save', tab: 0, again: false, together: false } as const;
/** What the soak has found, once mended. */
const found: readonly [string, Case][] = [
	[
		'[SL35] a phone that got its key after the backup, and a server restored from it twice',
		{
			seed: 1,
			isOldPhone: true,
			steps: [
				send,
				save,
				{ do: 'restore' },
				send,
				send,
				send,
				{ do: 'restore' },
				{ do: 'update', tab: 0 },
				save
			]
		}
	],
	[
		'[SL25] what was saved twice, sent in between, and lost by the server with all the rest',
		{
			seed: 1,
			isOldPhone: false,
			steps: [
				{ ...send, together: true },
				save,
				{ do: 'restore' },
				save,
				send,
				{ ...save, again: true },
				send,
				{ do: 'restore' }
			]
		}
	]
];
test.each(found)('%s', async (_name, one) => {
	const outcome = await (await aField()).run(one);
	expect(outcome).toMatchObject({ saved: 2, received: 2, wiped: 0 });
});
