/** How the server is, and what it answers by itself: before anything else, and when nothing else can. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { swedishDay } from '#lib/domain/day.ts';
import { raiseAlarm } from '../alarms.ts';
import { answersRead } from '../db/status.ts';
import type { Deps } from '../deps.ts';
import { log } from '../log.ts';
import { watchDisk, type Disk, type Folder, type Room, type Space } from './disk.ts';
import type { Closing } from '#lib/text/maintenance.ts';
import { closedAnswer } from './maintenance-page.ts';
import { openMetrics } from './metrics.ts';
import { json, pathOf, plain, send } from './send.ts';
import { mayReadMetrics } from './who-may-read-metrics.ts';

export interface Readiness {
	readonly ready: boolean;
	readonly database: 'ok' | 'unreachable' | 'damaged';
	/** They are applied before the database is opened at all. */
	readonly migrations: 'applied';
	/** Of the folder where the database is; `unknown` before the first look. */
	readonly disk: Room | 'unknown';
	readonly stopping: boolean;
}

export interface Health {
	/** Answers what needs no page, refuses what cannot be done now, and counts the rest, which goes on to the app. */
	door(request: IncomingMessage, response: ServerResponse, goOn: () => void): void;
	/** Which route it turned out to be, by its pattern: what is counted and logged in the place of the address. */
	routeIs(request: IncomingMessage | undefined, routeId: string | null): void;
	readiness(): Promise<Readiness>;
	disk(): Disk | null;
	readonly startedAt: string;
	/** From now on `/readyz` sends nobody here. */
	stopping(): void;
	close(): Promise<void>;
}

/** A photograph, a class list: before one is taken in, the disk is looked at once more. */
const largeUpload = 1_000_000;
const readTimeoutMs = 3_000;

/** What goes on when the disk is full: signing in and out writes a row, and these only read. */
const goesOnWhenFull = /^\/(login|logout|language|api\/v1\/decide|api\/sync\/contact)(\/|$)/;

export function openHealth(
	deps: Deps,
	options: { spaceOf?: (folder: string) => Promise<Space>; everyMs?: number } = {}
): Health {
	const { settings, store } = deps;
	const startedAt = deps.now();
	const routes = new WeakMap<IncomingMessage, string>();
	const alarmed = new Map<Folder, string>();
	let isStopping = false;
	let lastAlarm: Promise<void> = Promise.resolve();

	const disk = watchDisk({
		...options,
		folders: { data: settings.dataFolder, backup: settings.backupFolder },
		onLook: (seen) => (lastAlarm = alarmWhereFilling(seen)),
		onTrouble: (error) => log.error('The disk could not be looked at.', error)
	});
	void disk.look().catch((error: unknown) => log.error('The disk could not be looked at.', error));
	const isFull = () => disk.last()?.data.room === 'full';
	const isBroken = () => store.isBroken?.() ?? false;
	const metrics = openMetrics(deps, disk.last, () => !isFull() && !isBroken());

	/** Once a day for each folder, and once more when it is full. */
	async function alarmWhereFilling(seen: Disk): Promise<void> {
		for (const folder of ['data', 'backup'] as const) {
			const { room, free, total } = seen[folder];
			const day = swedishDay(deps.now());
			const key = `disk-filling:${folder}:${room}:${day}`;
			if (room === 'enough' || alarmed.get(folder) === key || isBroken()) continue;
			alarmed.set(folder, key);
			const about = {
				folder,
				freePercent: Math.round((free / total) * 100),
				freeMegabytes: Math.round(free / 1_000_000)
			};
			log.warn(room === 'full' ? 'The disk is full.' : 'The disk is filling up.', {
				folder,
				freeMegabytes: String(about.freeMegabytes)
			});
			await store
				.transact((db) => raiseAlarm(db, deps, { kind: 'disk-filling', key, about }))
				.catch((error: unknown) => {
					alarmed.delete(folder);
					log.error('The alarm of the disk could not be raised; it is tried again.', error);
				});
		}
	}

	async function readiness(): Promise<Readiness> {
		const database = isBroken() ? 'damaged' : (await isReadable()) ? 'ok' : 'unreachable';
		const room = disk.last()?.data.room ?? 'unknown';
		return {
			ready: database === 'ok' && room !== 'full' && !isStopping,
			database,
			migrations: 'applied',
			disk: room,
			stopping: isStopping
		};
	}

	function isReadable(): Promise<boolean> {
		const answered = answersRead(store.read).then(
			() => true,
			() => false
		);
		const tooLate = new Promise<boolean>((resolve) => setTimeout(resolve, readTimeoutMs, false).unref());
		return Promise.race([answered, tooLate]);
	}

	function count(request: IncomingMessage, response: ServerResponse): void {
		const began = performance.now();
		const id = randomBytes(6).toString('hex');
		response.setHeader('x-request-id', id);
		response.once('close', () => {
			const served = {
				route: routes.get(request) ?? 'file',
				method: request.method ?? 'none',
				status: response.statusCode,
				ms: Math.round((performance.now() - began) * 10) / 10
			};
			metrics.served(served);
			if (settings.logsRequests) log.request({ ...served, id });
		});
	}

	/** True where the request is one of ours; then it is answered, perhaps a moment later. */
	function answersHere(request: IncomingMessage, response: ServerResponse, path: string): boolean {
		if (path !== '/healthz' && path !== '/readyz' && path !== '/metrics') return false;
		routes.set(request, path);
		const isRead = request.method === 'GET' || request.method === 'HEAD';
		if (!isRead) send(request, response, plain(405, 'GET'));
		else if (path === '/healthz') send(request, response, json(200, { alive: true }));
		else if (path === '/readyz') {
			void readiness().then((now) => send(request, response, json(now.ready ? 200 : 503, now)));
		} else if (
			!mayReadMetrics({ headers: request.headers, address: request.socket.remoteAddress }, settings)
		) {
			send(request, response, plain(403, 'Not from here.'));
		} else {
			void metrics.text().then((text) => send(request, response, plain(200, text)));
		}
		return true;
	}

	return {
		startedAt,
		disk: disk.last,
		readiness,
		routeIs(request, routeId) {
			if (request) routes.set(request, routeId ?? 'none');
		},
		door(request, response, goOn) {
			count(request, response);
			const path = pathOf(request);
			if (answersHere(request, response, path)) return;
			const refuse = (closing: Closing) => {
				metrics.refused(closing);
				routes.set(request, closing);
				send(request, response, closedAnswer(closing, { path, accept: request.headers.accept ?? '' }));
			};
			if (isBroken()) return refuse('closed');
			const reads = ['GET', 'HEAD', 'OPTIONS'].includes(request.method ?? '');
			if (reads || goesOnWhenFull.test(path)) return goOn();
			const decide = () => (isFull() ? refuse('full') : goOn());
			// One without a length may be as large as it likes.
			if (Number(request.headers['content-length'] ?? largeUpload) < largeUpload) return decide();
			void disk
				.look()
				.catch((error: unknown) => log.error('The disk could not be looked at.', error))
				.then(decide);
		},
		stopping() {
			isStopping = true;
		},
		async close() {
			disk.stop();
			await lastAlarm;
		}
	};
}
