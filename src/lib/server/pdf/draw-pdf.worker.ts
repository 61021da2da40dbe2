/** Draws papers in a thread of its own, so that nobody waits for a page while a paper is drawn. Run by Node as it stands. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import pdfmake from 'pdfmake';
import type { DrawAnswer, DrawJob } from './draw-job.ts';
import { fontCoverage } from './font-coverage.ts';
import { receiptDocument } from './receipt-document.ts';
import { rulesDocument } from './rules-document.ts';

const fontFile = (name: string): string =>
	createRequire(import.meta.url).resolve(`pdfmake/fonts/Roboto/${name}.ttf`);
const regular = fontFile('Roboto-Regular');
const bold = fontFile('Roboto-Medium');

pdfmake.setFonts({ Roboto: { normal: regular, bold, italics: regular, bolditalics: bold } });
// A paper is made of what is in it: nothing is fetched, and no file but the letters is opened.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path === regular || path === bold);

const inRegular = fontCoverage(readFileSync(regular));
const inBold = fontCoverage(readFileSync(bold));
const canDraw = (codePoint: number): boolean => inRegular(codePoint) && inBold(codePoint);

if (parentPort === null) throw new Error('This file is run as a thread by drawer.ts.');
const port = parentPort;

port.on('message', (job: DrawJob) => {
	draw(job).then(
		(answer) => port.postMessage(answer),
		(error: unknown) => {
			const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
			const answer: DrawAnswer = { ok: false, message };
			port.postMessage(answer);
		}
	);
});

async function draw(job: DrawJob): Promise<DrawAnswer> {
	const { paper } = job;
	const definition =
		'receipt' in paper ? receiptDocument(paper.receipt, canDraw) : rulesDocument(paper.rules, canDraw);
	const pdf = await pdfmake.createPdf({ ...definition, compress: job.compress }).getBuffer();
	return { ok: true, pdf: new Uint8Array(pdf) };
}
