import { setImmediate as nextTurn } from 'node:timers/promises';
import { standingAnswers, type PersonFacts } from '#lib/domain/consent.ts';
import type { Day } from '#lib/domain/day.ts';
import { doNotPublish } from '#lib/policy/defaults.ts';
import type { bothAnswers, BothAnswers, ChannelOnBothSides } from './both-answers.ts';
import { hangingAfter, openlyConsentingAfter } from './db/hanging.ts';
import type { Store } from './db/store.ts';
import { asHanging } from './hanging.ts';
import { isYes, turnCounts } from './turn-counts.ts';

/** An answer that turns, before anything has been given a name. */
export interface TurnedAnswer {
	readonly answers: BothAnswers;
	readonly channelId: string;
}
export interface TurnedHanging extends TurnedAnswer {
	readonly publicationId: string;
	readonly imageId: string;
	readonly publishedOn: Day;
	readonly unitIds: ReadonlySet<string | null>;
}
export interface TurnedConsent extends TurnedAnswer {
	readonly personId: string;
}

type Channels = ReadonlyMap<string, ChannelOnBothSides>;
type Answers = ReturnType<typeof bothAnswers>;

/** Small enough that other requests are answered between two chunks. */
const chunkSize = 250;

/** Everything that hangs in the channels; yields how many more have been looked at. */
export async function* turningPublications(store: Store, answers: Answers, channels: Channels) {
	const counts = turnCounts();
	const turned: TurnedHanging[] = [];
	let after: string | undefined = '';
	while (after !== undefined) {
		const from: string = after;
		const { chunk, last } = await store.snapshot(async (db) => {
			const rows = await hangingAfter(db, from, chunkSize);
			const here = await asHanging(
				db,
				rows.filter((row) => channels.has(row.channelId))
			);
			await answers.learn(
				db,
				here.flatMap((one) => one.people.map((person) => person.personId))
			);
			return { chunk: here, last: rows.length < chunkSize ? undefined : rows.at(-1)?.id };
		});
		for (const hanging of chunk) {
			const { id, imageId, channelId, publishedOn, people } = hanging;
			const both = answers.ofPublication(hanging, channelCalled(channels, channelId));
			const unitIds = new Set(people.map(({ personId }) => answers.unitIdOf(personId)));
			if (counts.add(both, channelId, unitIds)) {
				turned.push({ publicationId: id, imageId, channelId, publishedOn, unitIds, answers: both });
			}
		}
		yield chunk.length;
		await nextTurn();
		after = last;
	}
	return { counts, turned: worstFirst(turned) };
}

/** Everybody with an open consent, in each of the channels; yields how many more people have been looked at. */
export async function* turningPeople(
	store: Store,
	answers: Answers,
	channels: readonly ChannelOnBothSides[],
	on: Day
) {
	const counts = turnCounts();
	const turned: TurnedConsent[] = [];
	let peopleLooked = 0;
	let after: string | undefined = '';
	while (after !== undefined) {
		const from: string = after;
		const chunk = await store.snapshot(async (db) => {
			const ids = await openlyConsentingAfter(db, on, from, chunkSize);
			await answers.learn(db, ids);
			return ids;
		});
		for (const personId of chunk) {
			if (!hasStandingYes(answers.factsOf(personId), on)) continue;
			const inChannels = channels.map((channel) => ({ channel, both: answers.ofPerson(personId, channel) }));
			// A yes may lie under a block but not under the same family's no: counted, it would tell the two apart.
			if (channels.length > 0 && inChannels.every(({ both }) => isDoNotPublish(both.before))) continue;
			peopleLooked += 1;
			for (const { channel, both } of inChannels) {
				const channelId = channel.before.id;
				if (counts.add(both, channelId, [answers.unitIdOf(personId)])) {
					turned.push({ personId, channelId, answers: both });
				}
			}
		}
		yield chunk.length;
		await nextTurn();
		after = chunk.length < chunkSize ? undefined : chunk.at(-1);
	}
	return { counts, turned: worstFirst(turned), peopleLooked };
}

export function channelCalled(channels: Channels, id: string): ChannelOnBothSides {
	const channel = channels.get(id);
	if (!channel) throw new Error(`The channel ${id} was not asked about.`);
	return channel;
}

/** A yes that is neither taken back nor past its last day. */
function hasStandingYes(facts: PersonFacts, on: Day): boolean {
	return standingAnswers(facts, 'this', on).consents.some(
		({ withdrawnAt, validTo }) =>
			(withdrawnAt === null || withdrawnAt > on) && (validTo === null || validTo >= on)
	);
}

function isDoNotPublish({ because }: BothAnswers['before']): boolean {
	return because?.rule === doNotPublish;
}

/** What loses its yes comes first, then what wins one. */
function worstFirst<Row extends TurnedAnswer>(rows: readonly Row[]): Row[] {
	const place = ({ answers: { before, after } }: Row) =>
		isYes(before.verdict) && !isYes(after.verdict) ? 0 : isYes(after.verdict) ? 1 : 2;
	return [...rows].sort((one, other) => place(one) - place(other));
}
