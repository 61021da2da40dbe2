import { ok, refused, type Result } from '#lib/domain/result.ts';
import { jsonItems, type JsonLimits, type JsonTrouble } from '#lib/server/json-items.ts';

export interface ReadItems {
	readonly isList: boolean;
	readonly items: readonly unknown[];
}

/** The request's JSON, a list item by item; stops reading where it is wrong or too large. */
export async function readJsonItems(
	request: Request,
	limits: JsonLimits
): Promise<Result<ReadItems, JsonTrouble>> {
	if (Number(request.headers.get('content-length') ?? 0) > limits.bytes)
		return refused({ type: 'TooLarge', most: limits.bytes });
	const reader = jsonItems(limits);
	// Never cancelled: that would tear down the connection that the refusal is to go out on.
	const body = request.body?.getReader();
	for (let piece = await body?.read(); piece && !piece.done; piece = await body?.read()) {
		if (!reader.take(piece.value)) break;
	}
	const read = reader.end();
	return 'type' in read ? refused(read) : ok(read);
}
