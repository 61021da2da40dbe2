import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import type { Day, Instant } from '#lib/domain/day.ts';
import type { Decision, DecisionInput, DutyCode, LegalBasis, Role } from '#lib/domain/decision.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { stateOf, type PublicationState, type TakedownStep } from '#lib/domain/takedown.ts';
import {
	decisionsOfPublication,
	latestPublications,
	namesByPersonId,
	publicationById,
	userNamesByIds
} from '../db/publishing.ts';
import type { Deps } from '../deps.ts';
import { namedPublications, type NamedPublication } from '../named-publications.ts';
import { comingDown, publicationStates } from '../publication-states.ts';

const most = 200;

export interface ListedPublication extends NamedPublication {
	readonly state: PublicationState;
}

/** What has been published, the latest first. */
export async function listPublications(
	deps: Deps,
	actor: Actor
): Promise<Result<{ publications: readonly ListedPublication[]; isCut: boolean }, NotAllowed>> {
	if (!mayDo(actor, 'read-publications')) return refused({ type: 'NotAllowed', action: 'read-publications' });
	const { read } = deps.store;
	const rows = await latestPublications(read, most + 1);
	const shown = rows.slice(0, most);
	const states = await publicationStates(read, shown);
	const named = await namedPublications(read, shown);
	return ok({
		publications: named.map((one) => ({ ...one, state: states.get(one.id) ?? 'up' })),
		isCut: rows.length > most
	});
}

export interface RestedOn {
	readonly personId: string;
	readonly name: string;
	readonly role: Role;
	readonly decision: Decision;
}

export interface ReadPublication extends ListedPublication {
	readonly recordedAt: Instant;
	readonly publishedBy: string | null;
	readonly legalBasis: LegalBasis;
	readonly motivation: string | null;
	readonly dutiesDone: readonly DutyCode[];
	/** As it was decided that day, word for word. */
	readonly people: readonly RestedOn[];
	readonly ofImage: { readonly input: DecisionInput; readonly decision: Decision } | null;
	readonly takedown: {
		readonly id: string;
		readonly next: TakedownStep | null;
		readonly dueOn: Day;
	} | null;
}

/** One publication with all that it rested on. */
export async function readPublication(
	deps: Deps,
	actor: Actor,
	publicationId: string
): Promise<Result<ReadPublication, NotAllowed | { readonly type: 'NotFound' }>> {
	if (!mayDo(actor, 'read-publications')) return refused({ type: 'NotAllowed', action: 'read-publications' });
	const { read } = deps.store;
	const row = await publicationById(read, publicationId);
	if (!row) return refused({ type: 'NotFound' });
	const named = (await namedPublications(read, [row]))[0];
	if (!named) throw new Error(`The publication ${publicationId} has no name.`);
	const decisions = await decisionsOfPublication(read, publicationId);
	const names = await namesByPersonId(
		read,
		decisions.map((one) => one.personId)
	);
	const users = await userNamesByIds(read, row.actorKind === 'user' ? [row.actorId] : []);
	const down = (await comingDown(read, [publicationId])).get(publicationId) ?? null;
	deps.accessLog.note(actor, { what: 'publication-read', subjectId: publicationId, outcome: 'shown' });
	return ok({
		...named,
		state: stateOf(down),
		recordedAt: row.recordedAt,
		publishedBy: users.get(row.actorId) ?? null,
		legalBasis: row.legalBasis,
		motivation: row.motivation,
		dutiesDone: row.dutiesDone,
		people: decisions
			.map(({ personId, input, decision }) => ({
				personId,
				name: names.get(personId) ?? '',
				role: input.subject.role,
				decision
			}))
			.sort((one, other) => one.name.localeCompare(other.name, 'sv')),
		ofImage: row.ofImage,
		takedown: down && { id: down.tasks[0].id, next: down.next, dueOn: down.dueOn }
	});
}
