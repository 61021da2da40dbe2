import { swedishDay } from '#lib/domain/day.ts';
import { userOfRequest } from './actor-of-request.ts';
import type { Deps } from './deps.ts';
import { liveOf } from './live.ts';

/** How often a page hears that nothing has happened; a session that has ended is found then too. */
const beatMs = 15_000;
/** Before a browser asks again when the stream has been cut. */
const retryMs = 3000;

/** Of one account in one process: more pages than anybody has in sight, few enough that nobody uses up the server's. */
export const mostStreams = 30;
const openStreams = new Map<string, number>();

/**
 * What an open page listens to, as server-sent events: `hello` and `beat` with the ledger's mark and the day, `changed`
 * with topics, `ended` when the session has. It names no id, no person and no count.
 * Null where the account has as many open as it may.
 */
export function liveStream(deps: Deps, userId: string, headers: Headers): ReadableStream<Uint8Array> | null {
	const streams = openStreams.get(userId) ?? 0;
	if (streams >= mostStreams) return null;
	openStreams.set(userId, streams + 1);
	const live = liveOf(deps.store);
	const encoder = new TextEncoder();
	let stopListening: () => void = () => undefined;
	let beat: NodeJS.Timeout | undefined;
	let hasLeft = false;
	function leave(): void {
		clearInterval(beat);
		stopListening();
		if (hasLeft) return;
		hasLeft = true;
		const left = (openStreams.get(userId) ?? 1) - 1;
		if (left === 0) openStreams.delete(userId);
		else openStreams.set(userId, left);
	}
	return new ReadableStream<Uint8Array>({
		start(controller) {
			let isOpen = true;
			let isGreeted = false;
			const send = (event: string, data: unknown) => {
				if (isOpen) controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
			};
			const end = () => {
				if (!isOpen) return;
				isOpen = false;
				leave();
				controller.close();
			};
			const greet = () => {
				// Whoever is greeted may trust that what comes is told: not before the ledger is followed.
				if (!live.isFollowing() || live.mark() === null) return;
				send(isGreeted ? 'beat' : 'hello', { mark: live.mark(), day: swedishDay(deps.now()) });
				if (!isGreeted) {
					isGreeted = true;
					clearInterval(beat);
					beat = setInterval(() => void check(), beatMs).unref();
				}
			};
			const check = async () => {
				try {
					if ((await userOfRequest(deps, headers)) === null) {
						send('ended', {});
						end();
						return;
					}
				} catch {
					// Who it is cannot be looked up now: the page hears nothing, and says so after a minute.
					return;
				}
				greet();
			};
			controller.enqueue(encoder.encode(`retry: ${retryMs}\n\n`));
			stopListening = live.listen({
				changed: (topics, mark) => send('changed', { topics, mark }),
				closed: end
			});
			if (!isOpen) return;
			beat = setInterval(greet, 100).unref();
			greet();
		},
		cancel: leave
	});
}
