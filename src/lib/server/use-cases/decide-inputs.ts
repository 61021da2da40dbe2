import { setImmediate as nextTurn } from 'node:timers/promises';
import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import type { Decision, DecisionInput } from '#lib/domain/decision.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { decide } from '#lib/policy/decide.ts';
import { parseDecisionInput, type InputFault, type InvalidInput } from '#lib/policy/parse-input.ts';
import type { Profile } from '#lib/policy/profile.ts';
import type { Deps } from '../deps.ts';
import { ownPolicyFinder } from '../own-policy-finder.ts';

export const mostInputs = 10_000;
/** More faults than anybody reads; the others are counted. */
export const mostFaults = 1_000;

/** `leftOut`: how many more faults there are than those named. */
export type InvalidInputs = InvalidInput & { readonly leftOut: number };

const turnMilliseconds = 10;

/**
 * Decides for another system, from what it brings along and nothing else. One input, or a list with a decision for
 * each, in order; one fault anywhere refuses the whole, with every fault by path (`[3].subject.birthDate`).
 * Others' requests get their turn in between.
 */
export async function decideInputs(
	deps: Deps,
	actor: Actor,
	asked: { readonly inputs: readonly unknown[]; readonly isList: boolean }
): Promise<Result<readonly Decision[], NotAllowed | InvalidInputs>> {
	if (!mayDo(actor, 'decide')) return refused({ type: 'NotAllowed', action: 'decide' });
	const { inputs, isList } = asked;
	if (inputs.length < 1 || inputs.length > mostInputs) return refused(wrongCount);

	const findOwn = ownPolicyFinder(deps.store.read);
	const giveWay = givingWay();
	const faults: InputFault[] = [];
	let faultCount = 0;
	const read: { readonly input: DecisionInput; readonly own: readonly Profile[] }[] = [];
	for (const [index, given] of inputs.entries()) {
		const own = await findOwn(given);
		const parsed = parseDecisionInput(given, own);
		if (parsed.ok) read.push({ input: parsed.value, own });
		else {
			faultCount += parsed.refusal.faults.length;
			const room = mostFaults - faults.length;
			for (const fault of parsed.refusal.faults.slice(0, room)) {
				faults.push(isList ? inList(fault, index) : fault);
			}
		}
		await giveWay();
	}
	if (faultCount > 0) return refused({ type: 'InvalidInput', faults, leftOut: faultCount - faults.length });

	const decisions: Decision[] = [];
	for (const { input, own } of read) {
		decisions.push(decide(input, own));
		await giveWay();
	}
	return ok(decisions);
}

const wrongCount: InvalidInputs = {
	type: 'InvalidInput',
	faults: [{ path: '', message: `must be one input, or a list of 1 to ${mostInputs}` }],
	leftOut: 0
};

function inList({ path, message }: InputFault, index: number): InputFault {
	return { path: path === '' ? `[${index}]` : `[${index}].${path}`, message };
}

/** Lets the server do other things when it has worked for a while. */
function givingWay(): () => Promise<void> | void {
	let since = performance.now();
	return () => {
		if (performance.now() - since < turnMilliseconds) return;
		return nextTurn().then(() => {
			since = performance.now();
		});
	};
}
