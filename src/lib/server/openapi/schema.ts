/** The few shapes of JSON Schema (2020-12, as OpenAPI 3.1 has it) that Bildlov describes itself with. */
export interface Schema {
	readonly $ref?: string;
	readonly type?: string | readonly string[];
	readonly description?: string;
	readonly enum?: readonly (string | null)[];
	readonly const?: string;
	readonly format?: string;
	readonly pattern?: string;
	readonly minLength?: number;
	readonly minimum?: number;
	readonly items?: Schema;
	readonly minItems?: number;
	readonly maxItems?: number;
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly required?: readonly string[];
	readonly additionalProperties?: boolean | Schema;
	readonly oneOf?: readonly Schema[];
	readonly default?: unknown;
	readonly examples?: readonly unknown[];
}

export const text = (description?: string): Schema => described({ type: 'string' }, description);
export const yesOrNo = (description?: string): Schema => described({ type: 'boolean' }, description);
export const day = (description?: string): Schema =>
	described({ type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }, description);
export const oneOf = (values: readonly string[], description?: string): Schema =>
	described({ type: 'string', enum: values }, description);
export const listOf = (items: Schema, description?: string): Schema =>
	described({ type: 'array', items }, description);
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** The same, or null. */
export function orNull(schema: Schema): Schema {
	const or = { ...schema, type: [String(schema.type), 'null'] };
	return schema.enum ? { ...or, enum: [...schema.enum, null] } : or;
}

/** An object of these keys and no other. `defaults` says what a key that is not required is taken for. */
export function objectOf(
	properties: Readonly<Record<string, Schema>>,
	required: readonly string[],
	defaults: object = {}
): Schema {
	const assumed = new Map<string, unknown>(Object.entries(defaults));
	const withDefaults = Object.entries(properties).map(([key, schema]): [string, Schema] => [
		key,
		!required.includes(key) && assumed.has(key) ? { ...schema, default: assumed.get(key) } : schema
	]);
	return {
		type: 'object',
		properties: Object.fromEntries(withDefaults),
		required,
		additionalProperties: false
	};
}

function described(schema: Schema, description: string | undefined): Schema {
	return description === undefined ? schema : { ...schema, description };
}
