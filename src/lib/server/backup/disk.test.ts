import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOneDisk, lackOfRoom } from './disk.ts';

const folder = mkdtempSync(join(tmpdir(), 'bildlov-disk-'));

describe('the disk', () => {
	it('[BU6] has room for a byte, and not for more than any disk holds', async () => {
		expect(await lackOfRoom(folder, 1)).toBeNull();
		const lack = await lackOfRoom(folder, 2 ** 60);
		expect(lack?.needed).toBe(2 ** 60);
		expect(lack?.free).toBeGreaterThan(0);
	});

	it('[BU9] is the same for a folder and one that is not made yet inside it', async () => {
		expect(await isOneDisk(folder, join(folder, 'not', 'made'))).toBe(true);
		expect(await isOneDisk(folder, '/proc')).toBe(false);
	});
});
