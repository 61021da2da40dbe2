import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { imageById, publicationsOf, type ImageRow } from '../db/publishing.ts';
import type { Db } from '../db/store.ts';
import type { Deps } from '../deps.ts';
import { kindOfBytes, type PhotoMime } from '../photos/index.ts';
import { channelsWhere } from '../own-channels.ts';
import { ownImage } from '../own-images.ts';
import { comingDown } from '../publication-states.ts';
import { takedownOnOwnBoard } from './read-takedowns.ts';

export interface ImageFile {
	readonly bytes: Uint8Array;
	readonly mime: PhotoMime;
}

export type FileRefusal = NotAllowed | { readonly type: 'NoSuchImage' };

/**
 * The preview and the thumbnail are for those who handle the image or take down what hangs in a channel of theirs, the
 * original for the former.
 */
export async function readImageFile(
	deps: Deps,
	actor: Actor,
	input: { readonly imageId: string; readonly which: 'original' | 'preview' | 'thumbnail' }
): Promise<Result<ImageFile, FileRefusal>> {
	const seesPreviews = mayDo(actor, 'handle-images') || mayDo(actor, 'work-on-takedowns');
	if (!(input.which === 'original' ? mayDo(actor, 'handle-images') : seesPreviews)) {
		return refused({ type: 'NotAllowed', action: 'handle-images' });
	}
	const { read } = deps.store;
	const image =
		(mayDo(actor, 'handle-images') && (await ownImage(read, actor, input.imageId))) ||
		(input.which === 'original' ? null : await imageToTakeDown(read, actor, input.imageId));
	// The small pictures of a page that was shown are part of that look.
	if (input.which === 'original' || !image) {
		const outcome = image ? 'shown' : 'denied';
		const what = input.which === 'original' ? 'original-fetched' : 'preview-fetched';
		deps.accessLog.note(actor, { what, subjectId: input.imageId, outcome });
	}
	if (!image) return refused({ type: 'NoSuchImage' });
	return fileOf(
		deps,
		{ original: image.originalSha256, preview: image.previewSha256, thumbnail: image.thumbnailSha256 }[
			input.which
		]
	);
}

async function imageToTakeDown(db: Db, actor: Actor, imageId: string): Promise<ImageRow | null> {
	if (!mayDo(actor, 'work-on-takedowns')) return null;
	const mine = await channelsWhere(db, actor, 'work-on-takedowns');
	const hanging = await publicationsOf(db, [imageId]);
	const isMine = hanging.some(({ channelId }) => mine === 'all' || mine.includes(channelId));
	return isMine ? imageById(db, imageId) : null;
}

/** The picture that a step of a takedown carries as evidence. */
export async function readEvidence(
	deps: Deps,
	actor: Actor,
	input: { readonly takedownId: string; readonly stepId: string }
): Promise<Result<ImageFile, FileRefusal>> {
	if (!mayDo(actor, 'work-on-takedowns')) return refused({ type: 'NotAllowed', action: 'work-on-takedowns' });
	const takedown = await takedownOnOwnBoard(deps.store.read, actor, input.takedownId);
	const down =
		takedown && (await comingDown(deps.store.read, [takedown.publicationId])).get(takedown.publicationId);
	const sha256 = down?.steps.find((step) => step.id === input.stepId)?.blobSha256;
	if (!sha256) return refused({ type: 'NoSuchImage' });
	return fileOf(deps, sha256);
}

async function fileOf(deps: Deps, sha256: string): Promise<Result<ImageFile, FileRefusal>> {
	const bytes = await deps.blobs.get(sha256);
	if (!bytes) throw new Error(`The blob ${sha256} is missing.`);
	const kind = kindOfBytes(bytes);
	if (kind.is !== 'photo') throw new Error(`The blob ${sha256} is no photograph.`);
	return ok({ bytes, mime: kind.mime });
}
