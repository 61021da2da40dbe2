/** The door of the papers: a receipt, the rules of a policy or a poster go in, a PDF comes out. */
import type { ConsentReceipt } from '#lib/domain/receipt.ts';
import { pdfDrawer, type PdfDrawer } from './drawer.ts';
import type { PosterPaper } from './poster-document.ts';
import type { RulesPaper } from './rules-document.ts';

export { pdfDrawer } from './drawer.ts';
export type { PdfDrawer, PdfDrawerOptions } from './drawer.ts';

let shared: PdfDrawer | null = null;

/**
 * The receipt of one signing as a PDF (PDF/A-3b, its data attached), drawn by the one thread that all share. The same
 * receipt gives the same bytes. Rejects for a drawn signature with nothing in it.
 */
export function drawReceiptPdf(receipt: ConsentReceipt): Promise<Uint8Array> {
	shared ??= pdfDrawer();
	return shared.draw(receipt);
}

/** The rules of a policy as a PDF (PDF/A-3b, with bookmarks), drawn by the same thread. The same paper gives the same bytes. */
export function drawRulesPdf(rules: RulesPaper): Promise<Uint8Array> {
	shared ??= pdfDrawer();
	return shared.drawRules(rules);
}

/** An event's poster as a PDF of one page, drawn by the same thread. The same poster gives the same bytes. */
export function drawPosterPdf(poster: PosterPaper): Promise<Uint8Array> {
	shared ??= pdfDrawer();
	return shared.drawPoster(poster);
}
