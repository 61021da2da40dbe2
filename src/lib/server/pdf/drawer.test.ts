import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { pdfDrawer } from './drawer.ts';
import { sampleReceipt } from './receipt.sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'bildlov-drawer-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A thread that answers with its own number, and does what the record's id asks for. */
const workerFile = join(folder, 'obedient.worker.mjs');
writeFileSync(
	workerFile,
	`import { parentPort, threadId } from 'node:worker_threads';
	parentPort.on('message', ({ paper: { receipt } }) => {
		const wish = receipt.record.id;
		if (wish === 'exit') process.exit(3);
		if (wish === 'crash') setImmediate(() => { throw new Error('the thread fell over'); });
		else if (wish === 'hang') for (;;);
		else if (wish === 'refuse') parentPort.postMessage({ ok: false, message: 'no such font' });
		else parentPort.postMessage({ ok: true, pdf: Uint8Array.from([threadId]) });
	});`
);
const wishing = (id: string) => sampleReceipt({ record: { ...sampleReceipt().record, id } });

test('one thread draws one receipt after the other', async () => {
	const drawer = pdfDrawer({ workerFile });
	const drawn = await Promise.all(['a', 'b', 'c', 'd'].map((id) => drawer.draw(wishing(id))));
	await drawer.close();
	expect(new Set(drawn.map(([thread]) => thread)).size).toBe(1);
});

test.each([
	['exit', 'ended with code 3'],
	['crash', 'the thread fell over']
])(
	'when the thread dies (%s) its receipt is rejected and the waiting ones are drawn by another',
	async (wish, message) => {
		const drawer = pdfDrawer({ workerFile });
		const [first] = await drawer.draw(wishing('before'));
		const dying = drawer.draw(wishing(wish));
		const waiting = drawer.draw(wishing('after'));
		await expect(dying).rejects.toThrow(message);
		const [second] = await waiting;
		expect(second).not.toBe(first);
		await drawer.close();
	}
);

test('a receipt that never gets done is given up, and the next one is drawn', async () => {
	const drawer = pdfDrawer({ workerFile, giveUpAfter: 300 });
	const hanging = drawer.draw(wishing('hang'));
	const waiting = drawer.draw(wishing('after'));
	await expect(hanging).rejects.toThrow('too long');
	expect(await waiting).toHaveLength(1);
	await drawer.close();
});

test('a receipt that cannot be drawn is told, and the thread lives on', async () => {
	const drawer = pdfDrawer({ workerFile });
	const [first] = await drawer.draw(wishing('before'));
	await expect(drawer.draw(wishing('refuse'))).rejects.toThrow('no such font');
	const [second] = await drawer.draw(wishing('after'));
	expect(second).toBe(first);
	await drawer.close();
});

test('a thread whose file is missing rejects every receipt and leaves none waiting', async () => {
	const drawer = pdfDrawer({ workerFile: join(folder, 'gone.ts') });
	const drawn = await Promise.allSettled([drawer.draw(wishing('a')), drawer.draw(wishing('b'))]);
	expect(drawn.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

test('closing rejects what is drawn and what waits', async () => {
	const drawer = pdfDrawer({ workerFile });
	const drawn = Promise.allSettled([drawer.draw(wishing('hang')), drawer.draw(wishing('b'))]);
	await drawer.close();
	expect((await drawn).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

test('the thread that waits for work does not keep the process alive, and the one at work does', async () => {
	const door = pathToFileURL(join(import.meta.dirname, 'index.ts')).href;
	const sample = pathToFileURL(join(import.meta.dirname, 'receipt.sample.ts')).href;
	const script = `const { drawReceiptPdf } = await import('${door}');
		const { sampleReceipt } = await import('${sample}');
		drawReceiptPdf(sampleReceipt()).then((pdf) => console.log(Buffer.from(pdf).toString('latin1', 0, 8)));`;
	const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
		cwd: folder,
		timeout: 20_000
	});
	expect(stdout.trim()).toBe('%PDF-1.7');
});
