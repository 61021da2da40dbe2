import { setPriority } from 'node:os';
import { guidelines } from '#lib/policy/policies.ts';
import type { Deps } from '#lib/server/deps.ts';
import { settingsFrom } from '#lib/server/settings.ts';
import { openDeps } from '#lib/server/start.ts';
import { makeBackup } from '#lib/server/use-cases/make-backup.ts';
import { backupRefusals, sayRefusal, sizeWords } from '#lib/text/backups.ts';
import { operator } from './open.ts';
import { sayRehearsal } from './rehearse.ts';
import { WrongUse } from './usage.ts';
import { wordsOf } from './words-of.ts';

/** Makes a backup, and with --rehearse restores it at once to prove it. 0: all is well; 1: no good backup was made. */
export async function backUp(args: string[]): Promise<number> {
	const { values, positionals } = wordsOf(args, { rehearse: { type: 'boolean', default: false } });
	if (positionals.length > 0) throw new WrongUse('bildlov backup tar inga fler ord.');
	// For nobody else's eyes; and whoever answers people goes first.
	process.umask(0o077);
	setPriority(10);
	return withSoundDeps(async (deps) => {
		const made = await makeBackup(deps, operator);
		if (!made.ok) {
			if (made.refusal.type === 'NotAllowed') throw new Error('The operator may not back up.');
			process.stderr.write(`${sayRefusal(backupRefusals, made.refusal)}\n`);
			return 1;
		}
		const { folder, bytes, ledgerSeq, blobs, newBlobs, lost, removed } = made.value;
		process.stdout.write(
			`Säkerhetskopian är gjord och genomgången: ${folder}\n` +
				`  ${sizeWords(bytes, 'sv')}, till och med post ${ledgerSeq} i journalen\n` +
				`  ${blobs} bilder och filer, ${newBlobs} av dem nya\n` +
				(removed.length > 0 ? `  ${removed.length} äldre kopior borttagna enligt reglerna\n` : '')
		);
		if (lost > 0) {
			process.stderr.write(
				`${lost} bilder eller filer saknas eller är skadade på servern och finns inte i någon kopia. Resten är kopierat.\n`
			);
		}
		return values.rehearse ? sayRehearsal(deps) : 0;
	});
}

/** Refuses a database that has been changed while it was closed: it would be backed up as it is. */
export async function withSoundDeps(work: (deps: Deps) => Promise<number>): Promise<number> {
	const deps = await openDeps(settingsFrom(process.env), guidelines, { ifChanged: 'refuse' });
	try {
		return await work(deps);
	} finally {
		await deps.close();
	}
}
