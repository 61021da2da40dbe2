import { expect, it } from 'vitest';
import { testDeps } from '../../../tests/support/test-deps.ts';
import { liveStream, mostStreams } from './live-stream.ts';
import { liveOf } from './live.ts';

it('[ED11] an account holds so many pages open and not one more, others are not held up, and a closed page makes room', async () => {
	const deps = testDeps();
	const open = (userId: string) => liveStream(deps, userId, new Headers());
	const streams = Array.from({ length: mostStreams }, () => open('anna'));
	expect(streams).not.toContain(null);
	expect(open('anna')).toBe(null);
	expect(open('bertil')).not.toBe(null);
	await streams[0]?.cancel();
	expect(open('anna')).not.toBe(null);
	expect(open('anna')).toBe(null);
	liveOf(deps.store).close();
	// All are closed with the server; whoever comes after it is told at once, and holds nothing.
	for (let n = 0; n <= mostStreams; n++) expect(open('anna')).not.toBe(null);
});
