import { describe, expect, test } from 'vitest';
import { decide } from './decide.ts';
import { parseDecisionInput } from './parse-input.ts';
import { bandOf, whatChanged, type Answered } from './what-changed.ts';

const yes = { signers: [{ as: 'guardian', guardian: 'karin' }], channels: ['website'], images: 'general' };
const child = { role: 'private', birthDate: '2013-06-01' };

function answered(change: object = {}): Answered {
	const parsed = parseDecisionInput({
		policy: 'norberg',
		at: '2026-05-20',
		subject: child,
		image: { identifiable: true },
		channel: { kind: 'website' },
		consents: [yes],
		...change
	});
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
	return { input: parsed.value, decision: decide(parsed.value), own: [] };
}
const since = (change: object, before: object = {}) => whatChanged(answered(before), answered(change));

describe('what has changed since a decision', () => {
	test('[D16] nothing, where only the day is another', () => {
		expect(since({ at: '2026-05-30' })).toEqual([]);
	});
	test('[D16] the person passes an age limit on the birthday, not the day before', () => {
		expect(since({ at: '2026-05-31' })).toEqual([]);
		expect(since({ at: '2026-06-01' })).toEqual([
			{ what: 'age', from: 'under-13', to: '13-to-upper-secondary' }
		]);
		expect(bandOf(answered())).toBe('under-13');
	});
	test('[D16] a consent is taken back, runs out, or leaves the channel out', () => {
		const gone = [{ what: 'consent-ended', count: 1 }];
		expect(since({ consents: [{ ...yes, withdrawnAt: '2026-05-20' }] })).toEqual(gone);
		expect(since({ consents: [{ ...yes, withdrawnAt: '2026-05-21' }] })).toEqual([]);
		expect(since({ consents: [{ ...yes, channels: ['intranet'] }] })).toEqual(gone);
		const untilMay = { consents: [{ ...yes, validTo: '2026-05-20' }] };
		expect(since(untilMay, untilMay)).toEqual([]);
		expect(since({ ...untilMay, at: '2026-05-21' }, untilMay)).toEqual(gone);
	});
	test('[D16] a new consent is new also where it is like the old one', () => {
		expect(since({ consents: [yes, yes] })).toEqual([{ what: 'consent-given', count: 1 }]);
		expect(since({ consents: [{ ...yes, covers: ['image', 'name'] }] })).toEqual([
			{ what: 'consent-ended', count: 1 },
			{ what: 'consent-given', count: 1 }
		]);
	});
	test('[D16] the policy, a ruling, the basis, the channel and the image are named', () => {
		expect(
			since({
				policy: 'helsingborg',
				legalBasis: 'public-interest',
				guardiansRequired: 'all',
				guardians: 2,
				rulings: { 'helsingborg.children': 'refuse' },
				channel: { kind: 'website', audience: 'own-guardians' },
				image: { identifiable: true, secret: true, copyrightStated: false }
			})
		).toEqual([
			{ what: 'policy', from: { id: 'norberg', version: '1' }, to: { id: 'helsingborg', version: '1' } },
			{ what: 'ruling', question: 'helsingborg.children', from: null, to: 'refuse' },
			{ what: 'basis', from: 'consent', to: 'public-interest' },
			{ what: 'guardians', from: 'one', to: 'all' },
			{ what: 'channel' },
			{ what: 'image', flag: 'secret', is: true },
			{ what: 'image', flag: 'copyrightStated', is: false },
			{ what: 'known-guardians', from: 1, to: 2 }
		]);
		expect(since({ subject: { ...child, role: 'artist', schoolForm: 'compulsory' } })).toEqual([
			{ what: 'role', from: 'private', to: 'artist' },
			{ what: 'school-form' }
		]);
	});
	test('[D16] a block, an objection and a no have changed nothing that can be told apart', () => {
		const noes = [
			{ subject: { ...child, publicationBlock: true }, consents: [] },
			{ subject: { ...child, objected: true } },
			{ consents: [], guardians: 2, refusals: [{ by: 'guardian', channels: 'all', images: 'general' }] }
		];
		const at = '2026-07-01';
		for (const no of noes) expect(since({ ...no, at })).toEqual([]);
		for (const no of noes) {
			expect(since({ ...no, at, image: { identifiable: true, sensitive: true } })).toEqual([
				{ what: 'image', flag: 'sensitive', is: true }
			]);
		}
	});
	test('[D16] a ruling that is the same has not changed, and those that have stand in the order of their names', () => {
		const rulings = { 'sollentuna.upper-secondary': 'allow', 'helsingborg.children': 'allow' };
		expect(since({ rulings }, { rulings })).toEqual([]);
		expect(since({ rulings }).map((one) => (one.what === 'ruling' ? one.question : one.what))).toEqual([
			'helsingborg.children',
			'sollentuna.upper-secondary'
		]);
		expect(since({}, { rulings: { 'helsingborg.children': 'allow' } })).toEqual([
			{ what: 'ruling', question: 'helsingborg.children', from: 'allow', to: null }
		]);
	});
	test('[D16] another version of the same policy is another policy', () => {
		const [then, now] = [answered(), answered()];
		const policy = { id: 'norberg', version: '2' };
		expect(whatChanged(then, { ...now, decision: { ...now.decision, policy } })).toEqual([
			{ what: 'policy', from: { id: 'norberg', version: '1' }, to: policy }
		]);
	});
	test('[D16] consents are counted one by one, in whatever order they stand', () => {
		const other = { ...yes, images: ['i1'] };
		expect(since({ consents: [other, yes] }, { consents: [yes, other] })).toEqual([]);
		expect(since({ consents: [yes] }, { consents: [yes, yes] })).toEqual([
			{ what: 'consent-ended', count: 1 }
		]);
		expect(since({ consents: [yes, yes, other] }, { consents: [yes] })).toEqual([
			{ what: 'consent-given', count: 2 }
		]);
	});
	test('[D16] a consent begins on its first day', () => {
		const later = { consents: [{ ...yes, validFrom: '2026-05-21' }] };
		expect(since({ ...later, at: '2026-05-20' }, later)).toEqual([]);
		expect(since({ ...later, at: '2026-05-21' }, later)).toEqual([{ what: 'consent-given', count: 1 }]);
	});
});
