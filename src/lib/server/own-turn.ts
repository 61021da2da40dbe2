const last = new Map<string, Promise<undefined>>();

/** Waits until whatever the same key names has been left, and answers how to leave: heavy work one at a time for each asker. */
export async function ownTurn(key: string): Promise<() => void> {
	const before = last.get(key);
	const { promise, resolve } = Promise.withResolvers<undefined>();
	last.set(key, promise);
	await before;
	return () => {
		if (last.get(key) === promise) last.delete(key);
		resolve(undefined);
	};
}
