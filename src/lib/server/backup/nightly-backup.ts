import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { swedishDay } from '#lib/domain/day.ts';
import { raiseAlarm } from '../alarms.ts';
import type { Deps } from '../deps.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { log } from '../log.ts';
import type { Settings } from '../settings.ts';

/** After this the night's backup and its rehearsal should be done. */
const proofAfterMs = 2.5 * 60 * 60 * 1000;

/**
 * Runs `bildlov backup --rehearse` as a process of its own, which reads for minutes while this one answers people. It
 * writes down what fails by itself; an alarm is raised here too, for when it could not even open the database. Asks for
 * a look, later in the night, at whether anything has been proved.
 */
export async function backUpByNight(deps: Deps): Promise<void> {
	const day = swedishDay(deps.now());
	await deps.store.transact((db) =>
		enqueue(
			db,
			deps,
			'nightly-step',
			`nightly:${day}:look-for-proof-later`,
			{ step: 'look-for-proof', day },
			new Date(Date.parse(deps.now()) + proofAfterMs).toISOString()
		)
	);
	const code = await runBackup(deps.settings);
	if (code === 0) return;
	await deps.store.transact((db) =>
		raiseAlarm(db, deps, {
			kind: 'backup-failed',
			key: `backup-failed:${day}`,
			about: { problem: 'Defect', code }
		})
	);
	// Not thrown, and so not tried again at once: the command has said why, and what it needs is a person.
	log.error('The night’s backup failed.', new Error(`bildlov backup ended with ${code}`));
}

/** The command's exit code; −1 where it was ended by a signal. */
function runBackup(settings: Settings): Promise<number> {
	return new Promise((resolve, reject) => {
		const program = join(process.cwd(), 'src', 'cli', 'bildlov.ts');
		const child = spawn(process.execPath, [program, 'backup', '--rehearse'], {
			env: { ...process.env, ...environmentOf(settings) },
			stdio: ['ignore', 'ignore', 'inherit']
		});
		child.once('error', reject);
		child.once('exit', (code) => resolve(code ?? -1));
	});
}

/** What the command must know of the settings of whoever starts it. */
function environmentOf(settings: Settings): Record<string, string> {
	return {
		BILDLOV_DATA: settings.dataFolder,
		BILDLOV_KEYS: settings.keysFolder,
		BILDLOV_BACKUPS: settings.backupFolder,
		BILDLOV_CHECKPOINTS: settings.checkpointFolder,
		DATABASE_URL: settings.databaseUrl ?? '',
		BILDLOV_SMTP: settings.smtpUrl ?? '',
		BILDLOV_ADDRESS: settings.address
	};
}
