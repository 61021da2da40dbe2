import type { Verdict } from '#lib/domain/decision.ts';
import type { BothAnswers } from './both-answers.ts';

/** How many answers turn from one to another, in one channel or one unit. */
export interface TurnCount {
	/** The channel's or the unit's name; null: no unit. */
	readonly name: string | null;
	readonly from: Verdict;
	readonly to: Verdict;
	readonly count: number;
}

/** True for the answers on which one may publish. */
export function isYes(verdict: Verdict): boolean {
	return verdict === 'allowed' || verdict === 'discouraged';
}

/** Counts answers and those of them that turn, by channel and by unit. Something of several units counts in each. */
export function turnCounts() {
	const byChannel = new Map<string, Map<string, number>>();
	const byUnit = new Map<string | null, Map<string, number>>();
	const totals = { looked: 0, turned: 0, lost: 0, won: 0, noYesBefore: 0 };

	/** True when the answer turns. */
	function add({ before, after }: BothAnswers, channelId: string, unitIds: Iterable<string | null>): boolean {
		totals.looked += 1;
		const [had, has] = [isYes(before.verdict), isYes(after.verdict)];
		if (!had) totals.noYesBefore += 1;
		if (before.verdict === after.verdict) return false;
		totals.turned += 1;
		if (had && !has) totals.lost += 1;
		if (!had && has) totals.won += 1;
		const turn = `${before.verdict} ${after.verdict}`;
		countIn(byChannel, channelId, turn);
		for (const unitId of unitIds) countIn(byUnit, unitId, turn);
		return true;
	}

	return {
		add,
		totals: (): Readonly<typeof totals> => totals,
		inChannels: (names: ReadonlyMap<string, string>) => listed(byChannel, names),
		inUnits: (names: ReadonlyMap<string, string>) => listed(byUnit, names)
	};
}

function countIn<Key>(counts: Map<Key, Map<string, number>>, key: Key, turn: string): void {
	let turns = counts.get(key);
	if (!turns) counts.set(key, (turns = new Map()));
	turns.set(turn, (turns.get(turn) ?? 0) + 1);
}

function listed(
	counts: ReadonlyMap<string | null, ReadonlyMap<string, number>>,
	names: ReadonlyMap<string, string>
): TurnCount[] {
	const rows = [...counts].flatMap(([id, turns]) =>
		[...turns].map(([turn, count]): TurnCount => {
			const [from, to] = turn.split(' ') as [Verdict, Verdict];
			return { name: id === null ? null : (names.get(id) ?? ''), from, to, count };
		})
	);
	return rows.sort(
		(one, other) => (one.name ?? 'ö').localeCompare(other.name ?? 'ö', 'sv') || other.count - one.count
	);
}
