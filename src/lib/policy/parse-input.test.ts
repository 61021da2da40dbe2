import { describe, expect, test } from 'vitest';
import { decide } from './decide.ts';
import { parseDecisionInput } from './parse-input.ts';
import { norberg } from './profiles/norberg.ts';

const least = {
	policy: 'norberg',
	at: '2026-11-21',
	subject: { role: 'private' },
	image: { identifiable: true },
	channel: { kind: 'website' }
};
const consent = { signers: [{ as: 'self' }], channels: ['website'], images: 'general' };
const refusal = { by: 'self', channels: 'all', images: 'general' };

const paths = (value: unknown) => {
	const parsed = parseDecisionInput(value);
	return parsed.ok ? [] : parsed.refusal.faults.map((fault) => fault.path);
};
const withConsent = (but: object) => paths({ ...least, consents: [{ ...consent, ...but }] });

describe('the defaults', () => {
	test('[D8] the least that can be asked', () => {
		expect(parseDecisionInput(least)).toEqual({
			ok: true,
			value: {
				policy: 'norberg',
				at: '2026-11-21',
				purpose: null,
				subject: {
					role: 'private',
					birthDate: null,
					schoolForm: null,
					publicationBlock: false,
					objected: false
				},
				image: {
					id: 'this',
					identifiable: true,
					anonymised: 'none',
					secret: false,
					sensitive: false,
					shows: ['image'],
					uncertain: false,
					source: 'own',
					copyrightStated: true
				},
				channel: { kind: 'website', account: 'official', thirdCountry: false, audience: 'all' },
				publisher: 'other',
				legalBasis: 'consent',
				guardiansRequired: 'one',
				guardians: 1,
				rulings: {},
				consents: [],
				refusals: []
			}
		});
	});
	test('[D8] the least of a consent and a refusal', () => {
		const parsed = parseDecisionInput({ ...least, consents: [consent], refusals: [refusal] });
		expect(parsed).toMatchObject({
			ok: true,
			value: {
				consents: [
					{
						...consent,
						purposes: [],
						covers: ['image'],
						thirdCountry: false,
						written: true,
						registrationNumber: null,
						validFrom: null,
						validTo: null,
						withdrawnAt: null
					}
				],
				refusals: [refusal]
			}
		});
	});
	test('[D8] social media leave the EU unless it is said that they do not', () => {
		const leaves = (channel: object) => {
			const parsed = parseDecisionInput({ ...least, channel });
			return parsed.ok && parsed.value.channel.thirdCountry;
		};
		expect(leaves({ kind: 'social-media' })).toBe(true);
		expect(leaves({ kind: 'social-media', thirdCountry: false })).toBe(false);
		expect(leaves({ kind: 'press' })).toBe(false);
		expect(leaves({ kind: 'press', thirdCountry: true })).toBe(true);
	});
	test('[D8] an own policy in which all guardians sign is asked so, unless the key says otherwise', () => {
		const guardians = [{ from: '2026-01-01', value: 'all', rule: 'NOR-1' }] as const;
		const own = [{ ...norberg, id: 'ekby', practice: { ...norberg.practice, guardians } }];
		const required = (but: object) => {
			const parsed = parseDecisionInput({ ...least, ...but }, own);
			return parsed.ok && parsed.value.guardiansRequired;
		};
		expect(required({ policy: 'ekby' })).toBe('all');
		expect(required({ policy: 'ekby', guardiansRequired: 'one' })).toBe('one');
		expect(required({ policy: 'norberg' })).toBe('one');
		expect(parseDecisionInput({ ...least, policy: 'ekby', at: 'soon' }, own)).toMatchObject({ ok: false });
	});
	test('[D8] what is given is kept', () => {
		const whole = {
			...least,
			purpose: 'nyheter',
			subject: {
				role: 'artist',
				birthDate: '2016-02-29',
				schoolForm: 'preschool',
				publicationBlock: true,
				objected: true
			},
			publisher: 'culture',
			legalBasis: 'artistic-purpose',
			guardiansRequired: 'all',
			guardians: 2,
			rulings: { 'sollentuna.employees': 'refuse' },
			consents: [
				{
					...consent,
					signers: [{ as: 'guardian', guardian: 'g1' }, { as: 'guardian' }],
					images: ['a', 'b'],
					registrationNumber: 'D-1',
					withdrawnAt: '2026-01-01'
				}
			]
		};
		expect(parseDecisionInput(whole)).toMatchObject({ ok: true, value: whole });
	});
	test('[D8] null is nothing said where nothing may be said', () => {
		expect(
			paths({ ...least, purpose: null, subject: { role: 'private', birthDate: null, schoolForm: null } })
		).toEqual([]);
		expect(
			withConsent({ registrationNumber: null, validFrom: null, validTo: null, withdrawnAt: null })
		).toEqual([]);
	});
});

describe('the faults, by path', () => {
	test.each([
		['no object at all', 'x', ['']],
		['nothing', undefined, ['']],
		['a list', [], ['']],
		['all that is required', {}, ['policy', 'at', 'subject', 'image', 'channel']],
		['a policy that nobody has', { ...least, policy: 'ekbacka' }, ['policy']],
		['a day that does not exist', { ...least, at: '2026-02-29' }, ['at']],
		['a day that is no day', { ...least, at: 20261121 }, ['at']],
		[
			'an unknown key',
			{ ...least, colour: 'red', subject: { role: 'private', name: 'Kim' } },
			['colour', 'subject.name']
		],
		[
			'a key of every object',
			{ ...least, constructor: 1, image: { identifiable: true, toString: 1 } },
			['constructor', 'image.toString']
		],
		['an unknown role', { ...least, subject: { role: 'pupil' } }, ['subject.role']],
		['no role', { ...least, subject: {} }, ['subject.role']],
		[
			'an unknown school form',
			{ ...least, subject: { role: 'private', schoolForm: 'university' } },
			['subject.schoolForm']
		],
		[
			'a birth date after the day',
			{ ...least, subject: { role: 'private', birthDate: '2026-11-22' } },
			['subject.birthDate']
		],
		[
			'a birth date that does not exist',
			{ ...least, subject: { role: 'private', birthDate: '2015-02-29' } },
			['subject.birthDate']
		],
		[
			'yes and no in words',
			{ ...least, image: { identifiable: 'yes', secret: null } },
			['image.identifiable', 'image.secret']
		],
		[
			'what an image cannot show',
			{ ...least, image: { identifiable: true, shows: ['image', 'smell'] } },
			['image.shows[1]']
		],
		['what is no list', { ...least, image: { identifiable: true, shows: 'image' } }, ['image.shows']],
		['a kind of channel that is none', { ...least, channel: { kind: 'radio' } }, ['channel.kind']],
		[
			'an account that is none',
			{ ...least, channel: { kind: 'print', account: 'mine' } },
			['channel.account']
		],
		['an object that is a list', { ...least, channel: [] }, ['channel']],
		['a purpose that is no text', { ...least, purpose: 7 }, ['purpose']],
		['no guardians', { ...least, guardians: 0 }, ['guardians']],
		['half a guardian', { ...least, guardians: 1.5 }, ['guardians']],
		['guardians in words', { ...least, guardians: '2' }, ['guardians']],
		[
			'a question that nobody asks',
			{ ...least, rulings: { 'norberg.children': 'allow' } },
			['rulings.norberg.children']
		],
		[
			'a ruling that is none',
			{ ...least, rulings: { 'sollentuna.employees': 'maybe' } },
			['rulings.sollentuna.employees']
		],
		['rulings that are no object', { ...least, rulings: ['allow'] }, ['rulings']],
		['consents that are no list', { ...least, consents: {} }, ['consents']],
		['a consent that is none', { ...least, consents: [consent, null] }, ['consents[1]']],
		[
			'a refusal with nothing in it',
			{ ...least, refusals: [{}] },
			['refusals[0].by', 'refusals[0].channels', 'refusals[0].images']
		],
		[
			'a refusal with a kind that is none',
			{ ...least, refusals: [{ ...refusal, channels: ['web'] }] },
			['refusals[0].channels[0]']
		],
		['a refusal that knows too much', { ...least, refusals: [{ ...refusal, why: 'x' }] }, ['refusals[0].why']]
	])('[D8] %s', (_, value, expected) => {
		expect(paths(value).sort()).toEqual([...expected].sort());
	});

	test('[D8] a consent has signers, channels and images', () => {
		expect(paths({ ...least, consents: [{}] })).toEqual([
			'consents[0].signers',
			'consents[0].channels',
			'consents[0].images'
		]);
		expect(withConsent({ signers: [] })).toEqual(['consents[0].signers']);
		expect(withConsent({ signers: 'self' })).toEqual(['consents[0].signers']);
		expect(withConsent({ signers: [{ as: 'friend' }, {}, 'self'] })).toEqual([
			'consents[0].signers[0].as',
			'consents[0].signers[1].as',
			'consents[0].signers[2]'
		]);
		expect(withConsent({ signers: [{ as: 'guardian', guardian: 1, name: 'x' }] })).toEqual([
			'consents[0].signers[0].name',
			'consents[0].signers[0].guardian'
		]);
		expect(withConsent({ channels: 'all' })).toEqual(['consents[0].channels']);
		expect(withConsent({ channels: ['website', 'web'] })).toEqual(['consents[0].channels[1]']);
		expect(withConsent({ images: 'all' })).toEqual(['consents[0].images']);
		expect(withConsent({ images: ['i1', 2] })).toEqual(['consents[0].images[1]']);
		expect(withConsent({ registrationNumber: '' })).toEqual(['consents[0].registrationNumber']);
		expect(withConsent({ validFrom: '2026-13-01', validTo: 'soon', withdrawnAt: 1 })).toEqual([
			'consents[0].validFrom',
			'consents[0].validTo',
			'consents[0].withdrawnAt'
		]);
		expect(withConsent({ written: 'yes', thirdCountry: 1, covers: ['face'], purposes: [1] })).toHaveLength(4);
	});
	test('[D8] every fault is named at once, and says what it is about', () => {
		const parsed = parseDecisionInput({ ...least, at: '2026-02-30', subject: { role: 'pupil' }, extra: 1 });
		expect(parsed).toEqual({
			ok: false,
			refusal: {
				type: 'InvalidInput',
				faults: [
					{ path: 'extra', message: 'is not a known key' },
					{ path: 'at', message: 'must be a day that exists, YYYY-MM-DD, not "2026-02-30"' },
					{ path: 'subject.role', message: 'must be "private", "employee", "elected", "artist", not "pupil"' }
				]
			}
		});
	});
	test.each([
		[undefined, ' must be an object, not nothing'],
		[null, ' must be an object, not null'],
		[[], ' must be an object, not a list'],
		[7, ' must be an object, not a number'],
		[() => 7, ' must be an object, not a function'],
		[{ ...least, policy: undefined }, 'policy is missing: a string'],
		[{ ...least, policy: 7 }, 'policy must be a string, not 7'],
		[{ ...least, policy: 'ekbacka' }, 'policy no policy is called "ekbacka"'],
		[{ ...least, policy: 'e'.repeat(60) }, `policy no policy is called "${'e'.repeat(60)}"`],
		[{ ...least, policy: 'e'.repeat(61) }, `policy no policy is called "${'e'.repeat(60)}"…`],
		[{ ...least, at: undefined }, 'at is missing: a day that exists, YYYY-MM-DD'],
		[{ ...least, at: null }, 'at must be a day that exists, YYYY-MM-DD, not null'],
		[{ ...least, subject: undefined }, 'subject is missing: an object'],
		[{ ...least, subject: 'Kim' }, 'subject must be an object, not a string'],
		[
			{ ...least, subject: { role: 'private', birthDate: '2026-11-22' } },
			'subject.birthDate the birth date is after the day of publication'
		],
		[
			{ ...least, subject: { role: 'private', schoolForm: 'university' } },
			'subject.schoolForm must be "preschool", "compulsory", "upper-secondary" or null, not "university"'
		],
		[{ ...least, purpose: {} }, 'purpose must be a string or null, not an object'],
		[{ ...least, purpose: [] }, 'purpose must be a string or null, not a list'],
		[{ ...least, image: { identifiable: 'yes' } }, 'image.identifiable must be true or false, not "yes"'],
		[{ ...least, image: { identifiable: true, shows: true } }, 'image.shows must be a list, not true'],
		[
			{ ...least, image: { identifiable: true, shows: ['smell'] } },
			'image.shows[0] must be "image", "name", "voice", "film", not "smell"'
		],
		[{ ...least, guardians: 0 }, 'guardians must be a whole number, 1 or more, not 0'],
		[
			{ ...least, consents: [{ ...consent, signers: [] }] },
			'consents[0].signers a consent has at least one signer'
		],
		[
			{ ...least, consents: [{ ...consent, registrationNumber: '' }] },
			'consents[0].registrationNumber must not be empty'
		],
		[
			{ ...least, consents: [{ ...consent, purposes: [1] }] },
			'consents[0].purposes[0] must be a string, not 1'
		],
		[
			{ ...least, consents: [{ ...consent, images: 'all' }] },
			'consents[0].images must be "general" or a list of image ids, not "all"'
		],
		[
			{ ...least, consents: [{ ...consent, images: undefined }] },
			'consents[0].images is missing: "general" or a list of image ids'
		],
		[{ ...least, ['k'.repeat(60)]: 1 }, `${'k'.repeat(60)} is not a known key`]
	])('[D8] a fault says what is expected, and what came: %#', (value, said) => {
		const parsed = parseDecisionInput(value);
		expect(parsed.ok ? [] : parsed.refusal.faults.map(({ path, message }) => `${path} ${message}`)).toEqual([
			said
		]);
	});
	test('[D8] a birth date is held against the day only where there are both', () => {
		const born = { role: 'private', birthDate: '2030-01-01' };
		expect(paths({ ...least, at: 'soon', subject: born })).toEqual(['at']);
		expect(paths({ ...least, subject: { ...born, birthDate: null } })).toEqual([]);
	});
	test('[D8] a consent with no channel or image in it is read: it covers nothing', () => {
		expect(withConsent({ channels: [], images: [], covers: [] })).toEqual([]);
	});
	test('[D8] the municipality’s own policies are known beside the five', () => {
		const ekbacka = { ...norberg, id: 'ekbacka' };
		expect(parseDecisionInput({ ...least, policy: 'ekbacka' }, [ekbacka]).ok).toBe(true);
		expect(parseDecisionInput({ ...least, policy: 'ekbacka' }).ok).toBe(false);
	});
	test('[D8] born on the very day of publication is no fault', () => {
		expect(paths({ ...least, subject: { role: 'private', birthDate: '2026-11-21' } })).toEqual([]);
	});
});

describe('input that somebody could send', () => {
	const verdictOf = (value: unknown) => {
		const parsed = parseDecisionInput(value);
		if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
		const { verdict, missing } = decide(parsed.value);
		return [verdict, ...missing];
	};
	const messages = (value: unknown) => {
		const parsed = parseDecisionInput(value);
		return parsed.ok ? [] : parsed.refusal.faults.map((fault) => fault.message);
	};
	const adult = { ...least, subject: { role: 'private', birthDate: '1990-05-05' } };

	test('[D8] an empty policy is a policy that nobody has', () => {
		expect(paths({ ...least, policy: '' })).toEqual(['policy']);
		expect(paths({ ...least, policy: null })).toEqual(['policy']);
	});
	test('[D8] born on 29 February is a birthday, and only in years that have one', () => {
		const born = (birthDate: string) => paths({ ...least, subject: { role: 'private', birthDate } });
		expect(born('2012-02-29')).toEqual([]);
		for (const day of ['2013-02-29', '1900-02-29', '2012-2-29', '2012-02-29T00:00', ' 2012-02-29', '']) {
			expect(born(day)).toEqual(['subject.birthDate']);
		}
	});
	test('[D8] no birth date is asked for, and is no fault', () => {
		expect(verdictOf(least)).toEqual(['incomplete', 'birth-date']);
	});
	test('[D8] keys that JavaScript treats in its own way are unknown keys like others', () => {
		const value: unknown = JSON.parse(
			'{"policy":"norberg","at":"2026-11-21","subject":{"role":"private","__proto__":{"birthDate":"1990-05-05"}},' +
				'"image":{"identifiable":true},"channel":{"kind":"website"},"__proto__":{"legalBasis":"contract"},' +
				'"rulings":{"__proto__":"allow","hasOwnProperty":"allow"}}'
		);
		expect(paths(value)).toEqual([
			'__proto__',
			'subject.__proto__',
			'rulings.__proto__',
			'rulings.hasOwnProperty'
		]);
	});
	test('[D8] what an object inherits is not given', () => {
		expect(paths(Object.create(least))).toEqual(['policy', 'at', 'subject', 'image', 'channel']);
	});
	test('[D8] two thousand consents are read, and the last of them counts', () => {
		const others = Array.from({ length: 1999 }, () => ({ ...consent, channels: ['print'] }));
		expect(verdictOf({ ...adult, consents: others })).toEqual(['incomplete', 'channel-not-covered']);
		expect(verdictOf({ ...adult, consents: [...others, consent] })).toEqual(['allowed']);
		expect(paths({ ...adult, consents: [...others, { ...consent, signers: [] }] })).toEqual([
			'consents[1999].signers'
		]);
	});
	test('[D8] a consent that ends before it begins is never in force, and one taken back before it was given neither', () => {
		const signed = (but: object) => verdictOf({ ...adult, consents: [{ ...consent, ...but }] });
		expect(signed({ validFrom: '2026-01-01', validTo: '2027-01-01' })).toEqual(['allowed']);
		expect(signed({ validFrom: '2027-01-01', validTo: '2026-01-01' })).toEqual(['incomplete', 'own-consent']);
		expect(signed({ validFrom: '2026-01-01', withdrawnAt: '2025-01-01' })).toEqual([
			'incomplete',
			'own-consent'
		]);
	});
	test('[D8] numbers that are none, or beyond all counting', () => {
		for (const guardians of [NaN, Infinity, -1, 1e308, 2 ** 53, true]) {
			expect(paths({ ...least, guardians })).toEqual(['guardians']);
		}
		expect(messages({ ...least, guardians: NaN })).toEqual(['must be a whole number, 1 or more, not NaN']);
		expect(paths({ ...least, guardians: 2 ** 53 - 1 })).toEqual([]);
	});
	test('[D8] what lies a hundred thousand levels deep is one fault', () => {
		const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
		expect(paths(deep)).toEqual(['']);
		expect(paths({ ...least, subject: deep, extra: deep })).toEqual(['extra', 'subject']);
		expect(paths({ ...least, consents: deep })).toEqual(['consents[0]']);
	});
	test('[D8] a fault repeats no more than the beginning of what was sent', () => {
		const long = 'x'.repeat(100_000);
		const parsed = parseDecisionInput({ ...least, policy: long, at: long, [long]: 1 });
		expect(JSON.stringify(parsed).length).toBeLessThan(600);
		expect(paths({ ...least, [long]: 1 })).toEqual([`${'x'.repeat(60)}…`]);
	});
});
