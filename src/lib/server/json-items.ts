/** Reads a JSON value, or the items of a JSON list one by one, from bytes as they arrive. */

export interface JsonLimits {
	/** Reading stops one item beyond it, so that whoever asked can tell that there were too many. */
	readonly items: number;
	/** Bytes of one item. */
	readonly itemBytes: number;
	/** Bytes of the whole. */
	readonly bytes: number;
}

export type JsonTrouble = { readonly type: 'NotJson' } | { readonly type: 'TooLarge'; readonly most: number };

export interface JsonItems {
	/** Reads on. False when nothing more is wanted: it is wrong, too large, or too many. */
	take(chunk: Uint8Array): boolean;
	/** What was read; a value that is no list is one item. */
	end(): { readonly isList: boolean; readonly items: readonly unknown[] } | JsonTrouble;
}

/**
 * Each item is parsed by itself, as soon as it is whole: parsing thirty megabytes at once would stop the server for a
 * third of a second, and one item can be no larger than its limit. Bytes that are not UTF-8 are no JSON.
 */
export function jsonItems(limits: JsonLimits): JsonItems {
	const items: unknown[] = [];
	let place: 'before' | 'value' | 'list' | 'after' = 'before';
	let isList = false;
	let trouble: JsonTrouble | null = null;
	let bytes = 0;
	let parts: Uint8Array[] = [];
	let partBytes = 0;
	let depth = 0;
	let isInText = false;
	let isEscaped = false;

	function keep(part: Uint8Array): void {
		if (part.byteLength === 0) return;
		partBytes += part.byteLength;
		if (partBytes > limits.itemBytes) trouble ??= { type: 'TooLarge', most: limits.itemBytes };
		else parts.push(part);
	}

	function finishItem(isLast: boolean): void {
		const whole = parts.length === 1 ? parts[0] : Buffer.concat(parts);
		parts = [];
		partBytes = 0;
		if (trouble) return;
		const text = textOf(whole ?? new Uint8Array());
		if (isLast && items.length === 0 && text?.trim() === '') return;
		const value = text === null ? undefined : parsed(text);
		if (value === undefined) trouble = { type: 'NotJson' };
		else items.push(value);
	}

	function takeList(chunk: Uint8Array, from: number): number {
		let start = from;
		for (let at = from; at < chunk.length; at++) {
			const byte = chunk[at];
			if (isInText) {
				if (isEscaped) isEscaped = false;
				else if (byte === backslash) isEscaped = true;
				else if (byte === quote) isInText = false;
			} else if (byte === quote) isInText = true;
			else if (byte === openBrace || byte === openBracket) depth++;
			else if (depth > 0) {
				if (byte === closeBrace || byte === closeBracket) depth--;
			} else if (byte === comma || byte === closeBracket) {
				keep(chunk.subarray(start, at));
				start = at + 1;
				finishItem(byte === closeBracket);
				if (byte === closeBracket) {
					place = 'after';
					return start;
				}
				if (trouble || items.length > limits.items) return chunk.length;
			}
		}
		keep(chunk.subarray(start));
		return chunk.length;
	}

	return {
		take(chunk) {
			bytes += chunk.byteLength;
			if (bytes > limits.bytes) trouble ??= { type: 'TooLarge', most: limits.bytes };
			let at = 0;
			while (!trouble && at < chunk.length) {
				if (place === 'list') at = takeList(chunk, at);
				else if (place === 'value') {
					keep(chunk.subarray(at));
					at = chunk.length;
				} else if (isSpace(chunk[at])) at++;
				else if (place === 'after') trouble = { type: 'NotJson' };
				else if (chunk[at] === openBracket) {
					isList = true;
					place = 'list';
					at++;
				} else place = 'value';
			}
			return trouble === null && items.length <= limits.items;
		},
		end() {
			if (!trouble && items.length <= limits.items) {
				if (place === 'value') finishItem(false);
				else if (place !== 'after') trouble = { type: 'NotJson' };
			}
			return trouble ?? { isList, items };
		}
	};
}

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];
const isSpace = (byte: number | undefined) =>
	byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

const strict = new TextDecoder('utf-8', { fatal: true });

/** Null where the bytes are not UTF-8. A byte order mark at the start is left out. */
export function textOf(bytes: Uint8Array): string | null {
	try {
		return strict.decode(bytes);
	} catch (error) {
		if (error instanceof TypeError) return null;
		throw error;
	}
}

/** Undefined where the text is no JSON. */
export function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}
