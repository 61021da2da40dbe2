/** A kept decision, decided again: an answer that was given must still be given by the version that gave it. */
import type { Decision, DecisionInput } from '#lib/domain/decision.ts';
import { decide } from './decide.ts';
import { guidelines } from './policies.ts';
import type { Profile } from './profile.ts';

/** `other-version`: the version that answered is not at hand, so nothing is said of it. */
export type Replay = 'same' | 'different' | 'other-version';

/** Decides the kept input with the version that answered then; `own` is that version where it is the municipality's own. */
export function replayed(
	{ input, decision }: { readonly input: DecisionInput; readonly decision: Decision },
	own: Profile | undefined
): Replay {
	const { id, version } = decision.policy;
	const isThatOne = (profile: Profile) => profile.id === id && profile.version === version;
	const profile = own && isThatOne(own) ? own : guidelines.find(isThatOne);
	if (!profile || input.policy !== id) return 'other-version';
	// Byte for byte: words, citations and their order are part of the answer.
	return JSON.stringify(decide(input, [profile])) === JSON.stringify(decision) ? 'same' : 'different';
}
