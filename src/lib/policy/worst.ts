/** Several people in one image: the image's verdict is the worst of theirs. */
import { verdicts, type Verdict } from '#lib/domain/decision.ts';

/** The worst verdict in the order of severity; null where nobody was asked about, which is no answer at all. */
export function worstVerdict(ofPeople: Iterable<Verdict>): Verdict | null {
	let worst: number = verdicts.length;
	for (const verdict of ofPeople) worst = Math.min(worst, verdicts.indexOf(verdict));
	return verdicts[worst] ?? null;
}
