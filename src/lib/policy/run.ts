/** What is known while one question is answered, and how an answer is noted with its reason. */
import type { KnownOrUnknownBand } from '#lib/domain/age.ts';
import type {
	DecisionInput,
	Effect,
	LegalBasis,
	MissingCode,
	Reason,
	Verdict
} from '#lib/domain/decision.ts';
import { dutyBit, missingBit } from './codes.ts';
import { reasonOf, type ReadPolicy } from './policies.ts';
import type { ChannelRules, DutyLine, RuleId } from './profile.ts';
import type { Trace } from './trace.ts';

export interface Run {
	readonly input: DecisionInput;
	readonly policy: ReadPolicy;
	readonly rules: ChannelRules;
	readonly band: KnownOrUnknownBand;
	/** Set only where somebody follows the steps; a run is the same with and without. */
	readonly trace: Trace | undefined;
	basis: LegalBasis;
	/** The rule that asks for an explicit, written consent to sensitive data. */
	explicit: RuleId | undefined;
	/** The decisive one first. */
	readonly reasons: Reason[];
	missing: number;
	duties: number;
	question: string | undefined;
}

export function addDuties(run: Run, lines: readonly DutyLine[] | undefined): void {
	if (lines) for (const line of lines) addDuty(run, line);
}

export function addDuty(run: Run, line: DutyLine): void {
	if (line.account && line.account !== run.input.channel.account) return;
	if (line.exceptPublisher && line.exceptPublisher === run.input.publisher) return;
	run.duties |= dutyBit(line.duty);
	applied(run, line.rule, 'duty');
}

export function birthDateMissing(run: Run): Verdict {
	run.missing = 0;
	run.duties = 0;
	const rule = 'bildlov.birth-date';
	run.trace?.({ what: 'age', state: 'stops', rule, band: run.band });
	return incomplete(run, 'birth-date', rule);
}

/** A combination that the policy says nothing of is never a yes. */
export function hole(run: Run): Verdict {
	const rule = 'bildlov.policy-rule';
	run.trace?.({ what: 'policy-rule', state: 'stops', rule });
	return incomplete(run, 'policy-rule', rule);
}

export function incomplete(run: Run, code: MissingCode, rule: RuleId): Verdict {
	run.missing |= missingBit(code);
	return decisive(run, rule, 'require', 'incomplete');
}

export function decisive(run: Run, rule: RuleId, effect: Effect, verdict: Verdict): Verdict {
	const already = run.reasons.findIndex((reason) => reason.rule === rule);
	if (already >= 0) run.reasons.splice(already, 1);
	run.reasons.unshift(reasonOf(run.policy, rule, effect));
	return verdict;
}

/** A rule applied on the way; named once. */
export function applied(run: Run, rule: RuleId, effect: Effect): void {
	for (const reason of run.reasons) if (reason.rule === rule) return;
	run.reasons.push(reasonOf(run.policy, rule, effect));
}
