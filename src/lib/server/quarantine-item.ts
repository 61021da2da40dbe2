import { unitsWhere, type Actor } from '#lib/domain/access.ts';
import type { Instant } from '#lib/domain/day.ts';
import type { ChannelKind } from '#lib/domain/decision.ts';
import type { SigningBody } from '#lib/sync/record.ts';
import { devicesOf } from './db/devices.ts';
import { eventById, openQuarantine } from './db/events.ts';
import { groupsIn } from './db/organisation.ts';
import { nameOf, peopleByIds, knownAs } from './db/people.ts';
import type { QuarantineReason } from './db/schema.ts';
import type { Db } from './db/store.ts';
import { understoodSigning } from './use-cases/file-signing.ts';

type Waiting = Awaited<ReturnType<typeof openQuarantine>>[number];

/** One answer that waits, by its place in the signing. */
export interface WaitingAnswer {
	readonly place: number;
	readonly name: string;
	/** As the signer wrote it, for somebody who was described. */
	readonly group: string | null;
	/** The person whom the phone named, while that person is in the lists. */
	readonly listedId: string | null;
	readonly yes: readonly ChannelKind[];
	readonly no: readonly ChannelKind[];
	readonly thirdCountry: boolean;
}

/** Why it waits, as people are told: a phone that is not revoked, whose user had no role any more, is a case of its own. */
export type ShownReason = QuarantineReason | 'user-left';

export interface QuarantineItem {
	readonly id: string;
	readonly reason: ShownReason;
	readonly receivedAt: Instant;
	/** Whose phone it came from; null for one that is not known. */
	readonly from: string | null;
	/** Null where the content could not be understood. */
	readonly signing: {
		readonly signerName: string;
		readonly signerAs: 'self' | 'guardian';
		readonly signedAt: Instant;
		readonly eventName: string | null;
		/** By a link, on a phone of the signer's own. */
		readonly isFromOwnPhone: boolean;
	} | null;
	readonly answers: readonly WaitingAnswer[];
	/** Only what was understood, and stands in nobody else's way, can be filed to a person. */
	readonly mayBeFiled: boolean;
}

/** What waits, in words that staff can work with, as far as the actor may file in the units that it concerns. */
export async function quarantineItems(
	db: Db,
	actor: Actor,
	rows: readonly Waiting[]
): Promise<QuarantineItem[]> {
	const devices = new Map((await devicesOf(db, 'everybody')).map((device) => [device.id, device]));
	const items: QuarantineItem[] = [];
	for (const row of rows) {
		const body = understoodSigning(row.body ?? '');
		if (!(await concerns(db, actor, body))) continue;
		const { id, receivedAt } = row;
		const device = devices.get(row.deviceId);
		const isUserLeft = row.reason === 'device-revoked' && device?.revokedAt === null;
		const reason = isUserLeft ? 'user-left' : row.reason;
		const mayBeFiled = body !== null && row.answers !== null;
		items.push({
			id,
			reason,
			receivedAt,
			from: device?.userName ?? null,
			signing: body && {
				signerName: await signerName(db, body),
				signerAs: body.signer.as,
				signedAt: body.signedAt,
				isFromOwnPhone: body.given.method === 'own-phone',
				eventName: body.eventId === null ? null : ((await eventById(db, body.eventId))?.name ?? null)
			},
			answers: body ? await waitingAnswers(db, body, row.answers) : [],
			mayBeFiled
		});
	}
	return items;
}

async function waitingAnswers(
	db: Db,
	body: SigningBody,
	places: readonly number[] | null
): Promise<WaitingAnswer[]> {
	const ids = body.answers.flatMap(({ person }) => ('id' in person ? [person.id] : []));
	const listed = new Map((await peopleByIds(db, ids)).map((person) => [person.id, person]));
	const answers: WaitingAnswer[] = [];
	for (const [place, { person, consent, refusal }] of body.answers.entries()) {
		if (places && !places.includes(place)) continue;
		const known = 'id' in person ? listed.get(person.id) : undefined;
		answers.push({
			place,
			name: 'id' in person ? ((await nameOf(db, person.id)) ?? '') : person.described.name,
			group: 'described' in person ? (person.described.group ?? null) : null,
			listedId: known?.id ?? null,
			yes: consent?.channels ?? [],
			no: refusal?.channels ?? [],
			thirdCountry: consent?.thirdCountry ?? false
		});
	}
	return answers;
}

async function signerName(db: Db, { signer, given, answers }: SigningBody): Promise<string> {
	if (signer.as === 'guardian' && 'claimed' in signer) return signer.claimed.name;
	if (given.method === 'typed' || given.method === 'own-phone') return given.name;
	if (signer.as === 'guardian') return (await nameOf(db, signer.guardianId)) ?? '';
	const person = answers[0]?.person;
	if (person === undefined) return '';
	return 'id' in person ? ((await nameOf(db, person.id)) ?? '') : person.described.name;
}

/** Whoever files in some units sees what concerns these: somebody of theirs, or an event of one of their groups. */
async function concerns(db: Db, actor: Actor, body: SigningBody | null): Promise<boolean> {
	const units = unitsWhere(actor, 'file-quarantine');
	if (units === 'all') return true;
	if (body === null || units.length === 0) return false;
	const ids = body.answers.flatMap(({ person }) => ('id' in person ? [person.id] : []));
	const ofPeople = [...(await knownAs(db, ids)).values()].map(({ unitId }) => unitId);
	const event = body.eventId === null ? null : await eventById(db, body.eventId);
	const ofGroups = event
		? (await groupsIn(db, units))
				.filter((group) => event.groupIds.includes(group.id))
				.map((group) => group.unitId)
		: [];
	return [...ofPeople, ...ofGroups].some((unitId) => unitId !== null && units.includes(unitId));
}
