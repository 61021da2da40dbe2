import type { ConsentReceipt } from '#lib/domain/receipt.ts';

/** What goes to the thread that draws, one at a time. */
export interface DrawJob {
	readonly receipt: ConsentReceipt;
	/** False leaves the drawing readable inside the file. */
	readonly compress: boolean;
}

/** What comes back. A receipt that cannot be drawn is told, and the thread lives on. */
export type DrawAnswer =
	{ readonly ok: true; readonly pdf: Uint8Array } | { readonly ok: false; readonly message: string };
