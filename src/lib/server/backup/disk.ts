import { stat, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isThere } from './places.ts';

/** Bytes that may still be written in the folder. */
export async function freeBytes(folder: string): Promise<number> {
	const { bavail, bsize } = await statfs(folder);
	return bavail * bsize;
}

/** What is needed and what there is, where that is less; null where there is room. */
export async function lackOfRoom(
	folder: string,
	needed: number
): Promise<{ readonly needed: number; readonly free: number } | null> {
	const free = await freeBytes(folder);
	return free < needed ? { needed, free } : null;
}

/** Whether both lie on one disk, which would take both with it. Folders that are not made yet count as the one around them. */
export async function isOneDisk(one: string, other: string): Promise<boolean> {
	const [first, second] = [await deviceOf(one), await deviceOf(other)];
	return first === second;
}

async function deviceOf(folder: string): Promise<number> {
	let at = resolve(folder);
	while (!(await isThere(at)) && dirname(at) !== at) at = dirname(at);
	return (await stat(at)).dev;
}
