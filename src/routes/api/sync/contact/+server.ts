import { answer } from '../../answer.ts';
import type { RequestHandler } from './$types';

/** Whether the server is there, and what its clock says. */
export const GET: RequestHandler = ({ locals }) => answer({ now: locals.deps.now() });
