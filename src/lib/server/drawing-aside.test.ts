import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pdfDrawer } from './pdf/index.ts';
import { sampleReceipt } from './pdf/receipt.sample.ts';
import { takeIn } from './photos/index.ts';

const drawer = pdfDrawer();
const photo = new Uint8Array(
	readFileSync(new URL('../../../tests/samples/photos/DSCN0010.jpg', import.meta.url))
);

// The thread and the libraries begin once, before anybody is served.
beforeAll(async () => {
	await drawer.draw(sampleReceipt());
	await takeIn(photo);
});
afterAll(() => drawer.close());

it.each([
	['ten receipts', () => Promise.all(Array.from({ length: 10 }, () => drawer.draw(sampleReceipt())))],
	['ten previews', () => Promise.all(Array.from({ length: 10 }, () => takeIn(photo)))]
])('[JO12] drawing %s never keeps the others waiting for more than 50 ms', async (_what, draw) => {
	const waited = await longestWorkDuring(draw);
	expect(waited).toBeLessThan(50);
});

/**
 * The longest time, in milliseconds, that this thread computed between two turns of the event loop. Computing, not the
 * clock: on a machine that others use too, waiting for the processor is not what the drawing does.
 */
async function longestWorkDuring(draw: () => Promise<unknown>): Promise<number> {
	let isDrawing = true;
	let longest = 0;
	let before = computed();
	const turn = () => {
		const now = computed();
		longest = Math.max(longest, now - before);
		before = now;
		if (isDrawing) setImmediate(turn);
	};
	setImmediate(turn);
	await draw();
	isDrawing = false;
	return longest;
}

function computed(): number {
	const { user, system } = process.threadCpuUsage();
	return (user + system) / 1000;
}
