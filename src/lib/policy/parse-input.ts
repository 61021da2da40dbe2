/** The door of the engine for what comes from outside: every fault is named by path, nothing is half-read. */
import { isDay, type Day } from '#lib/domain/day.ts';
import {
	accounts,
	anonymisations,
	audiences,
	channelKinds,
	contents,
	guardianCounts,
	imageSources,
	legalBases,
	publishers,
	roles,
	rulingAnswers,
	schoolForms,
	signerKinds,
	type ChannelKind,
	type DecisionChannel,
	type DecisionConsent,
	type DecisionImage,
	type DecisionInput,
	type DecisionRefusal,
	type DecisionSigner,
	type DecisionSubject
} from '#lib/domain/decision.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { isPolicy, questionIds } from './policies.ts';
import { lineOn, type Profile } from './profile.ts';

/** `path` as `consents[0].signers`; the empty path is the whole input. */
export interface InputFault {
	readonly path: string;
	readonly message: string;
}
export interface InvalidInput {
	readonly type: 'InvalidInput';
	readonly faults: readonly InputFault[];
}

/**
 * Reads a decision's input, fills in the defaults, and names every fault. The value of a key that is at fault is
 * never used: one fault refuses the whole.
 */
export function parseDecisionInput(
	value: unknown,
	own: readonly Profile[] = []
): Result<DecisionInput, InvalidInput> {
	const faults: InputFault[] = [];
	const fields = fieldsOf(value, '', faults, [
		'policy',
		'at',
		'purpose',
		'subject',
		'image',
		'channel',
		'publisher',
		'legalBasis',
		'guardiansRequired',
		'guardians',
		'rulings',
		'consents',
		'refusals'
	]);
	const policy = fields.text('policy', required);
	if (isText(fields.get('policy')) && !isPolicy(policy, own))
		fields.fault('policy', `no policy is called ${shown(policy)}`);
	const at = fields.day('at', required);
	const input: DecisionInput = {
		policy,
		at: at ?? '',
		purpose: fields.textOrNull('purpose', null),
		subject: subjectFrom(fields, at),
		image: imageFrom(fields),
		channel: channelFrom(fields),
		publisher: fields.oneOf('publisher', publishers, 'other'),
		legalBasis: fields.oneOf('legalBasis', legalBases, 'consent'),
		guardiansRequired: fields.oneOf('guardiansRequired', guardianCounts, usualGuardians(policy, at, own)),
		guardians: fields.count('guardians', 1),
		rulings: rulingsFrom(fields, questionIds(own)),
		consents: fields.list('consents', [], (one, path) => consentFrom(one, path, faults)),
		refusals: fields.list('refusals', [], (one, path) => refusalFrom(one, path, faults))
	};
	return faults.length === 0 ? ok(input) : refused({ type: 'InvalidInput', faults });
}

/** An own policy may say that all guardians sign: whoever leaves the key out has not said otherwise. */
function usualGuardians(policy: string, at: Day | null, own: readonly Profile[]): 'one' | 'all' {
	const lines = own.find(({ id }) => id === policy)?.practice.guardians;
	return (lines && at && lineOn(lines, at)?.value) || 'one';
}

function subjectFrom(parent: Fields, at: Day | null): DecisionSubject {
	const fields = parent.object('subject', [
		'role',
		'birthDate',
		'schoolForm',
		'publicationBlock',
		'objected'
	]);
	const birthDate = fields.day('birthDate', null);
	if (birthDate !== null && at !== null && birthDate > at) {
		fields.fault('birthDate', 'the birth date is after the day of publication');
	}
	return {
		role: fields.oneOf('role', roles, required),
		birthDate,
		schoolForm: fields.oneOfOrNull('schoolForm', schoolForms, null),
		publicationBlock: fields.yes('publicationBlock', false),
		objected: fields.yes('objected', false)
	};
}

function imageFrom(parent: Fields): DecisionImage {
	const fields = parent.object('image', [
		'id',
		'identifiable',
		'anonymised',
		'secret',
		'sensitive',
		'shows',
		'uncertain',
		'source',
		'copyrightStated'
	]);
	return {
		id: fields.text('id', 'this'),
		identifiable: fields.yes('identifiable', required),
		anonymised: fields.oneOf('anonymised', anonymisations, 'none'),
		secret: fields.yes('secret', false),
		sensitive: fields.yes('sensitive', false),
		shows: fields.listOf('shows', contents, ['image']),
		uncertain: fields.yes('uncertain', false),
		source: fields.oneOf('source', imageSources, 'own'),
		copyrightStated: fields.yes('copyrightStated', true)
	};
}

function channelFrom(parent: Fields): DecisionChannel {
	const fields = parent.object('channel', ['kind', 'account', 'thirdCountry', 'audience']);
	const kind = fields.oneOf('kind', channelKinds, required);
	return {
		kind,
		account: fields.oneOf('account', accounts, 'official'),
		thirdCountry: fields.yes('thirdCountry', kind === 'social-media'),
		audience: fields.oneOf('audience', audiences, 'all')
	};
}

function rulingsFrom(parent: Fields, questions: readonly string[]): DecisionInput['rulings'] {
	if (parent.lacks('rulings')) return {};
	const fields = parent.object('rulings', questions);
	const given = questions.filter((question) => !fields.lacks(question));
	return Object.fromEntries(
		given.map((question) => [question, fields.oneOf(question, rulingAnswers, required)])
	);
}

function consentFrom(value: unknown, path: string, faults: InputFault[]): DecisionConsent {
	const fields = fieldsOf(value, path, faults, [
		'signers',
		'channels',
		'purposes',
		'covers',
		'thirdCountry',
		'images',
		'written',
		'registrationNumber',
		'validFrom',
		'validTo',
		'withdrawnAt'
	]);
	const signers = fields.list('signers', required, (one, at) => signerFrom(one, at, faults));
	if (signers.length === 0 && fields.isList('signers'))
		fields.fault('signers', 'a consent has at least one signer');
	const registrationNumber = fields.textOrNull('registrationNumber', null);
	if (registrationNumber === '') fields.fault('registrationNumber', 'must not be empty');
	return {
		signers,
		channels: fields.listOf('channels', channelKinds, required),
		purposes: fields.texts('purposes', []),
		covers: fields.listOf('covers', contents, ['image']),
		thirdCountry: fields.yes('thirdCountry', false),
		images: fields.generalOrTexts('images'),
		written: fields.yes('written', true),
		registrationNumber,
		validFrom: fields.day('validFrom', null),
		validTo: fields.day('validTo', null),
		withdrawnAt: fields.day('withdrawnAt', null)
	};
}

function signerFrom(value: unknown, path: string, faults: InputFault[]): DecisionSigner {
	const fields = fieldsOf(value, path, faults, ['as', 'guardian']);
	const as = fields.oneOf('as', signerKinds, required);
	return fields.lacks('guardian') ? { as } : { as, guardian: fields.text('guardian', required) };
}

function refusalFrom(value: unknown, path: string, faults: InputFault[]): DecisionRefusal {
	const fields = fieldsOf(value, path, faults, ['by', 'channels', 'images']);
	const channels: readonly ChannelKind[] | 'all' =
		fields.get('channels') === 'all' ? 'all' : fields.listOf('channels', channelKinds, required);
	return {
		by: fields.oneOf('by', signerKinds, required),
		channels,
		images: fields.generalOrTexts('images')
	};
}

/** Stands where a default would: the key must be there. */
const required = Symbol('required');
type Required = typeof required;

/** The fields of one object; a reader notes a fault by path and answers something harmless. */
type Fields = ReturnType<typeof fieldsOf>;

function fieldsOf(value: unknown, path: string, faults: InputFault[], keys: readonly string[]) {
	const isObject = isRecord(value);
	const record: Readonly<Record<string, unknown>> = isObject ? value : {};
	const pathOf = (key: string) => (path === '' ? inPath(key) : `${path}.${inPath(key)}`);
	const fault = (key: string, message: string) => {
		// What is no object at all has one fault, not one more for each key that it lacks.
		if (isObject) faults.push({ path: pathOf(key), message });
	};
	if (!isObject) faults.push({ path, message: `must be an object, not ${kindOf(value)}` });
	for (const key of Object.keys(record)) if (!keys.includes(key)) fault(key, 'is not a known key');

	const get = (key: string): unknown => (Object.hasOwn(record, key) ? record[key] : undefined);
	const lacks = (key: string) => get(key) === undefined;
	const wrong = (key: string, expected: string) =>
		fault(key, lacks(key) ? `is missing: ${expected}` : `must be ${expected}, not ${shown(get(key))}`);

	/** The value where it passes, its default where it is missing, else a fault and the stand-in. */
	function read<T, D>(
		key: string,
		passes: (given: unknown) => given is T,
		expected: string,
		missing: D | Required,
		standIn: T | D
	): T | D {
		const given = get(key);
		if (given === undefined && missing !== required) return missing;
		if (passes(given)) return given;
		wrong(key, expected);
		return standIn;
	}

	function oneOf<const T extends string>(
		key: string,
		values: readonly [T, ...T[]],
		missing: NoInfer<T> | Required
	): T {
		return read<T, T>(key, isOneOf(values), oneOfText(values), missing, values[0]);
	}

	function list<T>(
		key: string,
		missing: readonly T[] | Required,
		item: (one: unknown, at: string) => T
	): readonly T[] {
		const given = read<readonly unknown[], null>(
			key,
			isArray,
			'a list',
			missing === required ? required : null,
			null
		);
		if (given === null) return missing === required ? [] : missing;
		return Array.from(given, (one, index) => item(one, `${pathOf(key)}[${index}]`));
	}

	function listOf<const T extends string>(
		key: string,
		values: readonly [T, ...T[]],
		missing: readonly NoInfer<T>[] | Required
	): readonly T[] {
		const isValue = isOneOf(values);
		return list<T>(key, missing, (one, at) => {
			if (isValue(one)) return one;
			faults.push({ path: at, message: `must be ${oneOfText(values)}, not ${shown(one)}` });
			return values[0];
		});
	}

	function texts(key: string, missing: readonly string[] | Required): readonly string[] {
		return list<string>(key, missing, (one, at) => {
			if (isText(one)) return one;
			faults.push({ path: at, message: `must be a string, not ${shown(one)}` });
			return '';
		});
	}

	return {
		fault,
		get,
		lacks,
		oneOf,
		list,
		listOf,
		texts,
		isList: (key: string) => Array.isArray(get(key)),
		object: (key: string, known: readonly string[]) =>
			lacks(key)
				? (wrong(key, 'an object'), fieldsOf({}, pathOf(key), [], known))
				: fieldsOf(get(key), pathOf(key), faults, known),
		text: (key: string, missing: string | Required) =>
			read<string, string>(key, isText, 'a string', missing, ''),
		textOrNull: (key: string, missing: null) =>
			read<string | null, null>(key, isTextOrNull, 'a string or null', missing, null),
		yes: (key: string, missing: boolean | Required) =>
			read<boolean, boolean>(key, isYesOrNo, 'true or false', missing, false),
		count: (key: string, missing: number) =>
			read<number, number>(key, isCount, 'a whole number, 1 or more', missing, 1),
		oneOfOrNull: <const T extends string>(
			key: string,
			values: readonly [T, ...T[]],
			missing: null
		): T | null =>
			get(key) === null
				? null
				: read<T, null>(key, isOneOf(values), `${oneOfText(values)} or null`, missing, null),
		day: (key: string, missing: null | Required): Day | null =>
			missing === null && get(key) === null
				? null
				: read<Day, null>(key, isCalendarDay, 'a day that exists, YYYY-MM-DD', missing, null),
		generalOrTexts: (key: string): 'general' | readonly string[] =>
			get(key) === 'general'
				? 'general'
				: lacks(key) || !Array.isArray(get(key))
					? (wrong(key, '"general" or a list of image ids'), [])
					: texts(key, required)
	};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
const isArray = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isYesOrNo = (value: unknown): value is boolean => typeof value === 'boolean';
const isCount = (value: unknown): value is number =>
	typeof value === 'number' && Number.isSafeInteger(value) && value >= 1;
const isCalendarDay = (value: unknown): value is Day => typeof value === 'string' && isDay(value);

function isOneOf<T extends string>(values: readonly T[]): (value: unknown) => value is T {
	return (value): value is T => values.some((one) => one === value);
}

function oneOfText(values: readonly string[]): string {
	return values.map(quoted).join(', ');
}

function quoted(text: string): string {
	return JSON.stringify(text);
}

function kindOf(value: unknown): string {
	if (value === undefined) return 'nothing';
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'a list';
	return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

const mostShown = 60;

/** A key that nobody knows can be of any length. */
function inPath(key: string): string {
	return key.length > mostShown ? `${key.slice(0, mostShown)}…` : key;
}

/** Short enough for a message; a whole object is only named by its kind. */
function shown(value: unknown): string {
	if (typeof value === 'string')
		return value.length > mostShown ? `${quoted(value.slice(0, mostShown))}…` : quoted(value);
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : kindOf(value);
}
