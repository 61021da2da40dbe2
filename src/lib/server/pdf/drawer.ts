import { Worker } from 'node:worker_threads';
import type { ConsentReceipt } from '#lib/domain/receipt.ts';
import { isSignature } from '#lib/domain/signature.ts';
import { sourceFile } from '../source-file.ts';
import type { DrawAnswer, DrawJob, Paper } from './draw-job.ts';
import type { PosterPaper } from './poster-document.ts';
import type { RulesPaper } from './rules-document.ts';

export interface PdfDrawer {
	/** The receipt as PDF. Rejects for a drawn signature with nothing in it, and when drawing fails. */
	draw(receipt: ConsentReceipt): Promise<Uint8Array>;
	/** The rules of a policy as PDF. Rejects when drawing fails. */
	drawRules(rules: RulesPaper): Promise<Uint8Array>;
	/** An event's poster as PDF. Rejects when drawing fails. */
	drawPoster(poster: PosterPaper): Promise<Uint8Array>;
	/** Ends the thread; what waits is rejected. */
	close(): Promise<void>;
}

export interface PdfDrawerOptions {
	/** The file that Node runs as a thread, TypeScript as it stands. */
	readonly workerFile?: string;
	/** A paper that takes longer (milliseconds) is given up, and the thread replaced. */
	readonly giveUpAfter?: number;
	/** False leaves the drawing readable inside the file. */
	readonly compress?: boolean;
}

interface Waiting {
	readonly job: DrawJob;
	readonly resolve: (pdf: Uint8Array) => void;
	readonly reject: (error: Error) => void;
}

/**
 * One thread, kept for the next paper, and a queue before it. When the thread dies, what it was drawing is rejected and
 * what waits is drawn by a new one. It does not keep the process alive.
 */
export function pdfDrawer(options: PdfDrawerOptions = {}): PdfDrawer {
	const workerFile = options.workerFile ?? sourceFile('src/lib/server/pdf/draw-pdf.worker.ts');
	const giveUpAfter = options.giveUpAfter ?? 30_000;
	const queue: Waiting[] = [];
	let worker: Worker | null = null;
	let drawing: Waiting | null = null;
	let patience: NodeJS.Timeout | undefined;

	function next(): void {
		if (drawing !== null) return;
		drawing = queue.shift() ?? null;
		if (drawing === null) {
			worker?.unref();
			return;
		}
		worker ??= start();
		worker.ref();
		worker.postMessage(drawing.job);
		patience = setTimeout(() => lose(new Error('A receipt took too long to draw.')), giveUpAfter);
	}

	function finish(settle: (waiting: Waiting) => void): void {
		clearTimeout(patience);
		const done = drawing;
		drawing = null;
		if (done !== null) settle(done);
		next();
	}

	function lose(error: Error): void {
		const lost = worker;
		worker = null;
		void lost?.terminate();
		finish((waiting) => waiting.reject(error));
	}

	function start(): Worker {
		const started = new Worker(workerFile, {
			// Node before 22.18 reads TypeScript only when told to.
			execArgv: process.features.typescript ? [] : ['--experimental-strip-types'],
			resourceLimits: { maxOldGenerationSizeMb: 256 }
		});
		const isCurrent = () => worker === started;
		started.on('message', (answer: DrawAnswer) => {
			if (!isCurrent()) return;
			finish((waiting) => {
				if (answer.ok) waiting.resolve(answer.pdf);
				else waiting.reject(new Error(`A receipt could not be drawn: ${answer.message}`));
			});
		});
		started.on('error', (error) => {
			if (isCurrent()) lose(error instanceof Error ? error : new Error(String(error)));
		});
		started.on('exit', (code) => {
			if (isCurrent()) lose(new Error(`The thread that draws receipts ended with code ${code}.`));
		});
		return started;
	}

	function enqueue(paper: Paper): Promise<Uint8Array> {
		return new Promise((resolve, reject) => {
			queue.push({ job: { paper, compress: options.compress ?? true }, resolve, reject });
			next();
		});
	}

	return {
		draw(receipt) {
			if (receipt.given.method === 'drawn' && !isSignature(receipt.given.signature)) {
				return Promise.reject(new Error('A receipt needs the signature, and nothing is drawn in this one.'));
			}
			return enqueue({ receipt });
		},
		drawRules(rules) {
			return enqueue({ rules });
		},
		drawPoster(poster) {
			return enqueue({ poster });
		},
		async close() {
			const ended = worker;
			worker = null;
			for (const waiting of queue.splice(0))
				waiting.reject(new Error('The drawing of receipts has been ended.'));
			if (drawing !== null)
				finish((waiting) => waiting.reject(new Error('The drawing of receipts has been ended.')));
			await ended?.terminate();
		}
	};
}
