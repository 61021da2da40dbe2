// The phone through so many cases of everything that may happen to it, others each time, on all processors:
// `npm run soak -- 10000`. BILDLOV_SEED says where to begin; with BILDLOV_PATH besides, that one case of it is tried alone.
import { availableParallelism } from 'node:os';
import type { Tried } from '../harness/lot-messages.ts';
import { lotsOf, tryLots } from '../harness/try-lots.ts';

const cases = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.env['BILDLOV_SEED'] ?? Date.now() % 2 ** 31);
const path = process.env['BILDLOV_PATH'];
const processes = availableParallelism();
const say = (line: string) => void process.stdout.write(`${line}\n`);
const number = (count: number) => count.toLocaleString('en');

const totals = { held: 0, saved: 0, received: 0, wiped: 0 };
const faults = { lost: 0, doubled: 0, altered: 0, stuck: 0, error: 0 };
const startedAt = performance.now();
let toldAt = startedAt;

function count(tried: Tried): void {
	totals.held += tried.held;
	totals.saved += tried.saved;
	totals.received += tried.received;
	totals.wiped += tried.wiped;
	if (tried.broken) faults[tried.broken.fault] += 1;
	if (performance.now() - toldAt < 10_000) return;
	toldAt = performance.now();
	say(standing());
}

function standing(): string {
	const seconds = (performance.now() - startedAt) / 1000;
	const { held, saved, received, wiped } = totals;
	const { lost, doubled, altered, stuck, error } = faults;
	return (
		`${new Date().toISOString()} ${number(held)} of ${number(cases)} cases held, ${(held / seconds).toFixed(0)} a second: ` +
		`lost ${lost}, doubled ${doubled}, altered ${altered}, stuck ${stuck}, errors ${error}; ` +
		`saved ${number(saved)}, received ${number(received)}, on a phone when it was wiped ${number(wiped)}`
	);
}

say(
	`${number(cases)} cases from BILDLOV_SEED=${seed}, in ${processes} processes; ${new Date().toISOString()}`
);
const lots = lotsOf(cases, seed).map((lot) => (path === undefined ? lot : { ...lot, path }));
const tried = await tryLots(lots, { processes, onTried: count });
say(standing());
for (const { seed: lotSeed, broken } of tried) {
	if (!broken) continue;
	process.exitCode = 1;
	say(`${broken.fault}: ${broken.report}`);
	say(`That case alone: BILDLOV_SEED=${lotSeed} BILDLOV_PATH=${broken.path ?? ''} npm run soak -- 1`);
}
