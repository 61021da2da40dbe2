/** The decision: may this image of this person be published in this channel, on this day? */
import { ageBandOn } from '#lib/domain/age.ts';
import type { Decision, DecisionInput, Verdict } from '#lib/domain/decision.ts';
import { dutyBit, dutyList, missingBit, missingList } from './codes.ts';
import { rulesForAll } from './common-rules.ts';
import { ownRules } from './own-rules.ts';
import { ageLimitsOn, policyById } from './policies.ts';
import type { ChannelRules, Profile } from './profile.ts';
import { addDuty, applied, decisive, type Run } from './run.ts';
import type { Trace } from './trace.ts';

const noOwnPolicies: readonly Profile[] = [];

/** A channel of which the policy says only `law`, and one of which it says nothing: a hole. */
const onlyLaw: ChannelRules = { people: [{ who: {}, cells: [{ from: '2018-05-25', is: 'law' }] }] };
const nothingSaid: ChannelRules = { people: [] };

/**
 * The answer for one person in one image in one channel. Pure: the same on the phone and on the server.
 * `own` are the municipality's published policies; the input is whole and parsed (`parseDecisionInput`).
 * `trace` is told of each step as it is taken; `explain` asks for it.
 */
export function decide(
	input: DecisionInput,
	own: readonly Profile[] = noOwnPolicies,
	trace?: Trace
): Decision {
	const policy = policyById(input.policy, own);
	const said = policy.profile.channels[input.channel.kind];
	const run: Run = {
		input,
		policy,
		rules: said === undefined ? nothingSaid : said === 'law' ? onlyLaw : said,
		band: ageBandOn(input.subject, input.at, ageLimitsOn(policy, input.at)),
		trace,
		basis: input.legalBasis,
		explicit: undefined,
		reasons: [],
		missing: 0,
		duties: 0,
		question: undefined
	};
	const verdict = withCopyright(run, rulesForAll(run) ?? ownRules(run));
	const published = verdict === 'allowed' || verdict === 'discouraged';
	if (published) addStandingDuties(run, verdict);
	const decision = {
		verdict,
		missing: missingList(verdict === 'incomplete' ? run.missing : 0),
		duties: dutyList(published ? run.duties : 0),
		reasons: run.reasons,
		policy: policy.stamp
	};
	return verdict === 'needs-decision' && run.question !== undefined
		? { ...decision, question: run.question }
		: decision;
}

/** Photographer and right to use are asked last: an answer that is no already stays what it is. */
function withCopyright(run: Run, verdict: Verdict): Verdict {
	const { copyright } = run.rules;
	if (!copyright || verdict === 'forbidden' || run.missing === missingBit('birth-date')) return verdict;
	const stated = run.input.image.copyrightStated;
	run.trace?.({ what: 'copyright', state: stated ? 'passed' : 'stops', rule: copyright });
	if (stated) return verdict;
	run.missing |= missingBit('copyright');
	if (verdict === 'incomplete') applied(run, copyright, 'require');
	else decisive(run, copyright, 'require', 'incomplete');
	return 'incomplete';
}

/** Duties that follow every yes under this policy. */
function addStandingDuties(run: Run, verdict: Verdict): void {
	const { identifiable } = run.input.image;
	for (const line of run.rules.duties ?? []) {
		if (identifiable || line.evenIfNotIdentifiable) addDuty(run, line);
	}
	if (identifiable && run.band !== 'adult') {
		run.duties |= dutyBit('special-care-child');
		applied(run, run.policy.profile.specialCare ?? 'law.special-care', 'duty');
	}
	if (verdict === 'discouraged') run.duties |= dutyBit('record-motivation');
}
