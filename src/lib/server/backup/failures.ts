import { isDamage, isDiskFault, isRefusedWrite } from '../db/sqlite/copy.ts';
import { StorageFull, UnusableDatabase } from '../db/store.ts';

/** Why there is no backup; each is said in plain words, with what to do (`text/backups.ts`). */
export type BackupRefusal =
	| { readonly type: 'RecoveryKeyMissing' }
	/** Another process is at it. */
	| { readonly type: 'AlreadyRunning' }
	| { readonly type: 'TooLittleRoom'; readonly needed: number; readonly free: number }
	/** The disk would not take what was written. */
	| { readonly type: 'DiskFull' }
	/** The disk could not be read, or would not take what was written. */
	| { readonly type: 'DiskFailed' }
	/** The database is damaged, or the record does not hold together. */
	| { readonly type: 'DatabaseUnsound'; readonly faults: readonly string[] }
	| { readonly type: 'ToolMissing'; readonly tool: string }
	| { readonly type: 'ToolFailed'; readonly tool: string };

/** Why a backup could not be restored. */
export type RestoreRefusal =
	| { readonly type: 'NoBackup' }
	| { readonly type: 'RecoveryKeyMissing' }
	| { readonly type: 'WrongKey' }
	/** Something of it is missing, cut short or changed. */
	| { readonly type: 'BackupDamaged'; readonly what: string }
	| { readonly type: 'DiskFull' }
	| { readonly type: 'DiskFailed' }
	/** There is a database already; nothing is overwritten. */
	| { readonly type: 'TargetNotEmpty'; readonly found: string }
	/** A PostgreSQL backup goes to a PostgreSQL server, an SQLite one to a folder. */
	| { readonly type: 'WrongTarget'; readonly engine: 'sqlite' | 'postgres' }
	| { readonly type: 'AlreadyRunning' }
	| { readonly type: 'NoScratchDatabase' }
	| { readonly type: 'ToolMissing'; readonly tool: string }
	| { readonly type: 'ToolFailed'; readonly tool: string };

/** A refusal to make a backup, on its way out of a long piece of work. */
export class RefusedBackup extends Error {
	override name = 'RefusedBackup';
	readonly refusal: BackupRefusal;
	constructor(refusal: BackupRefusal) {
		super(refusal.type);
		this.refusal = refusal;
	}
}

/** A refusal to bring a backup back, on its way out. */
export class Refused extends Error {
	override name = 'Refused';
	readonly refusal: RestoreRefusal;
	constructor(refusal: RestoreRefusal) {
		super(refusal.type);
		this.refusal = refusal;
	}
}

/** What a broken machine says, as something that somebody can act on; null for a defect. */
export function refusalIn(error: unknown): BackupRefusal | null {
	return error instanceof RefusedBackup ? error.refusal : troubleIn(error);
}

/** As `refusalIn`, for bringing back: a damaged copy of what was sound is a damaged backup. */
export function restoreRefusalIn(error: unknown): RestoreRefusal | null {
	if (error instanceof Refused) return error.refusal;
	const trouble = troubleIn(error);
	return trouble?.type === 'DatabaseUnsound' ? { type: 'BackupDamaged', what: 'unreadable' } : trouble;
}

type Trouble = Extract<
	BackupRefusal,
	{ type: 'DiskFull' | 'DiskFailed' | 'DatabaseUnsound' | 'ToolMissing' | 'ToolFailed' }
>;

function troubleIn(error: unknown): Trouble | null {
	if (isDamage(error) || error instanceof UnusableDatabase)
		return { type: 'DatabaseUnsound', faults: ['unreadable'] };
	if (error instanceof StorageFull || isRefusedWrite(error) || isFull(error)) return { type: 'DiskFull' };
	if (isDiskFault(error)) return { type: 'DiskFailed' };
	if (error instanceof Error && 'tool' in error && typeof error.tool === 'string') {
		if (error.name === 'ToolMissing') return { type: 'ToolMissing', tool: error.tool };
		if (error.name === 'ToolFailed') return { type: 'ToolFailed', tool: error.tool };
	}
	return error instanceof Error && error.cause !== undefined ? troubleIn(error.cause) : null;
}

const isFull = (error: unknown): boolean =>
	error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String(error.code));
