/** Tries a lot of cases, in one of the processes that share them. */
import fc from 'fast-check';
import { aField, Broken, cases, type Case } from './field-harness.ts';
import type { Fault, Lot, Tried } from './lot-messages.ts';

/** Tries lots one after the other, over one server. */
export async function aTrier(): Promise<(lot: Lot) => Promise<Tried>> {
	const field = await aField();
	return async ({ seed, cases: numRuns, path }) => {
		const totals = { held: 0, saved: 0, wiped: 0, received: 0, order: 0 };
		const faults: (Fault | 'error')[] = [];
		const property = fc.asyncProperty(cases, async (one: Case) => {
			try {
				const { saved, wiped, received, order } = await field.run(one);
				// Those that are tried to make a broken case smaller are no cases of the lot.
				if (faults.length > 0) return;
				totals.held += 1;
				totals.saved += saved;
				totals.wiped += wiped;
				totals.received += received;
				totals.order = (Math.imul(totals.order, 31) + order) >>> 0;
			} catch (error) {
				faults.push(error instanceof Broken ? error.fault : 'error');
				throw error;
			}
		});
		const details = await fc.check(property, { numRuns, seed, ...(path === undefined ? {} : { path }) });
		if (!details.failed) return { seed, ...totals, broken: null };
		const said = details.errorInstance instanceof Error ? (details.errorInstance.stack ?? '') : '';
		const report = `${said}\n${fc.defaultReportMessage(details) ?? ''}`;
		const broken = { fault: faults.at(-1) ?? 'error', path: details.counterexamplePath, report };
		return { seed, ...totals, broken };
	};
}
