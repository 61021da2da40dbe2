import { mayDo, unitsWhere, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { swedishDay, type Day } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import type { Afterwards, Ending } from '#lib/policy/profile.ts';
import { units } from '../db/organisation.ts';
import { knownAs } from '../db/people.ts';
import { publicationsByIds } from '../db/publishing.ts';
import type { Deps } from '../deps.ts';
import { inForceToday } from '../ended-publications.ts';
import { namedPublications, type NamedPublication } from '../named-publications.ts';
import { namesShownTo } from '../names-shown.ts';
import { channelsWhere } from '../own-channels.ts';
import { endedNow } from '../remembered-endings.ts';

const most = 200;

export interface ListedEnding {
	readonly publication: NamedPublication;
	readonly person: { readonly id: string; readonly name: string; readonly unit: string | null };
	readonly ending: Ending;
	/** The consent's last day, the first day past the age limit, or the first day of the policy; null: unknown. */
	readonly on: Day | null;
	/** What the policy in force says of it; what it lets stay is not listed. */
	readonly then: Exclude<Afterwards, 'stays'>;
}

/**
 * What hangs although the yes that it rested on has ended, the latest ending first, one row for each person and ending.
 * Whoever reads publications sees what hangs in their channels, who renews consents the people of their units. At most
 * 200 rows.
 */
export async function listEnded(
	deps: Deps,
	actor: Actor
): Promise<Result<{ endings: readonly ListedEnding[]; total: number }, NotAllowed>> {
	if (!mayDo(actor, 'read-publications') && !mayDo(actor, 'read-renewals')) {
		return refused({ type: 'NotAllowed', action: 'read-publications' });
	}
	const { read } = deps.store;
	const ended = await endedNow(deps.store, await inForceToday(read, swedishDay(deps.now())));
	const people = await knownAs(read, [...new Set(ended.map((one) => one.personId))]);
	const ownUnits = unitsWhere(actor, 'read-renewals');
	const ownChannels = await channelsWhere(read, actor, 'read-publications');
	const mine = ended
		.flatMap(({ then, ...one }) => (then === 'stays' ? [] : [{ ...one, then }]))
		.filter(
			({ personId, hanging: { channelId } }) =>
				ownChannels === 'all' ||
				ownChannels.includes(channelId) ||
				ownUnits === 'all' ||
				ownUnits.includes(people.get(personId)?.unitId ?? '')
		)
		.sort((one, other) => (other.on ?? '').localeCompare(one.on ?? ''));
	const shown = mine.slice(0, most);

	const names = await namesShownTo(read, actor, [...new Set(shown.map((one) => one.personId))]);
	const unitNames = new Map((await units(read)).map((unit) => [unit.id, unit.name]));
	const rows = await publicationsByIds(read, [...new Set(shown.map((one) => one.hanging.id))]);
	const publications = new Map((await namedPublications(read, rows)).map((one) => [one.id, one]));
	deps.accessLog.noteEach(actor, 'endings-listed', [...names.keys()]);
	return ok({
		total: mine.length,
		endings: shown.flatMap(({ hanging, personId, ended: { ending }, on, then }) => {
			const publication = publications.get(hanging.id);
			const unit = unitNames.get(people.get(personId)?.unitId ?? '') ?? null;
			const person = { id: personId, name: names.get(personId) ?? '', unit };
			return publication ? [{ publication, person, ending, on, then }] : [];
		})
	});
}
