/** One case of the laboratory as it is typed: text by text, so that what is wrong is kept and can be put right. */
import type { Day } from '#lib/domain/day.ts';
import type { DecisionConsent, DecisionInput, DecisionRefusal } from '#lib/domain/decision.ts';
import type { Result } from '#lib/domain/result.ts';
import { parseDecisionInput, type InvalidInput } from '#lib/policy/parse-input.ts';
import { guidelines, questionIds } from '#lib/policy/policies.ts';
import { lineOn, type Profile } from '#lib/policy/profile.ts';

export interface LabConsent {
	/** `self`, or a guardian by number: `g1`. */
	signer: string;
	channels: string[];
	covers: string[];
	/** Of `transfer`, `written`. */
	boxes: string[];
	/** `general`, or an image's id. */
	images: string;
	purposes: string;
	registrationNumber: string;
	from: string;
	to: string;
	withdrawn: string;
}

export interface LabRefusal {
	by: string;
	/** A kind of channel, or `all`. */
	channels: string;
	images: string;
}

export interface LabCase {
	/** One of the five, or an own policy's `id.version`. */
	policy: string;
	at: string;
	purpose: string;
	/** Empty: the policy's usual one. */
	basis: string;
	/** Empty: as the policy has it, else one. */
	required: string;
	guardians: string;
	publisher: string;
	role: string;
	birthDate: string;
	schoolForm: string;
	/** Of `block`, `objected`. */
	person: string[];
	/** Of `identifiable`, `copyright`, `secret`, `sensitive`, `uncertain`. */
	image: string[];
	anonymised: string;
	source: string;
	shows: string[];
	kind: string;
	account: string;
	audience: string;
	/** Of `transfer`. */
	channel: string[];
	rulings: Record<string, string>;
	consents: LabConsent[];
	refusals: LabRefusal[];
}

/** The image that a case is about, and one that it is not about. */
export const thisImage = 'this';
export const otherImage = 'other';

/** As many consents, and as many noes, as a case holds. */
export const most = 9;

/** How an own policy's version goes by in a case. */
export const versionKey = ({ id, version }: Pick<Profile, 'id' | 'version'>): string => `${id}.${version}`;

/** A pupil of ten in compulsory school, social media, today: one guardian has said yes. */
export function firstCase(today: Day, policy: string = guidelines[0]?.id ?? ''): LabCase {
	return {
		policy,
		at: today,
		purpose: '',
		basis: '',
		required: '',
		guardians: '2',
		publisher: 'other',
		role: 'private',
		birthDate: `${Number(today.slice(0, 4)) - 10}-01-01`,
		schoolForm: 'compulsory',
		person: [],
		image: ['identifiable', 'copyright'],
		anonymised: 'none',
		source: 'own',
		shows: ['image'],
		kind: 'social-media',
		account: 'official',
		audience: 'all',
		channel: ['transfer'],
		rulings: {},
		consents: [firstConsent()],
		refusals: []
	};
}

export function firstConsent(signer = 'g1', kind = 'social-media'): LabConsent {
	return {
		signer,
		channels: [kind],
		covers: ['image'],
		boxes: ['transfer', 'written'],
		images: 'general',
		purposes: '',
		registrationNumber: '',
		from: '',
		to: '',
		withdrawn: ''
	};
}

export function firstRefusal(): LabRefusal {
	return { by: 'guardian', channels: 'all', images: 'general' };
}

/** The own policies as the engine takes them: one version of each, the chosen one where the case names one. */
export function ownFor(policy: string, offered: readonly Profile[]): readonly Profile[] {
	const chosen = offered.find((profile) => versionKey(profile) === policy);
	const others = offered.filter(
		(profile, index) =>
			profile.id !== chosen?.id && offered.findIndex((each) => each.id === profile.id) === index
	);
	return chosen ? [chosen, ...others] : others;
}

/** The policy that a case names; undefined where nobody offers it. */
export function policyOf(policy: string, offered: readonly Profile[]): Profile | undefined {
	return (
		guidelines.find((profile) => profile.id === policy) ??
		offered.find((profile) => versionKey(profile) === policy)
	);
}

/** As the policy has it on the day; a municipality that has not said asks one. */
export function usualRequired(profile: Profile | undefined, at: Day): 'one' | 'all' {
	const lines = profile?.practice.guardians;
	return (lines && lineOn(lines, at)?.value) ?? 'one';
}

/** The question to the engine, through the same door as everybody's: every fault is named by its path. */
export function inputOf(asked: LabCase, offered: readonly Profile[]): Result<DecisionInput, InvalidInput> {
	const own = ownFor(asked.policy, offered);
	const profile = policyOf(asked.policy, offered);
	const has = (list: readonly string[]) => (one: string) => list.includes(one);
	const [image, person] = [has(asked.image), has(asked.person)];
	const known = questionIds(own);
	return parseDecisionInput(
		{
			policy: profile?.id ?? asked.policy,
			at: asked.at,
			purpose: orNull(asked.purpose),
			subject: {
				role: asked.role,
				birthDate: orNull(asked.birthDate),
				schoolForm: orNull(asked.schoolForm),
				publicationBlock: person('block'),
				objected: person('objected')
			},
			image: {
				id: thisImage,
				identifiable: image('identifiable'),
				anonymised: asked.anonymised,
				secret: image('secret'),
				sensitive: image('sensitive'),
				shows: asked.shows,
				uncertain: image('uncertain'),
				source: asked.source,
				copyrightStated: image('copyright')
			},
			channel: {
				kind: asked.kind,
				account: asked.account,
				thirdCountry: asked.channel.includes('transfer'),
				audience: asked.audience
			},
			publisher: asked.publisher,
			legalBasis: asked.basis === '' ? profile?.usualBasis : asked.basis,
			guardiansRequired: asked.required === '' ? usualRequired(profile, asked.at) : asked.required,
			guardians: /^\d{1,3}$/.test(asked.guardians) ? Number(asked.guardians) : asked.guardians,
			rulings: Object.fromEntries(
				Object.entries(asked.rulings).filter(([id, ruling]) => ruling !== '' && known.includes(id))
			),
			consents: asked.consents.map(consentOf),
			refusals: asked.refusals.map(({ by, channels, images }) => ({
				by,
				channels: channels === 'all' ? 'all' : [channels],
				images: imagesOf(images)
			}))
		},
		own
	);
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const imagesOf = (images: string) => (images === 'general' ? 'general' : [images]);

function consentOf(one: LabConsent) {
	return {
		// What is no signer goes in as it is, so that the engine's door names the fault.
		signers: [/^g[1-9]$/.test(one.signer) ? { as: 'guardian', guardian: one.signer } : { as: one.signer }],
		channels: one.channels,
		purposes: one.purposes
			.split(',')
			.map((purpose) => purpose.trim())
			.filter((purpose) => purpose !== ''),
		covers: one.covers,
		thirdCountry: one.boxes.includes('transfer'),
		images: imagesOf(one.images),
		written: one.boxes.includes('written'),
		registrationNumber: orNull(one.registrationNumber),
		validFrom: orNull(one.from),
		validTo: orNull(one.to),
		withdrawnAt: orNull(one.withdrawn)
	};
}

/** The case that asks this question; its consents have one signer and one image each, as those of the laboratory do. */
export function caseOf(input: DecisionInput, offered: readonly Profile[]): LabCase {
	const own = offered.find((profile) => profile.id === input.policy);
	const policy = own ? versionKey(own) : input.policy;
	const profile = policyOf(policy, offered);
	const { subject, image, channel } = input;
	return {
		policy,
		at: input.at,
		purpose: input.purpose ?? '',
		basis: input.legalBasis === profile?.usualBasis ? '' : input.legalBasis,
		required: input.guardiansRequired === usualRequired(profile, input.at) ? '' : input.guardiansRequired,
		guardians: String(input.guardians),
		publisher: input.publisher,
		role: subject.role,
		birthDate: subject.birthDate ?? '',
		schoolForm: subject.schoolForm ?? '',
		person: ticked({ block: subject.publicationBlock, objected: subject.objected }),
		image: ticked({
			identifiable: image.identifiable,
			copyright: image.copyrightStated,
			secret: image.secret,
			sensitive: image.sensitive,
			uncertain: image.uncertain
		}),
		anonymised: image.anonymised,
		source: image.source,
		shows: [...image.shows],
		kind: channel.kind,
		account: channel.account,
		audience: channel.audience,
		channel: ticked({ transfer: channel.thirdCountry }),
		rulings: { ...input.rulings },
		consents: input.consents.map(labConsentOf),
		refusals: input.refusals.map(labRefusalOf)
	};
}

function labConsentOf(one: DecisionConsent): LabConsent {
	const [signer] = one.signers;
	return {
		signer: signer?.as === 'guardian' ? (signer.guardian ?? '') : 'self',
		channels: [...one.channels],
		covers: [...one.covers],
		boxes: ticked({ transfer: one.thirdCountry, written: one.written }),
		images: one.images === 'general' ? 'general' : (one.images[0] ?? otherImage),
		purposes: one.purposes.join(', '),
		registrationNumber: one.registrationNumber ?? '',
		from: one.validFrom ?? '',
		to: one.validTo ?? '',
		withdrawn: one.withdrawnAt ?? ''
	};
}

function labRefusalOf({ by, channels, images }: DecisionRefusal): LabRefusal {
	return {
		by,
		channels: channels === 'all' ? 'all' : (channels[0] ?? 'all'),
		images: images === 'general' ? 'general' : (images[0] ?? otherImage)
	};
}

const ticked = (boxes: Readonly<Record<string, boolean>>): string[] =>
	Object.keys(boxes).filter((box) => boxes[box]);
