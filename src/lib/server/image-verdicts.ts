import type { Day } from '#lib/domain/day.ts';
import type {
	Decision,
	DecisionImage,
	DecisionInput,
	DutyCode,
	Role,
	Verdict
} from '#lib/domain/decision.ts';
import { channelVerdict, type ChannelVerdict } from '#lib/policy/channel-verdict.ts';
import { worstVerdict } from '#lib/policy/worst.ts';
import type { Actor } from '#lib/domain/access.ts';
import { factsByPersonId } from './db/facts.ts';
import { appearancesIn, descriptionsByImageId, type ImageDescriptionRow } from './db/publishing.ts';
import type { Db } from './db/store.ts';
import type { NamedChannel } from './deciding-channels.ts';
import { namesShownTo } from './names-shown.ts';

/** The verdict for everybody in an image, in one channel. */
export interface ImageVerdict {
	readonly channel: NamedChannel;
	/** The worst of the people's. `incomplete` while nobody has said who is in the image. */
	readonly verdict: Verdict;
	/** False where all that is missing is that nobody has been asked. */
	readonly isAsked: boolean;
	readonly people: readonly {
		readonly personId: string;
		/** Empty for somebody of a unit that the actor does not see. */
		readonly name: string;
		readonly role: Role;
		readonly decision: Decision;
		readonly isAsked: boolean;
	}[];
	/** For an image in which nobody can be recognised, or nobody has been named. */
	readonly ofImage: { readonly input: DecisionInput; readonly decision: Decision } | null;
	readonly duties: readonly DutyCode[];
}

export interface PersonAnswer {
	readonly personId: string;
	readonly answer: ChannelVerdict;
}

export interface DecidedImage {
	readonly imageId: string;
	readonly description: ImageDescriptionRow | null;
	/** In the order of the channels that were asked about. */
	readonly channels: readonly { readonly shown: ImageVerdict; readonly answers: readonly PersonAnswer[] }[];
}

/** Decides several images at once, each for everybody in it and in every one of the channels, on a day. */
export async function imageVerdicts(
	db: Db,
	imageIds: readonly string[],
	channels: readonly NamedChannel[],
	on: Day,
	actor: Actor
): Promise<DecidedImage[]> {
	const descriptions = await descriptionsByImageId(db, imageIds);
	const appearances = await appearancesIn(db, imageIds);
	const personIds = appearances.map((appearance) => appearance.personId);
	const facts = await factsByPersonId(db, personIds);
	const names = await namesShownTo(db, actor, personIds);

	return imageIds.map((imageId) => {
		const description = descriptions.get(imageId) ?? null;
		const shownHere = appearances
			.filter((appearance) => appearance.imageId === imageId)
			.map((appearance) => ({ ...appearance, name: names.get(appearance.personId) ?? '' }))
			.sort(
				(one, other) => one.name.localeCompare(other.name, 'sv') || (one.personId < other.personId ? -1 : 1)
			);
		const image: Partial<DecisionImage> = {
			id: imageId,
			secret: description?.isSecret ?? false,
			sensitive: description?.isSensitive ?? false,
			copyrightStated: description?.mayUse ?? false
		};
		return {
			imageId,
			description,
			channels: channels.map((channel) => {
				const answers = shownHere.map(({ personId, name, role }) => {
					const known = facts.get(personId);
					if (!known) throw new Error(`The person ${personId} has no facts.`);
					return { personId, name, role, answer: channelVerdict(known, channel, on, { image, role }) };
				});
				const isNobodyShown = description?.isNobodyShown ?? false;
				const ofImage =
					answers.length > 0
						? null
						: channelVerdict(nothingKnown, channel, on, {
								image: { ...image, identifiable: !isNobodyShown }
							});
				const decisions = ofImage ? [ofImage.decision] : answers.map(({ answer }) => answer.decision);
				const worst = worstVerdict(decisions.map((decision) => decision.verdict)) ?? 'incomplete';
				return {
					answers,
					shown: {
						channel,
						verdict: ofImage && !isNobodyShown ? notNamedYet(worst) : worst,
						isAsked:
							worst !== 'incomplete' ||
							ofImage !== null ||
							answers.some(({ answer }) => answer.decision.verdict === worst && answer.isAsked),
						people: answers.map(({ personId, name, role, answer }) => ({
							personId,
							name,
							role,
							decision: answer.decision,
							isAsked: answer.isAsked
						})),
						ofImage: ofImage && { input: ofImage.input, decision: ofImage.decision },
						duties: [...new Set(decisions.flatMap((decision) => decision.duties))].sort()
					}
				};
			})
		};
	});
}

/** Nobody has said who is in the image: whatever a policy would say of a stranger, it cannot be better than that. */
export function notNamedYet(verdict: Verdict): Verdict {
	return verdict === 'forbidden' ? verdict : 'incomplete';
}

export const nothingKnown = {
	birthDate: null,
	schoolForm: null,
	blocks: [],
	objections: [],
	consents: [],
	refusals: [],
	withdrawals: [],
	guardians: []
} as const;
