import type { Actor, Grant } from '#lib/domain/access.ts';
import type { Day } from '#lib/domain/day.ts';
import { questionsAskedOn, type AskedQuestion } from '#lib/policy/open-questions.ts';
import { lineOn, type DecidingRole, type Profile } from '#lib/policy/profile.ts';
import { units } from './db/organisation.ts';
import { rulingsInOrder, type RulingRow } from './db/policies.ts';
import type { Db } from './db/store.ts';
import { policiesInForce, type PolicyInForce } from './policies-in-force.ts';

/** An open question under one controller's policy in force, with what has been ruled on it. */
export interface ControllersQuestion {
	readonly controllerId: string;
	readonly policy: PolicyInForce;
	readonly question: AskedQuestion;
	/** The one role that may rule. */
	readonly role: DecidingRole;
	/** The controller's units. */
	readonly unitIds: ReadonlySet<string>;
	/** The ruling in force on the day. */
	readonly ruled: RulingRow | null;
	/** Rulings that begin later, the first of them first. */
	readonly coming: readonly RulingRow[];
}

/** Every question that the controllers' policies leave open on the day, whether or not it has been ruled on. */
export async function openQuestionsOn(db: Db, on: Day): Promise<readonly ControllersQuestion[]> {
	const policies = [...(await policiesInForce(db, on))];
	if (policies.every(([, { profile }]) => profile.questions.length === 0)) return [];
	const rulings = await rulingsInOrder(db);
	const unitsOf = Map.groupBy(await units(db), (unit) => unit.controllerId);
	return policies.flatMap(([controllerId, policy]) =>
		questionsAskedOn(policy.profile, on).map((question) => {
			const ofThis = rulings.filter(
				(ruling) => ruling.controllerId === controllerId && ruling.question === question.id
			);
			return {
				controllerId,
				policy,
				question,
				role: decidingRoleOn(policy.profile, on),
				unitIds: new Set(unitsOf.get(controllerId)?.map((unit) => unit.id)),
				ruled: ofThis.filter((ruling) => ruling.fromOn <= on).at(-1) ?? null,
				coming: ofThis.filter((ruling) => ruling.fromOn > on)
			};
		})
	);
}

/** True while nobody has said what holds, neither from now on nor from a day to come. */
export function isWaiting({ ruled, coming }: ControllersQuestion): boolean {
	return ruled === null && coming.length === 0;
}

/** Who may rule on the policy's open questions on the day. */
export function decidingRoleOn(profile: Profile, on: Day): DecidingRole {
	const line = lineOn(profile.practice.decides, on);
	if (!line) throw new Error(`The policy ${profile.id} does not say who decides.`);
	return line.role;
}

/** Whether the actor has the role that rules on the question. */
export function isDecider(actor: Actor, question: Pick<ControllersQuestion, 'role' | 'unitIds'>): boolean {
	return actor.kind === 'user' && hasDecidingGrant(actor.grants, question);
}

/**
 * A ruling is made for the whole controller. A manager leads units: those of another controller count for nothing here;
 * a communicator of one unit or one channel rules for nobody.
 */
export function hasDecidingGrant(
	grants: readonly Grant[],
	{ role, unitIds }: Pick<ControllersQuestion, 'role' | 'unitIds'>
): boolean {
	const isHere = ({ unitId, channelId }: Grant) =>
		role === 'manager'
			? unitId === null || unitIds.has(unitId)
			: role !== 'communicator' || (unitId === null && channelId === null);
	return grants.some((grant) => grant.role === role && isHere(grant));
}
