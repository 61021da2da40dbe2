import type { AskedPolicy } from '#lib/server/policy-to-compare.ts';

/** A question of a comparison as it stands in an address. */
export interface AskedComparison {
	readonly policy: AskedPolicy;
	readonly controllerIds: readonly string[];
}

/** `?draft=…` or `?policy=…`, and a `controller` for each that would follow it; null: no policy is named. */
export function askedComparison(
	params: URLSearchParams,
	draftId = params.get('draft')
): AskedComparison | null {
	const policyId = params.get('policy');
	const controllerIds = params.getAll('controller').filter((id) => id !== '');
	if (draftId) return { policy: { draftId }, controllerIds };
	return policyId ? { policy: { policyId }, controllerIds } : null;
}

/** The same question as part of an address. */
export function comparisonQuery({ policy, controllerIds }: AskedComparison): string {
	const params = new URLSearchParams(
		'draftId' in policy ? { draft: policy.draftId } : { policy: policy.policyId }
	);
	for (const id of controllerIds) params.append('controller', id);
	return params.toString();
}
