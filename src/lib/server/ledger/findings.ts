import type { Day } from '#lib/domain/day.ts';

/** What does not fit in the record, and which row it is. Ids, numbers and names of tables, never a person's name. */
export type Finding =
	/** The entry's own hash is not that of what stands in it. */
	| { readonly type: 'EntryEdited'; readonly seq: number }
	/** No entry from `seq` to `to`. */
	| { readonly type: 'EntryMissing'; readonly seq: number; readonly to: number }
	/** An entry with a number that no entry can have. */
	| { readonly type: 'EntryUnknown'; readonly seq: number }
	/** Whole in itself, but it does not follow on the one before: one of the two was changed and hashed anew. */
	| { readonly type: 'ChainBroken'; readonly seq: number; readonly before: number }
	| { readonly type: 'PayloadEdited'; readonly seq: number }
	/** The payload is gone, and no later entry says that it was erased. */
	| { readonly type: 'PayloadMissing'; readonly seq: number }
	| { readonly type: 'PayloadUnknown'; readonly seq: number }
	| { readonly type: 'FactEdited'; readonly table: string; readonly key: string }
	| { readonly type: 'FactMissing'; readonly table: string; readonly key: string; readonly seq: number }
	/** A fact that no entry answers for. */
	| { readonly type: 'FactUnknown'; readonly table: string; readonly key: string }
	/** Entries up to `seq` have been there; now the last is `last`. Also what an older copy looks like. */
	| { readonly type: 'TailCut'; readonly seq: number; readonly last: number }
	/** Another entry `seq` than the one that was signed; up to the checkpoint `after` everything fits. */
	| { readonly type: 'Rebuilt'; readonly seq: number; readonly after: number }
	/** A checkpoint that is no note, is not signed with the key, or says something else than its row. */
	| { readonly type: 'CheckpointForged'; readonly seq: number; readonly source: string }
	/** A checkpoint that has left the machine and is not among those in the database. */
	| { readonly type: 'CheckpointMissing'; readonly seq: number }
	/** The looks of that day are not those that were sealed by the entry `seq`. */
	| { readonly type: 'DigestBroken'; readonly day: Day; readonly seq: number }
	/** The database does not refuse to change these facts any more. */
	| { readonly type: 'GuardMissing'; readonly table: string; readonly change: 'UPDATE' | 'DELETE' }
	/** Somebody has a role, or a phone or a program is let in, that no entry gave or that one has ended; `id` is whose. */
	| { readonly type: 'RightUnknown'; readonly of: 'role' | 'phone' | 'program'; readonly id: string };

/** The findings that are kept; all are counted. */
const most = 1000;

export interface Findings {
	readonly found: Finding[];
	count: number;
	add(finding: Finding): void;
}

export function findings(): Findings {
	return {
		found: [],
		count: 0,
		add(finding) {
			this.count += 1;
			if (this.found.length < most) this.found.push(finding);
		}
	};
}
