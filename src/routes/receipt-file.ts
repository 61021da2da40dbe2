import type { ConsentReceipt } from '#lib/domain/receipt.ts';
import { drawReceiptPdf } from '#lib/server/pdf/index.ts';

/** The receipt as a PDF to keep: never cached, never shown inside the page. */
export async function receiptFile(receipt: ConsentReceipt): Promise<Response> {
	const pdf = await drawReceiptPdf(receipt);
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `attachment; filename="bildlov-${receipt.record.id}.pdf"`,
			'cache-control': 'no-store'
		}
	});
}
