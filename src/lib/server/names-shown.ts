import { mayDoIn, unitsWhere, type Actor } from '#lib/domain/access.ts';
import { knownAs } from './db/people.ts';
import { namesByPersonId } from './db/publishing.ts';
import type { Db } from './db/store.ts';

/**
 * The names of people whom the actor may look at, by person id. Where an image of several units is worked on, whoever
 * belongs to another unit is there without a name.
 */
export async function namesShownTo(
	db: Db,
	actor: Actor,
	personIds: readonly string[]
): Promise<ReadonlyMap<string, string>> {
	if (unitsWhere(actor, 'look-at-people') === 'all') return namesByPersonId(db, personIds);
	const known = await knownAs(db, personIds);
	const mine = personIds.filter((id) => mayDoIn(actor, 'look-at-people', known.get(id)?.unitId ?? null));
	return namesByPersonId(db, mine);
}
