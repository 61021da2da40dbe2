/// <reference types="trusted-types" />
/** The installed app and its new versions: says when one waits, and takes it only when asked. */
import { Workbox } from 'workbox-window';

export interface AppUpdateOptions {
	/** A new version is installed and waits to be taken. */
	readonly onWaiting: () => void;
	/**
	 * A new version has taken over in every tab; this one still runs the old code. Reload as soon as nobody is
	 * signing; drafts are stored.
	 */
	readonly onReplaced: () => void;
}

export interface AppUpdate {
	/** Looks for a new version now; without a network nothing happens. */
	check(): Promise<void>;
	/** Takes the version that waits. `onReplaced` follows. */
	apply(): void;
	stop(): void;
}

const workerPath = '/service-worker.js';
const lookEveryMs = 3_600_000;

/** Pages take a script's address as text from nobody; this lets the worker's through and nothing else. */
const workerAddress = globalThis.window?.trustedTypes
	?.createPolicy('bildlov-worker', { createScriptURL: (_address: string) => workerPath })
	.createScriptURL(workerPath);

/** Registers the worker; null where the browser has none (then there is no offline either). */
export async function startAppUpdates({
	onWaiting,
	onReplaced
}: AppUpdateOptions): Promise<AppUpdate | null> {
	if (!('serviceWorker' in navigator)) return null;
	const workbox = new Workbox(workerAddress ?? workerPath, { scope: '/', updateViaCache: 'none' });
	// On a first visit the worker takes over too; that is no new version.
	let wasControlled = navigator.serviceWorker.controller !== null;
	const onController = () => {
		if (wasControlled) onReplaced();
		wasControlled = true;
	};
	navigator.serviceWorker.addEventListener('controllerchange', onController);
	workbox.addEventListener('waiting', onWaiting);
	await workbox.register();

	const check = async () => {
		try {
			await workbox.update();
		} catch (error) {
			// Offline the worker cannot be fetched (TypeError); the version here goes on working.
			if (!(error instanceof TypeError)) throw error;
		}
	};
	const onVisible = () => {
		if (document.visibilityState === 'visible') void check();
	};
	document.addEventListener('visibilitychange', onVisible);
	const timer = setInterval(() => void check(), lookEveryMs);

	return {
		check,
		apply: () => workbox.messageSkipWaiting(),
		stop() {
			clearInterval(timer);
			document.removeEventListener('visibilitychange', onVisible);
			navigator.serviceWorker.removeEventListener('controllerchange', onController);
			workbox.removeEventListener('waiting', onWaiting);
		}
	};
}
