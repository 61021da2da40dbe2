import { comparePolicies } from '#lib/server/use-cases/compare-policies.ts';
import { refusalStatus } from '../../../../refusal-status.ts';
import { refusePage, signedIn } from '../../../../signed-in.ts';
import { askedComparison } from '../asked-comparison.ts';
import { mostRows } from '../comparison-page.ts';
import type { ComparisonLine } from '../comparison-line.ts';
import type { RequestHandler } from './$types';

/** Progress and then the answer, a line of JSON each. A client that goes away stops the work. */
export const POST: RequestHandler = async (event) => {
	const actor = signedIn(event);
	const asked = askedComparison(event.url.searchParams);
	if (!asked) refusePage({ type: 'NotFound' });
	const run = comparePolicies(event.locals.deps, actor, { ...asked, most: mostRows });
	const first = await run.next();
	const encoder = new TextEncoder();
	const asLine = (line: ComparisonLine) => encoder.encode(`${JSON.stringify(line)}\n`);
	const lineOf = (step: typeof first): ComparisonLine => {
		if (!step.done) return { progress: step.value };
		return step.value.ok ? { comparison: step.value.value } : { refusal: step.value.refusal };
	};
	const status = first.done && !first.value.ok ? refusalStatus(first.value.refusal) : 200;
	const body = new ReadableStream<Uint8Array>({
		start(controller) {
			controller.enqueue(asLine(lineOf(first)));
			if (first.done) controller.close();
		},
		async pull(controller) {
			const step = await run.next();
			controller.enqueue(asLine(lineOf(step)));
			if (step.done) controller.close();
		},
		async cancel() {
			// What a run that is given up returns, nobody reads.
			await run.return({ ok: false, refusal: { type: 'NoSuchPolicy' } });
		}
	});
	return new Response(body, {
		status,
		// Nothing on the way may hold the lines back to send them together.
		headers: {
			'content-type': 'application/x-ndjson',
			'x-accel-buffering': 'no',
			'cache-control': 'no-store'
		}
	});
};
