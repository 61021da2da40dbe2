/** Draws papers in a thread of its own, so that nobody waits for a page while a paper is drawn. Run by Node as it stands. */
import { parentPort } from 'node:worker_threads';
import pdfmake from 'pdfmake';
import type { DrawAnswer, DrawJob, Paper } from './draw-job.ts';
import { fontFiles, paperFonts } from './paper-fonts.ts';
import { posterDocument } from './poster-document.ts';
import { receiptDocument } from './receipt-document.ts';
import { rulesDocument } from './rules-document.ts';

const upright = ({ normal, bold }: { normal: string; bold: string }) => ({
	normal,
	bold,
	italics: normal,
	bolditalics: bold
});
pdfmake.setFonts({ Roboto: upright(fontFiles.Roboto), Arabic: upright(fontFiles.Arabic) });
// A paper is made of what is in it: nothing is fetched, and no file but the letters is opened.
const letters = new Set<string>(Object.values(fontFiles).flatMap((files) => Object.values(files)));
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => letters.has(path));

const fonts = paperFonts();
const isInRoboto = (codePoint: number): boolean => fonts.fontOf(codePoint) === 'Roboto';

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
	const pdf = await pdfmake.createPdf({ ...documentOf(paper), compress: job.compress }).getBuffer();
	return { ok: true, pdf: new Uint8Array(pdf) };
}

function documentOf(paper: Paper) {
	if ('receipt' in paper) return receiptDocument(paper.receipt, fonts);
	return 'rules' in paper ? rulesDocument(paper.rules, isInRoboto) : posterDocument(paper.poster, isInRoboto);
}
