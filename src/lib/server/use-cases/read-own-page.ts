import type { Actor, NotAllowed } from '#lib/domain/access.ts';
import { standingAnswers, type PersonFacts } from '#lib/domain/consent.ts';
import { swedishDay, type Day, type Instant } from '#lib/domain/day.ts';
import { channelKinds, type ChannelKind } from '#lib/domain/decision.ts';
import type { FormLanguage } from '#lib/domain/form-language.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { formText, signerConfirmation, signingById, withdrawalsOnOwnPage } from '../db/consents.ts';
import { factsByPersonId } from '../db/facts.ts';
import { channelsByIds, municipality } from '../db/organisation.ts';
import { imageIdsWith, publicationsByIds, publicationsOf, takedownsOfCause } from '../db/publishing.ts';
import type { Db } from '../db/store.ts';
import type { Deps } from '../deps.ts';
import { comingDown, publicationStates } from '../publication-states.ts';
import { signedAnswers, type SignedAnswer } from '../signed-answers.ts';

export interface OwnPageChoice {
	readonly kind: ChannelKind;
	/** `waits`: a yes that staff have to see to before it counts. `void`: somebody else was meant. */
	readonly state: 'yes' | 'no' | 'taken-back' | 'waits' | 'void';
}

export interface OwnPagePerson {
	readonly name: string;
	readonly group: string | null;
	readonly choices: readonly OwnPageChoice[];
	readonly thirdCountry: boolean;
	/** The last day of the yes; null: until it is taken back, or there was no yes. */
	readonly validTo: Day | null;
}

/** Where something is taken down because of what was taken back here. */
export interface OwnPageTakedown {
	readonly channelName: string;
	readonly isEvidenceSaved: boolean;
	/** Null while it hangs. */
	readonly goneAt: Instant | null;
	readonly dueOn: Day;
}

export interface OwnPage {
	readonly municipality: { readonly name: string; readonly support: string };
	readonly signerName: string;
	readonly signerAs: 'self' | 'guardian';
	/** The signer is a guardian only claimed: the yes waits until staff have confirmed it. */
	readonly isSignerClaimed: boolean;
	readonly signedAt: Instant;
	/** What was shown and signed, word for word; null where a record came without its text. */
	readonly text: OwnPageText | null;
	readonly people: readonly OwnPagePerson[];
	readonly takenBackAt: Instant | null;
	readonly takedowns: readonly OwnPageTakedown[];
	/** The kinds with a yes left to take back, each with how many publications would be taken down then. */
	readonly canTakeBack: readonly { readonly kind: ChannelKind; readonly publications: number }[];
}

export interface OwnPageText {
	readonly language: FormLanguage;
	readonly title: string;
	readonly paragraphs: readonly { readonly heading: string; readonly text: string }[];
}

/** What the signer of one signing said, what of it stands, and what is being taken down. Reading changes nothing. */
export async function readOwnPage(
	deps: Deps,
	actor: Actor
): Promise<Result<OwnPage, NotAllowed | { readonly type: 'NotFound' }>> {
	if (actor.kind !== 'link' || actor.opens !== 'own-page') {
		return refused({ type: 'NotAllowed', action: 'read-consents' });
	}
	const { read } = deps.store;
	const signing = await signingById(read, actor.id);
	const described = await municipality(read);
	if (!signing || !described) return refused({ type: 'NotFound' });
	const shown = await formText(read, signing.formSha256);
	const isSignerClaimed = signing.isClaimed && (await signerConfirmation(read, signing.id)) === null;
	const answers = await signedAnswers(read, signing);
	const ids = answers.flatMap(({ personId }) => (personId === null ? [] : [personId]));
	const facts = await factsByPersonId(read, ids);
	const people = answers.map((answer) => ({
		personId: answer.personId,
		name: answer.name,
		group: answer.group,
		thirdCountry: answer.consent?.thirdCountry ?? false,
		validTo: answer.consent?.validTo ?? null,
		choices: choicesOf(answer, facts.get(answer.personId ?? ''), isSignerClaimed, swedishDay(deps.now()))
	}));
	const withdrawals = await withdrawalsOnOwnPage(read, signing.id);
	const times = withdrawals.map((row) => row.recordedAt).sort();
	return ok({
		municipality: { name: described.name, support: described.support || described.name },
		signerName: signing.details.signerName,
		signerAs: signing.signerAs,
		isSignerClaimed,
		signedAt: signing.signedAt,
		text: shown && { language: shown.language, ...shown.content },
		people: people.map(({ personId: _, ...person }) => person),
		takenBackAt: times.at(-1) ?? null,
		takedowns: await takedownsOf(
			read,
			withdrawals.map((row) => row.id)
		),
		canTakeBack: await takeBack(read, people)
	});
}

function choicesOf(
	{ consent, refusal, isWaiting, voided }: SignedAnswer,
	facts: PersonFacts | undefined,
	isSignerClaimed: boolean,
	today: Day
): OwnPageChoice[] {
	const standing = isWaiting || !consent || !facts ? [] : standingKinds(facts, consent.id, today);
	const takenBack = facts && consent && isWaiting ? takenBackKinds(facts) : [];
	const stateOf = (kind: ChannelKind): OwnPageChoice['state'] => {
		if (voided) return 'void';
		if (isWaiting) return takenBack.includes(kind) ? 'taken-back' : 'waits';
		if (!standing.includes(kind)) return 'taken-back';
		return isSignerClaimed ? 'waits' : 'yes';
	};
	const noes = refusal ? (refusal.channels === 'all' ? channelKinds : refusal.channels) : [];
	const choices = [
		...(consent?.channels ?? []).map((kind) => ({ kind, state: stateOf(kind) })),
		...noes.map((kind) => ({ kind, state: voided ? ('void' as const) : ('no' as const) }))
	];
	return choices.sort((one, other) => channelKinds.indexOf(one.kind) - channelKinds.indexOf(other.kind));
}

/** The kinds of channel in which this one consent has not ended. A claimed signer counts here as the guardian they say. */
function standingKinds(facts: PersonFacts, consentId: string, today: Day): readonly ChannelKind[] {
	const consents = facts.consents
		.filter((consent) => consent.id === consentId)
		.map((consent) =>
			'claimed' in consent.signer
				? { ...consent, signer: { as: 'guardian' as const, guardianId: 'claimed' } }
				: consent
		);
	const [standing] = standingAnswers({ ...facts, consents, refusals: [] }, 'any', today).consents;
	const endedOn = standing?.withdrawnAt ?? null;
	return standing && (endedOn === null || endedOn > today) ? standing.channels : [];
}

/** A yes that waits has been taken back where any withdrawal names its kind: it arrived before all of them. */
function takenBackKinds(facts: PersonFacts): readonly ChannelKind[] {
	return facts.withdrawals.flatMap(({ channels }) => (channels === 'all' ? channelKinds : channels));
}

async function takeBack(
	db: Db,
	people: readonly { readonly personId: string | null; readonly choices: readonly OwnPageChoice[] }[]
): Promise<OwnPage['canTakeBack']> {
	const publications = new Map<ChannelKind, Set<string>>();
	for (const { personId, choices } of people) {
		if (personId === null) continue;
		const kinds = choices.filter(({ state }) => state === 'yes' || state === 'waits').map(({ kind }) => kind);
		if (kinds.length === 0) continue;
		const hanging = await hangingWith(db, personId);
		for (const kind of kinds) {
			const reached = publications.get(kind) ?? new Set();
			for (const one of hanging) if (one.kind === kind) reached.add(one.id);
			publications.set(kind, reached);
		}
	}
	return channelKinds
		.filter((kind) => publications.has(kind))
		.map((kind) => ({ kind, publications: publications.get(kind)?.size ?? 0 }));
}

/** The publications of images with the person that hang now. */
async function hangingWith(db: Db, personId: string): Promise<{ id: string; kind: ChannelKind }[]> {
	const publications = await publicationsOf(db, await imageIdsWith(db, personId));
	const states = await publicationStates(db, publications);
	const channels = await channelsByIds(db, [...new Set(publications.map((one) => one.channelId))]);
	return publications.flatMap(({ id, channelId }) => {
		const channel = channels.find((one) => one.id === channelId);
		return channel && states.get(id) === 'up' ? [{ id, kind: channel.kind }] : [];
	});
}

/** What hangs comes first, the rest in the order in which it went. */
async function takedownsOf(db: Db, withdrawalIds: readonly string[]): Promise<OwnPageTakedown[]> {
	const tasks = (await Promise.all(withdrawalIds.map((id) => takedownsOfCause(db, id)))).flat();
	const publications = await publicationsByIds(db, [...new Set(tasks.map((task) => task.publicationId))]);
	const channels = await channelsByIds(db, [...new Set(publications.map((one) => one.channelId))]);
	const down = await comingDown(
		db,
		publications.map((one) => one.id)
	);
	return publications
		.flatMap(({ id, channelId }): OwnPageTakedown[] => {
			const one = down.get(id);
			if (!one) return [];
			const stepAt = (step: string) => one.steps.find((taken) => taken.step === step)?.recordedAt ?? null;
			return [
				{
					channelName: channels.find((channel) => channel.id === channelId)?.name ?? '',
					isEvidenceSaved: stepAt('evidence') !== null,
					goneAt: one.next === null ? stepAt('confirmation') : null,
					dueOn: one.dueOn
				}
			];
		})
		.sort((one, other) => (one.goneAt ?? '').localeCompare(other.goneAt ?? ''));
}
