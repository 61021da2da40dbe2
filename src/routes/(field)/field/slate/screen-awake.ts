/** Keeps the screen on while a slate is shown. `tell` hears whether the browser agrees; the answer ends it. */
export function keepScreenAwake(tell: (isAwake: boolean) => void): () => void {
	let isEnded = false;
	let lock: WakeLockSentinel | null = null;
	async function ask() {
		if (document.visibilityState !== 'visible') return;
		try {
			// Not in every browser that is old enough to be on a phone.
			lock = 'wakeLock' in navigator ? await navigator.wakeLock.request('screen') : null;
		} catch (error) {
			// Refused where the battery is low: the slate is shown all the same.
			if (!(error instanceof DOMException)) throw error;
			lock = null;
		}
		if (isEnded) void lock?.release();
		else tell(lock !== null);
	}
	// The browser lets go of it whenever the app goes out of sight.
	const again = () => void ask();
	document.addEventListener('visibilitychange', again);
	void ask();
	return () => {
		isEnded = true;
		document.removeEventListener('visibilitychange', again);
		void lock?.release();
	};
}
