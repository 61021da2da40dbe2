import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';
import { checkInThread } from '../ledger/check-in-thread.ts';
import { alarmOfFindings } from '../ledger/report-findings.ts';
import { rightsNobodyGave } from '../ledger/rights-nobody-gave.ts';
import type { RecordCheck } from '../ledger/verify.ts';

/** What the record says of a check of itself. */
export const checkedType = 'record-verified.v1';
const mostKept = 20;

/**
 * Checks the whole record and the rights that hold against it, and keeps in it how that went; what does not fit raises
 * an alarm. The check runs in a thread of its own unless it is handed in.
 */
export async function checkRecord(
	deps: Deps,
	actor: Actor,
	check: () => Promise<RecordCheck> = () => checkInThread(deps.settings)
): Promise<Result<RecordCheck, NotAllowed>> {
	if (!mayDo(actor, 'verify-record')) return refused({ type: 'NotAllowed', action: 'verify-record' });
	const record = await check();
	const rights = await deps.store.snapshot(rightsNobodyGave);
	const findings = [...record.findings, ...rights];
	const checked = {
		...record,
		isWhole: findings.length === 0,
		findings,
		findingCount: record.findingCount + rights.length
	};
	await deps.store.transact(async (db) => {
		appendToLedger(db, actor, {
			type: checkedType,
			at: deps.now(),
			subjectId: String(checked.lastSeq),
			payload: { ...checked, findings: findings.slice(0, mostKept) }
		});
		await alarmOfFindings(db, deps, findings, checked.findingCount);
	});
	return ok(checked);
}
