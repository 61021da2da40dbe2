/** Hands a link to whatever the phone shares with, also another phone nearby; null where this browser cannot. */
export function sharing(link: {
	readonly title: string;
	readonly url: string;
}): (() => Promise<void>) | null {
	if (!('share' in navigator)) return null;
	return async () => {
		try {
			await navigator.share(link);
		} catch (error) {
			// Closed without a choice, or refused: the code is still on the screen.
			if (!(error instanceof DOMException)) throw error;
		}
	};
}
