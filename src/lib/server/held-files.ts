import { randomBytes } from 'node:crypto';

/**
 * Files between two steps of one person's work, in memory alone: a class list holds personal numbers, which are
 * never stored. A restart forgets them, and the person picks the file again.
 */
export interface HeldFiles {
	/** Keeps the bytes for their owner; the oldest are forgotten first. */
	hold(ownerId: string, bytes: Uint8Array): string;
	/** The owner's bytes, or null when they are forgotten or somebody else's. */
	get(ownerId: string, id: string): Uint8Array | null;
	forget(id: string): void;
}

const holdForMs = 30 * 60 * 1000;
const most = 20;

export function holdFiles(now: () => string): HeldFiles {
	const held = new Map<string, { ownerId: string; bytes: Uint8Array; until: number }>();

	function forgetOld(): void {
		const at = Date.parse(now());
		for (const [id, file] of held) if (file.until < at || held.size > most) held.delete(id);
	}

	return {
		hold(ownerId, bytes) {
			const id = randomBytes(16).toString('base64url');
			held.set(id, { ownerId, bytes, until: Date.parse(now()) + holdForMs });
			forgetOld();
			return id;
		},
		get(ownerId, id) {
			forgetOld();
			const file = held.get(id);
			return file && file.ownerId === ownerId ? file.bytes : null;
		},
		forget: (id) => void held.delete(id)
	};
}
