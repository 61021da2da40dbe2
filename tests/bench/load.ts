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

/** Asks for the paths in turn over some connections that stay open, for some seconds. */
export function load(
	origin: string,
	paths: readonly string[],
	options: {
		readonly connections: number;
		readonly seconds: number;
		readonly headers: Readonly<Record<string, string>>;
	}
): Load {
	const folder = mkdtempSync(join(tmpdir(), 'bildlov-load-'));
	const pathsFile = join(folder, 'paths.txt');
	writeFileSync(pathsFile, paths.join('\n'));
	const script = join(folder, 'cycle.lua');
	writeFileSync(
		script,
		`local paths = {}
for line in io.lines(${JSON.stringify(pathsFile)}) do paths[#paths + 1] = line end
local place = 0
request = function()
	place = place % #paths + 1
	return wrk.format('GET', paths[place])
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
