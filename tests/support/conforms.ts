import type { Schema } from '#lib/server/openapi/schema.ts';

type Schemas = Readonly<Record<string, Schema>>;

/** What of a value does not conform to a schema, by path; only the words of JSON Schema that `Schema` has. */
export function misfits(value: unknown, schema: Schema, schemas: Schemas, path = ''): string[] {
	if (schema.$ref !== undefined) return misfits(value, found(schema.$ref, schemas), schemas, path);
	if (schema.oneOf) {
		const fits = schema.oneOf.filter((one) => misfits(value, one, schemas, path).length === 0);
		return fits.length === 1 ? [] : [`${path}: fits ${fits.length} of ${schema.oneOf.length}`];
	}
	const types = schema.type === undefined ? [] : [schema.type].flat();
	if (types.length > 0 && !types.some((type) => isOf(type, value))) return [`${path}: is no ${types.join()}`];
	if (value === null) return [];
	const wrong: string[] = [];
	const unless = (holds: boolean, what: string) => holds || wrong.push(`${path}: ${what}`);
	if (schema.enum)
		unless(
			schema.enum.some((one) => one === value),
			'enum'
		);
	if (schema.const !== undefined) unless(schema.const === value, 'const');
	if (typeof value === 'string') {
		unless(value.length >= (schema.minLength ?? 0), 'minLength');
		unless(new RegExp(schema.pattern ?? '').test(value), 'pattern');
	}
	if (typeof value === 'number') unless(value >= (schema.minimum ?? -Infinity), 'minimum');
	if (Array.isArray(value)) {
		unless(value.length >= (schema.minItems ?? 0), 'minItems');
		unless(value.length <= (schema.maxItems ?? Infinity), 'maxItems');
		const { items } = schema;
		if (items) wrong.push(...value.flatMap((one, at) => misfits(one, items, schemas, `${path}[${at}]`)));
	} else if (typeof value === 'object') {
		for (const key of schema.required ?? []) unless(Object.hasOwn(value, key), `lacks ${key}`);
		for (const [key, one] of Object.entries(value)) {
			const known = schema.properties?.[key];
			if (known) wrong.push(...misfits(one, known, schemas, `${path}.${key}`));
			else unless(schema.additionalProperties !== false, `knows no ${key}`);
		}
	}
	return wrong;
}

function found(ref: string, schemas: Schemas): Schema {
	const schema = schemas[ref.replace('#/components/schemas/', '')];
	if (!schema) throw new Error(`Nothing is called ${ref}.`);
	return schema;
}

function isOf(type: string, value: unknown): boolean {
	if (type === 'null') return value === null;
	if (type === 'array') return Array.isArray(value);
	if (type === 'integer') return Number.isInteger(value);
	return type === typeof value && (type !== 'object' || (value !== null && !Array.isArray(value)));
}
