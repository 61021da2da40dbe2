import { drawRulesPdf } from '#lib/server/pdf/index.ts';
import { ownTurn } from '#lib/server/own-turn.ts';
import { rulesPaper } from '#lib/server/rules-paper.ts';
import { readRules } from '#lib/server/use-cases/read-rules.ts';
import { refusePage, signedIn } from '../../../signed-in.ts';
import { askedRules } from '../asked-rules.ts';
import type { RequestHandler } from './$types';

/** The rules of a policy on paper, all of them whatever is searched for. */
export const GET: RequestHandler = async (event) => {
	const { deps, language } = event.locals;
	const user = signedIn(event);
	const { policy, version, basis } = askedRules(event.url);
	const read = await readRules(deps, user, { policy, version });
	if (!read.ok) refusePage(read.refusal);
	// Receipts wait for the same thread: nobody puts a pile of papers before them.
	const leave = await ownTurn(`rules ${user.id}`);
	const pdf = await drawRulesPdf(rulesPaper(read.value, { language, basis })).finally(leave);
	const { chosen, today } = read.value;
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `attachment; filename="${fileName(`${chosen.policyId}-${chosen.version}-${today}`)}"`,
			'cache-control': 'no-store'
		}
	});
};

const fileName = (text: string): string => `bildlov-${text.replace(/[^\w.-]+/g, '-')}.pdf`;
