import { answerDecide } from './answer-decide.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = ({ locals, request }) => answerDecide(locals.deps, request);
