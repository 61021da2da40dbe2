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
	/** The one channel that the role holds for, in what concerns channels; null: every one. */
	readonly channelId: string | null;
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
	| {
			readonly kind: 'link';
			readonly id: string;
			readonly opens: 'set-up' | 'invitation' | 'own-page' | 'answer';
	  }
	/** Another system of the municipality, with a token of its own. */
	| { readonly kind: 'program'; readonly id: string; readonly name: string }
	/** Whoever runs the command line on the server. */
	| { readonly kind: 'operator'; readonly id: string };

export type Action = keyof typeof accessTable;

/**
 * `unit`: where the person, group, image or channel belongs counts; `all`: the role holds everywhere; `whole`: only for
 * whoever has the role in every unit and for every channel, because what is done holds for all of them.
 */
export type Reach = 'unit' | 'all' | 'whole';

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
		communicator: 'unit',
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
		communicator: 'unit',
		staff: 'unit',
		manager: 'unit',
		administrator: 'all'
	},
	'record-consent': {
		photographer: 'unit',
		communicator: 'unit',
		staff: 'unit',
		manager: 'unit',
		administrator: 'all'
	},
	'confirm-signer': { staff: 'unit', manager: 'unit', administrator: 'all' },
	'file-quarantine': { manager: 'unit', registrar: 'all', administrator: 'all' },
	/** Say that what was signed was about somebody else; of whoever may be shown nowhere, only who may read that. */
	'void-signing': { manager: 'unit', registrar: 'all', administrator: 'all' },
	'read-consents': {
		manager: 'unit',
		communicator: 'unit',
		registrar: 'all',
		'data-protection-officer': 'all',
		administrator: 'all'
	},
	/** What was signed about somebody who may be shown nowhere: it would tell a block from a no. */
	'read-behind-a-no': { registrar: 'all', 'data-protection-officer': 'all', administrator: 'all' },
	/** Whoever holds in a unit sees what they took in themselves, and images of nobody but people of their units. */
	'handle-images': { photographer: 'unit', communicator: 'unit', administrator: 'all' },
	publish: { communicator: 'unit', administrator: 'all' },
	'read-publications': {
		communicator: 'unit',
		registrar: 'all',
		'data-protection-officer': 'all',
		administrator: 'all'
	},
	'register-withdrawal': {
		staff: 'unit',
		manager: 'unit',
		communicator: 'unit',
		registrar: 'all',
		administrator: 'all'
	},
	'work-on-takedowns': { communicator: 'unit', registrar: 'all', administrator: 'all' },
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
	/** What phones seal to, and what opens it. */
	'keep-phone-keys': { operator: 'all' },
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
	'draft-policy': { communicator: 'whole', administrator: 'all' },
	'publish-policy': { administrator: 'all' },
	/** Besides this, the policy names the one role that answers its open questions. */
	'rule-on-questions': { manager: 'all', communicator: 'whole', registrar: 'all', administrator: 'all' },
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
		communicator: 'unit',
		registrar: 'all',
		administrator: 'all'
	},
	'manage-programs': { administrator: 'all' },
	/** To read a language of forms whole, and to stand for it. */
	'approve-language': { administrator: 'all' }
} as const satisfies Record<string, Partial<Record<StaffRole | 'operator' | 'program', Reach>>>;

/** What is done to a channel, or to what hangs there: a role given for one channel holds for that one alone in these. */
export const channelActions = [
	'publish',
	'read-publications',
	'work-on-takedowns'
] as const satisfies readonly Action[];
export type ChannelAction = (typeof channelActions)[number];

/** The roles that can be given for some channels only; another role for a channel would say nothing. */
export const rolesForChannels = ['communicator'] as const satisfies readonly StaffRole[];

export function isForChannels(role: StaffRole): boolean {
	return rolesForChannels.some((one) => one === role);
}

/** A channel as far as access goes: one that belongs to a unit is that unit's own. */
export interface ChannelPlace {
	readonly id: string;
	readonly unitId: string | null;
}

interface HeldGrant extends Grant {
	readonly reach: Reach;
}

/** The actor's grants that count for an action, each with its reach; none for whoever has no grants. */
function held(actor: Actor, action: Action): readonly HeldGrant[] {
	if (actor.kind !== 'user' && actor.kind !== 'device') return [];
	const row: Partial<Record<StaffRole | 'operator' | 'program', Reach>> = accessTable[action];
	return actor.grants.flatMap((grant) => {
		const reach = row[grant.role];
		if (reach === undefined) return [];
		const isWhole = grant.unitId === null && grant.channelId === null;
		return reach === 'whole' && !isWhole ? [] : [{ ...grant, reach }];
	});
}

function isAllowedAsSuch(actor: Actor, action: Action): boolean {
	if (actor.kind !== 'operator' && actor.kind !== 'program') return false;
	const row: Partial<Record<StaffRole | 'operator' | 'program', Reach>> = accessTable[action];
	return row[actor.kind] !== undefined;
}

/** In which units the actor may do it: every one, a list (perhaps empty), decided from the table alone. */
export function unitsWhere(actor: Actor, action: Action): 'all' | readonly string[] {
	if (isAllowedAsSuch(actor, action)) return 'all';
	const units: string[] = [];
	for (const { reach, unitId } of held(actor, action)) {
		if (reach !== 'unit' || unitId === null) return 'all';
		units.push(unitId);
	}
	return units;
}

/** Whether the actor may do it at all, somewhere. */
export function mayDo(actor: Actor, action: Action): boolean {
	return isAllowedAsSuch(actor, action) || held(actor, action).length > 0;
}

/** Whether the actor may do it in this unit; null is a thing that belongs to no unit. */
export function mayDoIn(actor: Actor, action: Action, unitId: string | null): boolean {
	const units = unitsWhere(actor, action);
	return units === 'all' || (unitId !== null && units.includes(unitId));
}

/**
 * Whether the actor may do it in this channel. A role for a channel holds in that one; a role in a unit holds in the
 * unit's own channels, not in those of the whole municipality.
 */
export function mayDoOn(actor: Actor, action: ChannelAction, channel: ChannelPlace): boolean {
	return isAllowedAsSuch(actor, action) || held(actor, action).some((grant) => holdsOn(grant, channel));
}

function holdsOn({ reach, unitId, channelId }: HeldGrant, channel: ChannelPlace): boolean {
	if (channelId !== null) return channelId === channel.id;
	return reach !== 'unit' || unitId === null || unitId === channel.unitId;
}

/** Whether the actor may do it in every channel there is, those to come too. */
export function mayDoOnEvery(actor: Actor, action: ChannelAction): boolean {
	return (
		isAllowedAsSuch(actor, action) ||
		held(actor, action).some(
			({ reach, unitId, channelId }) => channelId === null && (reach !== 'unit' || unitId === null)
		)
	);
}

/** The refusal of a use case whose actor may not: it says nothing of what was asked for. */
export interface NotAllowed {
	readonly type: 'NotAllowed';
	readonly action: Action;
}
