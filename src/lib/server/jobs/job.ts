/** The kinds of job, and what each is told: ids and references, never a name. */
export interface JobBodies {
	/** A mail whose words are made when it is sent. */
	'send-mail': MailJob;
	/** One entry of the ledger to one address of another system. */
	'call-webhook': { readonly webhookId: string; readonly seq: number };
	/** The signed note of how far the record has come, out of the machine. */
	'deliver-checkpoint': { readonly seq: number };
}

export type MailJob =
	| { readonly mail: 'alarm'; readonly alarmId: string }
	| { readonly mail: 'checkpoint'; readonly seq: number; readonly userId: string };

export type JobKind = keyof JobBodies;
export type JobBody = JobBodies[JobKind];
