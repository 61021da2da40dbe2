/** What the server asks about itself. */
import { asc } from 'drizzle-orm';
import type { Instant } from '#lib/domain/day.ts';
import type { Db } from './store.ts';

/** Every description of the municipality, the first one first. */
export function municipalityIds(db: Db): Promise<{ id: string; recordedAt: Instant }[]> {
	const { municipalities } = db.t;
	return db.q
		.select({ id: municipalities.id, recordedAt: municipalities.recordedAt })
		.from(municipalities)
		.orderBy(asc(municipalities.recordedAt), asc(municipalities.id));
}

/** Throws where the database does not answer. */
export async function answersRead(db: Db): Promise<void> {
	await db.q.select({ name: db.t.installationSecrets.name }).from(db.t.installationSecrets).limit(1);
}
