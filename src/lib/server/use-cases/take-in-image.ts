import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { imageByOriginal, insertImage } from '../db/publishing.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';
import { takeIn, type PhotoRefusal } from '../photos/index.ts';

/**
 * Takes in one photograph: the original is kept as it came (with its hash), the preview and the thumbnail carry no
 * metadata. The same photograph again is the same image (`isNew` false).
 */
export async function takeInImage(
	deps: Deps,
	actor: Actor,
	bytes: Uint8Array
): Promise<Result<{ id: string; isNew: boolean }, NotAllowed | PhotoRefusal>> {
	if (!mayDo(actor, 'handle-images')) return refused({ type: 'NotAllowed', action: 'handle-images' });
	const taken = await takeIn(bytes);
	if (!taken.ok) return taken;
	const { preview, thumbnail, sha256, mime, width, height, takenAt } = taken.value;
	const known = await imageByOriginal(deps.store.read, sha256);
	if (known) return ok({ id: known.id, isNew: false });
	await deps.blobs.put(bytes);
	const previewSha256 = await deps.blobs.put(preview);
	const thumbnailSha256 = await deps.blobs.put(thumbnail);
	const id = deps.newId();
	const at = deps.now();
	return deps.store.transact(async (db) => {
		const meanwhile = await imageByOriginal(db, sha256);
		if (meanwhile) return ok({ id: meanwhile.id, isNew: false });
		await insertImage(db, {
			id,
			originalSha256: sha256,
			previewSha256,
			thumbnailSha256,
			mime,
			width,
			height,
			takenAt,
			uploadedAt: at,
			actorKind: actor.kind,
			actorId: actor.id
		});
		appendToLedger(db, actor, {
			type: 'image-taken-in.v1',
			at,
			subjectId: id,
			payload: { originalSha256: sha256, mime, width, height }
		});
		return ok({ id, isNew: true });
	});
}
