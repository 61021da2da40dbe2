import { unitsWhere, type Actor } from '#lib/domain/access.ts';
import { imageById, type ImageRow, type ImagesWithin } from './db/publishing.ts';
import type { Db } from './db/store.ts';

/**
 * Which images the actor handles: every one, or those that they took in themselves and those in which everybody belongs
 * to units of theirs.
 */
export function imagesOf(actor: Actor): ImagesWithin {
	const unitIds = unitsWhere(actor, 'handle-images');
	return unitIds === 'all' ? 'all' : { takenInBy: actor.id, unitIds };
}

/** The image, or null where the actor does not handle it, as if it were not there. */
export function ownImage(db: Db, actor: Actor, imageId: string): Promise<ImageRow | null> {
	return imageById(db, imageId, imagesOf(actor));
}
