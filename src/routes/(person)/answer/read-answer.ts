import * as v from 'valibot';
import { channelKinds, type ChannelKind } from '#lib/domain/decision.ts';
import { formLanguages } from '#lib/domain/form-language.ts';
import { normaliseCode } from '#lib/domain/own-page-code.ts';
import { personName } from '#lib/domain/person-name.ts';
import { isSignature } from '#lib/domain/signature.ts';
import { sha256Of } from '#lib/server/hash.ts';
import type { DescribedAnswerer, OwnPhoneAnswer } from '#lib/server/use-cases/answer-by-link.ts';
import { sha256Hex, signatureStrokes, uuid, type SignatureStrokes } from '#lib/sync/record.ts';

export type Fault =
	'who' | 'personName' | 'answer' | 'relation' | 'name' | 'tooLong' | 'unreadable' | 'itIsI' | 'drawing';

/** Field by field, what is wrong with it. */
export type Faults = Readonly<Record<string, Fault>>;

/** Who somebody is, as far as the link knows it already. */
export interface Shown {
	readonly isPoster: boolean;
	readonly kinds: readonly ChannelKind[];
}

const envelope = v.object({
	id: uuid,
	link: uuid,
	language: v.picklist(formLanguages),
	form: sha256Hex,
	/** By the script of the page; without it, the server has made the secret itself. */
	'own-page': v.optional(sha256Hex),
	secret: v.optional(v.string())
});

/** The answer in a form as it was sent, or what is wrong with it. Null: no form of ours. */
export function readAnswer(
	typed: Readonly<Record<string, string>>,
	{ isPoster, kinds }: Shown
):
	| { readonly ok: true; readonly value: OwnPhoneAnswer; readonly secret: string | null }
	| { readonly ok: false; readonly faults: Faults }
	| null {
	const parsed = v.safeParse(envelope, typed);
	if (!parsed.success) return null;
	const sent = parsed.output;
	const secret = normaliseCode(sent.secret ?? '');
	const ownPageSha256 = sent['own-page'] ?? (secret === null ? null : sha256Of(secret));
	if (ownPageSha256 === null) return null;

	const faults: Record<string, Fault> = {};
	const named = (field: string, missing: Fault): string => {
		const name = personName(typed[field] ?? '');
		if (name.ok) return name.value;
		const { type } = name.refusal;
		faults[field] = type === 'NameMissing' ? missing : type === 'NameTooLong' ? 'tooLong' : 'unreadable';
		return '';
	};
	const optional = (field: string, missing: Fault): string =>
		(typed[field] ?? '').trim() === '' ? '' : named(field, missing);

	const as: DescribedAnswerer['as'] = typed.who === 'self' ? 'self' : 'guardian';
	if (isPoster && typed.who !== 'self' && typed.who !== 'child') faults.who = 'who';
	const described = isPoster
		? {
				as,
				childName: named('person', 'personName'),
				group: optional('group', 'unreadable'),
				relation: as === 'guardian' ? named('relation', 'relation') : ''
			}
		: null;
	const answers = new Map<ChannelKind, 'yes' | 'no'>();
	for (const kind of channelKinds) {
		if (!kinds.includes(kind)) continue;
		const answer = typed[`answer-${kind}`];
		if (answer === 'yes' || answer === 'no') answers.set(kind, answer);
		else faults[`answer-${kind}`] = 'answer';
	}
	const saysYes = [...answers.values()].includes('yes');
	const withName = typed['answer-name'];
	if (saysYes && withName !== 'yes' && withName !== 'no') faults['answer-name'] = 'answer';
	const name = named('name', 'name');
	if (typed['it-is-i'] !== 'yes') faults['it-is-i'] = 'itIsI';
	const signature = drawn(typed.signature ?? '');
	if (signature === 'unreadable') faults.signature = 'drawing';
	if (Object.keys(faults).length > 0 || signature === 'unreadable') return { ok: false, faults };
	return {
		ok: true,
		secret: sent['own-page'] === undefined ? secret : null,
		value: {
			id: sent.id,
			linkId: sent.link,
			language: sent.language,
			formSha256: sent.form,
			described,
			answers,
			thirdCountry: typed['third-country'] === 'yes',
			withName: saysYes && withName === 'yes',
			name,
			signature,
			ownPageSha256
		}
	};
}

function drawn(text: string): SignatureStrokes | null | 'unreadable' {
	if (text === '') return null;
	try {
		const parsed = v.safeParse(signatureStrokes, JSON.parse(text));
		return parsed.success && isSignature(parsed.output) ? parsed.output : 'unreadable';
	} catch (error) {
		if (error instanceof SyntaxError) return 'unreadable';
		throw error;
	}
}
