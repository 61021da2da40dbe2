import type { Day } from '#lib/domain/day.ts';
import { ownPolicy } from '#lib/policy/own-policy.ts';
import { norberg } from '#lib/policy/profiles/norberg.ts';
import { insertPublishedPolicy } from '#lib/server/db/policies.ts';
import type { Store } from '#lib/server/db/store.ts';
import { transactNoted } from './transact-noted.ts';

/** A version of Ekbacka's own policy, `ekbacka`: Norberg's, where people answer for themselves from that age on. */
export async function publishEkbackas(
	store: Store,
	version: string,
	from: Day,
	ownConsentAge: number
): Promise<void> {
	const profile = ownPolicy(norberg, {
		id: 'ekbacka',
		version,
		name: 'Ekbackas riktlinje',
		from,
		changes: [
			{
				set: 'own-consent-age',
				years: ownConsentAge,
				text: {
					sv: `Från ${ownConsentAge} år svarar man själv.`,
					en: `From the age of ${ownConsentAge} people answer for themselves.`
				},
				citation: { document: 'Ekbackas riktlinje', section: '1', quote: `Från ${ownConsentAge} år.` },
				readOn: '2026-01-01'
			}
		]
	});
	await transactNoted(store, (db) =>
		insertPublishedPolicy(db, {
			id: `ekbacka-${version}-${crypto.randomUUID()}`,
			policyId: 'ekbacka',
			version,
			name: profile.name,
			basePolicyId: norberg.id,
			baseVersion: norberg.version,
			changes: [],
			profile,
			fromOn: from,
			publishedAt: `${from}T08:00:00.000Z`,
			actorKind: 'user',
			actorId: 'user-administrator'
		})
	);
}
