/** The five guidelines, and how a policy is found and read together with the law's floor. */
import type { AgeLimits } from '#lib/domain/age.ts';
import type { Day } from '#lib/domain/day.ts';
import type { Effect, LegalBasis, Reason } from '#lib/domain/decision.ts';
import { defaultRules } from './defaults.ts';
import { lawRules } from './law.ts';
import { lineOn, type OpenQuestion, type Profile, type Rule, type RuleId } from './profile.ts';
import { arjeplog } from './profiles/arjeplog.ts';
import { helsingborg } from './profiles/helsingborg.ts';
import { norberg } from './profiles/norberg.ts';
import { sollentuna } from './profiles/sollentuna.ts';
import { trosa } from './profiles/trosa.ts';

export const guidelines: readonly Profile[] = [norberg, arjeplog, sollentuna, trosa, helsingborg];

/** Rules that every policy can cite: the law's and the product's. */
export const commonRules: readonly Rule[] = [...lawRules, ...defaultRules];

/** A policy with its rules by id. Reasons are made once per rule and effect, and shared by all decisions. */
export interface ReadPolicy {
	readonly profile: Profile;
	readonly stamp: { readonly id: string; readonly version: string };
	readonly rules: ReadonlyMap<RuleId, Rule>;
	readonly questions: ReadonlyMap<string, OpenQuestion>;
	readonly reasons: Map<RuleId, Partial<Record<Effect, Reason>>>;
}

const read = new WeakMap<Profile, ReadPolicy>();

function readPolicy(profile: Profile): ReadPolicy {
	const known = read.get(profile);
	if (known) return known;
	const policy: ReadPolicy = {
		profile,
		stamp: { id: profile.id, version: profile.version },
		rules: new Map([...commonRules, ...profile.rules].map((rule) => [rule.id, rule])),
		questions: new Map(profile.questions.map((question) => [question.id, question])),
		reasons: new Map()
	};
	read.set(profile, policy);
	return policy;
}

function find(id: string, own: readonly Profile[]): Profile | undefined {
	for (const profile of guidelines) if (profile.id === id) return profile;
	for (const profile of own) if (profile.id === id) return profile;
	return undefined;
}

/** True for one of the five and for the municipality's own published policies. */
export function isPolicy(id: string, own: readonly Profile[] = []): boolean {
	return find(id, own) !== undefined;
}

/** The policy of that id. An id that nobody has is a defect of the caller: input is parsed before it comes here. */
export function policyById(id: string, own: readonly Profile[] = []): ReadPolicy {
	const profile = find(id, own);
	if (!profile) throw new Error(`No policy has the id ${JSON.stringify(id)}`);
	return readPolicy(profile);
}

/** The policy's version, for stamps and forms. */
export function policyVersion(id: string, own: readonly Profile[] = []): string {
	return policyById(id, own).profile.version;
}

/** The legal basis of a channel that names none of its own. */
export function usualLegalBasis(id: string, own: readonly Profile[] = []): LegalBasis {
	return policyById(id, own).profile.usualBasis;
}

/** Every open question that a ruling may answer. */
export function questionIds(own: readonly Profile[] = []): readonly string[] {
	return [...guidelines, ...own].flatMap((profile) => profile.questions.map((question) => question.id));
}

/** The ages that hold on a day. */
export function ageLimitsOn(policy: ReadPolicy, at: Day): AgeLimits {
	const { ownConsent, majority, upperSecondary } = policy.profile.ages;
	const [own, adult, upper] = [lineOn(ownConsent, at), lineOn(majority, at), lineOn(upperSecondary, at)];
	if (!own || !adult || !upper) throw new Error(`The policy ${policy.profile.id} has no ages`);
	return { ownConsent: own.value, majority: adult.value, upperSecondary: upper };
}

/** One reason, made once. A rule that is not in the register is a defect, which `faultsInProfiles` finds first. */
export function reasonOf(policy: ReadPolicy, id: RuleId, effect: Effect): Reason {
	let byEffect = policy.reasons.get(id);
	if (!byEffect) policy.reasons.set(id, (byEffect = {}));
	const known = byEffect[effect];
	if (known) return known;
	const rule = policy.rules.get(id);
	if (!rule) throw new Error(`The rule ${id} is not in the register of ${policy.profile.id}`);
	return (byEffect[effect] = { rule: id, effect, text: rule.text, citation: rule.citation });
}
