/** What somebody must look at, by kind; the words stand in `text/`. */
export const alarmKinds = [
	/** Somebody was denied again and again. */
	'many-denials',
	/** Somebody looked at many groups in a short time. */
	'many-groups',
	/** The record of what happened does not hold together. */
	'broken-record',
	/** No backup has been proved by a restore for too long. */
	'no-proved-backup',
	/** A backup or its rehearsal failed. */
	'backup-failed',
	/** The disk is filling up. */
	'disk-filling',
	/** Something that must leave the machine could not, and is not tried any more. */
	'job-failed',
	/** Numbers of a phone's records have been missing for a day. */
	'records-missing',
	/** A phone was paired anew whose storage had been wiped before everything on it had come. */
	'phone-wiped'
] as const;
export type AlarmKind = (typeof alarmKinds)[number];
