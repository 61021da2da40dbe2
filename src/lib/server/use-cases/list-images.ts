import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { swedishDay, type Day, type Instant } from '#lib/domain/day.ts';
import type { Verdict } from '#lib/domain/decision.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { imageCounts, latestImages } from '../db/publishing.ts';
import { decidingChannels } from '../deciding-channels.ts';
import type { Deps } from '../deps.ts';
import { imageVerdicts } from '../image-verdicts.ts';
import { imagesOf } from '../own-images.ts';

export interface ListedImage {
	readonly id: string;
	readonly title: string | null;
	readonly altText: string | null;
	readonly photographer: string | null;
	readonly takenAt: string | null;
	readonly uploadedAt: Instant;
	/** Whether anybody has said who is in it, or that nobody can be recognised. */
	readonly isNamed: boolean;
	/** The worst answer of everybody in it, in the order of the channels. */
	readonly verdicts: readonly { readonly verdict: Verdict; readonly isAsked: boolean }[];
}

export interface ImageList {
	readonly on: Day;
	readonly counts: { readonly all: number; readonly notDescribed: number };
	readonly channels: readonly { readonly id: string; readonly code: string; readonly name: string }[];
	readonly images: readonly ListedImage[];
	readonly page: number;
	readonly pages: number;
}

const perPage = 48;

/** The images that the actor handles, the latest first, each with today's answer for everybody in it, channel by channel. */
export async function listImages(
	deps: Deps,
	actor: Actor,
	input: { readonly page: number }
): Promise<Result<ImageList, NotAllowed>> {
	if (!mayDo(actor, 'handle-images')) return refused({ type: 'NotAllowed', action: 'handle-images' });
	const { read } = deps.store;
	const on = swedishDay(deps.now());
	const counts = await imageCounts(read, imagesOf(actor));
	const pages = Math.max(1, Math.ceil(counts.all / perPage));
	const page = Math.min(Math.max(1, input.page), pages);
	const rows = await latestImages(read, perPage, (page - 1) * perPage, imagesOf(actor));
	const channels = await decidingChannels(read, on);
	const decided = new Map(
		(
			await imageVerdicts(
				read,
				rows.map((row) => row.id),
				channels,
				on,
				actor
			)
		).map((one) => [one.imageId, one])
	);
	deps.accessLog.note(actor, { what: 'images-listed', subjectId: null, outcome: 'shown' });
	return ok({
		on,
		counts,
		channels: channels.map(({ id, code, name }) => ({ id, code, name })),
		images: rows.map((row) => {
			const one = decided.get(row.id);
			const people = one?.channels[0]?.shown.people ?? [];
			return {
				id: row.id,
				title: one?.description?.title ?? null,
				altText: one?.description?.altText ?? null,
				photographer: one?.description?.photographer ?? null,
				takenAt: row.takenAt,
				uploadedAt: row.uploadedAt,
				isNamed: people.length > 0 || (one?.description?.isNobodyShown ?? false),
				verdicts: one?.channels.map(({ shown: { verdict, isAsked } }) => ({ verdict, isAsked })) ?? []
			};
		}),
		page,
		pages
	});
}
