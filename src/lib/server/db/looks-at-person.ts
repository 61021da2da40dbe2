/** What shows a person without naming them: groups, events, images and papers, each while the person belonged to it. */
import { asc, eq, inArray } from 'drizzle-orm';
import { beginningOf, endOf } from '../ledger/swedish-midnight.ts';
import type { SubjectSpan } from './access-log.ts';
import type { Db } from './store.ts';

const always = '';

/**
 * The rows of the access log that show the person, as spans of subjects: the person's own, and those of whatever the
 * person belonged to at that moment. `whats` says which looks are of which kind of subject.
 */
export async function spansOf(
	db: Db,
	personId: string,
	whats: Readonly<
		Record<'person' | 'group' | 'event' | 'image' | 'takedown' | 'withdrawal' | 'signing', readonly string[]>
	>
): Promise<SubjectSpan[]> {
	const t = db.t;
	const spans: SubjectSpan[] = [
		{ subjectId: personId, whats: whats.person, from: always, before: null },
		// A list of the whole municipality's consents may have held the person: it names nobody in the log.
		{ subjectId: null, whats: ['renewals-listed'], from: always, before: null }
	];
	const [person] = await db.q.select().from(t.people).where(eq(t.people.id, personId));
	if (person?.unitId) {
		spans.push({ subjectId: person.unitId, whats: whats.group, from: always, before: person.removedAt });
	}
	const memberships = await db.q
		.select({ groupId: t.memberships.groupId, fromOn: t.memberships.fromOn, toOn: t.memberships.toOn })
		.from(t.memberships)
		.where(eq(t.memberships.personId, personId));
	const ofGroups =
		memberships.length === 0
			? []
			: await db.q
					.select()
					.from(t.eventGroups)
					.where(
						inArray(
							t.eventGroups.groupId,
							memberships.map(({ groupId }) => groupId)
						)
					);
	for (const { groupId, fromOn, toOn } of memberships) {
		const ended = toOn === null ? null : endOf(toOn);
		const removed = person?.removedAt ?? null;
		const before =
			ended !== null && removed !== null ? (ended < removed ? ended : removed) : (ended ?? removed);
		const from = beginningOf(fromOn);
		spans.push({ subjectId: groupId, whats: whats.group, from, before });
		for (const { eventId } of ofGroups.filter((row) => row.groupId === groupId)) {
			spans.push({ subjectId: eventId, whats: whats.event, from, before });
		}
	}
	const appearances = await db.q
		.select()
		.from(t.appearances)
		.where(eq(t.appearances.personId, personId))
		.orderBy(asc(t.appearances.recordedAt), asc(t.appearances.id));
	for (const [place, { imageId, isShown, recordedAt }] of appearances.entries()) {
		if (!isShown) continue;
		const next = appearances.slice(place + 1).find((row) => row.imageId === imageId);
		spans.push({
			subjectId: imageId,
			whats: whats.image,
			from: recordedAt,
			before: next?.recordedAt ?? null
		});
	}
	const ever = (subjectId: string, of: readonly string[]) =>
		spans.push({ subjectId, whats: of, from: always, before: null });
	const takedowns = await db.q
		.select({ id: t.takedowns.id, publicationId: t.takedowns.publicationId })
		.from(t.takedowns)
		.where(eq(t.takedowns.personId, personId));
	// One page shows every cause of a publication, opened by whichever task's id.
	const together =
		takedowns.length === 0
			? []
			: await db.q
					.select({ id: t.takedowns.id })
					.from(t.takedowns)
					.where(
						inArray(
							t.takedowns.publicationId,
							takedowns.map(({ publicationId }) => publicationId)
						)
					);
	for (const { id } of together) ever(id, whats.takedown);
	const withdrawn = await db.q
		.select({ id: t.withdrawals.id })
		.from(t.withdrawals)
		.where(eq(t.withdrawals.personId, personId));
	for (const { id } of withdrawn) ever(id, whats.withdrawal);
	const consented = db.q
		.select({ id: t.consents.signingId })
		.from(t.consents)
		.where(eq(t.consents.personId, personId));
	const refusing = db.q
		.select({ id: t.refusals.signingId })
		.from(t.refusals)
		.where(eq(t.refusals.personId, personId));
	const signings = new Set([...(await consented), ...(await refusing)].map(({ id }) => id));
	for (const id of signings) ever(id, whats.signing);
	return spans;
}

/** The names of events, by id. */
export async function eventNamesByIds(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
	if (ids.length === 0) return new Map();
	const { events } = db.t;
	const rows = await db.q
		.select({ id: events.id, name: events.name })
		.from(events)
		.where(inArray(events.id, [...ids]));
	return new Map(rows.map((row) => [row.id, row.name]));
}
