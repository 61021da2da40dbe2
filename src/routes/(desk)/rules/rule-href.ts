/** The address of a rule on the page of rules, under the policy (and the version) that an answer rested on. */
export function ruleHref(
	ruleId: string,
	policy?: { readonly id: string; readonly version?: string | undefined }
): string {
	const asked = new URLSearchParams();
	if (policy) asked.set('policy', policy.id);
	if (policy?.version !== undefined) asked.set('version', policy.version);
	const query = asked.toString();
	return `/rules${query === '' ? '' : `?${query}`}#${encodeURIComponent(ruleId)}`;
}
