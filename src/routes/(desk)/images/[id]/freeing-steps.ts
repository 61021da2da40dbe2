import type { MissingCode } from '#lib/domain/decision.ts';
import { doNotPublish } from '#lib/policy/defaults.ts';
import { listText } from '#lib/text/channel-place.ts';
import { imageWords } from '#lib/text/images.ts';
import type { Language } from '#lib/text/language.ts';
import { verdictWords, type Answer } from '#lib/text/verdict-words.ts';
import { answerOf } from '../answer-of.ts';
import type { ShownChannel } from './answer-order.ts';

export interface FreeingStep {
	/** The names of channels for which the same holds. */
	readonly channels: readonly string[];
	readonly sentences: readonly string[];
}

/** What would have to happen for the image to be free, channels of which the same is true together. */
export function freeingSteps(
	channels: readonly ShownChannel[],
	isNamed: boolean,
	language: Language
): FreeingStep[] {
	if (!isNamed) return [];
	const steps: { channels: string[]; sentences: string[] }[] = [];
	for (const shown of channels) {
		const sentences = sentencesFor(shown, language);
		if (sentences.length === 0) continue;
		const same = steps.find((step) => step.sentences.join() === sentences.join());
		if (same) same.channels.push(shown.channel.name);
		else steps.push({ channels: [shown.channel.name], sentences });
	}
	return steps;
}

function sentencesFor(shown: ShownChannel, language: Language): string[] {
	const t = imageWords[language];
	const listMissing = (codes: readonly MissingCode[]) =>
		listText(
			codes.map((code) => verdictWords[language].missing[code]),
			language
		);
	if (shown.ofImage) {
		const { decision } = shown.ofImage;
		if (decision.verdict === 'forbidden') return [t.freeForbiddenWhole];
		if (decision.verdict === 'incomplete') return [t.freeWhole(listMissing(decision.missing))];
		if (decision.verdict === 'needs-decision') return [t.freeDecision(t.everybody)];
		return decision.verdict === 'discouraged' ? [t.freeDiscouraged(t.everybody)] : [];
	}
	const who = (answer: Answer) =>
		shown.people.filter(
			(person) => answerOf({ verdict: person.decision.verdict, isAsked: person.isAsked }) === answer
		);
	const named = (people: readonly { readonly name: string }[]) =>
		listText(
			people.map((person) => person.name),
			language
		);
	const names = (answer: Answer) => named(who(answer));
	const sentences: string[] = [];
	const isTheirNo = (person: ShownChannel['people'][number]) =>
		person.decision.reasons[0]?.rule === doNotPublish;
	const theirNo = who('forbidden').filter(isTheirNo);
	const byPolicy = who('forbidden').filter((person) => !isTheirNo(person));
	if (theirNo.length > 0)
		sentences.push(
			theirNo.length === 1 ? t.freeForbiddenOne(named(theirNo)) : t.freeForbidden(named(theirNo))
		);
	if (byPolicy.length > 0) sentences.push(t.freeForbiddenByPolicy(named(byPolicy)));
	if (who('not-asked').length > 0) sentences.push(t.freeNotAsked(names('not-asked')));
	const byMissing = new Map<string, string[]>();
	const ofImage = new Set<MissingCode>();
	for (const { name, decision } of who('incomplete')) {
		for (const code of decision.missing.filter(isOfImage)) ofImage.add(code);
		const own = decision.missing.filter((code) => !isOfImage(code));
		if (own.length === 0) continue;
		const missing = listMissing(own);
		byMissing.set(missing, [...(byMissing.get(missing) ?? []), name]);
	}
	for (const [missing, people] of byMissing)
		sentences.push(t.freeMissing(listText(people, language), missing));
	if (ofImage.size > 0) sentences.push(t.freeWhole(listMissing([...ofImage])));
	if (who('needs-decision').length > 0) sentences.push(t.freeDecision(names('needs-decision')));
	if (who('discouraged').length > 0) sentences.push(t.freeDiscouraged(names('discouraged')));
	return sentences;
}

/** What the image or the guideline lacks, and no person. */
function isOfImage(code: MissingCode): boolean {
	return code === 'copyright' || code === 'policy-rule' || code === 'legal-basis';
}
