/** What a yes will and will not be enough for, in sentences, said before anybody signs. */
import type { DraftSigner } from '#lib/device/signing-draft.ts';
import type { Signer } from '#lib/domain/consent.ts';
import type { Day } from '#lib/domain/day.ts';
import type { ChannelKind, MissingCode } from '#lib/domain/decision.ts';
import { screenLanguage, type FormLanguage } from '#lib/domain/form-language.ts';
import { outlook, type Outlook } from '#lib/policy/outlook.ts';
import type { EventPack, PackChannel, PackPerson } from '#lib/sync/pack.ts';
import { fieldSignWords } from '#lib/text/field-sign.ts';
import { inARow } from '#lib/text/form-languages/in-a-row.ts';
import { eventChannels, ownPolicies } from './event-channels.ts';

export { inARow };

export interface OutlookQuestion {
	readonly pack: EventPack;
	readonly person: PackPerson;
	readonly signer: DraftSigner;
	readonly today: Day;
	readonly language: FormLanguage;
	/** Only channels of this kind; null for all. */
	readonly kind: ChannelKind | null;
}

/** One sentence for all channels of which the same is true, in the event's order of channels. */
export function consentOutlook({ pack, person, signer, today, language, kind }: OutlookQuestion): string[] {
	const channels = pack.channels.filter((channel) => kind === null || channel.kind === kind);
	const answers = outlook({
		facts: {
			birthDate: person.birthDate,
			schoolForm: person.schoolForm,
			blocks: [],
			objections: [],
			consents: [],
			refusals: [],
			withdrawals: [],
			guardians: person.guardians
		},
		signer: asSigner(signer),
		at: today,
		guardiansRequired: pack.guardiansRequired,
		channels: eventChannels(pack).filter(({ channel }) => kind === null || channel.kind === kind),
		own: ownPolicies(pack)
	});
	const sentences = new Map<string, { say: (names: string) => string; names: string[] }>();
	for (const [place, channel] of channels.entries()) {
		const answer = answers[place];
		if (!answer) continue;
		const { key, say } = sentenceOf(answer, channel);
		const same = sentences.get(key);
		if (same) same.names.push(channel.name);
		else sentences.set(key, { say, names: [channel.name] });
	}
	return [...sentences.values()].map(({ say, names }) => say(inARow(names, language)));

	function sentenceOf({ verdict, missing, because }: Outlook, channel: PackChannel) {
		const words = fieldSignWords[language].outlook;
		const listed = person.states.find(({ channelId }) => channelId === channel.id);
		if (listed?.verdict === 'forbidden' && verdict !== 'forbidden') return { key: 'no', say: words.hasNo };
		const box = channel.thirdCountry ? ' box' : '';
		switch (verdict) {
			case 'allowed':
				return { key: `yes${box}`, say: box ? words.enoughWithBox : words.enough };
			case 'discouraged':
				return { key: `but${box}`, say: box ? words.discouragedWithBox : words.discouraged };
			case 'needs-decision':
				return { key: 'decision', say: words.decision };
			case 'forbidden': {
				const why = because?.text[screenLanguage(language)] ?? '';
				return { key: `forbidden ${why}`, say: (names: string) => words.forbidden(names, why) };
			}
			case 'incomplete': {
				// Whoever says the last yes is not told that it is not enough: then it is.
				const isOthersAlone = signer.as === 'guardian' && missing.join() === 'guardian-consent';
				if (isOthersAlone) return { key: 'guardians', say: words.withAllGuardians };
				const why = [...new Set(missing.map(missingWords))].join(words.and);
				return { key: `incomplete ${why}`, say: (names: string) => words.incomplete(names, why) };
			}
		}
	}

	function missingWords(code: MissingCode): string {
		const words = fieldSignWords[language].outlook;
		if (code === 'guardian-consent' && signer.as === 'claimed') return words.claimed;
		if (code === 'guardian-consent' && signer.as === 'guardian') return words.allGuardians;
		return words.missing[code];
	}
}

function asSigner(signer: DraftSigner): Signer {
	switch (signer.as) {
		case 'self':
			return { as: 'self' };
		case 'guardian':
			return { as: 'guardian', guardianId: signer.guardianId };
		case 'claimed':
			return { as: 'guardian', claimed: true };
	}
}
