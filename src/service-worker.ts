/// <reference lib="webworker" />
/**
 * The app without a network: build files and the field's shells come from this phone, everything else from the
 * server. Answers GET alone and keeps nothing that the server makes for somebody; uploads never pass through here.
 */
import { clientsClaim } from 'workbox-core';
import { addRoute, cleanupOutdatedCaches, matchPrecache, precache } from 'workbox-precaching';
import type { PrecacheEntry } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

const offlinePage = '/offline';

precache(self.__WB_MANIFEST);
cleanupOutdatedCaches();
// Only the first version takes over at once; a later one waits for the message below.
clientsClaim();

registerRoute(
	({ request, sameOrigin }) => sameOrigin && request.mode === 'navigate',
	({ request, url }) => (isField(url.pathname) ? shellFirst(request, url) : networkFirst(request))
);
// Exact addresses only: the routes above have answered for pages.
addRoute({ cleanURLs: false, ignoreURLParametersMatching: [] });

self.addEventListener('message', ({ data }) => {
	if (isSkipWaiting(data)) void self.skipWaiting();
});

const isField = (path: string) => path === '/field' || path.startsWith('/field/');

const isSkipWaiting = (data: unknown) =>
	typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING';

/** A shell is the same whatever the query string says. */
async function shellFirst(request: Request, url: URL): Promise<Response> {
	const path = url.pathname.replace(/\/+$/, '');
	const shell = await matchPrecache(path);
	if (!shell) return networkFirst(request);
	// The shell names its files relative to its own address, so it has to be shown there.
	return path === url.pathname ? shell : Response.redirect(path + url.search, 308);
}

async function networkFirst(request: Request): Promise<Response> {
	try {
		return await fetch(request);
	} catch (error) {
		const page = await matchPrecache(offlinePage);
		// Without even that page, the browser's own is all there is.
		if (!page) throw error;
		return page;
	}
}
