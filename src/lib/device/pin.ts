/** The PIN of the lists: which are good, and what wrong ones lead to. Pure. */

export const leastDigits = 6;
export const mostDigits = 32;
/** So many wrong ones, and the lists and drafts are deleted. */
export const mostTries = 10;

export type PinFault = 'TooShort' | 'NotDigits' | 'TooEasy';

/** What is wrong with a PIN that somebody wants; null where nothing is. */
export function pinFault(pin: string): PinFault | null {
	if (!/^\d*$/.test(pin)) return 'NotDigits';
	if (pin.length < leastDigits) return 'TooShort';
	const isOneDigit = new Set(pin).size === 1;
	const isInOrder = '01234567890'.includes(pin) || '09876543210'.includes(pin);
	return isOneDigit || isInOrder ? 'TooEasy' : null;
}

/** Seconds to wait after so many wrong tries; the tenth has nothing to wait for. */
const waitsAfter: Readonly<Record<number, number>> = { 5: 30, 6: 60, 7: 120, 8: 300, 9: 600 };

/**
 * Ms until the next try, 0 for at once. A last try that is still to come is left from before the clock was put back:
 * it holds nobody up, and the count of tries stands.
 */
export function msToWait(
	{ wrongTries, triedAtMs }: { wrongTries: number; triedAtMs: number },
	nowMs: number
) {
	if (nowMs < triedAtMs) return 0;
	return Math.max(0, triedAtMs + (waitsAfter[wrongTries] ?? 0) * 1000 - nowMs);
}
