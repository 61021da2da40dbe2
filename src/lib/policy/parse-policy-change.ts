/** The door for a municipality's changes: every fault is named by path, nothing is half-read. */
import { isDay, type Day } from '#lib/domain/day.ts';
import { channelKinds, dutyCodes, legalBases } from '#lib/domain/decision.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import {
	askedOf,
	changeKey,
	channelSwitches,
	dutiesThatStay,
	isAskedConsent,
	isGroupOfChildren,
	peopleGroups,
	type ChangedValue,
	type PolicyChange
} from './policy-change.ts';
import { afterwards, decidingRoles, endings } from './profile.ts';

/** The most characters of each text. */
export const changeLimits = { text: 300, document: 200, section: 200, quote: 1000, note: 1000 } as const;

/** Years of life; 18 is full age. Upper-secondary age begins in the year of one of these birthdays. */
export const ageOfConsent = { from: 1, to: 18 } as const;
export const upperSecondaryYears = { from: 13, to: 21 } as const;
export const validYears = { from: 1, to: 25 } as const;

export type FaultCode = 'missing' | 'wrong' | 'long' | 'invisible' | 'unknown-key' | 'twice' | 'contradicts';

/** `path` as `citation.section`, within a list `[2].years`; the empty path is the whole value. */
export interface ChangeFault {
	readonly path: string;
	readonly code: FaultCode;
	readonly message: string;
}
export interface InvalidChange {
	readonly type: 'InvalidChange';
	readonly faults: readonly ChangeFault[];
}

/** Reads one change from outside: a form, a row of the database, a file. */
export function parsePolicyChange(value: unknown): Result<PolicyChange, InvalidChange> {
	const faults: ChangeFault[] = [];
	const change = changeFrom(value, '', faults);
	return change && faults.length === 0 ? ok(change) : refused({ type: 'InvalidChange', faults });
}

/** Reads a list of changes; two that set the same thing cannot stand side by side. */
export function parsePolicyChanges(value: unknown): Result<readonly PolicyChange[], InvalidChange> {
	const faults: ChangeFault[] = [];
	if (!Array.isArray(value)) {
		faults.push({ path: '', code: 'wrong', message: 'must be a list of changes' });
		return refused({ type: 'InvalidChange', faults });
	}
	const changes: PolicyChange[] = [];
	const seen = new Set<string>();
	value.forEach((one: unknown, index) => {
		const change = changeFrom(one, `[${index}]`, faults);
		if (!change) return;
		const key = changeKey(change);
		if (seen.has(key)) {
			faults.push({ path: `[${index}]`, code: 'twice', message: `another change sets ${key} already` });
		}
		seen.add(key);
		changes.push(change);
	});
	return faults.length === 0 ? ok(changes) : refused({ type: 'InvalidChange', faults });
}

const keysOf: Readonly<Record<ChangedValue['set'], readonly string[]>> = {
	'own-consent-age': ['years'],
	'upper-secondary-age': ['turning', 'monthDay'],
	'usual-basis': ['basis'],
	guardians: ['value'],
	validity: ['years'],
	decides: ['role'],
	afterwards: ['ending', 'then'],
	people: ['kind', 'of', 'asks', 'thisImage', 'written', 'registration', 'discouraged'],
	switch: ['kind', 'what', 'on'],
	duty: ['kind', 'duty', 'on']
};

/** Undefined where nothing can be made of it; what is made in spite of a fault is thrown away by the caller. */
function changeFrom(value: unknown, path: string, faults: ChangeFault[]): PolicyChange | undefined {
	const fields = fieldsOf(value, path, faults);
	if (!fields) return undefined;
	const set = fields.get('set');
	if (!isSet(set)) {
		fields.fault('set', set === undefined ? 'missing' : 'wrong', 'must name what is set');
		return undefined;
	}
	fields.only(['set', 'text', 'citation', 'readOn', 'note', ...keysOf[set]]);
	const changed = changedFrom(set, fields);
	const text = fields.object('text', ['sv', 'en']);
	const citation = fields.object('citation', ['document', 'section', 'quote']);
	return {
		...changed,
		text: {
			sv: text?.text('sv', changeLimits.text) ?? '',
			en: text?.text('en', changeLimits.text) ?? ''
		},
		citation: {
			document: citation?.text('document', changeLimits.document) ?? '',
			section: citation?.text('section', changeLimits.section) ?? '',
			quote: citation?.text('quote', changeLimits.quote) ?? ''
		},
		readOn: fields.day('readOn'),
		...(fields.get('note') === undefined ? {} : { note: fields.text('note', changeLimits.note) })
	};
}

function changedFrom(set: ChangedValue['set'], fields: Fields): ChangedValue {
	switch (set) {
		case 'own-consent-age':
			return { set, years: fields.whole('years', ageOfConsent.from, ageOfConsent.to) };
		case 'upper-secondary-age':
			return {
				set,
				turning: fields.whole('turning', upperSecondaryYears.from, upperSecondaryYears.to),
				monthDay: fields.monthDay('monthDay')
			};
		case 'usual-basis':
			return { set, basis: fields.oneOf('basis', legalBases) };
		case 'guardians':
			return { set, value: fields.oneOf('value', ['one', 'all']) };
		case 'validity':
			return {
				set,
				years: fields.get('years') === null ? null : fields.whole('years', validYears.from, validYears.to)
			};
		case 'decides':
			return { set, role: fields.oneOf('role', decidingRoles) };
		case 'afterwards':
			return { set, ending: fields.oneOf('ending', endings), then: fields.oneOf('then', afterwards) };
		case 'people':
			return peopleFrom(fields);
		case 'switch':
			return {
				set,
				kind: fields.oneOf('kind', channelKinds),
				what: fields.oneOf('what', channelSwitches),
				on: fields.yes('on')
			};
		case 'duty': {
			const duty = fields.oneOf('duty', dutyCodes);
			const on = fields.yes('on');
			if (!on && dutiesThatStay.includes(duty)) {
				fields.fault('on', 'contradicts', `${duty} follows every answer that calls for it`);
			}
			return { set, kind: fields.oneOf('kind', channelKinds), duty, on };
		}
	}
}

function peopleFrom(fields: Fields): ChangedValue {
	const of = fields.oneOf('of', peopleGroups);
	const asks = fields.oneOf('asks', askedOf);
	if (asks === 'guardian' && !isGroupOfChildren(of)) {
		fields.fault('asks', 'contradicts', 'a guardian consents for children');
	}
	for (const demand of ['thisImage', 'written', 'registration'] as const) {
		if (fields.yes(demand) && !isAskedConsent(asks)) {
			fields.fault(demand, 'contradicts', 'can only be asked of a consent that is asked for');
		}
	}
	if (fields.yes('discouraged') && (asks === 'forbid' || !isGroupOfChildren(of))) {
		fields.fault('discouraged', 'contradicts', 'is for children who may be shown at all');
	}
	return {
		set: 'people',
		kind: fields.oneOf('kind', channelKinds),
		of,
		asks,
		thisImage: fields.get('thisImage') === true,
		written: fields.get('written') === true,
		registration: fields.get('registration') === true,
		discouraged: fields.get('discouraged') === true
	};
}

function isSet(value: unknown): value is ChangedValue['set'] {
	return typeof value === 'string' && Object.hasOwn(keysOf, value);
}

type Fields = NonNullable<ReturnType<typeof fieldsOf>>;

// Line breaks and tabs may stand in a quoted sentence; zero-width joiners belong to some scripts.
const invisible = /(?![\u200c\u200d\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** The fields of one object; a reader notes a fault by path and answers something harmless. */
function fieldsOf(value: unknown, path: string, faults: ChangeFault[]) {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		const code = value === undefined ? 'missing' : 'wrong';
		faults.push({ path, code, message: 'must be an object' });
		return undefined;
	}
	const record = new Map<string, unknown>(Object.entries(value));
	const pathOf = (key: string) => (path === '' ? key : `${path}.${key}`);
	const get = (key: string) => record.get(key);
	const fault = (key: string, code: FaultCode, message: string) => {
		faults.push({ path: pathOf(key), code, message });
	};
	const wrong = (key: string, message: string) => {
		fault(key, get(key) === undefined ? 'missing' : 'wrong', message);
	};
	const only = (keys: readonly string[]) => {
		for (const key of record.keys()) if (!keys.includes(key)) fault(key, 'unknown-key', 'is not a known key');
	};

	function oneOf<const T extends string>(key: string, values: readonly [T, ...T[]]): T {
		const given = values.find((one) => one === get(key));
		if (given === undefined) wrong(key, `must be one of ${values.join(', ')}`);
		return given ?? values[0];
	}
	function whole(key: string, least: number, most: number): number {
		const given = get(key);
		if (typeof given === 'number' && Number.isInteger(given) && given >= least && given <= most) return given;
		wrong(key, `must be a whole number from ${least} to ${most}`);
		return least;
	}
	function text(key: string, limit: number): string {
		const given = get(key);
		if (typeof given !== 'string' || given.trim() === '') fault(key, 'missing', 'must be a text');
		else if ([...given].length > limit) fault(key, 'long', `must be at most ${limit} characters`);
		else if (invisible.test(given)) fault(key, 'invisible', 'has characters that cannot be seen');
		else return given;
		return '';
	}
	return {
		get,
		fault,
		only,
		oneOf,
		whole,
		text,
		yes(key: string): boolean {
			const given = get(key);
			if (typeof given !== 'boolean') wrong(key, 'must be true or false');
			return given === true;
		},
		day(key: string): Day {
			const given = get(key);
			if (typeof given === 'string' && isDay(given)) return given;
			wrong(key, 'must be a day that exists, YYYY-MM-DD');
			return '';
		},
		/** A day that every year has: not 29 February. */
		monthDay(key: string): string {
			const given = get(key);
			if (typeof given === 'string' && isDay(`2027-${given}`)) return given;
			wrong(key, 'must be a day of every year, MM-DD');
			return '';
		},
		object(key: string, keys: readonly string[]) {
			const inner = fieldsOf(get(key), pathOf(key), faults);
			inner?.only(keys);
			return inner;
		}
	};
}
