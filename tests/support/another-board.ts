import type { ChannelKind, LegalBasis } from '#lib/domain/decision.ts';
import { ownPolicy } from '#lib/policy/own-policy.ts';
import type { PolicyChange } from '#lib/policy/policy-change.ts';
import { guidelines } from '#lib/policy/policies.ts';
import { insertController } from '#lib/server/db/organisation.ts';
import { insertPublishedPolicy } from '#lib/server/db/policies.ts';
import { openChannel } from '#lib/server/use-cases/open-channel.ts';
import { done } from './a-desk.ts';
import { aUser, type TestDeps } from './test-deps.ts';
import { transactNoted } from './transact-noted.ts';

const byOperator = { actorKind: 'operator', actorId: 'command-line' } as const;

/** Another board with a policy of its own choice and one channel: unset, a website on public interest under Helsingborg's. */
export async function anotherBoard(
	deps: TestDeps,
	board: {
		readonly name?: string;
		readonly policyId?: string;
		readonly kind?: ChannelKind;
		readonly usualBasis?: LegalBasis | null;
	} = {}
): Promise<{ controllerId: string; channelId: string }> {
	const { name = 'Kulturnämnden', policyId = 'helsingborg', kind = 'website' } = board;
	const controllerId = deps.newId();
	await transactNoted(deps.store, (db) =>
		insertController(
			db,
			{ id: controllerId, name, createdAt: deps.now() },
			{
				id: deps.newId(),
				controllerId,
				policyId,
				guardiansRequired: 'one',
				fromOn: '2026-01-01',
				recordedAt: deps.now(),
				...byOperator
			}
		)
	);
	const opened = await openChannel(deps, aUser('administrator'), {
		name: `${name}s kanal`,
		code: name.slice(0, 2),
		kind,
		unitId: null,
		controllerId,
		thirdCountry: false,
		audience: 'all',
		usualBasis: board.usualBasis === undefined ? 'public-interest' : board.usualBasis
	});
	return { controllerId, channelId: done(opened).id };
}

/** A change of a policy with the document that says so. */
export const decided = {
	text: { sv: 'Så gör vi.', en: 'So we do.' },
	citation: { document: 'Riktlinje för bilder', section: '2', quote: 'Så gör vi.' },
	readOn: '2026-11-01'
} as const;

/** A version of the municipality's own policy, as it stands in the database. Gives the row's id. */
export async function anOwnPolicy(
	deps: TestDeps,
	policy: {
		readonly base: string;
		readonly id?: string;
		readonly version?: string;
		readonly fromOn?: string;
		readonly changes: readonly PolicyChange[];
	}
): Promise<string> {
	const { id: policyId = 'ekby', version = '1', fromOn = '2026-01-01', changes } = policy;
	const base = guidelines.find((one) => one.id === policy.base);
	if (!base) throw new Error(`No guideline is called ${policy.base}.`);
	const name = 'Ekbys riktlinje';
	const id = deps.newId();
	await transactNoted(deps.store, (db) =>
		insertPublishedPolicy(db, {
			id,
			policyId,
			version,
			name,
			basePolicyId: base.id,
			baseVersion: base.version,
			changes: [...changes],
			profile: ownPolicy(base, { id: policyId, version, name, from: fromOn, changes }),
			fromOn,
			publishedAt: deps.now(),
			...byOperator
		})
	);
	return id;
}
