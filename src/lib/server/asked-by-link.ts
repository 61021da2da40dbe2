import { swedishDay, type Day, type Instant } from '#lib/domain/day.ts';
import type { ChannelKind } from '#lib/domain/decision.ts';
import { lastDayOfConsent } from '#lib/policy/consent-life.ts';
import type { PackForm } from '#lib/sync/pack.ts';
import { consentForms, consentYears } from './consent-form.ts';
import { childrenOfGuardianLink, type answerLinkById } from './db/answer-links.ts';
import { signingById } from './db/consents.ts';
import { eventById } from './db/events.ts';
import { municipality } from './db/organisation.ts';
import { nameOf } from './db/people.ts';
import type { Db } from './db/store.ts';
import { decidingChannels } from './deciding-channels.ts';

type Link = NonNullable<Awaited<ReturnType<typeof answerLinkById>>>;

/** One question: a kind of channel, with the names of its channels, and of those that may send data outside the EU. */
export interface AskedKind {
	readonly kind: ChannelKind;
	readonly channels: readonly string[];
	readonly abroad: readonly string[];
}

/** Whom the link asks: whoever stands before a poster, or one guardian about some children. */
export type AskedPeople =
	| { readonly as: 'poster' }
	| {
			readonly as: 'guardian';
			readonly guardianId: string;
			readonly guardianName: string;
			readonly children: readonly { readonly id: string; readonly name: string }[];
	  };

export interface AskedByLink {
	readonly event: { readonly id: string; readonly name: string; readonly on: Day } | null;
	readonly municipality: { readonly name: string; readonly support: string };
	readonly people: AskedPeople;
	readonly kinds: readonly AskedKind[];
	readonly forms: readonly PackForm[];
	readonly policy: { readonly id: string; readonly version: string };
	/** The last day of a yes that is given now; null: until it is taken back. */
	readonly validTo: Day | null;
}

/** What a link asks, as it would be asked now; null where there is nothing left to ask. */
export async function askedByLink(db: Db, link: Link, at: Instant): Promise<AskedByLink | null> {
	const on = swedishDay(at);
	const signing = link.signingId === null ? null : await signingById(db, link.signingId);
	const people = await askedPeople(db, link);
	const eventId = link.eventId ?? signing?.eventId ?? null;
	const event = eventId === null ? null : await eventById(db, eventId);
	const channels = await decidingChannels(db, on, event ? event.channelIds : 'open');
	const [first] = channels;
	const described = await municipality(db);
	if (!people || !first || !described) return null;
	const kinds = [...new Set(channels.map(({ kind }) => kind))];
	return {
		event: event && { id: event.id, name: event.name, on: event.on },
		municipality: { name: described.name, support: described.support || described.name },
		people,
		kinds: kinds.map((kind) => {
			const ofKind = channels.filter((channel) => channel.kind === kind);
			const abroad = ofKind.filter(({ thirdCountry }) => thirdCountry);
			return { kind, channels: ofKind.map(({ name }) => name), abroad: abroad.map(({ name }) => name) };
		}),
		forms: await consentForms(db, channels, on),
		policy: { id: first.policyId, version: first.policyVersion },
		validTo: lastDayOfConsent(on, consentYears(channels, on))
	};
}

async function askedPeople(db: Db, link: Link): Promise<AskedPeople | null> {
	if (link.kind === 'poster') return { as: 'poster' };
	const { guardianId } = link;
	if (guardianId === null) return null;
	const children: { id: string; name: string }[] = [];
	for (const id of await childrenOfGuardianLink(db, link)) {
		children.push({ id, name: (await nameOf(db, id)) ?? '' });
	}
	if (children.length === 0) return null;
	return { as: 'guardian', guardianId, guardianName: (await nameOf(db, guardianId)) ?? '', children };
}
