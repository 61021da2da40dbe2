import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Closing } from '#lib/text/maintenance.ts';
import { provedAt } from '../backup/proof.ts';
import { alarmCounts } from '../db/alarms.ts';
import { jobCounts } from '../db/jobs.ts';
import { lastLedgerEntry } from '../db/ledger.ts';
import type { Deps } from '../deps.ts';
import type { Disk } from './disk.ts';

export interface ServedRequest {
	/** The route's pattern, never the address that was asked for. */
	readonly route: string;
	readonly method: string;
	readonly status: number;
	readonly ms: number;
}

export interface Metrics {
	served(request: ServedRequest): void;
	refused(why: Closing): void;
	/** In Prometheus' text format. */
	text(): Promise<string>;
}

/** Figures of the machine and its work: routes by their pattern, counts and ages. No id, no name, no address. */
export function openMetrics(
	deps: Pick<Deps, 'settings' | 'store' | 'now'>,
	disk: () => Disk | null,
	room: () => boolean
): Metrics {
	const register = new Registry();
	const registers = [register];
	collectDefaultMetrics({ register });
	const durations = new Histogram({
		name: 'bildlov_http_request_duration_seconds',
		help: 'How long requests took, by route, method and class of status.',
		labelNames: ['route', 'method', 'status'] as const,
		buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
		registers
	});
	const refused = new Counter({
		name: 'bildlov_refused_requests_total',
		help: 'Requests that were refused as a whole: closed for maintenance, or the disk is full.',
		labelNames: ['why'] as const,
		registers
	});
	const gauge = (name: string, help: string) => new Gauge({ name: `bildlov_${name}`, help, registers });
	const ready = gauge('database_up', '1 when the database answered at this reading.');
	const writable = gauge('writable', '1 when there is room to write.');
	const seq = gauge('ledger_seq', 'The number of the last entry in the record.');
	const alarms = gauge('open_alarms', 'Alarms that nobody has seen.');
	const proved = gauge(
		'proved_backup_age_seconds',
		'Seconds since a restore last proved a backup; absent before the first.'
	);
	const jobs = new Gauge({
		name: 'bildlov_jobs',
		help: 'Jobs by their state.',
		labelNames: ['state'] as const,
		registers
	});
	const free = new Gauge({
		name: 'bildlov_disk_free_bytes',
		help: 'Room left on the disk of each folder.',
		labelNames: ['folder'] as const,
		registers
	});
	const size = new Gauge({
		name: 'bildlov_disk_size_bytes',
		help: 'The size of the disk of each folder.',
		labelNames: ['folder'] as const,
		registers
	});

	async function readFigures(): Promise<void> {
		const { read } = deps.store;
		seq.set((await lastLedgerEntry(read))?.seq ?? 0);
		alarms.set((await alarmCounts(read)).open);
		for (const [state, count] of Object.entries(await jobCounts(read))) jobs.set({ state }, count);
		const { at } = await provedAt(deps);
		if (at === null) proved.remove();
		else proved.set((Date.parse(deps.now()) - Date.parse(at)) / 1000);
	}

	return {
		served({ route, method, status, ms }) {
			durations.observe({ route, method, status: `${Math.floor(status / 100)}xx` }, ms / 1000);
		},
		refused: (why) => refused.inc({ why }),
		async text() {
			writable.set(room() ? 1 : 0);
			for (const [folder, space] of Object.entries(disk() ?? {})) {
				free.set({ folder }, space.free);
				size.set({ folder }, space.total);
			}
			// The machine's own figures are worth most when the database does not answer.
			await readFigures().then(
				() => ready.set(1),
				() => ready.set(0)
			);
			return register.metrics();
		}
	};
}
