import * as v from 'valibot';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { bytesOf } from '#lib/server/edge/body-limits.ts';

export type BodyRefusal =
	| { readonly type: 'TooLarge'; readonly most: number }
	| { readonly type: 'NotJsonType' }
	| { readonly type: 'NotJson' }
	| { readonly type: 'NotUnderstood'; readonly paths: readonly string[] };

/** The request's JSON as the schema has it; stops reading at `most` bytes, whatever length was announced. */
export async function readJson<Schema extends v.GenericSchema>(
	request: Request,
	schema: Schema,
	most: number
): Promise<Result<v.InferOutput<Schema>, BodyRefusal>> {
	if (!isJson(request.headers)) return refused({ type: 'NotJsonType' });
	const bytes = await bytesOf(request, most);
	if (bytes === null) return refused({ type: 'TooLarge', most });
	const json = parsed(bytes.toString('utf8'));
	if (json === undefined) return refused({ type: 'NotJson' });
	const understood = v.safeParse(schema, json);
	if (understood.success) return ok(understood.output);
	const paths = understood.issues.map((issue) => v.getDotPath(issue) ?? '');
	return refused({ type: 'NotUnderstood', paths });
}

/** A form of another site can send anything but this type. */
function isJson(headers: Headers): boolean {
	const type = headers.get('content-type') ?? '';
	return type.split(';')[0]?.trim().toLowerCase() === 'application/json';
}

/** Undefined where the text is no JSON. */
function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}
