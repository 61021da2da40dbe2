import { mayDo, mayDoIn, unitsWhere, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import type { PersonFacts } from '#lib/domain/consent.ts';
import { swedishDay, type Day, type Instant } from '#lib/domain/day.ts';
import type { DutyCode, LegalBasis, MissingCode, Reason, Verdict } from '#lib/domain/decision.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { searchName } from '#lib/domain/search-name.ts';
import { channelVerdict } from '#lib/policy/channel-verdict.ts';
import { factsOf } from '../db/facts.ts';
import { groupById } from '../db/organisation.ts';
import {
	groupNamesByPersonId,
	membersOf,
	personById,
	searchPeople,
	type ListedPerson
} from '../db/people.ts';
import { decidingChannels, type NamedChannel } from '../deciding-channels.ts';
import type { Db } from '../db/store.ts';
import type { Deps } from '../deps.ts';

export interface ShownVerdict {
	readonly channelId: string;
	readonly verdict: Verdict;
	readonly missing: readonly MissingCode[];
	readonly duties: readonly DutyCode[];
	readonly reasons: readonly Reason[];
	readonly legalBasis: LegalBasis;
	readonly isAsked: boolean;
	readonly policy: { readonly id: string; readonly version: string };
	/** The open question behind "needs a decision". */
	readonly question: string | null;
}

export interface CheckedPerson {
	readonly id: string;
	readonly name: string;
	readonly birthDate: Day | null;
	readonly unitId: string | null;
	readonly unitName: string | null;
	readonly groupNames: readonly string[];
	/** In the municipality's order of channels. */
	readonly verdicts: readonly ShownVerdict[];
}

export interface Check {
	/** The answer is of this moment, and for this day. */
	readonly at: Instant;
	readonly on: Day;
	readonly channels: readonly NamedChannel[];
	readonly people: readonly CheckedPerson[];
}

export type CheckRefusal = NotAllowed | { readonly type: 'NotFound' };

/** One person's verdicts in every channel. Somebody else's unit answers as if the person did not exist. */
export function checkPerson(
	deps: Deps,
	actor: Actor,
	personId: string
): Promise<Result<Check, CheckRefusal>> {
	return lookAtPerson(deps, actor, personId, (db, at, person) => check(db, at, [person]));
}

/** The same verdicts and nothing else of the person, for other systems. */
export function readVerdicts(
	deps: Deps,
	actor: Actor,
	personId: string
): Promise<
	Result<{ on: Day; channels: readonly NamedChannel[]; verdicts: readonly ShownVerdict[] }, CheckRefusal>
> {
	return lookAtPerson(deps, actor, personId, async (db, at, person) => {
		const on = swedishDay(at);
		const { channels, byId } = await verdictsOn(db, on, [person]);
		return { on, channels, verdicts: byId.get(person.id) ?? [] };
	});
}

async function lookAtPerson<T>(
	deps: Deps,
	actor: Actor,
	personId: string,
	read: (db: Db, at: Instant, person: ListedPerson) => Promise<T>
): Promise<Result<T, CheckRefusal>> {
	if (!mayDo(actor, 'look-at-people')) return refused({ type: 'NotAllowed', action: 'look-at-people' });
	const at = deps.now();
	const shown = await deps.store.snapshot(async (db) => {
		const person = await personById(db, personId);
		const isShown = person !== null && mayDoIn(actor, 'look-at-people', person.unitId);
		return isShown ? { value: await read(db, at, person) } : null;
	});
	deps.accessLog.note(actor, {
		what: 'person-checked',
		subjectId: personId,
		outcome: shown ? 'shown' : 'denied'
	});
	return shown ? ok(shown.value) : refused({ type: 'NotFound' });
}

/** Everybody in a group, with verdicts: one disclosure. */
export async function checkGroup(
	deps: Deps,
	actor: Actor,
	groupId: string
): Promise<Result<Check & { group: { name: string; unitName: string; schoolYear: string } }, CheckRefusal>> {
	if (!mayDo(actor, 'look-at-people')) return refused({ type: 'NotAllowed', action: 'look-at-people' });
	const at = deps.now();
	const shown = await deps.store.snapshot(async (db) => {
		const group = await groupById(db, groupId);
		if (group === null || !mayDoIn(actor, 'look-at-people', group.unitId)) return null;
		const { name, unitName, schoolYear } = group;
		const checked = await check(db, at, await membersOf(db, [groupId]));
		return { ...checked, group: { name, unitName, schoolYear } };
	});
	deps.accessLog.note(actor, {
		what: 'group-checked',
		subjectId: groupId,
		outcome: shown ? 'shown' : 'denied'
	});
	return shown ? ok(shown) : refused({ type: 'NotFound' });
}

const mostHits = 50;

export interface FoundPerson {
	readonly id: string;
	readonly name: string;
	readonly unitName: string | null;
	readonly groupNames: readonly string[];
}

/** People whose name has every typed word as the beginning of a word, within the units that the actor sees. */
export async function findPeople(
	deps: Deps,
	actor: Actor,
	text: string,
	most = mostHits
): Promise<Result<{ people: readonly FoundPerson[]; isCut: boolean }, NotAllowed>> {
	const units = unitsWhere(actor, 'look-at-people');
	if (units !== 'all' && units.length === 0) return refused({ type: 'NotAllowed', action: 'look-at-people' });
	const words = searchName(text)
		.split(' ')
		.filter((word) => word !== '');
	if (words.length === 0) return ok({ people: [], isCut: false });
	const { found, people, groups } = await deps.store.snapshot(async (db) => {
		const found = await searchPeople(db, words.slice(0, 5), units, most + 1);
		const people = found.slice(0, most);
		const groups = await groupNamesByPersonId(
			db,
			people.map(({ id }) => id)
		);
		return { found, people, groups };
	});
	// What was typed may be a name: the log says that somebody searched, and whose rows that showed.
	deps.accessLog.noteEach(
		actor,
		'people-searched',
		people.map(({ id }) => id)
	);
	return ok({
		people: people.map(({ id, name, unitName }) => ({
			id,
			name,
			unitName,
			groupNames: groups.get(id) ?? []
		})),
		isCut: found.length > most
	});
}

async function check(db: Db, at: Instant, people: readonly ListedPerson[]): Promise<Check> {
	const on = swedishDay(at);
	const ids = people.map((person) => person.id);
	const [{ channels, byId }, groups] = await Promise.all([
		verdictsOn(db, on, people),
		groupNamesByPersonId(db, ids)
	]);
	return {
		at,
		on,
		channels,
		people: people.map(({ id, name, birthDate, unitId, unitName }) => ({
			id,
			name,
			birthDate,
			unitId,
			unitName,
			groupNames: groups.get(id) ?? [],
			verdicts: byId.get(id) ?? []
		}))
	};
}

/** Everybody's verdicts in the open channels, by person id, in the municipality's order of channels. */
async function verdictsOn(
	db: Db,
	on: Day,
	people: readonly ListedPerson[]
): Promise<{ channels: readonly NamedChannel[]; byId: Map<string, readonly ShownVerdict[]> }> {
	const [channels, facts] = await Promise.all([decidingChannels(db, on), factsOf(db, people)]);
	const shown = [...facts].map(
		([id, known]) => [id, channels.map((channel) => shownVerdict(known, channel, on))] as const
	);
	return { channels, byId: new Map(shown) };
}

function shownVerdict(facts: PersonFacts, channel: NamedChannel, on: Day): ShownVerdict {
	const { input, decision, isAsked } = channelVerdict(facts, channel, on);
	const { verdict, missing, duties, reasons, policy } = decision;
	const { legalBasis } = input;
	const question = decision.question ?? null;
	return { channelId: channel.id, verdict, missing, duties, reasons, legalBasis, isAsked, policy, question };
}
