import type { PersonFacts } from '#lib/domain/consent.ts';
import type { Day } from '#lib/domain/day.ts';
import { verdicts, type Decision, type Reason, type Role, type Verdict } from '#lib/domain/decision.ts';
import { channelVerdict } from '#lib/policy/channel-verdict.ts';
import { factsByPersonId } from './db/facts.ts';
import { knownAs } from './db/people.ts';
import type { Db } from './db/store.ts';
import type { NamedChannel } from './deciding-channels.ts';
import { imageOf, type Hanging } from './hanging.ts';
import { nothingKnown, notNamedYet } from './image-verdicts.ts';

/** One channel under the policy that is followed and under the one that is asked about. */
export interface ChannelOnBothSides {
	readonly before: NamedChannel;
	readonly after: NamedChannel;
}

export interface Answer {
	readonly verdict: Verdict;
	/** The decisive rule. */
	readonly because: Reason | null;
}
export interface BothAnswers {
	readonly before: Answer;
	readonly after: Answer;
}

interface KnownPerson {
	readonly facts: PersonFacts;
	readonly unitId: string | null;
	/** Nothing that the person has answered is about certain images alone: all images get the same answer. */
	readonly isAlikeForImages: boolean;
	readonly answers: Map<string, BothAnswers>;
}

/**
 * Answers under both policies, with the same facts and on the same day: only the policy differs. Each person's facts are
 * read once, and what is asked again about somebody is answered from memory.
 */
export function bothAnswers(on: Day) {
	const known = new Map<string, KnownPerson>();

	/** Reads, all together, the facts of those of whom nothing has been asked yet. */
	async function learn(db: Db, personIds: readonly string[]): Promise<void> {
		const unknown = [...new Set(personIds)].filter((id) => !known.has(id));
		const people = await knownAs(db, unknown);
		for (const [id, facts] of await factsByPersonId(db, unknown)) {
			const said = [...facts.consents, ...facts.refusals];
			known.set(id, {
				facts,
				unitId: people.get(id)?.unitId ?? null,
				isAlikeForImages: said.every((one) => one.images === 'general'),
				answers: new Map()
			});
		}
	}

	function learned(personId: string): KnownPerson {
		const person = known.get(personId);
		if (!person) throw new Error(`The person ${personId} has no facts.`);
		return person;
	}

	/** One person's answers in a channel: in an image that is published, or in general. */
	function ofPerson(
		personId: string,
		{ before, after }: ChannelOnBothSides,
		shown?: { readonly role: Role; readonly image: ReturnType<typeof imageOf> }
	): BothAnswers {
		const { facts, answers, isAlikeForImages } = learned(personId);
		const key = `${before.id} ${keyOf(shown)}`;
		const remembered = isAlikeForImages ? answers.get(key) : undefined;
		if (remembered) return remembered;
		const made = {
			before: answerOf(channelVerdict(facts, before, on, shown).decision),
			after: answerOf(channelVerdict(facts, after, on, shown).decision)
		};
		if (isAlikeForImages) answers.set(key, made);
		return made;
	}

	const ofNobody = new Map<string, BothAnswers>();

	/** A publication's answers: the worst of those of the people in its image. */
	function ofPublication(hanging: Hanging, channel: ChannelOnBothSides): BothAnswers {
		const image = imageOf(hanging);
		if (hanging.people.length > 0) {
			const all = hanging.people.map(({ personId, role }) => ofPerson(personId, channel, { role, image }));
			return { before: worst(all.map((one) => one.before)), after: worst(all.map((one) => one.after)) };
		}
		const isNobodyShown = hanging.said?.isNobodyShown ?? false;
		const key = `${channel.before.id} ${String(isNobodyShown)} ${keyOf({ role: 'private', image })}`;
		const remembered = ofNobody.get(key);
		if (remembered) return remembered;
		const answer = (side: NamedChannel) => answerOfNobody(hanging, side, on, isNobodyShown);
		const made = { before: answer(channel.before), after: answer(channel.after) };
		ofNobody.set(key, made);
		return made;
	}

	return {
		learn,
		ofPerson,
		ofPublication,
		unitIdOf: (personId: string) => learned(personId).unitId,
		factsOf: (personId: string) => learned(personId).facts
	};
}

function answerOfNobody(hanging: Hanging, channel: NamedChannel, on: Day, isNobodyShown: boolean): Answer {
	const image = { ...imageOf(hanging), identifiable: !isNobodyShown };
	const { verdict, because } = answerOf(channelVerdict(nothingKnown, channel, on, { image }).decision);
	return { verdict: isNobodyShown ? verdict : notNamedYet(verdict), because };
}

function answerOf({ verdict, reasons }: Decision): Answer {
	return { verdict, because: reasons[0] ?? null };
}

function worst(answers: readonly Answer[]): Answer {
	const [first, ...others] = answers;
	if (!first) throw new Error('Nobody has answered.');
	const severity = (answer: Answer) => verdicts.indexOf(answer.verdict);
	return others.reduce((held, answer) => (severity(answer) < severity(held) ? answer : held), first);
}

type Flags = {
	readonly role: Role;
	readonly image: { secret: boolean; sensitive: boolean; copyrightStated: boolean };
};

/** What an answer hangs on besides the person and the channel; an image in general is one with nothing against it. */
function keyOf(shown: Flags | undefined): string {
	const { role, image } = shown ?? { role: 'private', image: nothingAgainst };
	return `${role} ${Number(image.secret)}${Number(image.sensitive)}${Number(image.copyrightStated)}`;
}
const nothingAgainst = { secret: false, sensitive: false, copyrightStated: true };
