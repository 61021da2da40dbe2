import { readEvidence } from '#lib/server/use-cases/read-image-file.ts';
import { signedIn } from '../../../../../signed-in.ts';
import { imageResponse } from '../../../../image-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) =>
	imageResponse(
		await readEvidence(event.locals.deps, signedIn(event), {
			takedownId: event.params.id,
			stepId: event.params.step
		}),
		'shown'
	);
