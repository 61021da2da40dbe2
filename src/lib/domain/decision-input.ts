/** The one place where facts become the input of a decision. */
import { usualLegalBasis } from '#lib/policy/policies.ts';
import type { Profile } from '#lib/policy/profile.ts';
import { isBlocked, standingAnswers, type PersonFacts } from './consent.ts';
import type { Day } from './day.ts';
import type {
	ChannelKind,
	DecisionChannel,
	DecisionConsent,
	DecisionImage,
	DecisionInput,
	LegalBasis,
	Role
} from './decision.ts';

/** What is asked of one person: the facts, the image, the channel, the day, and whose policy decides. */
export interface DecisionQuestion {
	readonly facts: PersonFacts;
	/** Unset keys take the vocabulary's defaults; an image of which nothing is said shows an identifiable person. */
	readonly image: Partial<DecisionImage>;
	readonly channel: { readonly kind: ChannelKind } & Partial<DecisionChannel>;
	/** The day of publication in Sweden. */
	readonly at: Day;
	/** The policy of the publishing channel's controller. */
	readonly policyId: string;
	/** The channel's usual basis; unset, the policy's. */
	readonly legalBasis?: LegalBasis | undefined;
	readonly guardiansRequired: 'one' | 'all';
	readonly purpose?: string | null | undefined;
	readonly publisher?: 'culture' | 'other' | undefined;
	readonly rulings?: DecisionInput['rulings'] | undefined;
	/** The role in this image; a person may be private in one and an employee in another. */
	readonly role?: Role | undefined;
	/** The municipality's own published policies. */
	readonly own?: readonly Profile[] | undefined;
}

/** The vocabulary's defaults for an image, and that it shows an identifiable person. */
export const anImage: DecisionImage = {
	id: 'this',
	identifiable: true,
	anonymised: 'none',
	secret: false,
	sensitive: false,
	shows: ['image'],
	uncertain: false,
	source: 'own',
	copyrightStated: true
};
const noRulings: DecisionInput['rulings'] = {};

/** Turns facts into the whole input of `decide`: claimed signers, withdrawals and refusals are settled here. */
export function decisionInputFor(question: DecisionQuestion): DecisionInput {
	const { facts, channel, guardiansRequired } = question;
	const image = { ...anImage, ...question.image };
	const { consents, refusals } = standingAnswers(facts, image.id, question.at);
	return {
		policy: question.policyId,
		at: question.at,
		purpose: question.purpose ?? null,
		subject: {
			role: question.role ?? 'private',
			birthDate: facts.birthDate,
			schoolForm: facts.schoolForm,
			publicationBlock: isBlocked(facts),
			objected: facts.objections.length > 0
		},
		image,
		channel: {
			kind: channel.kind,
			account: channel.account ?? 'official',
			thirdCountry: channel.thirdCountry ?? channel.kind === 'social-media',
			audience: channel.audience ?? 'all'
		},
		publisher: question.publisher ?? 'other',
		legalBasis: question.legalBasis ?? usualLegalBasis(question.policyId, question.own),
		guardiansRequired,
		// With no guardian known, all have not signed: one signature at least is asked for.
		guardians: Math.max(1, facts.guardians.length),
		rulings: question.rulings ?? noRulings,
		consents: guardiansRequired === 'all' ? consents.filter((one) => isSignedByKnown(one, facts)) : consents,
		refusals
	};
}

/** Where all must sign, the signature of somebody who is no longer a guardian does not fill a guardian's place. */
function isSignedByKnown(consent: DecisionConsent, facts: PersonFacts): boolean {
	return consent.signers.every(
		(signer) => signer.as === 'self' || facts.guardians.some((guardian) => guardian.id === signer.guardian)
	);
}
