import { json } from '@sveltejs/kit';
import { readVerdicts } from '#lib/server/use-cases/check-people.ts';
import { refusalStatus } from '../../../../../refusal-status.ts';
import type { RequestHandler } from './$types';

/** One person's verdicts in every channel today, for other systems: the answers and their rules, no names. */
export const GET: RequestHandler = async ({ locals, params }) => {
	if (!locals.user) return json({ error: 'NotSignedIn' }, { status: 401 });
	const checked = await readVerdicts(locals.deps, locals.user, params.id);
	if (!checked.ok) return json({ error: checked.refusal.type }, { status: refusalStatus(checked.refusal) });
	const { on, channels, verdicts } = checked.value;
	return json({
		personId: params.id,
		on,
		verdicts: verdicts.map((one, place) => ({
			channelId: one.channelId,
			channel: channels[place]?.name,
			verdict: one.verdict,
			isAsked: one.isAsked,
			legalBasis: one.legalBasis,
			missing: one.missing,
			duties: one.duties,
			rules: one.reasons.map((reason) => reason.rule),
			policy: one.policy
		}))
	});
};
