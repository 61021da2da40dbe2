/** What has ended, without anybody having said no, since an image was published. */
import { ageBandOn, limitDays } from '#lib/domain/age.ts';
import type { ConsentFact, PersonFacts } from '#lib/domain/consent.ts';
import type { Day } from '#lib/domain/day.ts';
import type { DecisionInput } from '#lib/domain/decision.ts';
import { isInForce } from './consent-that-counts.ts';
import { decide } from './decide.ts';
import { ageLimitsOn, policyById } from './policies.ts';
import type { Profile } from './profile.ts';

/** A question with the policy that answers it. */
export interface AskedOfPolicy {
	readonly input: DecisionInput;
	/** The policy itself where it is the municipality's own. */
	readonly own: readonly Profile[];
	/** The version that the answer was stamped with. */
	readonly version: string;
}

/** `on`: the consent's last day; the first day on the other side of the age limit, null where only the school form tells. */
export type Ended =
	| { readonly ending: 'consent-ended'; readonly consentId: string; readonly on: Day }
	| {
			readonly ending: 'age-limit-passed';
			/** The consent that no longer stands for the person; null where none did. */
			readonly consentId: string | null;
			readonly on: Day | null;
	  }
	/** `choice`: the controller follows another policy, or asks of all guardians. */
	| { readonly ending: 'policy-changed'; readonly what: 'choice' | 'version' }
	| { readonly ending: 'policy-changed'; readonly what: 'ruling'; readonly question: string };

interface Happened {
	readonly ended: Ended;
	/** What the publication rested on, with this one ending. */
	with(input: DecisionInput): DecisionInput;
}

/**
 * The endings that took away the yes on which a publication of somebody rested: `then` as it was decided, `now` the same
 * question today. Empty while today's answer is a yes, whatever has ended; and where nothing that has ended turns the
 * answer of that day, because then something else has happened, which is not told here.
 */
export function endingsSince(then: AskedOfPolicy, now: AskedOfPolicy, facts: PersonFacts): readonly Ended[] {
	if (isYes(now.input, now.own) || !isYes(then.input, then.own)) return [];
	// Decided on a day that has not come: the clock has been set back, and nothing has ended.
	if (then.input.at > now.input.at) return [];
	// What has been signed again since ends nothing: it counts beside what there was that day.
	const signedSince = now.input.consents.filter((one) => isInForce(one, now.input.at));
	const held: DecisionInput = {
		...then.input,
		consents: [...then.input.consents, ...signedSince.map((one) => ({ ...one, ...withoutDays }))]
	};
	const happened = [...consentsEnded(then, now, facts), ...ageLimits(then, now, facts), ...policy(then, now)];
	const own = [...now.own, ...then.own.filter((one) => !now.own.some(({ id }) => id === one.id))];
	const turns = (these: readonly Happened[]) => {
		const isNewPolicy = these.some(
			({ ended }) => ended.ending === 'policy-changed' && ended.what !== 'ruling'
		);
		const input = these.reduce((made, one) => one.with(made), held);
		return !isYes(input, isNewPolicy ? own : then.own);
	};
	const alone = happened.filter((one) => turns([one]));
	const decisive = alone.length > 0 ? alone : turns(happened) ? happened : [];
	return decisive.map(({ ended }) => ended);
}

/** All of them together: which one was needed where several had a last day, the answer itself tells. */
function consentsEnded(then: AskedOfPolicy, now: AskedOfPolicy, facts: PersonFacts): Happened[] {
	const hasEnded = (validTo: Day | null) =>
		validTo !== null && validTo >= then.input.at && validTo < now.input.at;
	const [last] = carriers(facts, then.input)
		.filter((consent) => hasEnded(consent.validTo))
		.sort((one, other) => compare(`${other.validTo} ${other.id}`, `${one.validTo} ${one.id}`));
	if (!last?.validTo) return [];
	return [
		{
			ended: { ending: 'consent-ended', consentId: last.id, on: last.validTo },
			with: (input) => ({ ...input, consents: input.consents.filter((one) => !hasEnded(one.validTo)) })
		}
	];
}

function ageLimits(then: AskedOfPolicy, now: AskedOfPolicy, facts: PersonFacts): Happened[] {
	const { at, subject } = then.input;
	const limits = ageLimitsOn(policyById(then.input.policy, then.own), at);
	const bandOn = (one: DecisionInput['subject'], day: Day) => ageBandOn(one, day, limits);
	const later = {
		...subject,
		birthDate: now.input.subject.birthDate,
		schoolForm: now.input.subject.schoolForm
	};
	const band = bandOn(subject, at);
	// A birth date that was not known then, or is not known now, is a correction and no birthday.
	if (
		band === 'unknown' ||
		bandOn(later, now.input.at) === 'unknown' ||
		subject.birthDate !== later.birthDate
	) {
		return [];
	}
	if (bandOn(later, now.input.at) === band) return [];
	const asOf = (input: DecisionInput, day: Day, who: DecisionInput['subject']): DecisionInput => ({
		...input,
		at: day,
		subject: who,
		consents: input.consents.filter((one) => isInForce(one, at)).map((one) => ({ ...one, ...withoutDays }))
	});
	const { birthDate } = later;
	const birthdays =
		birthDate === null
			? []
			: Object.values(limitDays(birthDate, limits))
					.filter((day) => day > at && day <= now.input.at)
					.sort();
	const on =
		birthdays.find((day) => !isYes(asOf(then.input, day, subject), then.own)) ?? birthdays.at(-1) ?? null;
	const [consent] = carriers(facts, then.input).sort((one, other) =>
		compare(other.receivedAt, one.receivedAt)
	);
	return [
		{
			ended: { ending: 'age-limit-passed', consentId: consent?.id ?? null, on },
			with: (input) => asOf(input, now.input.at, later)
		}
	];
}

function policy(then: AskedOfPolicy, now: AskedOfPolicy): Happened[] {
	const { policy: id, guardiansRequired, rulings, legalBasis } = now.input;
	const ruled = policyById(id, now.own).profile.questions.find(
		(question) => then.input.rulings[question.id] !== rulings[question.id]
	);
	const changed: Happened[] = [];
	if (ruled) {
		changed.push({
			ended: { ending: 'policy-changed', what: 'ruling', question: ruled.id },
			with: (input) => ({ ...input, rulings })
		});
	}
	const isOther = id !== then.input.policy || guardiansRequired !== then.input.guardiansRequired;
	if (isOther || now.version !== then.version) {
		changed.push({
			ended: { ending: 'policy-changed', what: isOther ? 'choice' : 'version' },
			with: (input) => ({ ...input, policy: id, guardiansRequired, legalBasis })
		});
	}
	return changed;
}

/** The yeses that the publication could rest on: given for that kind of channel and that image. */
function carriers(facts: PersonFacts, { channel, image, consents }: DecisionInput): ConsentFact[] {
	const isAmong = (validTo: Day | null) => consents.some((one) => one.validTo === validTo);
	return facts.consents.filter(
		(consent) =>
			consent.channels.includes(channel.kind) &&
			(consent.images === 'general' || consent.images.includes(image.id)) &&
			isAmong(consent.validTo)
	);
}

const withoutDays = { validFrom: null, validTo: null, withdrawnAt: null };

function isYes(input: DecisionInput, own: readonly Profile[]): boolean {
	const { verdict } = decide(input, own);
	return verdict === 'allowed' || verdict === 'discouraged';
}

function compare(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}
