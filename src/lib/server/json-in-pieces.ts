import { setImmediate as nextTurn } from 'node:timers/promises';

const itemsInPiece = 100;

/** A list as JSON, written as fast as it is read: ten thousand decisions in one text would take the server to itself. */
export function jsonInPieces<T>(items: readonly T[]): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	let next = 0;
	return new ReadableStream({
		async pull(controller) {
			// A socket that takes everything at once would never let others in between.
			await nextTurn();
			const piece = items.slice(next, next + itemsInPiece).map((item) => JSON.stringify(item));
			const start = next === 0 ? '[' : ',';
			next += itemsInPiece;
			const isLast = next >= items.length;
			controller.enqueue(encoder.encode(start + piece.join(',') + (isLast ? ']' : '')));
			if (isLast) controller.close();
		}
	});
}
