/** The register of rules: everything that a reason can cite, in one list. The engine, the pages and the tests share it. */
import { commonRules, guidelines } from './policies.ts';
import type { Rule, RuleId } from './profile.ts';

export const register: readonly Rule[] = [...guidelines.flatMap((profile) => profile.rules), ...commonRules];

const byId: ReadonlyMap<RuleId, Rule> = new Map(register.map((rule) => [rule.id, rule]));

/** One rule of the register; undefined for an id that nobody has. */
export function ruleById(id: RuleId): Rule | undefined {
	return byId.get(id);
}
