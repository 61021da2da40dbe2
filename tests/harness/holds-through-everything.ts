/** The same property in two files, so that two processors share its cases. */
import fc from 'fast-check';
import { aField, cases } from './field-harness.ts';

/** In both files together: what two slow processors do in a minute. `npm run soak` asks for more. */
const usual = 4_000;
const asked = Number(process.env['BILDLOV_HARNESS_CASES'] ?? usual);
export const firstSeed = Number(process.env['BILDLOV_SEED'] ?? 20_261_122);
/** So many are told of at a time, where many are asked for. */
const told = 10_000;

/** How many cases this part has, and how many of them held; throws at the first that does not, with its seed. */
export async function tryCases(part: 0 | 1): Promise<{ readonly asked: number; readonly held: number }> {
	const field = await aField();
	const runs = Math.floor((asked + part) / 2);
	let held = 0;
	const totals = { saved: 0, wiped: 0, received: 0 };
	for (let done = 0; done < runs; done += told) {
		const property = fc.asyncProperty(cases, async (one) => {
			const { saved, wiped, received } = await field.run(one);
			held += 1;
			totals.saved += saved;
			totals.wiped += wiped;
			totals.received += received;
		});
		const seed = firstSeed + 2 * (done / told) + part;
		await fc.assert(property, { numRuns: Math.min(told, runs - done), seed });
		if (runs > told) console.log(`${new Date().toISOString()} ${held} of ${runs}:`, totals);
	}
	return { asked: runs, held };
}
