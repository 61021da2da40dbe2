/** The guardians who are asked by a link because one of them has signed, and the policy asks for all of them. */
import { guardiansLeft } from '#lib/device/group-list.ts';
import type { SigningSummary } from '#lib/device/local-store.ts';
import { kindsAnswered, type SigningDraft } from '#lib/device/signing-draft.ts';
import { standing } from '#lib/device/standing.ts';
import type { OtherGuardian } from '#lib/device/turns.ts';
import type { ChannelKind } from '#lib/domain/decision.ts';
import type { Day } from '#lib/domain/day.ts';
import type { EventPack, PackPerson } from '#lib/sync/pack.ts';
import { askedSigner } from './asked-signer.ts';
import { eventChannels } from './event-channels.ts';

/** A signing carries so many. */
const most = 10;

/**
 * One for each guardian, with all of the signing's children that need a yes of theirs too. Nobody where the signer is
 * not a known guardian: whoever has not been confirmed passes nothing on.
 */
export function guardiansToAsk(
	pack: EventPack,
	draft: SigningDraft,
	summaries: readonly SigningSummary[],
	today: Day
): OtherGuardian[] {
	const { signer } = draft;
	if (!pack.otherGuardianLinks || signer?.as !== 'guardian') return [];
	const yes = kindsAnswered(draft, 'yes');
	const signed = standing(summaries);
	const byId = new Map<string, OtherGuardian>();
	for (const one of draft.people) {
		const child = one.as === 'listed' ? pack.people.find(({ id }) => id === one.id) : undefined;
		if (!child || !needsAll(pack, child, yes, today)) continue;
		const { id, name } = child;
		for (const guardian of leftToSign(child, signer.guardianId, signed)) {
			const { children = [] } = byId.get(guardian.id) ?? {};
			const more = [...children, { id, name }];
			byId.set(guardian.id, { guardianId: guardian.id, name: guardian.name, children: more });
		}
	}
	return [...byId.values()].slice(0, most);
}

/** Whether a yes to one of these kinds waits for every guardian's. */
function needsAll(pack: EventPack, child: PackPerson, yes: readonly ChannelKind[], today: Day): boolean {
	const waiting = eventChannels(pack).filter(({ channelId, channel, guardiansRequired }) => {
		const state = child.states.find((one) => one.channelId === channelId);
		const isOpen = state === undefined || state.verdict === 'incomplete';
		return guardiansRequired === 'all' && yes.includes(channel.kind) && isOpen;
	});
	if (waiting.length === 0) return false;
	const signs = askedSigner(pack, child, today, waiting);
	return [signs, ...signs.others].some(({ as, channels }) => as !== 'self' && channels.length > 0);
}

function leftToSign(child: PackPerson, signerId: string, signed: readonly SigningSummary[]) {
	const signedHere = signed
		.filter(({ answers }) => answers.some(({ personId }) => personId === child.id))
		.flatMap(({ signedBy }) => signedBy ?? []);
	return guardiansLeft(child, [signerId, ...signedHere]);
}

/** Whom an address names as the one who signs next, and for which children; null where the list does not know them so. */
export function nextSigner(
	pack: EventPack,
	guardianId: string | null,
	childIds: readonly string[]
): OtherGuardian | null {
	const children = pack.people.filter(
		(person) => childIds.includes(person.id) && person.guardians.some(({ id }) => id === guardianId)
	);
	const guardian = children[0]?.guardians.find(({ id }) => id === guardianId);
	if (!guardian || children.length !== childIds.length) return null;
	const inOrder = childIds.flatMap((id) => children.filter((child) => child.id === id));
	return {
		guardianId: guardian.id,
		name: guardian.name,
		children: inOrder.map(({ id, name }) => ({ id, name }))
	};
}

/** The address at which `nextSigner` finds them again. `back` is where the photographer goes on. */
export function nextSignerHref(
	eventId: string,
	{ guardianId, children }: OtherGuardian,
	back: string
): string {
	const groupId = new URL(back, 'https://phone.invalid').searchParams.get('group');
	const [first, ...others] = children.map(({ id }) => id);
	const params = new URLSearchParams({ event: eventId, person: first ?? '', guardian: guardianId });
	if (others.length > 0) params.set('with', others.join(','));
	if (groupId !== null) params.set('group', groupId);
	return `/field/sign?${params.toString()}`;
}
