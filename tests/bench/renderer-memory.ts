/** The memory of a browser's pages as the system counts it: what is theirs alone, not what processes share. Linux. */
import { readdirSync, readFileSync } from 'node:fs';

interface Process {
	readonly id: number;
	readonly parentId: number;
	readonly command: string;
}

/** Of all the processes that run pages of the browser with this profile, in MB; NaN where the system does not say. */
export function rendererMemoryMb(profile: string): number {
	const all = processes();
	const browser = all.find(({ command }) => command.includes(profile) && !command.includes('--type='));
	if (!browser) return Number.NaN;
	const ids = new Set([browser.id]);
	// A parent may have a higher number than its child.
	for (let before = 0; before < ids.size;) {
		before = ids.size;
		for (const { id, parentId } of all) if (ids.has(parentId)) ids.add(id);
	}
	return all
		.filter(({ id, command }) => ids.has(id) && command.includes('--type=renderer'))
		.reduce((sum, { id }) => sum + privateMb(id), 0);
}

function privateMb(id: number): number {
	const kb = /^RssAnon:\s*(\d+) kB/m.exec(read(`/proc/${id}/status`))?.[1];
	return (Number(kb ?? 0) * 1024) / 1e6;
}

function processes(): Process[] {
	let names: string[];
	try {
		names = readdirSync('/proc');
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
		throw error;
	}
	return names
		.filter((name) => /^\d+$/.test(name))
		.map((name) => ({
			id: Number(name),
			parentId: Number(/^PPid:\s*(\d+)/m.exec(read(`/proc/${name}/status`))?.[1] ?? 0),
			command: read(`/proc/${name}/cmdline`).replaceAll('\0', ' ')
		}));
}

/** Nothing of a process that has just ended. */
function read(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		if (
			error instanceof Error &&
			'code' in error &&
			['ENOENT', 'ESRCH', 'EACCES'].includes(String(error.code))
		)
			return '';
		throw error;
	}
}
