import type { Actor, NotAllowed } from '#lib/domain/access.ts';
import type { Day, Instant } from '#lib/domain/day.ts';
import { firstName } from '#lib/domain/person-name.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import type { PackForm } from '#lib/sync/pack.ts';
import { askedByLink, type AskedKind } from '../asked-by-link.ts';
import { answerLinkByCode, answerLinkById } from '../db/answer-links.ts';
import { signingById } from '../db/consents.ts';
import type { Deps } from '../deps.ts';
import { sha256Of } from '../hash.ts';

/** What the page of a link shows. A poster's page knows of nobody; a guardian's has first names and nothing else of theirs. */
export interface AnswerPage {
	readonly linkId: string;
	/** First names; null: a poster, at which people say themselves who they are. */
	readonly guardian: { readonly name: string; readonly children: readonly string[] } | null;
	readonly event: { readonly name: string; readonly on: Day } | null;
	readonly municipality: { readonly name: string; readonly support: string };
	readonly kinds: readonly AskedKind[];
	readonly forms: readonly PackForm[];
	readonly validTo: Day | null;
}

export type AnswerLinkRefusal =
	| NotAllowed
	| { readonly type: 'NotFound' }
	| { readonly type: 'LinkClosed'; readonly at: Instant }
	| { readonly type: 'AlreadyAnswered'; readonly at: Instant };

/** The actor behind the normalised code of a poster or of a guardian's link; null for one that nobody has made (yet). */
export async function actorOfAnswerLink(
	deps: Deps,
	code: string
): Promise<(Actor & { kind: 'link' }) | null> {
	const link = await answerLinkByCode(deps.store.read, sha256Of(code));
	return link && { kind: 'link', id: link.id, opens: 'answer' };
}

/** What the link asks whoever holds it. Reading changes nothing. */
export async function readAnswerLink(
	deps: Deps,
	actor: Actor
): Promise<Result<AnswerPage, AnswerLinkRefusal>> {
	if (actor.kind !== 'link' || actor.opens !== 'answer') {
		return refused({ type: 'NotAllowed', action: 'record-consent' });
	}
	const { read } = deps.store;
	const at = deps.now();
	const link = await answerLinkById(read, actor.id);
	if (!link) return refused({ type: 'NotFound' });
	// A guardian's answer has the id of its link: there is one, and it is found by it.
	const answered = link.kind === 'guardian' ? await signingById(read, link.id) : null;
	if (answered) return refused({ type: 'AlreadyAnswered', at: answered.receivedAt });
	const closed = closedSince(link, at);
	if (closed !== null) return refused({ type: 'LinkClosed', at: closed });
	const asked = await askedByLink(read, link, at);
	if (!asked) return refused({ type: 'NotFound' });
	const { people, event, municipality, kinds, forms, validTo } = asked;
	return ok({
		linkId: link.id,
		guardian:
			people.as === 'poster'
				? null
				: {
						name: firstName(people.guardianName),
						children: people.children.map(({ name }) => firstName(name))
					},
		event: event && { name: event.name, on: event.on },
		municipality,
		kinds,
		forms,
		validTo
	});
}

/** Since when a link takes no answers: somebody closed it, or its time is over. Null: it is open. */
export function closedSince(
	{ closedAt, closesAt }: { readonly closedAt: Instant | null; readonly closesAt: Instant },
	at: Instant
): Instant | null {
	if (closedAt !== null) return closedAt;
	return closesAt <= at ? closesAt : null;
}
