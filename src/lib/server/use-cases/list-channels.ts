import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import type { ChannelKind, LegalBasis } from '#lib/domain/decision.ts';
import type { Instant } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { allChannels, controllers, units } from '../db/organisation.ts';
import { publicationCountsByChannelId } from '../db/publishing.ts';
import type { Deps } from '../deps.ts';

export interface ListedChannel {
	readonly id: string;
	readonly name: string;
	readonly code: string;
	readonly kind: ChannelKind;
	readonly controllerName: string;
	readonly unitName: string | null;
	readonly thirdCountry: boolean;
	readonly audience: 'all' | 'own-guardians';
	readonly usualBasis: LegalBasis | null;
	readonly closedAt: Instant | null;
	/** How much is published there and not yet gone. */
	readonly hanging: number;
}

export interface ChannelList {
	readonly channels: readonly ListedChannel[];
	readonly controllers: readonly { readonly id: string; readonly name: string }[];
	readonly units: readonly { readonly id: string; readonly name: string }[];
}

/** Every channel, open and closed, in the municipality's order; and what a new one may belong to. */
export async function listChannels(deps: Deps, actor: Actor): Promise<Result<ChannelList, NotAllowed>> {
	if (!mayDo(actor, 'change-municipality')) {
		return refused({ type: 'NotAllowed', action: 'change-municipality' });
	}
	const { read } = deps.store;
	const [owners, places] = [await controllers(read), await units(read)];
	const hanging = await publicationCountsByChannelId(read);
	const nameOf = (rows: readonly { id: string; name: string }[], id: string | null) =>
		rows.find((row) => row.id === id)?.name ?? null;
	return ok({
		channels: (await allChannels(read)).map((channel) => ({
			id: channel.id,
			name: channel.name,
			code: channel.code,
			kind: channel.kind,
			controllerName: nameOf(owners, channel.controllerId) ?? '',
			unitName: nameOf(places, channel.unitId),
			thirdCountry: channel.thirdCountry,
			audience: channel.audience,
			usualBasis: channel.usualBasis,
			closedAt: channel.closedAt,
			hanging: hanging.get(channel.id) ?? 0
		})),
		controllers: owners.map(({ id, name }) => ({ id, name })),
		units: places.map(({ id, name }) => ({ id, name }))
	});
}
