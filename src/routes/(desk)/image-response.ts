import { error } from '@sveltejs/kit';
import type { Result } from '#lib/domain/result.ts';
import type { ImageFile } from '#lib/server/use-cases/read-image-file.ts';
import { refusalStatus } from '../refusal-status.ts';

const endings = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' } as const;

/** A picture of people: never kept by a browser or a proxy, never read as anything but a picture. */
export function imageResponse(
	read: Result<ImageFile, { readonly type: string }>,
	as: { readonly download: string } | 'shown'
): Response {
	if (!read.ok) error(refusalStatus(read.refusal), { message: read.refusal.type });
	const { bytes, mime } = read.value;
	const place = as === 'shown' ? 'inline' : `attachment; filename="${as.download}.${endings[mime]}"`;
	return new Response(Uint8Array.from(bytes), {
		headers: {
			'content-type': mime,
			'content-length': String(bytes.length),
			'content-disposition': place,
			'cache-control': 'no-store',
			'x-content-type-options': 'nosniff',
			'content-security-policy': "default-src 'none'; sandbox"
		}
	});
}
