/** Reads the file that a phone saves of its queue, record by record, as its bytes arrive. */
import * as v from 'valibot';
import type { Instant } from '#lib/domain/day.ts';
import { instant, uuid } from '#lib/sync/record.ts';
import { parsed, textOf } from './json-items.ts';

/** Whose file it is, from what stands before the records; `madeAt` by the phone's clock. */
export interface QueueFileHead {
	readonly deviceId: string;
	readonly madeAt: Instant;
}

export interface QueueFileReader {
	/** Reads on, and answers the records that are whole now; `undefined` is one that is no JSON, or far too large. */
	take(chunk: Uint8Array): readonly unknown[];
	/** Null until it has been read, and for good where the file is something else. */
	head(): QueueFileHead | null;
	/** Whether the file went on to its end. */
	isWhole(): boolean;
}

const headOfFile = v.object({
	v: v.literal(1),
	kind: v.literal('bildlov-queue'),
	deviceId: uuid,
	madeAt: instant
});
const longestHead = 4_096;
/** A record is at most a megabyte of text, sealed and in base64. */
const longestRecord = 4_000_000;

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];

/** Everything but the list of records stands before it: `{ v, kind, deviceId, madeAt, records: [ … ] }`. */
export function readQueueFile(): QueueFileReader {
	let place: 'head' | 'records' | 'tail' | 'other' = 'head';
	let head: QueueFileHead | null = null;
	let parts: Uint8Array[] = [];
	let length = 0;
	let depth = 0;
	let isInText = false;
	let isEscaped = false;
	let isWhole = false;

	function keep(part: Uint8Array): void {
		length += part.byteLength;
		if (length <= (place === 'head' ? longestHead : longestRecord)) parts.push(part);
	}

	function taken(): string | null {
		const isTooLong = length > (place === 'head' ? longestHead : longestRecord);
		const text = isTooLong ? null : textOf(Buffer.concat(parts));
		parts = [];
		length = 0;
		return text;
	}

	/** Steps over one byte; true where it stands outside of texts. */
	function isOutside(byte: number | undefined): boolean {
		if (isInText) {
			if (isEscaped) isEscaped = false;
			else if (byte === backslash) isEscaped = true;
			else if (byte === quote) isInText = false;
			return false;
		}
		if (byte === quote) isInText = true;
		return !isInText;
	}

	return {
		take(chunk) {
			const records: unknown[] = [];
			let start = 0;
			for (let at = 0; at < chunk.length && place !== 'other'; at++) {
				const byte = chunk[at];
				if (!isOutside(byte)) continue;
				if (place === 'head' && byte === openBracket) {
					keep(chunk.subarray(start, at));
					const read = v.safeParse(headOfFile, parsed(`${taken() ?? ''}[]}`));
					head = read.success ? read.output : null;
					place = head ? 'records' : 'other';
					start = at + 1;
					depth = 0;
				} else if (place === 'records') {
					const isEnd = depth === 0 && byte === closeBracket;
					if (isEnd || (depth === 0 && byte === comma)) {
						keep(chunk.subarray(start, at));
						start = at + 1;
						const text = taken();
						if (text === null) records.push(undefined);
						else if (text.trim() !== '') records.push(parsed(text));
						if (isEnd) place = 'tail';
					} else if (byte === openBrace || byte === openBracket) depth++;
					else if (byte === closeBrace || byte === closeBracket) depth--;
				} else if (place === 'tail' && byte === closeBrace) isWhole = true;
			}
			if (place === 'head' || place === 'records') keep(chunk.subarray(start));
			if (place === 'head' && length > longestHead) place = 'other';
			return records;
		},
		head: () => head,
		isWhole: () => isWhole
	};
}
