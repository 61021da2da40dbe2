import type { Day } from '#lib/domain/day.ts';

/** The kinds of job, and what each is told: ids and references, never a name. */
export interface JobBodies {
	/** A mail whose words are made when it is sent. */
	'send-mail': MailJob;
	/** One entry of the ledger to one address of another system. */
	'call-webhook': { readonly webhookId: string; readonly seq: number };
	/** The signed note of how far the record has come, out of the machine. */
	'deliver-checkpoint': { readonly seq: number };
	/** One step of the night's own work (`runNightlyStep` in server/nightly.ts), which may take many minutes. */
	'nightly-step': { readonly step: string; readonly day: Day };
}

/** Without `to` it is for several, and becomes one mail for each of them. */
export type MailJob =
	| { readonly mail: 'alarm'; readonly alarmId: string; readonly to?: MailTo }
	| { readonly mail: 'checkpoint'; readonly seq: number; readonly userId: string }
	| { readonly mail: 'invitation'; readonly invitationId: string }
	| { readonly mail: 'takedowns'; readonly causeId: string; readonly to?: MailTo };

/** The municipality's contacts, or the id of a user: addresses are looked up when the mail is sent. */
export type MailTo = 'officer' | 'support' | { readonly userId: string };

export type JobKind = keyof JobBodies;
export type JobBody = JobBodies[JobKind];
