/** Where this browser keeps the note beside its storage. */
import type { NotePlace } from './phone-note.ts';

const name = 'bildlov-note';

const inLocalStorage: NotePlace = {
	// A browser that keeps nothing throws: as a refused promise, it is like any other place that fails.
	read: async () => Promise.resolve(localStorage.getItem(name)),
	write: async (text) => Promise.resolve(localStorage.setItem(name, text)),
	clear: async () => Promise.resolve(localStorage.removeItem(name))
};

const inCacheStorage: NotePlace = {
	async read() {
		const kept = await (await caches.open(name)).match(`/${name}`);
		return kept ? kept.text() : null;
	},
	write: async (text) => (await caches.open(name)).put(`/${name}`, new Response(text)),
	async clear() {
		await caches.delete(name);
	}
};

export const notePlaces: readonly NotePlace[] = [inLocalStorage, inCacheStorage];

/** Whether there is a note at all; asked before what understands it is loaded. */
export async function isNoted(): Promise<boolean> {
	const texts = await Promise.allSettled(notePlaces.map((place) => place.read()));
	return texts.some((text) => text.status === 'fulfilled' && text.value !== null);
}
