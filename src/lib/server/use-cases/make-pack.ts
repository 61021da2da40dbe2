import { mayDo, mayDoIn, unitsWhere, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { addDays, swedishDay, type Day } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { channelVerdict } from '#lib/policy/channel-verdict.ts';
import { mayBeSaid } from '#lib/policy/oral-consent.ts';
import { policyById } from '#lib/policy/policies.ts';
import { signedGuardians } from '#lib/policy/signed-guardians.ts';
import { mayAskGuardian } from '#lib/policy/who-signs.ts';
import type { Catalogue, EventPack, PackChannel, PackPerson, PackState } from '#lib/sync/pack.ts';
import { eventById, latestEvents } from '../db/events.ts';
import { factsByPersonId } from '../db/facts.ts';
import { groupsIn, municipality } from '../db/organisation.ts';
import { guardiansOf, membersOf } from '../db/people.ts';
import { consentForms, consentYears, keepForms } from '../consent-form.ts';
import { decidingChannels, type NamedChannel } from '../deciding-channels.ts';
import type { Deps } from '../deps.ts';
import { phoneKeys } from '../phone-keys.ts';

/** A pack dies three days after it was made. */
const packLifeMs = 72 * 60 * 60 * 1000;

export type PackRefusal = NotAllowed | { readonly type: 'NoSuchEvent' };

/**
 * What a phone needs at one event, and no more. A block, an objection and a family's no to everything look the same
 * in it, letter for letter: names and noes, nothing else.
 */
export async function makePack(
	deps: Deps,
	actor: Actor,
	eventId: string
): Promise<Result<EventPack, PackRefusal>> {
	if (!mayDo(actor, 'hold-event')) return refused({ type: 'NotAllowed', action: 'hold-event' });
	const { read } = deps.store;
	const event = await eventById(read, eventId);
	const groups = (await groupsIn(read, 'all')).filter((group) => event?.groupIds.includes(group.id));
	const isShown = event !== null && groups.every((group) => mayDoIn(actor, 'hold-event', group.unitId));
	deps.accessLog.note(actor, {
		what: 'pack-fetched',
		subjectId: eventId,
		outcome: isShown ? 'shown' : 'denied'
	});
	if (!isShown) return refused({ type: 'NoSuchEvent' });

	const described = await municipality(read);
	if (!described) throw new Error('The municipality has not been set up.');
	const madeAt = deps.now();
	const on = swedishDay(madeAt);
	const channels = await decidingChannels(read, on, event.channelIds);
	const forms = await consentForms(read, channels, on);
	await deps.store.transact((db) => keepForms(db, actor, forms, madeAt));

	const people = await membersOf(read, event.groupIds);
	const facts = await factsByPersonId(
		read,
		people.map((person) => person.id)
	);
	const guardians = Map.groupBy(
		await guardiansOf(
			read,
			people.map((person) => person.id)
		),
		(guardian) => guardian.childId
	);
	const guardiansRequired = channels.some((one) => one.guardiansRequired === 'all') ? 'all' : 'one';
	const years = consentYears(channels, on);
	const asksGuardian = guardianAsking(channels, guardiansRequired, on);
	const own = new Map(channels.flatMap((channel) => channel.own).map((profile) => [profile.id, profile]));
	return ok({
		v: 1,
		event: { id: event.id, name: event.name, on: event.on },
		municipality: { name: described.name, support: described.support },
		madeAt,
		diesAt: new Date(Date.parse(madeAt) + packLifeMs).toISOString(),
		keys: await phoneKeys(deps),
		guardiansRequired,
		// An older phone reads a list without the key.
		...(guardiansRequired === 'all' ? { otherGuardianLinks: true } : {}),
		...(years === null ? {} : { consentYears: years }),
		otherWays: otherWays(channels, on),
		channels: channels.map((channel) => ({
			...packChannel(channel),
			...(isEmpty(channel.rulings) ? {} : { rulings: { ...channel.rulings } }),
			...(channel.guardiansRequired === guardiansRequired
				? {}
				: { guardiansRequired: channel.guardiansRequired })
		})),
		...(own.size === 0 ? {} : { own: [...own.values()] }),
		groups: groups.map(({ id, name, unitName }) => ({ id, name, unitName })),
		people: people.map((person): PackPerson => {
			const known = facts.get(person.id);
			if (!known) throw new Error(`The person ${person.id} has no facts.`);
			const verdicts = channels.map((channel) => channelVerdict(known, channel, on));
			const states = verdicts.map(packState);
			const { id, name, groupIds } = person;
			// Nobody is asked again at an event about somebody who may not be shown at all: the rest stays on the server.
			if (states.every((state) => state.verdict === 'forbidden')) {
				return { id, name, groupIds, birthDate: null, schoolForm: null, guardians: [], states };
			}
			const own = asksGuardian(person) ? (guardians.get(id) ?? []) : [];
			const signed = signedGuardians(verdicts);
			const signedBy = own.flatMap((guardian) => (signed.includes(guardian.id) ? guardian.id : []));
			return {
				id,
				name,
				groupIds,
				birthDate: person.birthDate,
				schoolForm: person.schoolForm,
				guardians: own.map((guardian) => ({ id: guardian.id, name: guardian.name })),
				...(signedBy.length === 0 ? {} : { signedBy }),
				states
			};
		}),
		forms
	});
}

/** What a paired phone may choose from when it makes an event, and the events that it may fetch. */
export async function readCatalogue(deps: Deps, actor: Actor): Promise<Result<Catalogue, NotAllowed>> {
	if (!mayDo(actor, 'hold-event')) return refused({ type: 'NotAllowed', action: 'hold-event' });
	const { read } = deps.store;
	const groups = await groupsIn(read, unitsWhere(actor, 'hold-event'));
	const members = await membersOf(
		read,
		groups.map((group) => group.id)
	);
	const channels = await decidingChannels(read, swedishDay(deps.now()));
	const events = [];
	for (const event of await latestEvents(read, 30)) {
		const whole = await eventById(read, event.id);
		const isMine = whole?.groupIds.every((id) => groups.some((group) => group.id === id));
		if (isMine) events.push({ id: event.id, name: event.name, on: event.on });
	}
	return ok({
		user: actor.kind === 'device' ? { id: actor.userId, name: actor.userName } : { id: actor.id, name: '' },
		groups: groups.map(({ id, name, unitId, unitName }) => ({
			id,
			name,
			unitId,
			unitName,
			people: members.filter((member) => member.groupIds.includes(id)).length
		})),
		channels: channels.map(packChannel),
		events
	});
}

/** What is written on paper is written; what is said aloud is taken only where every channel's policy lets it be said. */
function otherWays(channels: readonly NamedChannel[], on: Day): ('oral' | 'paper')[] {
	const isSaid = channels.every(({ policyId, own, kind }) =>
		mayBeSaid(policyById(policyId, own).profile, kind, on)
	);
	return isSaid ? ['oral', 'paper'] : ['paper'];
}

/** Whether a guardian may have to sign for somebody while the pack lives: otherwise no phone shows who they are. */
function guardianAsking(
	channels: readonly NamedChannel[],
	guardiansRequired: 'one' | 'all',
	on: Day
): (person: Pick<PackPerson, 'birthDate' | 'schoolForm'>) => boolean {
	const [first] = channels;
	if (!first) return () => true;
	const own = channels.flatMap((channel) => channel.own);
	const known = new Map<string, boolean>();
	const days = [on, addDays(on, packLifeMs / (24 * 60 * 60 * 1000))];
	return ({ birthDate, schoolForm }) => {
		const key = `${birthDate ?? ''} ${schoolForm ?? ''}`;
		const asks =
			known.get(key) ??
			days.some((day) =>
				mayAskGuardian(first.policyId, { birthDate, schoolForm }, day, { guardiansRequired, channels, own })
			);
		known.set(key, asks);
		return asks;
	};
}

const isEmpty = (answers: object) => Object.keys(answers).length === 0;

function packChannel(channel: NamedChannel): PackChannel {
	const { id, name, code, kind, account, audience, thirdCountry, usualBasis } = channel;
	const policy = { id: channel.policyId, version: channel.policyVersion };
	return { id, name, code, kind, account, audience, thirdCountry, usualBasis, policy };
}

function packState({ channelId, decision, isAsked }: ReturnType<typeof channelVerdict>): PackState {
	const decisive = decision.reasons[0];
	if (!decisive) throw new Error('A decision without a reason.');
	return {
		channelId,
		verdict: decision.verdict,
		missing: [...decision.missing],
		why: { ...decisive.text },
		citation: { ...decisive.citation },
		asked: isAsked
	};
}
