/** A group at an event, in sections: who must not be in a picture first, then what is left to do. Pure. */
import type { ChannelKind, Verdict } from '#lib/domain/decision.ts';
import type { Instant } from '#lib/domain/day.ts';
import type { EventPack, PackChannel, PackPerson } from '#lib/sync/pack.ts';
import { byName } from './find-people.ts';
import type { SigningSummary, SummaryAnswer } from './local-store.ts';
import { doubtfulYeses, standing } from './standing.ts';

/** No more than a name: a no, an objection, a block and a rule look the same, and so does a no given right here. */
export interface Stopped {
	readonly id: string;
	readonly name: string;
}

/** A channel that does not simply say yes. `unknown`: the list says nothing of it. */
export interface Exception {
	readonly channel: PackChannel;
	readonly verdict: Exclude<Verdict, 'allowed'> | 'unknown';
}

/** What somebody answered on this phone and the list does not know yet. The answer is the server's to give. */
export interface SavedHere {
	readonly at: Instant;
	readonly yes: readonly ChannelKind[];
	readonly no: readonly ChannelKind[];
	/** On this phone alone, or also received by the server. */
	readonly where: 'phone' | 'server';
	/** All guardians are needed, and fewer than the list names have said yes here. */
	readonly waitsForGuardian: boolean;
}

export interface Listed {
	readonly person: PackPerson;
	readonly exceptions: readonly Exception[];
	readonly saved: SavedHere | null;
}

/** Everybody stands in exactly one section. */
export interface GroupList {
	/** Forbidden in all of the event's channels. */
	readonly stop: readonly Stopped[];
	/** A consent is needed in some channel, and nobody has been asked. */
	readonly notAsked: readonly Listed[];
	/** Asked, and a guardian's consent is still missing. */
	readonly waiting: readonly Listed[];
	/** Answered on this phone: "sparat på telefonen". */
	readonly saved: readonly Listed[];
	readonly done: readonly Listed[];
	/** The list lacks an answer for some channel: neither yes nor no. */
	readonly unknown: readonly Listed[];
}

type Effective = Verdict | 'unknown' | 'saved-yes';

interface ChannelView {
	readonly channel: PackChannel;
	readonly effective: Effective;
	readonly asked: boolean;
	readonly lacksGuardian: boolean;
}

/** Everybody in the pack. */
export function groupList(pack: EventPack, summaries: readonly SigningSummary[]): GroupList {
	return inSections(whereTheyStand(pack, [...pack.people].sort(byName), summaries));
}

/** Where somebody stands: the section, and what it shows of them. */
export type Place =
	| { readonly section: 'stop'; readonly row: Stopped }
	| { readonly section: Exclude<keyof GroupList, 'stop'>; readonly row: Listed };

/** One place for each of the people, in their order: worked out once, and not for each letter of a search. */
export function whereTheyStand(
	pack: EventPack,
	people: readonly PackPerson[],
	summaries: readonly SigningSummary[]
): readonly Place[] {
	const answersOf = answersByPerson(standing(summaries));
	const doubtful = doubtfulYeses(summaries);
	return people.map((person): Place => {
		const saved = savedHere(pack, person, answersOf.get(person.id) ?? []);
		const doubt = doubtful.get(person.id);
		const views = pack.channels.map((channel) => viewOf(person, channel, saved, doubt?.has(channel.kind)));
		const section = sectionOf(views, saved);
		return section === 'stop'
			? { section, row: { id: person.id, name: person.name } }
			: { section, row: { person, exceptions: exceptionsOf(views), saved } };
	});
}

export function inSections(places: readonly Place[]): GroupList {
	const list = emptyList();
	for (const place of places) put(list, place);
	return list;
}

/** The list of only those at these places: for each letter of a search, so that nobody is looked up by name or id. */
export function onlyAt(places: readonly Place[], chosen: readonly number[]): GroupList {
	const list = emptyList();
	for (const at of chosen) {
		const place = places[at];
		if (place) put(list, place);
	}
	return list;
}

function put(list: ReturnType<typeof emptyList>, place: Place): void {
	if (place.section === 'stop') list.stop.push(place.row);
	else list[place.section].push(place.row);
}

const emptyList = () => ({
	stop: new Array<Stopped>(),
	notAsked: new Array<Listed>(),
	waiting: new Array<Listed>(),
	saved: new Array<Listed>(),
	done: new Array<Listed>(),
	unknown: new Array<Listed>()
});

function viewOf(
	person: PackPerson,
	channel: PackChannel,
	saved: SavedHere | null,
	isYesInDoubt = false
): ChannelView {
	const state = person.states.find(({ channelId }) => channelId === channel.id);
	const lacksGuardian = state?.asked === true && state.missing.includes('guardian-consent');
	return {
		channel,
		effective: effectiveOf(isYesInDoubt ? withoutYes(state?.verdict) : state?.verdict, channel.kind, saved),
		asked: state?.asked ?? false,
		lacksGuardian
	};
}

const withoutYes = (verdict: Verdict | undefined) => (verdict === 'forbidden' ? verdict : undefined);

/** The list's no stands whatever was signed here, and a no given here stands at once. */
function effectiveOf(listed: Verdict | undefined, kind: ChannelKind, saved: SavedHere | null): Effective {
	if (listed === 'forbidden' || saved?.no.includes(kind)) return 'forbidden';
	if (saved?.yes.includes(kind)) return 'saved-yes';
	return listed ?? 'unknown';
}

function sectionOf(views: readonly ChannelView[], saved: SavedHere | null): keyof GroupList {
	if (views.length > 0 && views.every(({ effective }) => effective === 'forbidden')) return 'stop';
	const incomplete = views.filter(({ effective }) => effective === 'incomplete');
	if (incomplete.some(({ lacksGuardian }) => lacksGuardian) || saved?.waitsForGuardian) return 'waiting';
	if (incomplete.some(({ asked }) => !asked)) return 'notAsked';
	if (views.some(({ effective }) => effective === 'saved-yes')) return 'saved';
	return views.length === 0 || views.some(({ effective }) => effective === 'unknown') ? 'unknown' : 'done';
}

function exceptionsOf(views: readonly ChannelView[]): Exception[] {
	return views.flatMap(({ channel, effective }) =>
		effective === 'allowed' || effective === 'saved-yes' ? [] : [{ channel, verdict: effective }]
	);
}

interface GivenHere {
	readonly summary: SigningSummary;
	readonly answer: SummaryAnswer;
}

function answersByPerson(summaries: readonly SigningSummary[]): ReadonlyMap<string, readonly GivenHere[]> {
	const byPerson = new Map<string, GivenHere[]>();
	for (const summary of summaries) {
		for (const answer of summary.answers) {
			if (answer.personId === null) continue;
			const before = byPerson.get(answer.personId);
			if (before) before.push({ summary, answer });
			else byPerson.set(answer.personId, [{ summary, answer }]);
		}
	}
	return byPerson;
}

/** What was answered here for one person. */
function savedHere(pack: EventPack, person: PackPerson, own: readonly GivenHere[]): SavedHere | null {
	const last = own.at(-1);
	if (!last) return null;
	// A signer's later answer takes the place of their earlier one; between signers the no wins.
	const bySigner = new Map<string, Map<ChannelKind, 'yes' | 'no'>>();
	for (const { summary, answer } of own) {
		const signer = summary.signedBy ?? summary.recordId;
		const answers = bySigner.get(signer) ?? new Map<ChannelKind, 'yes' | 'no'>();
		for (const kind of answer.yes) answers.set(kind, 'yes');
		for (const kind of answer.no) answers.set(kind, 'no');
		bySigner.set(signer, answers);
	}
	const kindsWith = (wanted: 'yes' | 'no') =>
		new Set(
			[...bySigner.values()].flatMap((answers) =>
				[...answers].flatMap(([kind, given]) => (given === wanted ? [kind] : []))
			)
		);
	const no = kindsWith('no');
	const yes = [...kindsWith('yes')].filter((kind) => !no.has(kind));
	return {
		at: last.summary.savedAt,
		yes,
		no: [...no],
		where: own.some(({ summary }) => summary.receivedAt === null) ? 'phone' : 'server',
		waitsForGuardian: pack.guardiansRequired === 'all' && lacksGuardians(person, bySigner)
	};
}

function lacksGuardians(
	person: PackPerson,
	bySigner: ReadonlyMap<string, ReadonlyMap<ChannelKind, 'yes' | 'no'>>
): boolean {
	const saidYesHere = person.guardians.flatMap(({ id }) =>
		[...(bySigner.get(id)?.values() ?? [])].includes('yes') ? id : []
	);
	return saidYesHere.length > 0 && guardiansLeft(person, saidYesHere).length > 0;
}

/** Who has not said yes, as far as the list knows, besides these; nobody where what is left may have said it too. */
export function guardiansLeft(
	{ guardians, signedBy, states }: PackPerson,
	besides: readonly string[] = []
): PackPerson['guardians'] {
	const left = guardians.filter(({ id }) => !signedBy?.includes(id) && !besides.includes(id));
	if (signedBy) return left;
	// The list does not say who has signed before, only that one more was missing: that one may be the one left.
	const oneHasSigned = states.some(({ asked, missing }) => asked && missing.includes('guardian-consent'));
	return left.length > (oneHasSigned ? 1 : 0) ? left : [];
}
