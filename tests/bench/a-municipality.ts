import type { Deps } from '#lib/server/deps.ts';
import { setUpMunicipality } from '#lib/server/use-cases/set-up-municipality.ts';

const credentials = { email: 'bench@example.org', password: 'a password for the bench' };

/** Sets the bench's municipality up, with one board. Answers the cookie of its administrator, signed in. */
export async function aMunicipality(deps: Deps): Promise<string> {
	const set = await setUpMunicipality(
		deps,
		{ kind: 'link', id: 'bench', opens: 'set-up' },
		{
			name: 'Bänkby',
			dataProtectionOfficer: 'dso@example.org',
			support: 'support@example.org',
			controllers: [{ name: 'Nämnden', policyId: 'norberg', guardiansRequired: 'one' }],
			administrator: { name: 'Bench', ...credentials }
		}
	);
	if (!set.ok) throw new Error(set.refusal.type);
	const signedIn = await deps.identity.signIn(credentials, new Headers());
	if (!signedIn.ok) throw new Error(signedIn.refusal.type);
	return signedIn.value.map((one) => one.split(';')[0]).join('; ');
}
