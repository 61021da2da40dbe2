import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { isDay, swedishDay, type Day, type Instant } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { looks, type Look, type LookOutcome } from '../access-log.ts';
import {
	countLookers,
	countLooksLogged,
	lookersLogged,
	looksLogged,
	type LoggedLook,
	type WhichLooks
} from '../db/access-log.ts';
import { apiTokens } from '../db/api-tokens.ts';
import { devicesOf } from '../db/devices.ts';
import { eventNamesByIds, spansOf } from '../db/looks-at-person.ts';
import { groupsIn, units } from '../db/organisation.ts';
import { descriptionsByImageId, namesByPersonId, userNamesByIds } from '../db/publishing.ts';
import type { Db } from '../db/store.ts';
import { usersWithGrants } from '../db/users.ts';
import type { Deps } from '../deps.ts';
import { beginningOf, endOf } from '../ledger/swedish-midnight.ts';

/** What is asked of the log; a person or a user narrows it, else it is one day of everybody's. */
export interface AskedLooks {
	readonly personId: string | null;
	readonly userId: string | null;
	/** Null: every day, where a person or a user is asked about; else today. */
	readonly on: Day | null;
	readonly onlyDenied: boolean;
	/** From 1. */
	readonly page: number;
	/** How many at once: a page, or a whole file. */
	readonly most?: number;
}

export interface ShownLook {
	readonly id: string;
	readonly at: Instant;
	readonly by: { readonly kind: Actor['kind']; readonly id: string; readonly name: string | null };
	/** Null for a word that this version does not know. */
	readonly what: Look | null;
	readonly outcome: LookOutcome;
	/** A person, a group, an image …; the name is null where it has none, or where the id is nobody's. */
	readonly subject: {
		readonly kind: (typeof looks)[Look];
		readonly id: string | null;
		readonly name: string | null;
	};
}

export interface AccessLogRead {
	/** The day that is shown; null: all of them. */
	readonly on: Day | null;
	readonly today: Day;
	readonly person: { readonly id: string; readonly name: string } | null;
	readonly user: { readonly id: string; readonly name: string } | null;
	/** Whose looks can be asked for. */
	readonly users: readonly { readonly id: string; readonly name: string }[];
	readonly looks: readonly ShownLook[];
	readonly total: number;
	readonly denied: number;
	/** How many accounts have looked. */
	readonly lookers: number;
	/** Who they are, where one person is asked about: the latest first, at most `mostLookers`. */
	readonly lookedBy: readonly {
		readonly by: ShownLook['by'];
		readonly looks: number;
		readonly latestAt: Instant;
	}[];
	readonly page: number;
	readonly pages: number;
}

const perPage = 100;
const mostLookers = 20;
/** More than any child has been looked at; a file beyond that is asked for day by day. */
export const mostInFile = 50_000;

/**
 * Who has looked at whom, the latest first: at a person (herself, and the groups, events and images that she belonged to
 * at that moment), by a user, or on a day. It says what was looked at, never what the answer was. Reading it is a look too.
 */
export async function readAccessLog(
	deps: Deps,
	actor: Actor,
	asked: AskedLooks
): Promise<
	Result<AccessLogRead, NotAllowed | { readonly type: 'NoSuchPerson' } | { readonly type: 'NoSuchUser' }>
> {
	if (!mayDo(actor, 'read-logs')) return refused({ type: 'NotAllowed', action: 'read-logs' });
	const { personId, userId } = asked;
	// What was looked at a moment ago is there already.
	await deps.accessLog.flush();
	const today = swedishDay(deps.now());
	const on =
		asked.on !== null && isDay(asked.on) ? asked.on : personId === null && userId === null ? today : null;
	const { read } = deps.store;
	const personName =
		personId === null ? null : ((await namesByPersonId(read, [personId])).get(personId) ?? null);
	const userName = userId === null ? null : ((await userNamesByIds(read, [userId])).get(userId) ?? null);
	const isKnown = (personId === null || personName !== null) && (userId === null || userName !== null);
	deps.accessLog.note(actor, {
		what: personId !== null ? 'access-log-read' : userId !== null ? 'user-log-read' : 'whole-log-read',
		subjectId: personId ?? userId,
		outcome: isKnown ? 'shown' : 'denied'
	});
	if (personId !== null && personName === null) return refused({ type: 'NoSuchPerson' });
	if (userId !== null && userName === null) return refused({ type: 'NoSuchUser' });

	const which: WhichLooks = {
		...(personId !== null && { about: await spansOf(read, personId, looksOfKind) }),
		...(userId !== null && {
			actorIds: [userId, ...(await devicesOf(read, userId)).map(({ id }) => id)]
		}),
		...(on !== null && { from: beginningOf(on), before: endOf(on) }),
		onlyDenied: asked.onlyDenied
	};
	const most = Math.min(asked.most ?? perPage, mostInFile);
	const total = await countLooksLogged(read, which);
	const pages = Math.max(1, Math.ceil(total / most));
	const page = Math.min(Math.max(1, Math.trunc(asked.page) || 1), pages);
	const rows = await looksLogged(read, which, most, (page - 1) * most);
	const lookers = personId === null ? [] : await lookersLogged(read, which, mostLookers);
	const names = await actorNames(read, lookers);
	return ok({
		on,
		today,
		person: personId !== null && personName !== null ? { id: personId, name: personName } : null,
		user: userId !== null && userName !== null ? { id: userId, name: userName } : null,
		users: (await usersWithGrants(read)).map(({ id, name }) => ({ id, name })),
		looks: await shownLooks(read, rows),
		total,
		denied: await countLooksLogged(read, { ...which, onlyDenied: true }),
		lookers: await countLookers(read, which),
		lookedBy: lookers.map(({ actorKind, actorId, looks, latestAt }) => ({
			by: { kind: actorKind, id: actorId, name: names.get(actorId) ?? null },
			looks,
			latestAt
		})),
		page,
		pages
	});
}

const isLook = (what: string): what is Look => what in looks;

const looksOf = (kind: (typeof looks)[Look]) =>
	Object.entries(looks).flatMap(([what, of]) => (of === kind ? [what] : []));

const looksOfKind = {
	person: looksOf('person'),
	group: looksOf('group'),
	event: looksOf('event'),
	image: looksOf('image'),
	takedown: looksOf('takedown'),
	withdrawal: looksOf('withdrawal'),
	signing: looksOf('signing')
};

async function shownLooks(db: Db, rows: readonly LoggedLook[]): Promise<ShownLook[]> {
	const kindOf = ({ what }: LoggedLook) => (isLook(what) ? looks[what] : 'nothing');
	const idsOf = (kind: (typeof looks)[Look]) => [
		...new Set(rows.flatMap((row) => (kindOf(row) === kind && row.subjectId !== null ? [row.subjectId] : [])))
	];
	const titles = new Map<string, string>();
	for (const [id, { title }] of await inPieces(idsOf('image'), (ids) => descriptionsByImageId(db, ids))) {
		if (title.trim() !== '') titles.set(id, title.trim());
	}
	const names = new Map<string, string>([
		...(await inPieces(idsOf('person'), (ids) => namesByPersonId(db, ids))),
		...(await inPieces(idsOf('user'), (ids) => userNamesByIds(db, ids))),
		...(await inPieces(idsOf('event'), (ids) => eventNamesByIds(db, ids))),
		...(idsOf('group').length === 0
			? []
			: [
					...(await groupsIn(db, 'all')).map(
						({ id, name, unitName }) => [id, `${name}, ${unitName}`] as const
					),
					...(await units(db)).map(({ id, name }) => [id, name] as const)
				]),
		...titles
	]);
	const actors = await actorNames(db, rows);
	return rows.map((row) => ({
		id: row.id,
		at: row.at,
		by: { kind: row.actorKind, id: row.actorId, name: actors.get(row.actorId) ?? null },
		what: isLook(row.what) ? row.what : null,
		outcome: row.outcome,
		subject: {
			kind: kindOf(row),
			id: row.subjectId,
			name: row.subjectId === null ? null : (names.get(row.subjectId) ?? null)
		}
	}));
}

async function actorNames(
	db: Db,
	rows: readonly Pick<LoggedLook, 'actorKind' | 'actorId'>[]
): Promise<Map<string, string>> {
	const ids = (kind: Actor['kind']) => rows.flatMap((row) => (row.actorKind === kind ? [row.actorId] : []));
	const devices = ids('device').length === 0 ? [] : await devicesOf(db, 'everybody');
	const programs = ids('program').length === 0 ? [] : await apiTokens(db);
	return new Map([
		...(await inPieces(ids('user'), (some) => userNamesByIds(db, some))),
		...devices.map(({ id, userName }) => [id, userName] as const),
		...programs.map(({ id, name }) => [id, name] as const)
	]);
}

/** A file may name more ids than a database takes in one question. */
async function inPieces<T>(
	ids: readonly string[],
	read: (some: readonly string[]) => Promise<ReadonlyMap<string, T>>
): Promise<Map<string, T>> {
	const all = new Map<string, T>();
	const distinct = [...new Set(ids)];
	for (let first = 0; first < distinct.length; first += 1000) {
		for (const [id, value] of await read(distinct.slice(first, first + 1000))) all.set(id, value);
	}
	return all;
}
