import { mayDo, mayDoIn, type Actor } from '#lib/domain/access.ts';
import { ageOn, type KnownOrUnknownBand } from '#lib/domain/age.ts';
import type { PersonFacts } from '#lib/domain/consent.ts';
import { swedishDay, type Day, type Instant } from '#lib/domain/day.ts';
import type { Decision, DecisionConsent, DecisionImage, DecisionInput } from '#lib/domain/decision.ts';
import { channelVerdict } from '#lib/policy/channel-verdict.ts';
import { doNotPublish } from '#lib/policy/defaults.ts';
import { guidelines } from '#lib/policy/policies.ts';
import type { Profile } from '#lib/policy/profile.ts';
import { replayed, type Replay } from '#lib/policy/replay.ts';
import { questionRuledOn } from '#lib/policy/ruling-used.ts';
import { bandOf, consentsInForce, whatChanged, type Change } from '#lib/policy/what-changed.ts';
import { factsByPersonId } from './db/facts.ts';
import { consentsSignedBy, type SignedConsentRow } from './db/kept-decisions.ts';
import { personById } from './db/people.ts';
import { publishedProfile, publishedVersions, type RulingRow } from './db/policies.ts';
import { descriptionsByImageId, userNamesByIds, type PublicationRow } from './db/publishing.ts';
import { rulingsOfPublication } from './db/rulings.ts';
import type { Db } from './db/store.ts';
import { decidingChannels, type NamedChannel } from './deciding-channels.ts';
import type { Deps } from './deps.ts';
import { nothingKnown } from './image-verdicts.ts';
import { mayBeShownNowhere } from './may-be-shown-nowhere.ts';

/** A policy as it is named to a reader. */
export interface NamedPolicy {
	readonly id: string;
	readonly version: string;
	/** Null for a version that nobody has any more. */
	readonly name: string | null;
	/** The published version's own id; null for a guideline. */
	readonly publishedId: string | null;
}

/** A consent that held in the channel that day. Who and when is null where it cannot be told, or not be shown. */
export interface HeldConsent {
	readonly as: 'self' | 'guardian';
	readonly thirdCountry: boolean;
	readonly images: 'general' | 'this' | 'others';
	readonly covers: DecisionConsent['covers'];
	readonly validTo: Day | null;
	readonly signed: {
		readonly signingId: string;
		readonly name: string;
		readonly at: Instant;
	} | null;
}

export interface UsedRuling {
	readonly id: string;
	readonly question: string;
	readonly answer: 'allow' | 'refuse';
	readonly why: string;
	readonly fromOn: Day;
	readonly recordedAt: Instant;
	readonly by: string | null;
}

/** A decision as it was kept, with what it rested on, and the same question asked today. */
export interface KeptDecision {
	readonly decision: Decision;
	readonly policy: NamedPolicy;
	/** The facts, from the kept input alone. */
	readonly on: Day;
	readonly legalBasis: DecisionInput['legalBasis'];
	readonly image: DecisionImage;
	/** Null where the birth date was not known. */
	readonly age: number | null;
	readonly band: KnownOrUnknownBand;
	readonly consents: readonly HeldConsent[];
	readonly ruling: UsedRuling | null;
	readonly replay: Replay;
	readonly today: {
		readonly decision: Decision;
		readonly policy: NamedPolicy;
		readonly changes: readonly Change[];
		/** The answer is "do not publish": what lies behind it is not shown, nor what has changed about the person. */
		readonly isNo: boolean;
	};
}

export interface KeptQuestion {
	/** Null: the whole image, in which nobody can be recognised. */
	readonly personId: string | null;
	readonly input: DecisionInput;
	readonly decision: Decision;
}

/** Reads the kept decisions of one publication, in the order in which they come. */
export async function keptDecisions(
	deps: Deps,
	actor: Actor,
	publication: PublicationRow,
	kept: readonly KeptQuestion[]
): Promise<readonly KeptDecision[]> {
	const { read } = deps.store;
	const today = swedishDay(deps.now());
	const personIds = kept.flatMap(({ personId }) => personId ?? []);
	const facts = await factsByPersonId(read, personIds);
	const [channel] = await decidingChannels(read, today, [publication.channelId]);
	if (!channel) throw new Error(`The publication ${publication.id} is in a channel that does not exist.`);
	const described = (await descriptionsByImageId(read, [publication.imageId])).get(publication.imageId);
	const now: Partial<DecisionImage> = {
		id: publication.imageId,
		secret: described?.isSecret ?? false,
		sensitive: described?.isSensitive ?? false,
		copyrightStated: described?.mayUse ?? false
	};
	const signed = await signedWhereShown(deps, actor, personIds, publication.recordedAt);
	const rulings = await rulingsOfPublication(read, publication.id);
	const names = await userNamesByIds(
		read,
		rulings.map((ruling) => ruling.actorId)
	);
	const decisions: KeptDecision[] = [];
	for (const { personId, input, decision } of kept) {
		const { profile, policy } = await policyOf(read, decision.policy);
		const own = profile && policy.publishedId !== null ? [profile] : [];
		const known = personId === null ? nothingKnown : facts.get(personId);
		if (!known) throw new Error(`The person ${personId} has no facts.`);
		const question = profile ? questionRuledOn(input, decision, own) : undefined;
		decisions.push({
			decision,
			policy,
			on: input.at,
			legalBasis: input.legalBasis,
			image: input.image,
			age: input.subject.birthDate === null ? null : ageOn(input.subject.birthDate, input.at),
			band: profile ? bandOf({ input, own }) : 'unknown',
			consents: heldConsents(input, signed.get(personId ?? '') ?? []),
			ruling: usedRuling(question, rulings, names),
			replay: replayed({ input, decision }, profile),
			today: await answerToday(read, { input, decision, own, profile }, known, channel, now, today)
		});
	}
	return decisions;
}

async function answerToday(
	db: Db,
	then: {
		readonly input: DecisionInput;
		readonly decision: Decision;
		readonly own: readonly Profile[];
		readonly profile: Profile | undefined;
	},
	facts: PersonFacts,
	channel: NamedChannel,
	image: Partial<DecisionImage>,
	today: Day
): Promise<KeptDecision['today']> {
	const { identifiable } = then.input.image;
	const { input, decision } = channelVerdict(facts, channel, today, {
		image: { ...image, identifiable },
		role: then.input.subject.role
	});
	const now = { input, decision, own: channel.own };
	return {
		decision,
		policy: (await policyOf(db, decision.policy)).policy,
		changes: then.profile ? whatChanged(then, now) : [],
		isNo: decision.reasons[0]?.rule === doNotPublish
	};
}

/** The version that a decision names: the municipality's own as it was published, or the guideline where it is still that. */
async function policyOf(
	db: Db,
	{ id, version }: Decision['policy']
): Promise<{ profile: Profile | undefined; policy: NamedPolicy }> {
	const row = (await publishedVersions(db)).find((one) => one.policyId === id && one.version === version);
	const guideline = guidelines.find((one) => one.id === id);
	const profile = row
		? await publishedProfile(db, row.id)
		: guideline?.version === version
			? guideline
			: undefined;
	const name = profile?.name ?? guideline?.name ?? null;
	return { profile, policy: { id, version, name, publishedId: row?.id ?? null } };
}

/** The signed consents of each person about whom the actor may read them today, by person id. */
async function signedWhereShown(
	deps: Deps,
	actor: Actor,
	personIds: readonly string[],
	receivedBy: Instant
): Promise<ReadonlyMap<string, readonly SignedConsentRow[]>> {
	const shown: string[] = [];
	for (const personId of personIds) {
		const person = await personById(deps.store.read, personId);
		if (!mayDoIn(actor, 'read-consents', person?.unitId ?? null)) continue;
		if (!mayDo(actor, 'read-behind-a-no') && (await mayBeShownNowhere(deps, personId))) continue;
		shown.push(personId);
	}
	if (shown.length === 0) return new Map();
	const rows = await consentsSignedBy(deps.store.read, shown, receivedBy);
	return new Map(shown.map((personId) => [personId, rows.filter((row) => row.personId === personId)]));
}

/** A kept consent has no id: it is known again by all that it says, and only where nothing else says the same. */
function heldConsents(input: DecisionInput, signed: readonly SignedConsentRow[]): HeldConsent[] {
	const held = consentsInForce(input);
	return held.flatMap((consent): HeldConsent[] => {
		const [signer] = consent.signers;
		if (!signer) return [];
		const candidates = signed.filter((row) => isThatConsent(row, consent));
		const alike = held.filter((other) => candidates[0] && isThatConsent(candidates[0], other));
		const [row] = candidates;
		return [
			{
				as: signer.as,
				thirdCountry: consent.thirdCountry,
				images:
					consent.images === 'general'
						? 'general'
						: consent.images.includes(input.image.id)
							? 'this'
							: 'others',
				covers: consent.covers,
				validTo: consent.validTo,
				signed:
					row && candidates.length === 1 && alike.length === 1
						? { signingId: row.signingId, name: row.signerName, at: row.signedAt }
						: null
			}
		];
	});
}

/** Whether a kept consent, which has no id, says all that this signed one says. */
export function isThatConsent(row: SignedConsentRow, consent: DecisionConsent): boolean {
	const [signer] = consent.signers;
	return (
		signer?.as === row.signerAs &&
		(signer.as === 'self' || signer.guardian === row.guardianId) &&
		consent.channels.every((kind) => row.channels.includes(kind)) &&
		consent.validTo === row.validTo &&
		consent.thirdCountry === row.thirdCountry &&
		consent.registrationNumber === row.registrationNumber &&
		JSON.stringify([consent.purposes, consent.covers, consent.images]) ===
			JSON.stringify([row.purposes, row.covers, row.images])
	);
}

function usedRuling(
	question: string | undefined,
	rulings: readonly RulingRow[],
	names: ReadonlyMap<string, string>
): UsedRuling | null {
	const row = rulings.find((one) => one.question === question);
	if (!row) return null;
	const { id, answer, why, fromOn, recordedAt, actorId } = row;
	return { id, question: row.question, answer, why, fromOn, recordedAt, by: names.get(actorId) ?? null };
}
