import { readPaper } from '#lib/server/use-cases/read-signing.ts';
import { signedIn } from '../../../../signed-in.ts';
import { imageResponse } from '../../../image-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) =>
	imageResponse(await readPaper(event.locals.deps, signedIn(event), event.params.id), 'shown');
