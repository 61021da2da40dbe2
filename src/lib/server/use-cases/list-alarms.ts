import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import type { AlarmKind } from '#lib/domain/alarm.ts';
import type { Instant } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { alarmCounts, alarmsPage, userNamesById } from '../db/alarms.ts';
import type { Deps } from '../deps.ts';
import { namedAbout } from '../named-alarm.ts';

const atOnce = 50;

export interface ListedAlarm {
	readonly id: string;
	readonly kind: AlarmKind;
	readonly about: Readonly<Record<string, string | number>>;
	/** Whose reading it is about: a user's name, or null where it is about no user. */
	readonly who: string | null;
	readonly raisedAt: Instant;
	/** Null: nobody has yet. The name is null for somebody who is no longer here. */
	readonly seen: { readonly at: Instant; readonly by: string | null } | null;
}

export interface ListedAlarms {
	readonly open: number;
	readonly all: number;
	/** From 1. */
	readonly page: number;
	readonly atOnce: number;
	readonly alarms: readonly ListedAlarm[];
	readonly isMailed: boolean;
}

/** What somebody must look at first, then what has been seen. */
export async function listAlarms(
	deps: Deps,
	actor: Actor,
	page: number
): Promise<Result<ListedAlarms, NotAllowed>> {
	if (!mayDo(actor, 'see-alarms')) return refused({ type: 'NotAllowed', action: 'see-alarms' });
	const { read } = deps.store;
	const counts = await alarmCounts(read);
	const shown = Math.min(Math.max(1, page), Math.max(1, Math.ceil(counts.all / atOnce)));
	const rows = await alarmsPage(read, atOnce, (shown - 1) * atOnce);
	const names = await userNamesById(
		read,
		rows.flatMap(({ about, seenBy }) => [seenBy, about.userId, about.actorId].filter(isText))
	);
	const named = await Promise.all(
		rows.map(async (row) => ({ ...row, about: await namedAbout(read, row.about) }))
	);
	return ok({
		...counts,
		page: shown,
		atOnce,
		isMailed: deps.settings.smtpUrl !== null,
		alarms: named.map(({ id, kind, about, raisedAt, seenAt, seenBy }) => ({
			id,
			kind,
			about,
			who: names.get(String(about.userId ?? about.actorId ?? '')) ?? null,
			raisedAt,
			seen: seenAt === null ? null : { at: seenAt, by: names.get(seenBy ?? '') ?? null }
		}))
	});
}

/** How many alarms wait for somebody; 0 for whoever may not see them. */
export async function countOpenAlarms(deps: Deps, actor: Actor): Promise<number> {
	return mayDo(actor, 'see-alarms') ? (await alarmCounts(deps.store.read)).open : 0;
}

const isText = (value: unknown): value is string => typeof value === 'string';
