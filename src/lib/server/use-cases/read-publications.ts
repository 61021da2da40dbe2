import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import type { Day, Instant } from '#lib/domain/day.ts';
import type { DutyCode, LegalBasis, Role } from '#lib/domain/decision.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { stateOf, type PublicationState, type TakedownStep } from '#lib/domain/takedown.ts';
import { monthsWithPublications, searchPublications, type PublicationSearch } from '../db/kept-decisions.ts';
import { decisionsOfPublication, publicationById, userNamesByIds } from '../db/publishing.ts';
import type { Deps } from '../deps.ts';
import { keptDecisions, type KeptDecision } from '../kept-decision.ts';
import { namedPublications, type NamedPublication } from '../named-publications.ts';
import { namesShownTo } from '../names-shown.ts';
import { channelsWhere, mayDoOnChannel } from '../own-channels.ts';
import { comingDown, publicationStates } from '../publication-states.ts';

const most = 200;

export interface ListedPublication extends NamedPublication {
	readonly state: PublicationState;
}

const everything: PublicationSearch = { text: '', month: '' };
const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;

export interface PublicationList {
	readonly publications: readonly ListedPublication[];
	/** There are more than are listed. */
	readonly isCut: boolean;
	/** The months to choose among, the latest first. */
	readonly months: readonly string[];
	/** What was looked for, tidied; a month that is none is left out. */
	readonly search: PublicationSearch;
}

/** What has been published in the actor's channels, the latest first; all of it, or what has the text in its title or channel, in the month. */
export async function listPublications(
	deps: Deps,
	actor: Actor,
	looked: PublicationSearch = everything
): Promise<Result<PublicationList, NotAllowed>> {
	if (!mayDo(actor, 'read-publications')) return refused({ type: 'NotAllowed', action: 'read-publications' });
	const { read } = deps.store;
	const search = {
		text: looked.text.normalize('NFC').trim().slice(0, 100),
		month: monthPattern.test(looked.month) ? looked.month : ''
	};
	const mine = await channelsWhere(read, actor, 'read-publications');
	const rows = await searchPublications(read, search, most + 1, mine);
	const sought = search.text.toLocaleLowerCase('sv');
	const has = (text: string | null) => text?.toLocaleLowerCase('sv').includes(sought) ?? false;
	const named = (await namedPublications(read, rows.slice(0, most))).filter(
		({ title, channel }) => sought === '' || has(title) || has(channel.name)
	);
	const states = await publicationStates(read, named);
	return ok({
		publications: named.map((one) => ({ ...one, state: states.get(one.id) ?? 'up' })),
		isCut: rows.length > most,
		months: await monthsWithPublications(read, mine),
		search
	});
}

export interface RestedOn extends KeptDecision {
	readonly personId: string;
	/** Empty for somebody of a unit that the actor does not see. */
	readonly name: string;
	readonly role: Role;
}

export interface ReadPublication extends ListedPublication {
	readonly recordedAt: Instant;
	readonly publishedBy: string | null;
	readonly legalBasis: LegalBasis;
	readonly motivation: string | null;
	readonly dutiesDone: readonly DutyCode[];
	/** As it was decided that day, word for word. */
	readonly people: readonly RestedOn[];
	readonly ofImage: KeptDecision | null;
	readonly takedown: {
		readonly id: string;
		readonly next: TakedownStep | null;
		readonly dueOn: Day;
	} | null;
}

/** One publication with all that it rested on, and the same question asked today. */
export async function readPublication(
	deps: Deps,
	actor: Actor,
	publicationId: string
): Promise<Result<ReadPublication, NotAllowed | { readonly type: 'NotFound' }>> {
	if (!mayDo(actor, 'read-publications')) return refused({ type: 'NotAllowed', action: 'read-publications' });
	const { read } = deps.store;
	const known = await publicationById(read, publicationId);
	const isShown = known && (await mayDoOnChannel(read, actor, 'read-publications', known.channelId));
	const row = isShown ? known : null;
	const outcome = row ? 'shown' : 'denied';
	deps.accessLog.note(actor, { what: 'publication-read', subjectId: publicationId, outcome });
	if (!row) return refused({ type: 'NotFound' });
	const named = (await namedPublications(read, [row]))[0];
	if (!named) throw new Error(`The publication ${publicationId} has no name.`);
	const decisions = await decisionsOfPublication(read, publicationId);
	const names = await namesShownTo(
		read,
		actor,
		decisions.map((one) => one.personId)
	);
	const kept = await keptDecisions(deps, actor, row, decisions);
	const whole = row.ofImage && (await keptDecisions(deps, actor, row, [{ personId: null, ...row.ofImage }]));
	const users = await userNamesByIds(read, row.actorKind === 'user' ? [row.actorId] : []);
	const down = (await comingDown(read, [publicationId])).get(publicationId) ?? null;
	// Today's answer is a look at the person, as on the page where people are checked.
	deps.accessLog.noteEach(
		actor,
		'publication-checked',
		decisions.map(({ personId }) => personId)
	);
	return ok({
		...named,
		state: stateOf(down),
		recordedAt: row.recordedAt,
		publishedBy: users.get(row.actorId) ?? null,
		legalBasis: row.legalBasis,
		motivation: row.motivation,
		dutiesDone: row.dutiesDone,
		people: decisions
			.flatMap(({ personId, input }, place): RestedOn[] => {
				const one = kept[place];
				const name = names.get(personId) ?? '';
				return one ? [{ ...one, personId, name, role: input.subject.role }] : [];
			})
			.sort((one, other) => one.name.localeCompare(other.name, 'sv')),
		ofImage: whole?.[0] ?? null,
		takedown: down && { id: down.tasks[0].id, next: down.next, dueOn: down.dueOn }
	});
}
