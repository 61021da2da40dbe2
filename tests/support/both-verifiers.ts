import { openSqliteRecord } from '#lib/server/db/sqlite/open-record.ts';
import { verifyRecord } from '#lib/server/ledger/verify.ts';
import { verify } from '../../scripts/verify-record.mjs';
import type { KeptRecord } from './a-record.ts';
import type { Found } from './tamperings.ts';

type Checked = { readonly isWhole: boolean; readonly findings: readonly Found[] };

/** The project's check and the stand-alone one of the same file, with what the registrar has. */
export async function bothVerifiers(
	file: string,
	{ checkpoints, publicKey }: Pick<KeptRecord, 'checkpoints' | 'publicKey'>
): Promise<{ readonly ours: Checked; readonly alone: Checked }> {
	const opened = openSqliteRecord(file);
	try {
		const ours = await verifyRecord(opened.source, { notes: checkpoints, publicKeys: [publicKey] });
		const alone: Checked = await verify(file, { checkpoints: [...checkpoints], publicKeys: [publicKey] });
		return { ours, alone };
	} finally {
		await opened.close();
	}
}
