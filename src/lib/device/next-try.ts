const firstMs = 2_000;
const longestMs = 300_000;

/**
 * How long to wait, in ms, after failed attempt number `attempt` (1 for the first): doubling from 2 s to 5 min.
 * `jitter` in 0–1 takes away up to half, so that forty phones that lost the same network do not come back as one.
 */
export function nextTry(attempt: number, jitter: number): number {
	const full = Math.min(firstMs * 2 ** Math.max(0, Math.min(attempt, 30) - 1), longestMs);
	return Math.round(full * (1 - Math.min(Math.max(jitter, 0), 1) / 2));
}
