import { lastLedgerEntry } from './db/ledger.ts';
import { movedTables, type Movable } from './db/movable.ts';
import { verifyRecord } from './ledger/verify.ts';

export interface Moved {
	/** Rows by table, the same in both. */
	readonly counts: Readonly<Record<string, number>>;
	readonly entries: number;
	readonly lastHash: string | null;
}

export type MoveRefusal =
	| { readonly type: 'TargetNotEmpty'; readonly table: string }
	| { readonly type: 'CountsDiffer'; readonly table: string; readonly from: number; readonly to: number }
	| { readonly type: 'ChainDiffers' }
	| { readonly type: 'RecordNotWhole'; readonly findings: number; readonly first: string };

/** Why nothing was moved. The target is as it was. */
export class NotMoved extends Error {
	override name = 'NotMoved';
	readonly refusal: MoveRefusal;

	constructor(refusal: MoveRefusal) {
		super(refusal.type);
		this.refusal = refusal;
	}
}

/**
 * Carries every table over, in one transaction of the target: it is committed when all counts are equal, the chain ends
 * in the same hash, and the whole record has been checked there. Throws `NotMoved`, or what the engines throw; the
 * target is then as it was. The source is only read.
 */
export async function moveDatabase(
	from: Movable,
	to: Movable,
	tell: (table: string, rows: number) => void = () => undefined
): Promise<Moved> {
	for (const table of movedTables) {
		if ((await to.count(table)) > 0) throw new NotMoved({ type: 'TargetNotEmpty', table: table.name });
	}
	const counts: Record<string, number> = {};
	for (const table of movedTables) {
		for await (const rows of from.pages(table)) await to.insert(table, rows);
		const [there, here] = [await from.count(table), await to.count(table)];
		if (there !== here)
			throw new NotMoved({ type: 'CountsDiffer', table: table.name, from: there, to: here });
		counts[table.name] = here;
		tell(table.name, here);
	}
	const last = await lastLedgerEntry(from.record.db);
	if (last?.hash !== (await lastLedgerEntry(to.record.db))?.hash)
		throw new NotMoved({ type: 'ChainDiffers' });
	const check = await verifyRecord(to.record, { notes: [], publicKeys: [] });
	if (!check.isWhole) {
		throw new NotMoved({
			type: 'RecordNotWhole',
			findings: check.findingCount,
			first: JSON.stringify(check.findings[0])
		});
	}
	await to.commit();
	return { counts, entries: check.entries, lastHash: check.lastHash };
}
