import type { PolicyChange, ChangedValue } from '#lib/policy/policy-change.ts';
import { ownPolicy } from '#lib/policy/own-policy.ts';
import { guidelines } from '#lib/policy/policies.ts';
import type { Day } from '#lib/domain/day.ts';
import { controllers } from '#lib/server/db/organisation.ts';
import { insertPublishedPolicy } from '#lib/server/db/policies.ts';
import type { School } from './a-school.ts';
import { transactNoted } from './transact-noted.ts';

/** A change with a source of its own. */
export function aChange(value: ChangedValue): PolicyChange {
	return {
		...value,
		text: { sv: 'Så har kommunen bestämt.', en: 'The municipality has decided so.' },
		citation: { document: 'Ekbackas riktlinje', section: '1', quote: 'Så har kommunen bestämt.' },
		readOn: '2026-11-01'
	};
}

/** Publishes a version of Ekbacka's own policy, laid over Norberg's. Answers the row's id. */
export async function anOwnVersion(
	{ deps }: School,
	version: { name: string; from: Day; changes: readonly ChangedValue[] }
): Promise<string> {
	const base = guidelines.find((one) => one.id === 'norberg');
	if (!base) throw new Error('Norberg is not there.');
	const id = deps.newId();
	const changes = version.changes.map(aChange);
	const policy = { id: 'ekbacka', version: version.name, name: 'Ekbacka', from: version.from, changes };
	await transactNoted(deps.store, (db) =>
		insertPublishedPolicy(db, {
			id,
			policyId: policy.id,
			version: policy.version,
			name: policy.name,
			basePolicyId: 'norberg',
			baseVersion: base.version,
			changes,
			profile: ownPolicy(base, policy),
			fromOn: version.from,
			publishedAt: deps.now(),
			actorKind: 'operator',
			actorId: 'command-line'
		})
	);
	return id;
}

/** The school's controller follows a policy from a day. Answers the choice's id. */
export async function following(
	{ deps }: School,
	policyId: string,
	fromOn: Day,
	guardiansRequired: 'one' | 'all' = 'one'
): Promise<string> {
	const [controller] = await controllers(deps.store.read);
	const id = deps.newId();
	await deps.store.transact((db) =>
		db.q.insert(db.t.controllerPolicies).values({
			id,
			controllerId: controller?.id ?? '',
			policyId,
			guardiansRequired,
			fromOn,
			recordedAt: deps.now(),
			actorKind: 'operator',
			actorId: 'command-line'
		})
	);
	return id;
}
