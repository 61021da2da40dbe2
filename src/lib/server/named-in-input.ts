/** What an input, not yet parsed, names. */
import { guidelines } from '#lib/policy/policies.ts';

/** The policy's id where it is none of the five; null where there is nothing to look up. */
export function ownPolicyNamedIn(input: unknown): string | null {
	const policy = textAt(input, 'policy');
	return policy === null || guidelines.some((one) => one.id === policy) ? null : policy;
}

export function textAt(value: unknown, key: string): string | null {
	if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null;
	const found: unknown = Reflect.get(value, key);
	return typeof found === 'string' ? found : null;
}
