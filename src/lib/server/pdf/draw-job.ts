import type { ConsentReceipt } from '#lib/domain/receipt.ts';
import type { PosterPaper } from './poster-document.ts';
import type { RulesPaper } from './rules-document.ts';

/** What can be drawn: a receipt of a signing, the rules of a policy, or an event's poster. */
export type Paper =
	{ readonly receipt: ConsentReceipt } | { readonly rules: RulesPaper } | { readonly poster: PosterPaper };

/** What goes to the thread that draws, one at a time. */
export interface DrawJob {
	readonly paper: Paper;
	/** False leaves the drawing readable inside the file. */
	readonly compress: boolean;
}

/** What comes back. A paper that cannot be drawn is told, and the thread lives on. */
export type DrawAnswer =
	{ readonly ok: true; readonly pdf: Uint8Array } | { readonly ok: false; readonly message: string };
