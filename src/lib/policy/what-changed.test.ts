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
});
