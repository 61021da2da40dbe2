import { join } from 'node:path';

/** Everything that whoever installs Bildlov may choose; `docs/operations.md` explains each. */
export interface Settings {
	/** Database (where it is embedded), blobs and what the machine must remember. */
	readonly dataFolder: string;
	/** `postgres://…`; null: SQLite in the data folder. */
	readonly databaseUrl: string | null;
	/** The recovery key and the key that signs checkpoints; never part of a backup. */
	readonly keysFolder: string;
	readonly backupFolder: string;
	/** Where checkpoints are put: best a place that the machine's own administrators cannot write in afterwards. */
	readonly checkpointFolder: string;
	/** `smtp://…` or `smtps://…`; null: no mail leaves. */
	readonly smtpUrl: string | null;
	readonly mailFrom: string;
	/** The address that people type, `https://bild.kommun.se`. */
	readonly address: string;
	/** Whether other systems inside the municipality's own network may be told what happens. */
	readonly webhooksToPrivate: boolean;
	/** Who is told by mail when the database itself cannot be used, comma between; null: it stands in the log alone. */
	readonly alarmMail: string | null;
	/** A line in the log for each request: its route, never its address. */
	readonly logsRequests: boolean;
	/** Whoever reads the metrics must bring it; null: they are read from the machine itself alone. */
	readonly metricsToken: string | null;
	/** Other rates than the usual ones, `program=60000 address=90000`; see `server/edge/usual-rates.ts`. */
	readonly requestsAMinute: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings as the environment gives them, with their usual values. */
export function settingsFrom(env: Environment): Settings {
	const chosen = (name: string) => env[name]?.trim() || null;
	const dataFolder = chosen('BILDLOV_DATA') ?? 'data';
	return {
		dataFolder,
		databaseUrl: chosen('DATABASE_URL'),
		keysFolder: chosen('BILDLOV_KEYS') ?? join(dataFolder, 'keys'),
		backupFolder: chosen('BILDLOV_BACKUPS') ?? join(dataFolder, 'backups'),
		checkpointFolder: chosen('BILDLOV_CHECKPOINTS') ?? join(dataFolder, 'checkpoints'),
		smtpUrl: chosen('BILDLOV_SMTP'),
		mailFrom: chosen('BILDLOV_MAIL_FROM') ?? 'bildlov@localhost',
		address: chosen('BILDLOV_ADDRESS') ?? 'http://127.0.0.1:3000',
		webhooksToPrivate: chosen('BILDLOV_WEBHOOKS_TO_PRIVATE') === '1',
		alarmMail: chosen('BILDLOV_ALARM_MAIL'),
		logsRequests: chosen('BILDLOV_LOG') === 'requests',
		metricsToken: chosen('BILDLOV_METRICS_TOKEN'),
		requestsAMinute: chosen('BILDLOV_REQUESTS_A_MINUTE')
	};
}
