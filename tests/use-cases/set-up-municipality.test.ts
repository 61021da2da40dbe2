import { beforeEach, describe, expect, it } from 'vitest';
import {
	controllers,
	municipality,
	openChannels,
	policiesByControllerId
} from '#lib/server/db/organisation.ts';
import { usersWithGrants } from '#lib/server/db/users.ts';
import { completeSetUp } from '#lib/server/use-cases/complete-set-up.ts';
import { actorOfSetUpKey, makeSetUpLink } from '#lib/server/use-cases/open-set-up-link.ts';
import { setUpMunicipality, type SetUp } from '#lib/server/use-cases/set-up-municipality.ts';
import { aUser, anOperator, testDeps, type TestDeps } from '../support/test-deps.ts';

let deps: TestDeps;
beforeEach(() => {
	deps = testDeps();
});

const stina = { name: 'Stina Berg', email: 'Stina@Ekbacka.example', password: 'en mening att minnas' };
const ekbacka: SetUp = {
	name: 'Ekbacka kommun',
	dataProtectionOfficer: 'dso@ekbacka.example',
	support: 'hjalp@ekbacka.example',
	controllers: [
		{ name: 'Barnnämnden', policyId: 'norberg', guardiansRequired: 'one' },
		{ name: 'Kulturnämnden', policyId: 'helsingborg', guardiansRequired: 'all' }
	],
	administrator: stina
};

async function holderOfTheLink() {
	const path = (await makeSetUpLink(deps)) ?? '';
	const actor = await actorOfSetUpKey(deps, path.replace('/setup?key=', ''));
	if (!actor) throw new Error('The link opens nothing.');
	return actor;
}
const rolesNow = async () =>
	(await usersWithGrants(deps.store.read)).map((user) => [user.name, user.grants.map((grant) => grant.role)]);

describe('the first start', () => {
	it('[A8] the link makes the municipality, its controllers with their policies, and an administrator', async () => {
		expect((await setUpMunicipality(deps, await holderOfTheLink(), ekbacka)).ok).toBe(true);
		const { read } = deps.store;
		expect(await municipality(read)).toMatchObject({
			name: 'Ekbacka kommun',
			support: 'hjalp@ekbacka.example'
		});
		const policies = await policiesByControllerId(read, '2026-11-20');
		expect(
			(await controllers(read)).map(({ id, name }) => [
				name,
				policies.get(id)?.policyId,
				policies.get(id)?.guardiansRequired
			])
		).toEqual([
			['Barnnämnden', 'norberg', 'one'],
			['Kulturnämnden', 'helsingborg', 'all']
		]);
		expect((await openChannels(read)).length).toBeGreaterThan(3);
		expect(await rolesNow()).toEqual([['Stina Berg', ['administrator']]]);
		const signedIn = await deps.identity.signIn(
			{ email: 'stina@ekbacka.example', password: stina.password },
			new Headers()
		);
		expect(signedIn.ok).toBe(true);
	});

	it('[A8] the link is good once, and no new one is made when there is an administrator', async () => {
		const actor = await holderOfTheLink();
		await setUpMunicipality(deps, actor, ekbacka);
		expect(await setUpMunicipality(deps, actor, ekbacka)).toEqual({
			ok: false,
			refusal: { type: 'AlreadySetUp' }
		});
		expect(await makeSetUpLink(deps)).toBeNull();
	});

	it('[A8] a new start makes a new link, and the old one opens nothing', async () => {
		const old = (await makeSetUpLink(deps)) ?? '';
		await makeSetUpLink(deps);
		expect(await actorOfSetUpKey(deps, old.replace('/setup?key=', ''))).toBeNull();
		expect(await actorOfSetUpKey(deps, '')).toBeNull();
	});

	it('[A8] nobody else sets up the municipality, whatever their role', async () => {
		const anInvited = { kind: 'link', id: 'x', opens: 'invitation' } as const;
		for (const actor of [aUser('administrator'), aUser('communicator'), anInvited]) {
			expect(await setUpMunicipality(deps, actor, ekbacka)).toMatchObject({
				refusal: { type: 'NotAllowed' }
			});
		}
		expect(await municipality(deps.store.read)).toBeNull();
	});
});

describe('after the command line has made a bare municipality', () => {
	const details = {
		name: 'Ekbacka kommun',
		dataProtectionOfficer: 'dso@ekbacka.example',
		support: 'hjalp@ekbacka.example',
		administrator: stina
	};
	beforeEach(async () => {
		await setUpMunicipality(deps, anOperator, { ...ekbacka, name: 'Kommunen', administrator: null });
	});

	it('[A8] the link adds the administrator and the right name, once', async () => {
		const actor = await holderOfTheLink();
		expect((await completeSetUp(deps, actor, details)).ok).toBe(true);
		expect((await municipality(deps.store.read))?.name).toBe('Ekbacka kommun');
		expect(await rolesNow()).toEqual([['Stina Berg', ['administrator']]]);
		const again = { ...details, administrator: { ...stina, email: 'annan@ekbacka.example' } };
		expect(await completeSetUp(deps, actor, again)).toMatchObject({ refusal: { type: 'AlreadySetUp' } });
	});

	it('[A8] nobody but who has the link does it', async () => {
		for (const actor of [anOperator, aUser('administrator')]) {
			expect(await completeSetUp(deps, actor, details)).toMatchObject({ refusal: { type: 'NotAllowed' } });
		}
		expect(await rolesNow()).toEqual([]);
	});
});
