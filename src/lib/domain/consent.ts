/**
 * What has been said about a person's image, as facts, and what of it stands. Facts are never changed: a later
 * one ends an earlier one, and what stands is derived each time.
 */
import { swedishDay, type Day, type Instant } from './day.ts';
import {
	channelKinds,
	type ChannelKind,
	type Content,
	type DecisionConsent,
	type DecisionRefusal,
	type DecisionSigner,
	type SchoolForm
} from './decision.ts';

/** A guardian who is only claimed is somebody whom staff have not yet found among the child's guardians. */
export type Signer =
	| { readonly as: 'self' }
	| { readonly as: 'guardian'; readonly guardianId: string }
	| { readonly as: 'guardian'; readonly claimed: true };

export interface ConsentFact {
	readonly id: string;
	readonly signer: Signer;
	readonly channels: readonly ChannelKind[];
	readonly purposes: readonly string[];
	readonly covers: readonly Content[];
	readonly thirdCountry: boolean;
	readonly images: 'general' | readonly string[];
	readonly written: boolean;
	readonly registrationNumber: string | null;
	readonly validFrom: Day | null;
	readonly validTo: Day | null;
	/** The device's claim. */
	readonly signedAt: Instant;
	/** The server's clock. */
	readonly receivedAt: Instant;
	/** How wrong the device's clock was when it sent this, in milliseconds; the sign does not matter here. */
	readonly clockSkewMs: number;
}

export interface RefusalFact {
	readonly id: string;
	readonly signer: Signer;
	readonly channels: readonly ChannelKind[] | 'all';
	readonly images: 'general' | readonly string[];
	readonly signedAt: Instant;
	readonly receivedAt: Instant;
	readonly clockSkewMs: number;
}

/** `anyone`: nobody knows whose consent is taken back, so it ends everybody's. */
export interface WithdrawalFact {
	readonly id: string;
	readonly by: Signer | 'anyone';
	readonly channels: readonly ChannelKind[] | 'all';
	readonly recordedAt: Instant;
}

export interface PersonFacts {
	readonly birthDate: Day | null;
	readonly schoolForm: SchoolForm | null;
	readonly blocks: readonly { readonly state: 'set' | 'lifted'; readonly recordedAt: Instant }[];
	readonly objections: readonly { readonly recordedAt: Instant }[];
	readonly consents: readonly ConsentFact[];
	readonly refusals: readonly RefusalFact[];
	readonly withdrawals: readonly WithdrawalFact[];
	readonly guardians: readonly { readonly id: string }[];
}

/** Beyond this, a device's clock says nothing about what came first. */
const trustedSkewMs = 5 * 60_000;

/** True while the latest of the blocks is set; at the very same instant the block wins over its lifting. */
export function isBlocked(facts: PersonFacts): boolean {
	let latest: PersonFacts['blocks'][number] | undefined;
	for (const block of facts.blocks) {
		const isLater = latest === undefined || block.recordedAt > latest.recordedAt;
		if (isLater || (block.recordedAt === latest?.recordedAt && block.state === 'set')) latest = block;
	}
	return latest?.state === 'set';
}

/**
 * Whether any yes or no is known for that kind of channel. A block and an objection count as asked, so that a
 * blocked child does not stand out among those whose family said no.
 */
export function isAsked(facts: PersonFacts, kind: ChannelKind): boolean {
	if (isBlocked(facts) || facts.objections.length > 0) return true;
	const hasKind = (fact: { readonly channels: readonly ChannelKind[] | 'all' }) =>
		covers(fact.channels, kind);
	return facts.consents.some(hasKind) || facts.refusals.some(hasKind) || facts.withdrawals.some(hasKind);
}

/**
 * The consents and refusals that stand for one image on a day, oldest first, in the words of a decision. A no
 * stands from the moment it is known, whatever the day asked about.
 */
export function standingAnswers(
	facts: PersonFacts,
	imageId: string,
	at: Day
): { readonly consents: readonly DecisionConsent[]; readonly refusals: readonly DecisionRefusal[] } {
	const given = facts.consents.filter((consent) => !isClaimed(consent.signer)).sort(byTimeThenId);
	const answers = given.map((consent) => ({ consent, ends: endsOf(consent, facts, imageId) }));
	return {
		consents: answers.map(({ consent, ends }) => decisionConsent(consent, ends, at)),
		refusals: [...facts.refusals]
			.sort(byTimeThenId)
			.flatMap((refusal) => standingRefusal(refusal, answers, imageId))
	};
}

interface Answer {
	readonly consent: ConsentFact;
	readonly ends: ReadonlyMap<ChannelKind, Instant>;
}

/** When the consent ended, channel by channel; a channel that is not named has not ended. */
function endsOf(
	consent: ConsentFact,
	facts: PersonFacts,
	imageId: string
): ReadonlyMap<ChannelKind, Instant> {
	const ends = new Map<ChannelKind, Instant>();
	const end = (channels: readonly ChannelKind[] | 'all', at: Instant) => {
		for (const kind of consent.channels) {
			const earlier = ends.get(kind);
			if (covers(channels, kind) && (earlier === undefined || at < earlier)) ends.set(kind, at);
		}
	};
	for (const withdrawal of facts.withdrawals) {
		if (takesBack(withdrawal, consent.signer) && wasGivenBefore(consent, withdrawal.recordedAt)) {
			end(withdrawal.channels, withdrawal.recordedAt);
		}
	}
	for (const refusal of facts.refusals) {
		// A no that came in the same breath as a yes is the one that holds.
		const noAt = holdsFrom(refusal);
		if (!isSameSigner(refusal.signer, consent.signer) || !wasGivenBefore(consent, noAt)) continue;
		if (coversImage(refusal.images, imageId)) end(refusal.channels, noAt);
	}
	return ends;
}

/** A claimed guardian may be any of the guardians: the withdrawal takes effect at once, for all of theirs. */
function takesBack({ by }: WithdrawalFact, signer: Signer): boolean {
	if (by === 'anyone') return true;
	if ('claimed' in by) return signer.as === 'guardian';
	return isSameSigner(by, signer);
}

/** What arrives after the end counts only where a clock that can be trusted says that it was given after it. */
function wasGivenBefore(consent: ConsentFact, end: Instant): boolean {
	return consent.receivedAt <= end || consent.signedAt <= end || !hasTrustedClock(consent);
}

/** A no holds from when it was said; from a device whose clock says nothing, from when it arrived. */
function holdsFrom(refusal: RefusalFact): Instant {
	return hasTrustedClock(refusal) ? saidAt(refusal) : refusal.receivedAt;
}

function hasTrustedClock({ clockSkewMs }: { readonly clockSkewMs: number }): boolean {
	return Math.abs(clockSkewMs) <= trustedSkewMs;
}

/**
 * A consent that has ended in some channels is narrowed to the others; one that ends in all of them says on which
 * day the last of it ended. An end counts from its day in Sweden.
 */
function decisionConsent(
	consent: ConsentFact,
	ends: ReadonlyMap<ChannelKind, Instant>,
	at: Day
): DecisionConsent {
	const endDays = new Map([...ends].map(([kind, end]) => [kind, swedishDay(end)]));
	const left = consent.channels.filter((kind) => {
		const endedOn = endDays.get(kind);
		return endedOn === undefined || endedOn > at;
	});
	const endsWholly = ends.size > 0 && consent.channels.every((kind) => ends.has(kind));
	const lastDay = endsWholly
		? [...endDays.values()].reduce((one, other) => (one > other ? one : other))
		: null;
	return {
		signers: [decisionSigner(consent.signer)],
		channels: left.length === 0 ? consent.channels : left,
		purposes: consent.purposes,
		covers: consent.covers,
		thirdCountry: consent.thirdCountry,
		images: consent.images,
		written: consent.written,
		registrationNumber: consent.registrationNumber,
		validFrom: consent.validFrom,
		validTo: consent.validTo,
		withdrawnAt: lastDay
	};
}

function decisionSigner(signer: Signer): DecisionSigner {
	return 'guardianId' in signer ? { as: 'guardian', guardian: signer.guardianId } : { as: signer.as };
}

/**
 * A later yes by the same signer ends the no, in its channels and for its images. A yes that has itself ended
 * does not: whoever takes a yes back is where the no had put them.
 */
function standingRefusal(
	refusal: RefusalFact,
	answers: readonly Answer[],
	imageId: string
): readonly DecisionRefusal[] {
	const by = refusal.signer.as;
	if (!coversImage(refusal.images, imageId)) return [];
	const endedKinds = new Set<ChannelKind>();
	for (const { consent, ends } of answers) {
		if (!isSameSigner(consent.signer, refusal.signer) || wasGivenBefore(consent, holdsFrom(refusal)))
			continue;
		if (!coversImage(consent.images, imageId)) continue;
		for (const kind of consent.channels) if (!ends.has(kind)) endedKinds.add(kind);
	}
	const { channels, images } = refusal;
	if (endedKinds.size === 0) return [{ by, channels, images }];
	const left = (channels === 'all' ? channelKinds : channels).filter((kind) => !endedKinds.has(kind));
	return left.length === 0 ? [] : [{ by, channels: left, images }];
}

/** Two claimed guardians are never known to be the same person. */
function isSameSigner(one: Signer, other: Signer): boolean {
	if (one.as === 'self') return other.as === 'self';
	return 'guardianId' in one && 'guardianId' in other && one.guardianId === other.guardianId;
}

function isClaimed(signer: Signer): boolean {
	return 'claimed' in signer;
}

/** When it was said: the device's claim, but never later than the arrival. */
export function saidAt(fact: { readonly signedAt: Instant; readonly receivedAt: Instant }): Instant {
	return fact.signedAt < fact.receivedAt ? fact.signedAt : fact.receivedAt;
}

function byTimeThenId(one: ConsentFact | RefusalFact, other: ConsentFact | RefusalFact): number {
	const [first, second] = [saidAt(one), saidAt(other)];
	if (first !== second) return first < second ? -1 : 1;
	return one.id < other.id ? -1 : 1;
}

function covers(channels: readonly ChannelKind[] | 'all', kind: ChannelKind): boolean {
	return channels === 'all' || channels.includes(kind);
}

function coversImage(images: 'general' | readonly string[], imageId: string): boolean {
	return images === 'general' || images.includes(imageId);
}
