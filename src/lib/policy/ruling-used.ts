/** Which ruling carried a decision. */
import type { Decision, DecisionInput } from '#lib/domain/decision.ts';
import { decide } from './decide.ts';
import type { Profile } from './profile.ts';

const ruling = 'bildlov.ruling';

/**
 * The open question whose ruling the decision rests on; undefined where it rests on none. It is found by asking again
 * without that ruling: two questions may share their sentences, so the reasons alone do not say which it was.
 */
export function questionRuledOn(
	input: DecisionInput,
	decision: Decision,
	own: readonly Profile[] = []
): string | undefined {
	if (!restsOnRuling(decision)) return undefined;
	return Object.keys(input.rulings).find((question) => {
		const others = Object.entries(input.rulings).filter(([id]) => id !== question);
		return !restsOnRuling(decide({ ...input, rulings: Object.fromEntries(others) }, own));
	});
}

function restsOnRuling({ reasons }: Decision): boolean {
	return reasons.some((reason) => reason.rule === ruling);
}
