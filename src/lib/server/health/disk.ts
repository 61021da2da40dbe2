import { statfs } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

export type Room = 'enough' | 'low' | 'full';

export interface Space {
	/** Bytes that this user may still write. */
	readonly free: number;
	readonly total: number;
}

const gigabyte = 1_000_000_000;
/** Of a huge disk, five per cent would be room for years: from 40 GB free on nobody is warned, from 2 GB on nobody is stopped. */
const lowAt = { part: 0.2, most: 40 * gigabyte };
const fullAt = { part: 0.05, most: 2 * gigabyte };

/** `low` at 20 % free (at most 40 GB), `full` at 5 % (at most 2 GB): then nothing more is taken in. */
export function roomOf({ free, total }: Space): Room {
	if (free <= Math.min(total * fullAt.part, fullAt.most)) return 'full';
	if (free <= Math.min(total * lowAt.part, lowAt.most)) return 'low';
	return 'enough';
}

export type Folder = 'data' | 'backup';
export type Disk = Readonly<Record<Folder, Space & { readonly room: Room }>>;

export interface DiskWatch {
	/** As it was when somebody last looked; null before the first look. */
	last(): Disk | null;
	/** Looks now. */
	look(): Promise<Disk>;
	stop(): void;
}

/** How much room a folder has, or the nearest folder above it that exists. */
export async function spaceOf(folder: string): Promise<Space> {
	let at = resolve(folder);
	while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
	const { bavail, blocks, bsize } = await statfs(at);
	return { free: bavail * bsize, total: blocks * bsize };
}

/** Looks at both folders every ten seconds, and whenever it is asked to. */
export function watchDisk(options: {
	folders: Readonly<Record<Folder, string>>;
	/** Told after every look. */
	onLook?: (disk: Disk) => void;
	onTrouble: (error: unknown) => void;
	spaceOf?: (folder: string) => Promise<Space>;
	everyMs?: number;
}): DiskWatch {
	const { folders, onLook, onTrouble } = options;
	const ask = options.spaceOf ?? spaceOf;
	let last: Disk | null = null;
	async function look(): Promise<Disk> {
		const [data, backup] = await Promise.all([ask(folders.data), ask(folders.backup)]);
		last = { data: { ...data, room: roomOf(data) }, backup: { ...backup, room: roomOf(backup) } };
		onLook?.(last);
		return last;
	}
	const timer = setInterval(() => void look().catch(onTrouble), options.everyMs ?? 10_000);
	timer.unref();
	return { last: () => last, look, stop: () => clearInterval(timer) };
}
