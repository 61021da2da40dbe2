/** The id of a municipality's own policy, made from its name: it stands in addresses, in rules and in old answers. */

/** Latin letters, figures and hyphens, at most 40; nothing where the name has none of them. */
export function policyIdFrom(name: string): string {
	return name
		.toLocaleLowerCase('sv')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 40)
		.replace(/^-+|-+$/g, '');
}

/** The first of `ekby`, `ekby-2`, `ekby-3` … that is free. Policies' ids begin the ids of their rules, as `law` does. */
export function freePolicyId(name: string, taken: ReadonlySet<string>): string {
	const wanted = policyIdFrom(name) || 'egen';
	const isFree = (id: string) => !taken.has(id) && !beginsOtherRules.has(id);
	if (isFree(wanted)) return wanted;
	for (let count = 2; ; count++) if (isFree(`${wanted}-${count}`)) return `${wanted}-${count}`;
}

const beginsOtherRules: ReadonlySet<string> = new Set(['law', 'bildlov', 'common']);
