/** A UUIDv7 (RFC 9562) from the clock, ms since the epoch, and ten random bytes. */
export function uuidFrom(nowMs: number, random: Uint8Array): string {
	if (random.length < 10) throw new RangeError('a UUIDv7 needs ten random bytes');
	const time = Math.max(0, Math.floor(nowMs)).toString(16).padStart(12, '0').slice(-12);
	const hex = Array.from(random.subarray(0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('');
	const variant = (8 + (parseInt(hex.charAt(3), 16) & 3)).toString(16);
	return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
}

/** A new id by this phone's clock and randomness. */
export function newId(): string {
	return uuidFrom(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}
