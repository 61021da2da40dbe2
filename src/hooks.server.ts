import { randomInt } from 'node:crypto';
import {
	error,
	redirect,
	type Handle,
	type HandleServerError,
	type RequestEvent,
	type ServerInit
} from '@sveltejs/kit';
import { userOfRequest } from '#lib/server/actor-of-request.ts';
import { municipality } from '#lib/server/db/organisation.ts';
import type { Deps } from '#lib/server/deps.ts';
import {
	edgeAnswer,
	formOf,
	largestForm,
	nothingRuns,
	openEdge,
	type Edge,
	type EdgeRefusal
} from '#lib/server/edge/index.ts';
import { StorageFull, storeTroubleIn, type StoreTrouble } from '#lib/server/db/store.ts';
import { openHealth, type Health } from '#lib/server/health/index.ts';
import { closedAnswer } from '#lib/server/health/maintenance-page.ts';
import { tellOperator } from '#lib/server/health/tell-operator.ts';
import { startRunner } from '#lib/server/jobs/runner.ts';
import { checkRecordAtStart } from '#lib/server/ledger/report-findings.ts';
import { liveOf } from '#lib/server/live.ts';
import { log } from '#lib/server/log.ts';
import { workNightly } from '#lib/server/nightly.ts';
import { settingsFrom } from '#lib/server/settings.ts';
import { openDeps } from '#lib/server/start.ts';
import { makeSetUpLink } from '#lib/server/use-cases/open-set-up-link.ts';
import { openWaitingAtStart } from '#lib/server/use-cases/open-waiting.ts';
import { isLanguage } from '#lib/text/language.ts';
import { keptCode } from './routes/(person)/mine/own-page-cookie.ts';
import { building } from '$app/environment';
import { env } from '$env/dynamic/private';

/** What `scripts/serve.mjs` says and hears, by names that Node does not know. */
const serving: NodeJS.EventEmitter = process;

let deps: Deps;
let health: Health;
let edge: Edge;
let isSetUp = false;

export const init: ServerInit = async () => {
	if (building) return;
	const settings = settingsFrom(env);
	const opened = await openDeps(settings, undefined, {
		ifChanged: 'refuse',
		checkpointsAside: true,
		onDamage: (error) => void tellOperator(settings, error.message)
	});
	deps = opened;
	health = openHealth(opened);
	edge = openEdge(settings.requestsAMinute);
	let stopNightly = () => Promise.resolve();
	let stopRunner = () => Promise.resolve();
	process.once('bildlov:stopping', () => liveOf(opened.store).close());
	process.once('sveltekit:shutdown', async () => {
		try {
			await Promise.all([stopNightly(), stopRunner()]);
			await health.close();
			await opened.close();
		} catch (error) {
			log.error('Not everything could be closed as it should be.', error);
		}
		serving.emit('bildlov:closed');
	});
	serving.emit('bildlov:opened', health);
	await checkRecordAtStart(opened);
	await openWaitingAtStart(opened);
	const path = await makeSetUpLink(opened);
	process.once('bildlov:listening', () => {
		stopNightly = workNightly(opened);
		stopRunner = startRunner(opened).stop;
		if (path) process.stdout.write(`First administrator, once: ${settings.address}${path}\n`);
	});
};

/** Who asks, and in which language. One function: each link of a `sequence` costs more than everything done here. */
export const handle: Handle = async (asked) => {
	const { event } = asked;
	if (!building) health.routeIs(event.platform?.req, event.route.id);
	try {
		const response = await answerTo(asked);
		const trouble = troubled.get(event.locals);
		return trouble ? closed(event, trouble) : response;
	} catch (error) {
		const trouble = storeTroubleIn(error);
		if (!trouble) throw error;
		return closed(event, trouble);
	}
};

/** The form action that an address names, `/search` in `/check?/search`, as SvelteKit reads it. */
const actionIn = ({ searchParams }: URL): string | null =>
	[...searchParams.keys()].find((name) => name.startsWith('/')) ?? null;

/** Requests in which the database could not answer or had no room: what Kit has made of it is not what is shown. */
const troubled = new WeakMap<App.Locals, StoreTrouble>();

function closed({ url, request, isDataRequest }: RequestEvent, trouble: StoreTrouble): Response {
	const closing = trouble instanceof StorageFull ? 'full' : 'closed';
	const accept = isDataRequest ? 'application/json' : (request.headers.get('accept') ?? '');
	const { status, headers, body } = closedAnswer(closing, { path: url.pathname, accept });
	return new Response(body, { status, headers });
}

const answerTo: Handle = async ({ event, resolve }) => {
	if (building) {
		event.locals.language = 'sv';
		event.locals.user = null;
		return resolve(event);
	}
	const { locals, cookies, request, url, route } = event;
	const chosen = cookies.get('language');
	const language = isLanguage(chosen) ? chosen : 'sv';
	locals.language = language;
	const refuse = (refusal: EdgeRefusal) => {
		const isAction = request.headers.has('x-sveltekit-action');
		const by = isAction ? 'action' : event.isDataRequest ? 'data' : 'browser';
		return edgeAnswer(refusal, { path: url.pathname, language, by });
	};
	const refusedAtOnce = edge.refuseAtOnce(request, url.pathname, url.origin);
	if (refusedAtOnce) return refuse(refusedAtOnce);
	isSetUp ||= (await municipality(deps.store.read)) !== null;
	locals.deps = deps;
	locals.isSetUp = isSetUp;
	locals.guesses = edge.guesses;
	locals.answers = edge.answers;
	locals.user = await userOfRequest(deps, request.headers);
	const tooMany = edge.refuseTooMany({
		method: request.method,
		path: url.pathname,
		action: actionIn(url),
		headers: request.headers,
		userId: locals.user?.id ?? null,
		ownPageCode: keptCode(event),
		address: event.getClientAddress()
	});
	if (tooMany) return refuse(tooMany);

	// Every form is read within the bound of its door, and one that is broken is nobody's defect.
	request.formData = async () => {
		const form = await formOf(request, largestForm(route.id, locals.user !== null));
		if (form === 'TooLarge') error(413, { message: form, language });
		if (form === 'NotAForm') error(400, { message: form, language });
		return form;
	};

	// Whoever comes before the municipality exists is led to the page that sets it up.
	const goesElsewhere = url.pathname === '/' || (route.id ?? '').startsWith('/(desk)');
	if (!isSetUp && goesElsewhere) redirect(303, '/setup');

	const response = await resolve(event, {
		transformPageChunk: ({ html }) => html.replace('<html lang="sv">', pageTag(locals))
	});
	// What is shown to one person is never kept by a browser or a proxy.
	if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
	// Pages have a policy of their own; in anything else nothing has a reason to run.
	if (!response.headers.has('content-security-policy')) {
		response.headers.set('content-security-policy', nothingRuns);
	}
	return response;
};

/** The page says which language it is in, and which way it runs. */
function pageTag({ language, writing }: App.Locals): string {
	const dir = writing?.dir === 'rtl' ? ' dir="rtl"' : '';
	return `<html lang="${writing?.lang ?? language}"${dir}>`;
}

const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

export const handleError: HandleServerError = ({ error, event, status }) => {
	const { language } = event.locals;
	const trouble = storeTroubleIn(error);
	if (trouble) {
		log.error('The database could not do what was asked for.', trouble, { route: event.route.id ?? 'none' });
		troubled.set(event.locals, trouble);
		return { message: trouble.name, language };
	}
	if (status === 404) return { message: 'NotFound', language };
	if (status === 413) return { message: 'TooLarge', language };
	if (status < 500) return { message: 'Refused', language };
	const id = Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
	log.error('A defect.', error, { id, route: event.route.id ?? 'none' });
	return { message: 'Defect', id, language };
};
