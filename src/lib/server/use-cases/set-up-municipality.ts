import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { swedishDay } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { insertChannels, insertController, insertMunicipality, municipality } from '../db/organisation.ts';
import { dropInstallationSecret, insertGrants } from '../db/users.ts';
import type { Deps } from '../deps.ts';
import { keepInstallation } from '../installation.ts';
import { appendToLedger } from '../ledger/append.ts';
import { usualChannels } from '../usual-channels.ts';
import { firstAdministratorSecret } from './open-set-up-link.ts';

export interface SetUp {
	readonly name: string;
	readonly dataProtectionOfficer: string;
	readonly support: string;
	/** At least one; the first one gets the municipality's usual channels. */
	readonly controllers: readonly {
		readonly name: string;
		readonly policyId: string;
		readonly guardiansRequired: 'one' | 'all';
	}[];
	/** Null from the command line: a bare municipality; the link of the first administrator stays good. */
	readonly administrator: { readonly name: string; readonly email: string; readonly password: string } | null;
}

export type SetUpRefusal = NotAllowed | { readonly type: 'AlreadySetUp' } | { readonly type: 'AddressTaken' };

/** Describes the municipality for the first time and makes the first administrator. */
export async function setUpMunicipality(
	deps: Deps,
	actor: Actor,
	input: SetUp
): Promise<Result<{ id: string }, SetUpRefusal>> {
	const holdsTheLink = actor.kind === 'link' && actor.opens === 'set-up';
	if (!holdsTheLink && !mayDo(actor, 'set-up')) return refused({ type: 'NotAllowed', action: 'set-up' });
	if (await municipality(deps.store.read)) return refused({ type: 'AlreadySetUp' });

	// The sign-in library writes by itself, so the account comes first; without a role it opens nothing.
	const account = input.administrator && (await deps.identity.createAccount(input.administrator));
	if (input.administrator && !account) return refused({ type: 'AddressTaken' });

	const at = deps.now();
	const by = { actorKind: actor.kind, actorId: actor.id } as const;
	const id = deps.newId();
	const made = await deps.store.transact<Result<{ id: string }, SetUpRefusal>>(async (db) => {
		if (await municipality(db)) return refused({ type: 'AlreadySetUp' });
		await insertMunicipality(db, {
			id,
			name: input.name,
			dataProtectionOfficer: input.dataProtectionOfficer,
			support: input.support,
			recordedAt: at,
			...by
		});
		const controllerIds: string[] = [];
		for (const controller of input.controllers) {
			const controllerId = deps.newId();
			controllerIds.push(controllerId);
			await insertController(
				db,
				{ id: controllerId, name: controller.name, createdAt: at },
				{
					id: deps.newId(),
					controllerId,
					policyId: controller.policyId,
					guardiansRequired: controller.guardiansRequired,
					fromOn: swedishDay(at),
					recordedAt: at,
					...by
				}
			);
		}
		const first = controllerIds[0];
		if (first) await insertChannels(db, usualChannels(first, at, deps.newId));
		appendToLedger(db, actor, {
			type: 'municipality-set-up.v1',
			at,
			subjectId: id,
			payload: { controllerIds, policies: input.controllers.map((controller) => controller.policyId) }
		});
		if (account) {
			await insertGrants(db, [
				{ id: deps.newId(), userId: account.userId, role: 'administrator', grantedAt: at }
			]);
			await dropInstallationSecret(db, firstAdministratorSecret);
			appendToLedger(db, actor, {
				type: 'role-granted.v1',
				at,
				subjectId: account.userId,
				payload: { role: 'administrator', unitId: null }
			});
		}
		return ok({ id });
	});
	// From now on a missing database is a lost one, not a first start.
	if (made.ok) keepInstallation(deps.settings, { municipalityId: id, madeAt: at });
	return made;
}
