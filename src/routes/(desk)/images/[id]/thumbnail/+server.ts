import { readImageFile } from '#lib/server/use-cases/read-image-file.ts';
import { signedIn } from '../../../../signed-in.ts';
import { imageResponse } from '../../../image-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) =>
	imageResponse(
		await readImageFile(event.locals.deps, signedIn(event), {
			imageId: event.params.id,
			which: 'thumbnail'
		}),
		'shown'
	);
