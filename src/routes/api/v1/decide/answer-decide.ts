import type { Decision } from '#lib/domain/decision.ts';
import { programOfRequest } from '#lib/server/actor-of-request.ts';
import type { Deps } from '#lib/server/deps.ts';
import { jsonInPieces } from '#lib/server/json-in-pieces.ts';
import { decideInputs, mostInputs } from '#lib/server/use-cases/decide-inputs.ts';
import { refusalStatus } from '../../../refusal-status.ts';
import { readJsonItems } from '../../read-json-items.ts';

/** Somewhat under what the server itself stops at, so that the answer is this one. */
const limits = { items: mostInputs, itemBytes: 1_000_000, bytes: 32_000_000 };

const headers = { 'cache-control': 'no-store', 'content-type': 'application/json' };

function refuse(
	status: number,
	body: { readonly error: string },
	more: Record<string, string> = {}
): Response {
	return new Response(JSON.stringify(body), { status, headers: { ...headers, ...more } });
}

/** Decisions for another system: one input or a list. What it answers is described at /api/v1/openapi.json. */
export async function answerDecide(deps: Deps, request: Request): Promise<Response> {
	const program = await programOfRequest(deps, request.headers);
	if (!program) return refuse(401, { error: 'TokenNotGood' }, { 'www-authenticate': 'Bearer' });
	const type = /^[^;]*/
		.exec(request.headers.get('content-type') ?? '')?.[0]
		.trim()
		.toLowerCase();
	if (type !== 'application/json') return refuse(415, { error: 'NotJsonType' });

	const read = await readJsonItems(request, limits);
	if (!read.ok) {
		const { type: error, ...more } = read.refusal;
		return refuse(error === 'NotJson' ? 400 : 413, { error, ...more });
	}
	const { isList, items } = read.value;
	const decided = await decideInputs(deps, program, { inputs: items, isList });
	if (!decided.ok) {
		const { type: error, ...more } = decided.refusal;
		return refuse(refusalStatus(decided.refusal), { error, ...more });
	}
	const [only] = decided.value;
	return isList
		? new Response(jsonInPieces<Decision>(decided.value), { headers })
		: Response.json(only, { headers });
}
