import { mayDo, mayDoIn, unitsWhere, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import type { Day } from '#lib/domain/day.ts';
import { isSimilarName, nameWords } from '#lib/domain/person-name.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { searchName } from '#lib/domain/search-name.ts';
import { quarantinedById } from '../db/events.ts';
import { groupNamesByPersonId, peopleByIds, searchPeople, type ListedPerson } from '../db/people.ts';
import type { Deps } from '../deps.ts';
import { quarantineItems, type QuarantineItem } from '../quarantine-item.ts';

/** Somebody to whom an answer may belong. */
export interface Candidate {
	readonly id: string;
	readonly name: string;
	readonly birthDate: Day | null;
	readonly unitName: string | null;
	readonly groupNames: readonly string[];
}

export interface Quarantined {
	readonly item: QuarantineItem;
	/** By the answer's place: the person whom the phone named, then people with a similar name, then those searched for. */
	readonly candidates: ReadonlyMap<number, readonly Candidate[]>;
	/** The exact bytes that were signed, for whoever wants to keep them. */
	readonly body: string | null;
}

const mostHits = 8;

/** One thing that waits, with the people to whom it may be filed; `search` adds people by name. */
export async function readQuarantined(
	deps: Deps,
	actor: Actor,
	input: { readonly id: string; readonly search: string }
): Promise<Result<Quarantined, NotAllowed | { readonly type: 'NotFound' }>> {
	if (!mayDo(actor, 'file-quarantine')) return refused({ type: 'NotAllowed', action: 'file-quarantine' });
	const { read } = deps.store;
	const row = await quarantinedById(read, input.id);
	const [item] = row ? await quarantineItems(read, actor, [row]) : [];
	deps.accessLog.note(actor, {
		what: 'quarantine-read',
		subjectId: input.id,
		outcome: item ? 'shown' : 'denied'
	});
	if (!row || !item) return refused({ type: 'NotFound' });

	const searched = await find(deps, actor, searchName(input.search).split(' '));
	const found = new Map<number, readonly ListedPerson[]>();
	for (const answer of item.answers) {
		const named = answer.listedId === null ? [] : await peopleByIds(read, [answer.listedId]);
		const similar = answer.listedId === null ? await similarTo(deps, actor, answer.name) : [];
		const mine = named.filter((person) => mayDoIn(actor, 'file-quarantine', person.unitId));
		const all = [...mine, ...similar, ...searched];
		found.set(
			answer.place,
			all.filter((person, at) => all.findIndex((other) => other.id === person.id) === at)
		);
	}
	const groups = await groupNamesByPersonId(read, [
		...new Set([...found.values()].flat().map((person) => person.id))
	]);
	deps.accessLog.noteEach(
		actor,
		'quarantine-shown',
		[...found.values()].flat().map((person) => person.id)
	);
	const candidates = new Map(
		[...found].map(([place, people]) => [
			place,
			people.map(({ id, name, birthDate, unitName }) => ({
				id,
				name,
				birthDate,
				unitName,
				groupNames: groups.get(id) ?? []
			}))
		])
	);
	return ok({ item, candidates, body: row.body });
}

function find(deps: Deps, actor: Actor, words: readonly string[]): Promise<ListedPerson[]> {
	const asked = words.filter((word) => word !== '').slice(0, 5);
	if (asked.length === 0) return Promise.resolve([]);
	return searchPeople(deps.store.read, asked, unitsWhere(actor, 'file-quarantine'), mostHits);
}

/** People one of whose names begins like one in the text, and whose whole name may be the same. */
async function similarTo(deps: Deps, actor: Actor, name: string): Promise<ListedPerson[]> {
	const byWord = await Promise.all(nameWords(name).map((word) => find(deps, actor, [word])));
	const people = byWord.flat().filter((person) => isSimilarName(person.name, name));
	return people
		.filter((person, at) => people.findIndex((other) => other.id === person.id) === at)
		.slice(0, mostHits);
}
