/** How safely this browser keeps what is saved here: installed or a mere tab, its storage promised or not. */

/** `ios-browser`: a tab in Safari forgets what it holds after a week without a visit, and shares nothing with the installed app. */
export type InstallState = 'installed' | 'browser' | 'ios-browser';

export function installState(): InstallState {
	const isStandalone = matchMedia('(display-mode: standalone)').matches || isIosStandalone(navigator);
	if (isStandalone) return 'installed';
	return isIos(navigator) ? 'ios-browser' : 'browser';
}

// An iPad calls itself a Mac; no Mac has a touch screen.
export const isIos = ({ userAgent, maxTouchPoints }: Navigator) =>
	/iPad|iPhone|iPod/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1);

const isIosStandalone = (navigator: Navigator) => 'standalone' in navigator && navigator.standalone === true;

/** Null where the browser does not say. */
export interface StorageState {
	readonly isPersisted: boolean | null;
	readonly freeBytes: number | null;
}

export async function storageState(): Promise<StorageState> {
	if (!('storage' in navigator)) return { isPersisted: null, freeBytes: null };
	const [isPersisted, { quota, usage }] = await Promise.all([
		navigator.storage.persisted(),
		navigator.storage.estimate()
	]);
	return { isPersisted, freeBytes: quota === undefined ? null : quota - (usage ?? 0) };
}

/** Asks the browser never to throw away what is stored here; true where it promises. */
export async function keepStorage(): Promise<boolean> {
	return 'storage' in navigator && (await navigator.storage.persist());
}
