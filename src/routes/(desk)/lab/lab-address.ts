/**
 * A case as an address, and back. The form writes the same names, one value a box; a link joins a list with dots and
 * leaves out what is as in an ordinary case. A list that is there but empty means that nothing is ticked.
 */
import type { Day } from '#lib/domain/day.ts';
import {
	firstCase,
	firstConsent,
	firstRefusal,
	most,
	type LabCase,
	type LabConsent,
	type LabRefusal
} from './lab-case.ts';

type Texts<T> = { [Key in keyof T]: T[Key] extends string ? Key : never }[keyof T];
type Lists<T> = { [Key in keyof T]: T[Key] extends string[] ? Key : never }[keyof T];

/** The names in an address. Those of a consent follow `c1`, those of a no `n1`. */
export const textNames = {
	policy: 'p',
	at: 'd',
	birthDate: 'b',
	role: 'r',
	schoolForm: 's',
	kind: 'k',
	account: 'a',
	audience: 'e',
	anonymised: 'f',
	source: 'o',
	publisher: 'w',
	basis: 'l',
	required: 'g',
	guardians: 'gn',
	purpose: 'm'
} as const satisfies Record<Texts<LabCase>, string>;
export const listNames = {
	person: 'u',
	image: 'i',
	shows: 'v',
	channel: 't'
} as const satisfies Record<Lists<LabCase>, string>;
export const consentTextNames = {
	signer: '',
	images: 'i',
	purposes: 'm',
	registrationNumber: 'n',
	from: 'f',
	to: 't',
	withdrawn: 'w'
} as const satisfies Record<Texts<LabConsent>, string>;
export const consentListNames = {
	channels: 'k',
	covers: 'v',
	boxes: 'x'
} as const satisfies Record<Lists<LabConsent>, string>;
export const refusalNames = {
	by: '',
	channels: 'k',
	images: 'i'
} as const satisfies Record<Texts<LabRefusal>, string>;

/** A ruling's name: `q.` and the question. */
export const rulingName = (question: string): string => `q.${question}`;
export const consentName = (place: number): string => `c${place + 1}`;
export const refusalName = (place: number): string => `n${place + 1}`;

/** A birth date, a day and a policy stand in every address: a link means the same tomorrow. */
const always: readonly string[] = [textNames.policy, textNames.at, textNames.birthDate];

const longestText = 200;

/** The case of an address; without a case in it, the first one. */
export function caseFromAddress(params: URLSearchParams, today: Day, policy?: string): LabCase {
	const first = firstCase(today, policy);
	if (![...params.keys()].some((name) => always.includes(name))) return first;
	const made = { ...first, consents: [], refusals: [] };
	return {
		...readFields(params, made, '', textNames, listNames),
		rulings: Object.fromEntries(
			[...params.keys()]
				.filter((name) => name.startsWith('q.'))
				.map((name) => [name.slice('q.'.length), params.get(name) ?? ''])
		),
		consents: places(params, consentName).map((name) =>
			readFields(params, firstConsent(), name, consentTextNames, consentListNames)
		),
		refusals: places(params, refusalName).map((name) =>
			readFields(params, firstRefusal(), name, refusalNames, {})
		)
	};
}

/** The case as the query of an address, without the question mark. */
export function addressOf(asked: LabCase, today: Day): string {
	const params = new URLSearchParams();
	writeFields(params, asked, firstCase(today), '', textNames, listNames);
	for (const [question, ruling] of Object.entries(asked.rulings).sort(([one], [other]) =>
		one < other ? -1 : 1
	)) {
		if (ruling !== '') params.set(rulingName(question), ruling);
	}
	asked.consents.forEach((one, place) => {
		params.set(consentName(place), one.signer);
		writeFields(params, one, firstConsent(), consentName(place), consentTextNames, consentListNames);
	});
	asked.refusals.forEach((one, place) => {
		params.set(refusalName(place), one.by);
		writeFields(params, one, firstRefusal(), refusalName(place), refusalNames, {});
	});
	return params.toString();
}

function places(params: URLSearchParams, nameOf: (place: number) => string): readonly string[] {
	return Array.from({ length: most }, (_, place) => nameOf(place)).filter((name) => params.has(name));
}

type Names<Key extends PropertyKey> = Readonly<Partial<Record<Key, string>>>;

function readFields<T extends object>(
	params: URLSearchParams,
	first: T,
	prefix: string,
	texts: Names<Texts<T>>,
	lists: Names<Lists<T>>
): T {
	const read: Record<string, string | string[]> = {};
	for (const [key, name] of Object.entries<string | undefined>(texts)) {
		const given = params.get(`${prefix}${name ?? ''}`);
		if (given !== null) read[key] = given.slice(0, longestText);
	}
	for (const [key, name] of Object.entries<string | undefined>(lists)) {
		const whole = `${prefix}${name ?? ''}`;
		if (!params.has(whole)) continue;
		const ticked = params.getAll(whole).flatMap((given) => given.split('.'));
		read[key] = [...new Set(ticked.filter((one) => one !== ''))];
	}
	return { ...first, ...read };
}

function writeFields<T extends object>(
	params: URLSearchParams,
	asked: T,
	first: T,
	prefix: string,
	texts: Names<Texts<T>>,
	lists: Names<Lists<T>>
): void {
	const valueOf = (of: T, key: string): unknown => Object.entries(of).find(([each]) => each === key)?.[1];
	const write = (key: string, name: string, asText: (value: unknown) => string) => {
		const [given, usual] = [asText(valueOf(asked, key)), asText(valueOf(first, key))];
		const isSettled = name === prefix && prefix !== '';
		if (!isSettled && (given !== usual || always.includes(name))) params.set(name, given);
	};
	for (const [key, name] of Object.entries<string | undefined>(texts)) {
		write(key, `${prefix}${name ?? ''}`, String);
	}
	for (const [key, name] of Object.entries<string | undefined>(lists)) {
		write(key, `${prefix}${name ?? ''}`, (value) => (Array.isArray(value) ? value.join('.') : ''));
	}
}
