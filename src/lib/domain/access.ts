/** Who may do what: one table, asked first in every use case. */

export const staffRoles = [
	'photographer',
	'staff',
	'manager',
	'communicator',
	'registrar',
	'data-protection-officer',
	'administrator'
] as const;
export type StaffRole = (typeof staffRoles)[number];

export interface Grant {
	readonly role: StaffRole;
	/** Null: in every unit. */
	readonly unitId: string | null;
}

export type Actor =
	| { readonly kind: 'user'; readonly id: string; readonly name: string; readonly grants: readonly Grant[] }
	| {
			readonly kind: 'device';
			readonly id: string;
			readonly userId: string;
			readonly userName: string;
			readonly grants: readonly Grant[];
	  }
	/** Whoever holds a link of their own, good for the one thing that it opens. */
	| { readonly kind: 'link'; readonly id: string; readonly opens: 'set-up' | 'invitation' | 'own-page' }
	/** Another system of the municipality, with a token of its own. */
	| { readonly kind: 'program'; readonly id: string; readonly name: string }
	/** Whoever runs the command line on the server. */
	| { readonly kind: 'operator'; readonly id: string };

export type Action = keyof typeof accessTable;

/** `unit`: where the person, group or image belongs counts; `all`: the role holds everywhere. */
type Reach = 'unit' | 'all';

/** Role by role; `operator` is the command line on the server itself, `program` another system. Absent means no. */
export const accessTable = {
	'set-up': { operator: 'all' },
	'change-municipality': { administrator: 'all' },
	'manage-users': { administrator: 'all' },
	'import-people': { administrator: 'all', manager: 'unit', operator: 'all' },
	'fill-with-demo-data': { administrator: 'all', operator: 'all' },
	'look-at-people': {
		staff: 'unit',
		manager: 'unit',
		communicator: 'all',
		registrar: 'all',
		'data-protection-officer': 'all',
		administrator: 'all',
		photographer: 'unit'
	},
	'remove-person': { administrator: 'all', manager: 'unit' },
	'pair-phone': {
		photographer: 'all',
		communicator: 'all',
		staff: 'all',
		manager: 'all',
		administrator: 'all'
	},
	'hold-event': {
		photographer: 'unit',
		communicator: 'all',
		staff: 'unit',
		manager: 'unit',
		administrator: 'all'
	},
	'record-consent': {
		photographer: 'unit',
		communicator: 'all',
		staff: 'unit',
		manager: 'unit',
		administrator: 'all'
	},
	'confirm-signer': { staff: 'unit', manager: 'unit', administrator: 'all' },
	'file-quarantine': { manager: 'unit', registrar: 'all', administrator: 'all' },
	'read-consents': {
		manager: 'unit',
		communicator: 'all',
		registrar: 'all',
		'data-protection-officer': 'all',
		administrator: 'all'
	},
	/** What was signed about somebody who may be shown nowhere: it would tell a block from a no. */
	'read-behind-a-no': { registrar: 'all', 'data-protection-officer': 'all', administrator: 'all' },
	'handle-images': { photographer: 'all', communicator: 'all', administrator: 'all' },
	publish: { communicator: 'all', administrator: 'all' },
	'read-publications': {
		communicator: 'all',
		registrar: 'all',
		'data-protection-officer': 'all',
		administrator: 'all'
	},
	'register-withdrawal': {
		staff: 'unit',
		manager: 'unit',
		communicator: 'all',
		registrar: 'all',
		administrator: 'all'
	},
	'work-on-takedowns': { communicator: 'all', registrar: 'all', administrator: 'all' },
	/** What the passing of time and of policies takes down. */
	'sweep-endings': { operator: 'all' },
	/** Who looked at whom, and the record of what happened. */
	'read-logs': { 'data-protection-officer': 'all', administrator: 'all' },
	'see-alarms': { 'data-protection-officer': 'all', administrator: 'all' },
	/** How the machine is: disk, backups, jobs. It shows no person. */
	'read-status': { 'data-protection-officer': 'all', administrator: 'all', operator: 'all' },
	'run-jobs-again': { administrator: 'all', operator: 'all' },
	/** Checkpoints, digests and the check of the record. */
	'keep-record': { operator: 'all' },
	'verify-record': { 'data-protection-officer': 'all', administrator: 'all', operator: 'all' },
	'back-up': { operator: 'all' },
	/** The rules and the laboratory show no person. */
	'read-rules': {
		photographer: 'all',
		staff: 'all',
		manager: 'all',
		communicator: 'all',
		registrar: 'all',
		'data-protection-officer': 'all',
		administrator: 'all'
	},
	/** A decision about facts that the asker brings along. */
	decide: { program: 'all', operator: 'all' },
	/** Drafts too, and what they would change. */
	'read-policies': {
		manager: 'all',
		communicator: 'all',
		registrar: 'all',
		'data-protection-officer': 'all',
		administrator: 'all'
	},
	'draft-policy': { communicator: 'all', administrator: 'all' },
	'publish-policy': { administrator: 'all' },
	/** Besides this, the policy names the one role that answers its open questions. */
	'rule-on-questions': { manager: 'all', communicator: 'all', registrar: 'all', administrator: 'all' },
	'read-rulings': {
		manager: 'all',
		communicator: 'all',
		registrar: 'all',
		'data-protection-officer': 'all',
		administrator: 'all'
	},
	/** Consents that must be asked for again, by name. */
	'read-renewals': {
		staff: 'unit',
		manager: 'unit',
		communicator: 'all',
		registrar: 'all',
		administrator: 'all'
	},
	'manage-programs': { administrator: 'all' }
} as const satisfies Record<string, Partial<Record<StaffRole | 'operator' | 'program', Reach>>>;

/** In which units the actor may do it: every one, a list (perhaps empty), decided from the table alone. */
export function unitsWhere(actor: Actor, action: Action): 'all' | readonly string[] {
	const row: Partial<Record<StaffRole | 'operator' | 'program', Reach>> = accessTable[action];
	if (actor.kind === 'operator' || actor.kind === 'program') return row[actor.kind] === 'all' ? 'all' : [];
	if (actor.kind === 'link') return [];
	const units: string[] = [];
	for (const grant of actor.grants) {
		const reach = row[grant.role];
		if (reach === undefined) continue;
		if (reach === 'all' || grant.unitId === null) return 'all';
		units.push(grant.unitId);
	}
	return units;
}

/** Whether the actor may do it at all, somewhere. */
export function mayDo(actor: Actor, action: Action): boolean {
	const units = unitsWhere(actor, action);
	return units === 'all' || units.length > 0;
}

/** Whether the actor may do it in this unit; null is a thing that belongs to no unit. */
export function mayDoIn(actor: Actor, action: Action, unitId: string | null): boolean {
	const units = unitsWhere(actor, action);
	return units === 'all' || (unitId !== null && units.includes(unitId));
}

/** The refusal of a use case whose actor may not: it says nothing of what was asked for. */
export interface NotAllowed {
	readonly type: 'NotAllowed';
	readonly action: Action;
}
