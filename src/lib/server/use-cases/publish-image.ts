import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { swedishDay, type Day } from '#lib/domain/day.ts';
import type { DutyCode, MissingCode, Verdict } from '#lib/domain/decision.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { isWebAddress } from '#lib/domain/web-address.ts';
import type { ChannelVerdict } from '#lib/policy/channel-verdict.ts';
import { questionRuledOn } from '#lib/policy/ruling-used.ts';
import { insertPublication } from '../db/publishing.ts';
import { insertPublicationRulings } from '../db/rulings.ts';
import { decidingChannels, type NamedChannel } from '../deciding-channels.ts';
import type { Deps } from '../deps.ts';
import { imageVerdicts } from '../image-verdicts.ts';
import { mayDoOnChannel } from '../own-channels.ts';
import { ownImage } from '../own-images.ts';
import { appendToLedger } from '../ledger/append.ts';

export type PublishRefusal =
	| NotAllowed
	| { readonly type: 'NoSuchImage' }
	| { readonly type: 'NoSuchChannel' }
	| { readonly type: 'NotDescribed' }
	| { readonly type: 'NoAltText' }
	| { readonly type: 'NobodyNamed' }
	| { readonly type: 'MayNotPublish'; readonly verdict: Verdict; readonly missing: readonly MissingCode[] }
	| { readonly type: 'MotivationMissing' }
	| { readonly type: 'DutiesMissing'; readonly duties: readonly DutyCode[] }
	| { readonly type: 'NoWebAddress' }
	| { readonly type: 'FutureDay' };

/**
 * Registers that the image is published in the channel. What is forbidden, incomplete or undecided today for anybody
 * in it cannot be; what is discouraged needs a motivation; every duty must have been done. The decision is kept.
 */
export async function publishImage(
	deps: Deps,
	actor: Actor,
	input: {
		readonly imageId: string;
		readonly channelId: string;
		readonly url: string | null;
		readonly publishedOn: Day;
		readonly motivation: string;
		readonly dutiesDone: readonly DutyCode[];
	}
): Promise<Result<{ id: string }, PublishRefusal>> {
	if (!mayDo(actor, 'publish')) return refused({ type: 'NotAllowed', action: 'publish' });
	const at = deps.now();
	const today = swedishDay(at);
	if (input.publishedOn > today) return refused({ type: 'FutureDay' });
	if (input.url !== null && !isWebAddress(input.url)) return refused({ type: 'NoWebAddress' });
	const motivation = input.motivation.trim();
	// Decided and written in one transaction: a withdrawal cannot come between the answer and the fact.
	return deps.store.transact(async (db) => {
		if (!(await ownImage(db, actor, input.imageId))) return refused({ type: 'NoSuchImage' });
		// Today's policy and today's facts, also for a day that has passed: what has been said since then counts.
		const channel = (await decidingChannels(db, today)).find((one) => one.id === input.channelId);
		if (!channel || !(await mayDoOnChannel(db, actor, 'publish', channel.id))) {
			return refused({ type: 'NoSuchChannel' });
		}
		const decided = (await imageVerdicts(db, [input.imageId], [channel], today, actor))[0];
		const here = decided?.channels[0];
		if (!decided?.description || !here) return refused({ type: 'NotDescribed' });
		if (decided.description.altText.trim() === '') return refused({ type: 'NoAltText' });

		const { shown, answers } = here;
		if (shown.people.length === 0 && !decided.description.isNobodyShown) {
			return refused({ type: 'NobodyNamed' });
		}
		if (shown.verdict !== 'allowed' && shown.verdict !== 'discouraged') {
			const decisions = [...shown.people, shown.ofImage].flatMap((one) => one?.decision ?? []);
			const missing = new Set(decisions.flatMap((decision) => decision.missing));
			return refused({ type: 'MayNotPublish', verdict: shown.verdict, missing: [...missing].sort() });
		}
		const asksMotivation = shown.verdict === 'discouraged' || shown.duties.includes('record-motivation');
		if (asksMotivation && motivation.length < 10) return refused({ type: 'MotivationMissing' });
		const left = shown.duties.filter(
			(duty) => duty !== 'record-motivation' && !input.dutiesDone.includes(duty)
		);
		if (left.length > 0) return refused({ type: 'DutiesMissing', duties: left });

		const id = deps.newId();
		const decision = answers[0]?.answer ?? shown.ofImage;
		if (!decision) throw new Error('A verdict rests on no decision.');
		await insertPublication(
			db,
			{
				id,
				imageId: input.imageId,
				channelId: channel.id,
				url: input.url,
				publishedOn: input.publishedOn,
				legalBasis: decision.input.legalBasis,
				motivation: motivation === '' ? null : motivation,
				dutiesDone: [...shown.duties],
				ofImage: shown.ofImage,
				recordedAt: at,
				actorKind: actor.kind,
				actorId: actor.id
			},
			answers.map(({ personId, answer }) => ({ personId, input: answer.input, decision: answer.decision }))
		);
		const given = shown.ofImage ? [shown.ofImage] : answers.map(({ answer }) => answer);
		const rulingIds = given.flatMap((answer) => rulingBehind(answer, channel) ?? []);
		await insertPublicationRulings(db, id, rulingIds);
		appendToLedger(db, actor, {
			type: 'image-published.v1',
			at,
			subjectId: id,
			payload: {
				imageId: input.imageId,
				channelId: channel.id,
				publishedOn: input.publishedOn,
				verdict: shown.verdict,
				policy: decision.decision.policy,
				personIds: answers.map(({ personId }) => personId),
				duties: shown.duties,
				...(rulingIds.length > 0 && { rulingIds: [...new Set(rulingIds)].sort() })
			}
		});
		return ok({ id });
	});
}

/** The id of the ruling that an answer rests on; undefined where it rests on none. */
function rulingBehind(
	{ input, decision }: Pick<ChannelVerdict, 'input' | 'decision'>,
	channel: NamedChannel
): string | undefined {
	const question = questionRuledOn(input, decision, channel.own);
	if (question === undefined) return undefined;
	const id = channel.rulingIds[question];
	if (id === undefined) throw new Error(`An answer rests on a ruling on ${question} that nobody has made.`);
	return id;
}
