/** Hands lots out to processes of their own: as plain programs they try twice as many cases as inside a test runner. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { triedMessage, type Lot, type Tried } from './lot-messages.ts';

/** So many are handed out at a time: few enough that nobody waits long for the last ones. */
const casesInALot = 250;

/** The lots that a number of cases from a first seed come in. Those of neighbouring seeds are others. */
export function lotsOf(cases: number, firstSeed: number): Lot[] {
	return Array.from({ length: Math.ceil(cases / casesInALot) }, (_, place) => ({
		seed: firstSeed + place,
		cases: Math.min(casesInALot, cases - place * casesInALot)
	}));
}

/** What was tried, lot by lot in the order given. From the first broken case on no lot is begun any more. */
export async function tryLots(
	lots: readonly Lot[],
	{ processes, onTried }: { readonly processes: number; readonly onTried?: (tried: Tried) => void }
): Promise<Tried[]> {
	const tried = new Map<Lot, Tried>();
	const waiting = [...lots];
	await Promise.all(Array.from({ length: Math.min(processes, lots.length) }, () => work()));
	return lots.flatMap((lot) => tried.get(lot) ?? []);

	async function work(): Promise<void> {
		// Most of what a case makes is over at once: with room for it, it is thrown away without being looked through.
		const child = fork(fileURLToPath(import.meta.resolve('./lot-process.ts')), {
			execArgv: ['--max-semi-space-size=64']
		});
		const ended = once(child, 'exit').then(([code]: unknown[]): never => {
			throw new Error(`A process that tries cases has ended with ${String(code)}.`);
		});
		// It ends when it is let go, which is no news.
		ended.catch(() => undefined);
		try {
			await Promise.race([once(child, 'message'), ended]);
			for (let lot = waiting.shift(); lot; lot = waiting.shift()) {
				const answered = once(child, 'message');
				child.send(lot);
				const [message]: unknown[] = await Promise.race([answered, ended]);
				const answer = v.parse(triedMessage, message);
				tried.set(lot, answer);
				onTried?.(answer);
				if (answer.broken) waiting.length = 0;
			}
		} finally {
			child.disconnect();
		}
	}
}
