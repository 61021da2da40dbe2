import { readdirSync, readFileSync } from 'node:fs';

/** SIGKILL to the browser of this profile, as when a phone runs out of memory: nothing is put away first. */
export async function killBrowser(profile: string): Promise<void> {
	const found = processesOf(profile);
	if (found.length === 0) throw new Error('There is no browser to kill.');
	for (const pid of found) process.kill(pid, 'SIGKILL');
	while (processesOf(profile).length > 0) await new Promise((resolve) => setImmediate(resolve));
}

/** The browser's own process; the others that it has made end with it. */
function processesOf(profile: string): number[] {
	return readdirSync('/proc').flatMap((name) => {
		if (!/^\d+$/.test(name)) return [];
		try {
			const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0');
			const isOurs = command.includes(`--user-data-dir=${profile}`);
			return isOurs && !command.some((part) => part.startsWith('--type=')) ? [Number(name)] : [];
		} catch {
			// It has ended between the two readings.
			return [];
		}
	});
}
