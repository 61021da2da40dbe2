import type { Deps } from '#lib/server/deps.ts';
import { rehearseRestore } from '#lib/server/use-cases/rehearse-restore.ts';
import { restoreRefusals, sayRefusal } from '#lib/text/backups.ts';
import { operator, withDeps } from './open.ts';
import { WrongUse } from './usage.ts';
import { wordsOf } from './words-of.ts';

/** Restores the newest backup into a scratch place and looks it through. 0: it can be restored. */
export function rehearse(args: string[]): Promise<number> {
	if (wordsOf(args, {}).positionals.length > 0) throw new WrongUse('bildlov rehearse tar inga fler ord.');
	return withDeps(sayRehearsal);
}

export async function sayRehearsal(deps: Deps): Promise<number> {
	const done = await rehearseRestore(deps, operator);
	if (!done.ok) {
		if (done.refusal.type === 'NotAllowed') throw new Error('The operator may not rehearse.');
		process.stderr.write(`${sayRefusal(restoreRefusals, done.refusal)}\n`);
		return 1;
	}
	const { name, ledgerSeq, consents, blobs, blobsOpened } = done.value;
	process.stdout.write(
		`Kopian ${name} går att återställa.\n` +
			`  Journalen stämmer till och med post ${ledgerSeq}; ${consents} samtycken jämförda med den\n` +
			`  ${blobs} bilder och filer finns, ${blobsOpened} av dem öppnade\n`
	);
	return 0;
}
