import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { isDay, swedishDay, type Day } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import type { DecidingRole } from '#lib/policy/profile.ts';
import { insertRuling } from '../db/policies.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';
import { isDecider, openQuestionsOn } from '../open-questions.ts';

export type RulingRefusal =
	| NotAllowed
	| { readonly type: 'NoSuchQuestion' }
	| { readonly type: 'NotTheOneWhoDecides'; readonly role: DecidingRole }
	| { readonly type: 'WhyMissing' }
	| { readonly type: 'PastDay' };

/**
 * Answers an open question for a controller, from a day on and for all like cases, until a later ruling says
 * otherwise. A ruling is never edited: the new one stands beside the former.
 */
export async function ruleOnQuestion(
	deps: Deps,
	actor: Actor,
	input: {
		readonly controllerId: string;
		readonly question: string;
		readonly answer: 'allow' | 'refuse';
		readonly why: string;
		readonly fromOn: Day;
	}
): Promise<Result<{ id: string }, RulingRefusal>> {
	// A ruling has a name under it: a phone or a program has none.
	if (actor.kind !== 'user' || !mayDo(actor, 'rule-on-questions')) {
		return refused({ type: 'NotAllowed', action: 'rule-on-questions' });
	}
	const at = deps.now();
	const today = swedishDay(at);
	const why = input.why.trim();
	return deps.store.transact(async (db) => {
		const open = (await openQuestionsOn(db, today)).find(
			(one) => one.controllerId === input.controllerId && one.question.id === input.question
		);
		if (!open) return refused({ type: 'NoSuchQuestion' });
		if (!isDecider(actor, open)) return refused({ type: 'NotTheOneWhoDecides', role: open.role });
		if (why.length < 10) return refused({ type: 'WhyMissing' });
		if (!isDay(input.fromOn) || input.fromOn < today) return refused({ type: 'PastDay' });

		const former = [open.ruled, ...open.coming].filter((one) => one !== null && one.fromOn <= input.fromOn);
		const id = deps.newId();
		const { controllerId, question, answer, fromOn } = input;
		await insertRuling(db, {
			id,
			controllerId,
			question,
			answer,
			why,
			fromOn,
			recordedAt: at,
			actorKind: actor.kind,
			actorId: actor.id
		});
		const { id: policyId, version } = open.policy.profile;
		appendToLedger(db, actor, {
			type: 'question-ruled-on.v1',
			at,
			subjectId: id,
			payload: {
				controllerId,
				question,
				answer,
				fromOn,
				policy: { id: policyId, version },
				replaces: former.at(-1)?.id ?? null
			}
		});
		return ok({ id });
	});
}
