import { randomInt } from 'node:crypto';
import { redirect, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { userOfRequest } from '#lib/server/actor-of-request.ts';
import { municipality } from '#lib/server/db/organisation.ts';
import { sweepDaily } from '#lib/server/daily-sweep.ts';
import type { Deps } from '#lib/server/deps.ts';
import { log } from '#lib/server/log.ts';
import { settingsFrom } from '#lib/server/settings.ts';
import { openDeps } from '#lib/server/start.ts';
import { makeSetUpLink } from '#lib/server/use-cases/open-set-up-link.ts';
import { isLanguage } from '#lib/text/language.ts';
import { building } from '$app/environment';
import { env } from '$env/dynamic/private';

let deps: Deps;
let isSetUp = false;

export const init: ServerInit = async () => {
	if (building) return;
	const settings = settingsFrom(env);
	const opened = await openDeps(settings);
	deps = opened;
	let stopSweeping = () => Promise.resolve();
	process.once('sveltekit:shutdown', async () => {
		await stopSweeping();
		await opened.close();
	});
	const path = await makeSetUpLink(opened);
	process.once('bildlov:listening', () => {
		stopSweeping = sweepDaily(opened);
		if (path) process.stdout.write(`First administrator, once: ${settings.address}${path}\n`);
	});
};

/** Who asks, and in which language. One function: each link of a `sequence` costs more than everything done here. */
export const handle: Handle = async ({ event, resolve }) => {
	if (building) {
		event.locals.language = 'sv';
		event.locals.user = null;
		return resolve(event);
	}
	const { locals, cookies, request, url, route } = event;
	const chosen = cookies.get('language');
	const language = isLanguage(chosen) ? chosen : 'sv';
	locals.language = language;
	isSetUp ||= (await municipality(deps.store.read)) !== null;
	locals.deps = deps;
	locals.isSetUp = isSetUp;
	locals.user = await userOfRequest(deps, request.headers);

	// Whoever comes before the municipality exists is led to the page that sets it up.
	const goesElsewhere = url.pathname === '/' || (route.id ?? '').startsWith('/(desk)');
	if (!isSetUp && goesElsewhere) redirect(303, '/setup');

	const response = await resolve(event, {
		transformPageChunk: ({ html }) => html.replace('<html lang="sv">', `<html lang="${language}">`)
	});
	// What is shown to one person is never kept by a browser or a proxy.
	if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
	return response;
};

const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

export const handleError: HandleServerError = ({ error, event, status }) => {
	const { language } = event.locals;
	if (status === 404) return { message: 'NotFound', language };
	if (status === 413) return { message: 'TooLarge', language };
	if (status < 500) return { message: 'Refused', language };
	const id = Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
	log.error('A defect.', error, { id, route: event.route.id ?? 'none' });
	return { message: 'Defect', id, language };
};
