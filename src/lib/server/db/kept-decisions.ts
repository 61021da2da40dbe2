/** What a kept decision is read beside: who signed, and publications as people look for them. */
import { and, desc, eq, gte, inArray, lt, lte, or, sql, type SQL } from 'drizzle-orm';
import type { Day, Instant } from '#lib/domain/day.ts';
import { addDays } from '#lib/domain/day.ts';
import type { PublicationRow } from './publishing.ts';
import type { Db } from './store.ts';
import { isNotVoid } from './voids.ts';

/** The consents of people that had reached the server by an instant and counted then, with who signed each, in the order of signing. */
export function consentsSignedBy(db: Db, personIds: readonly string[], receivedBy: Instant) {
	const { consents, signings, signingDetails, signerConfirmations } = db.t;
	return db.q
		.select({
			personId: consents.personId,
			signingId: signings.id,
			signerAs: signings.signerAs,
			guardianId: sql<string | null>`coalesce(${signerConfirmations.guardianId}, ${signings.guardianId})`,
			signerName: signingDetails.signerName,
			signedAt: signings.signedAt,
			channels: consents.channels,
			purposes: consents.purposes,
			covers: consents.covers,
			thirdCountry: consents.thirdCountry,
			images: consents.images,
			registrationNumber: consents.registrationNumber,
			validTo: consents.validTo
		})
		.from(consents)
		.innerJoin(signings, eq(signings.id, consents.signingId))
		.innerJoin(signingDetails, eq(signingDetails.signingId, signings.id))
		.leftJoin(signerConfirmations, eq(signerConfirmations.signingId, signings.id))
		.where(
			and(
				inArray(consents.personId, [...personIds]),
				lte(signings.receivedAt, receivedBy),
				isNotVoid(db, consents, receivedBy)
			)
		)
		.orderBy(signings.signedAt, consents.id);
}
export type SignedConsentRow = Awaited<ReturnType<typeof consentsSignedBy>>[number];

/** What somebody looks for among the publications. Unset is everything. */
export interface PublicationSearch {
	/** A part of the image's title or of the channel's name. */
	readonly text: string;
	/** `2026-05`, or empty. */
	readonly month: string;
}

/** The latest publications that may be meant; text that the database compares loosely is compared again by the caller. */
export function searchPublications(
	db: Db,
	{ text, month }: PublicationSearch,
	limit: number,
	channelIds: 'all' | readonly string[] = 'all'
): Promise<PublicationRow[]> {
	const { publications, imageDescriptions, channels } = db.t;
	const conditions: SQL[] = [];
	if (channelIds !== 'all') conditions.push(inArray(publications.channelId, [...channelIds]));
	if (month !== '') {
		const first: Day = `${month}-01`;
		const next = `${addDays(first, 31).slice(0, 7)}-01`;
		conditions.push(gte(publications.publishedOn, first), lt(publications.publishedOn, next));
	}
	if (text !== '') {
		const pattern = `%${loosely(text)}%`;
		const titled = db.q
			.select({ id: imageDescriptions.imageId })
			.from(imageDescriptions)
			.where(sql`lower(${imageDescriptions.title}) like ${pattern} escape '!'`);
		const named = db.q
			.select({ id: channels.id })
			.from(channels)
			.where(sql`lower(${channels.name}) like ${pattern} escape '!'`);
		const either = or(inArray(publications.imageId, titled), inArray(publications.channelId, named));
		if (either) conditions.push(either);
	}
	return db.q
		.select()
		.from(publications)
		.where(and(...conditions))
		.orderBy(desc(publications.publishedOn), desc(publications.recordedAt))
		.limit(limit);
}

/** SQLite folds the case of a to z alone: any other letter stands for any letter here. */
function loosely(text: string): string {
	return text
		.toLowerCase()
		.replaceAll(/[!%_]/g, (mark) => `!${mark}`)
		.replaceAll(/[^\u0000-\u007f]/g, '_');
}

/** The months in which something was published, the latest first: `2026-05`. */
export async function monthsWithPublications(
	db: Db,
	channelIds: 'all' | readonly string[] = 'all'
): Promise<string[]> {
	const { publications } = db.t;
	const month = sql<string>`substr(${publications.publishedOn}, 1, 7)`;
	const rows = await db.q
		.selectDistinct({ month })
		.from(publications)
		.where(channelIds === 'all' ? undefined : inArray(publications.channelId, [...channelIds]))
		.orderBy(desc(month));
	return rows.map((row) => row.month);
}
