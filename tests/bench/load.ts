import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Load {
	readonly perSecond: number;
	readonly p50Ms: number;
	readonly p99Ms: number;
	/** Answers that were not 2xx, and broken connections. */
	readonly faults: number;
}

/** One user who asks for thousands at once would be told to wait: what is measured is the work, not the brake. */
export const noRates = {
	BILDLOV_REQUESTS_A_MINUTE: ['user', 'write', 'phone', 'program', 'link', 'address']
		.map((name) => `${name}=900000000`)
		.join(' ')
};

/** Finds wrk, or installs it where this is Debian and root. Its own work must be small beside what it measures. */
function wrk(): string {
	const file = '/usr/bin/wrk';
	if (existsSync(file)) return file;
	if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
		spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'wrk'], { stdio: ['ignore', 2, 2] });
	}
	if (!existsSync(file)) throw new Error('The benchmark needs wrk (Debian: apt-get install wrk).');
	return file;
}

interface Loading {
	readonly connections: number;
	readonly seconds: number;
	readonly headers: Readonly<Record<string, string>>;
	/** Posted, in turn, to the one path; without them the paths are asked for. */
	readonly bodies?: readonly string[];
}

/** Asks for the paths in turn, or posts the bodies in turn, over some connections that stay open, for some seconds. */
export function load(origin: string, paths: readonly string[], options: Loading): Load {
	const folder = mkdtempSync(join(tmpdir(), 'bildlov-load-'));
	const linesFile = join(folder, 'lines.txt');
	writeFileSync(linesFile, (options.bodies ?? paths).join('\n'));
	const script = join(folder, 'cycle.lua');
	const asked = options.bodies
		? `wrk.format('POST', ${JSON.stringify(paths[0] ?? '/')}, nil, lines[place])`
		: `wrk.format('GET', lines[place])`;
	writeFileSync(
		script,
		`local lines = {}
for line in io.lines(${JSON.stringify(linesFile)}) do lines[#lines + 1] = line end
local place = 0
request = function()
	place = place % #lines + 1
	return ${asked}
end
done = function(summary, latency)
	local e = summary.errors
	io.write(string.format('RESULT %f %f %f %d\\n', summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1e3,
		latency:percentile(99) / 1e3, e.connect + e.read + e.write + e.status + e.timeout))
end
`
	);
	const headers = Object.entries(options.headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
	const out = execFileSync(
		wrk(),
		['-t1', `-c${options.connections}`, `-d${options.seconds}s`, '-s', script, ...headers, origin],
		{ encoding: 'utf8' }
	);
	const [perSecond = 0, p50Ms = 0, p99Ms = 0, faults = 0] = (/RESULT (.*)/.exec(out)?.[1] ?? '')
		.split(' ')
		.map(Number);
	return { perSecond, p50Ms, p99Ms, faults };
}

/** The middle one of an odd number of figures. */
export function median(figures: readonly number[]): number {
	return [...figures].sort((one, other) => one - other)[Math.floor(figures.length / 2)] ?? Number.NaN;
}
