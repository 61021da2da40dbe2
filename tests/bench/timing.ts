/**
 * How long a check takes for a child who is blocked, one whose guardian has said no, and another unit's child beside an
 * id that nobody has: the medians may not tell them apart. `node tests/bench/timing.ts [calls]`.
 */
import type { Actor } from '#lib/domain/access.ts';
import { checkPerson, findPeople } from '#lib/server/use-cases/check-people.ts';
import { aChildWithANo, kindsOfNo } from '../support/a-child-with-a-no.ts';
import { aUser } from '../support/test-deps.ts';

const calls = Number(process.argv[2] ?? 10_000);
const worlds = await Promise.all(kindsOfNo.map((kind) => aChildWithANo(kind, 'with-a-past')));

function medianOf(times: number[]): number {
	times.sort((one, other) => one - other);
	return times[Math.floor(times.length / 2)] ?? 0;
}

/** Asked in turns, so that whatever else the machine does falls on all of them alike. */
async function compared(what: string, asks: readonly (readonly [string, () => Promise<unknown>])[]) {
	const times = new Map<string, number[]>(asks.map(([name]) => [name, []]));
	for (let call = 0; call < calls; call += 1) {
		for (const [name, ask] of asks) {
			const began = performance.now();
			await ask();
			times.get(name)?.push(performance.now() - began);
		}
	}
	const medians = [...times].map(([name, all]) => [name, medianOf(all)] as const);
	const values = medians.map(([, median]) => median);
	const shown = medians.map(([name, median]) => `${name} ${median.toFixed(3)} ms`).join(', ');
	const difference = Math.max(...values) - Math.min(...values);
	process.stdout.write(`${what}: ${shown}; difference ${difference.toFixed(3)} ms\n`);
	if (difference >= 5) process.exitCode = 1;
}

const staff = (world: (typeof worlds)[number]): Actor => aUser('staff', world.idOf('Björkskolan'));
await compared(
	'one child',
	worlds.map((world) => [world.kind, () => checkPerson(world.deps, staff(world), world.alva)] as const)
);
await compared(
	'a search',
	worlds.map((world) => [world.kind, () => findPeople(world.deps, staff(world), 'alva')] as const)
);
const [world] = worlds;
if (!world) throw new Error('There is no world.');
const elsewhere = aUser('staff', world.idOf('Alskolan'));
const nobody = world.deps.newId();
await compared('another unit', [
	['her', () => checkPerson(world.deps, elsewhere, world.alva)],
	['nobody', () => checkPerson(world.deps, elsewhere, nobody)]
]);
for (const { deps } of worlds) await deps.accessLog.close();
