import * as v from 'valibot';
import { ok, refused, type Result } from '#lib/domain/result.ts';

export type BodyRefusal =
	| { readonly type: 'TooLarge'; readonly most: number }
	| { readonly type: 'NotJson' }
	| { readonly type: 'NotUnderstood'; readonly paths: readonly string[] };

/** The request's JSON as the schema has it; stops reading at `most` bytes, whatever length was announced. */
export async function readJson<Schema extends v.GenericSchema>(
	request: Request,
	schema: Schema,
	most: number
): Promise<Result<v.InferOutput<Schema>, BodyRefusal>> {
	const text = await textOf(request, most);
	if (text === null) return refused({ type: 'TooLarge', most });
	const json = parsed(text);
	if (json === undefined) return refused({ type: 'NotJson' });
	const understood = v.safeParse(schema, json);
	if (understood.success) return ok(understood.output);
	const paths = understood.issues.map((issue) => v.getDotPath(issue) ?? '');
	return refused({ type: 'NotUnderstood', paths });
}

async function textOf(request: Request, most: number): Promise<string | null> {
	if (Number(request.headers.get('content-length') ?? 0) > most) return null;
	if (!request.body) return '';
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of request.body) {
		bytes += chunk.byteLength;
		if (bytes > most) return null;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString('utf8');
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
