import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { swedishDay, type Day, type Instant } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import type { PublicationState } from '#lib/domain/takedown.ts';
import { publicationsOf, userNamesByIds, type ImageDescriptionRow } from '../db/publishing.ts';
import { channelsByIds } from '../db/organisation.ts';
import { decidingChannels } from '../deciding-channels.ts';
import type { Deps } from '../deps.ts';
import { imageVerdicts, type ImageVerdict } from '../image-verdicts.ts';
import { channelsWhere } from '../own-channels.ts';
import { ownImage } from '../own-images.ts';
import { publicationStates } from '../publication-states.ts';

export interface ImageCheck {
	readonly on: Day;
	readonly image: {
		readonly id: string;
		readonly width: number;
		readonly height: number;
		readonly takenAt: string | null;
		readonly uploadedAt: Instant;
		readonly uploadedBy: string | null;
	};
	readonly description: ImageDescriptionRow | null;
	/** In the municipality's order of channels: every one, for a no in one is worth knowing in another. */
	readonly channels: readonly ImageVerdict[];
	/** Where the actor may publish it; the answers are for all to see. */
	readonly mayPublishIn: readonly string[];
	readonly publications: readonly {
		readonly id: string;
		readonly channelName: string;
		readonly publishedOn: Day;
		readonly state: PublicationState;
	}[];
}

/** What stands in the way of an image, channel by channel, today; and where it is published already. */
export async function checkImage(
	deps: Deps,
	actor: Actor,
	imageId: string
): Promise<Result<ImageCheck, NotAllowed | { readonly type: 'NoSuchImage' }>> {
	if (!mayDo(actor, 'handle-images')) return refused({ type: 'NotAllowed', action: 'handle-images' });
	const { read } = deps.store;
	const image = await ownImage(read, actor, imageId);
	const outcome = image ? 'shown' : 'denied';
	deps.accessLog.note(actor, { what: 'image-checked', subjectId: imageId, outcome });
	if (!image) return refused({ type: 'NoSuchImage' });
	const on = swedishDay(deps.now());
	const decided = (await imageVerdicts(read, [imageId], await decidingChannels(read, on), on, actor))[0];
	if (!decided) throw new Error(`The image ${imageId} was not decided.`);

	const mine = await channelsWhere(read, actor, 'publish');
	const { id, width, height, takenAt, uploadedAt } = image;
	const published = await publicationsOf(read, [imageId]);
	const states = await publicationStates(read, published);
	const channels = new Map(
		(await channelsByIds(read, [...new Set(published.map((one) => one.channelId))])).map((row) => [
			row.id,
			row
		])
	);
	const names = await userNamesByIds(read, image.actorKind === 'user' ? [image.actorId] : []);
	return ok({
		on,
		image: { id, width, height, takenAt, uploadedAt, uploadedBy: names.get(image.actorId) ?? null },
		description: decided.description,
		channels: decided.channels.map(({ shown }) => shown),
		mayPublishIn: decided.channels
			.map(({ shown }) => shown.channel.id)
			.filter((id) => mine === 'all' || mine.includes(id)),
		publications: published.map((one) => ({
			id: one.id,
			channelName: channels.get(one.channelId)?.name ?? '',
			publishedOn: one.publishedOn,
			state: states.get(one.id) ?? 'up'
		}))
	});
}
