import { readFile } from 'node:fs/promises';
import { identitiesIn, identityIn } from '#lib/server/backup/recovery-key.ts';
import { settingsFrom, type Settings } from '#lib/server/settings.ts';
import { restoreBackup } from '#lib/server/use-cases/restore-backup.ts';
import { instantWithYear } from '#lib/text/day-words.ts';
import { restoreRefusals, sayRefusal } from '#lib/text/backups.ts';
import { lineFrom } from './line-from.ts';
import { operator } from './open.ts';
import { WrongUse } from './usage.ts';
import { wordsOf } from './words-of.ts';
import { pathFromHere } from './working-folder.ts';

/** Puts a backup in an empty place. 0: it is there and looked through; 1: nothing was put there. */
export async function restore(args: string[]): Promise<number> {
	const { values, positionals } = wordsOf(args, { to: { type: 'string' }, key: { type: 'string' } });
	const [backup] = positionals;
	if (backup === undefined || positionals.length > 1)
		throw new WrongUse('Ange mappen med säkerhetskopian, eller latest.');
	process.umask(0o077);
	const settings = settingsFrom(process.env);
	const restored = await restoreBackup(operator, {
		backup: backup === 'latest' ? { newestIn: settings.backupFolder } : { folder: pathFromHere(backup) },
		identities: await keysFrom(values.key, settings),
		now: () => new Date().toISOString(),
		...targetOf(values.to, settings)
	});
	if (!restored.ok) {
		if (restored.refusal.type === 'NotAllowed') throw new Error('The operator may not restore.');
		process.stderr.write(`${sayRefusal(restoreRefusals, restored.refusal)}\n`);
		return 1;
	}
	const { from, madeAt, ledgerSeq, counts, blobs, lost, consents } = restored.value;
	process.stdout.write(
		`Återställt från ${from}\n` +
			`  Gjord ${instantWithYear(madeAt, 'sv')}; det som har hänt efter det finns inte med\n` +
			`  Journalen stämmer till och med post ${ledgerSeq}; ${consents} samtycken jämförda med den\n` +
			`  ${counts.people ?? 0} personer, ${counts.consents ?? 0} samtycken, ${counts.publications ?? 0} publiceringar\n` +
			`  ${blobs} bilder och filer${lost > 0 ? `; ${lost} var borta redan när kopian gjordes` : ''}\n` +
			'Alla behöver logga in igen. Starta Bildlov, och gå igenom Telefoner, Användare och Drift: det som spärrades\n' +
			'efter att kopian gjordes är öppet igen.\n'
	);
	return 0;
}

function targetOf(to: string | undefined, { dataFolder, databaseUrl }: Settings) {
	if (to === undefined) return { dataFolder, databaseUrl };
	if (/^postgres(ql)?:\/\//.test(to)) return { dataFolder, databaseUrl: to };
	return { dataFolder: pathFromHere(to), databaseUrl: null };
}

async function keysFrom(key: string | undefined, { keysFolder }: Settings): Promise<string[]> {
	if (key === undefined) return identitiesIn(keysFolder);
	const text =
		key === 'ask' ? await lineFrom('Återställningsnyckeln: ') : await readKeyFile(pathFromHere(key));
	const identity = identityIn(text);
	if (identity === null) throw new WrongUse('Det där är ingen nyckel: en bokstav fattas eller är fel.');
	return [identity];
}

async function readKeyFile(path: string): Promise<string> {
	try {
		return await readFile(path, 'utf8');
	} catch (error) {
		if (error instanceof Error && 'code' in error)
			throw new WrongUse(`Nyckelfilen gick inte att öppna: ${path}`);
		throw error;
	}
}
