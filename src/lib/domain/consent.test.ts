import { describe, expect, test } from 'vitest';
import {
	isAsked,
	isBlocked,
	standingAnswers,
	type ConsentFact,
	type PersonFacts,
	type RefusalFact,
	type Signer,
	type WithdrawalFact
} from './consent.ts';

const self: Signer = { as: 'self' };
const anna: Signer = { as: 'guardian', guardianId: 'anna' };
const bo: Signer = { as: 'guardian', guardianId: 'bo' };
const claimed: Signer = { as: 'guardian', claimed: true };

/** Hours of one day, in UTC: 9 is an hour before 10. */
const at = (hour: number, day = '2026-11-20') => `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`;

const yes = (hour: number, but: Partial<ConsentFact> = {}): ConsentFact => ({
	id: `yes-${hour}`,
	signer: anna,
	channels: ['social-media', 'website'],
	purposes: [],
	covers: ['image'],
	thirdCountry: true,
	images: 'general',
	written: true,
	registrationNumber: null,
	validFrom: null,
	validTo: null,
	signedAt: at(hour),
	receivedAt: at(hour),
	clockSkewMs: 0,
	...but
});
const no = (hour: number, but: Partial<RefusalFact> = {}): RefusalFact => ({
	id: `no-${hour}`,
	signer: anna,
	channels: 'all',
	images: 'general',
	signedAt: at(hour),
	receivedAt: at(hour),
	clockSkewMs: 0,
	...but
});
const takenBack = (hour: number, but: Partial<WithdrawalFact> = {}): WithdrawalFact => ({
	id: `back-${hour}`,
	by: anna,
	channels: 'all',
	recordedAt: at(hour),
	...but
});
const person = (but: Partial<PersonFacts>): PersonFacts => ({
	birthDate: '2016-03-01',
	schoolForm: 'compulsory',
	blocks: [],
	objections: [],
	consents: [],
	refusals: [],
	withdrawals: [],
	guardians: [{ id: 'anna' }, { id: 'bo' }],
	...but
});
const stands = (but: Partial<PersonFacts>, image = 'this', day = '2026-12-31') =>
	standingAnswers(person(but), image, day);
const channelsOf = (but: Partial<PersonFacts>, image = 'this') =>
	stands(but, image).consents.map((one) =>
		one.withdrawnAt === null ? one.channels : `withdrawn ${one.withdrawnAt}`
	);

describe('a yes', () => {
	test('a fact becomes a consent, with its signer and all that it names', () => {
		expect(
			stands({ consents: [yes(9, { registrationNumber: 'D-1', validTo: '2027-06-30' })] }).consents
		).toEqual([
			{
				signers: [{ as: 'guardian', guardian: 'anna' }],
				channels: ['social-media', 'website'],
				purposes: [],
				covers: ['image'],
				thirdCountry: true,
				images: 'general',
				written: true,
				registrationNumber: 'D-1',
				validFrom: null,
				validTo: '2027-06-30',
				withdrawnAt: null
			}
		]);
		expect(stands({ consents: [yes(9, { signer: self })] }).consents[0]?.signers).toEqual([{ as: 'self' }]);
	});
	test('[C1] by a claimed guardian counts for nothing; confirmed, it counts', () => {
		expect(stands({ consents: [yes(9, { signer: claimed })] }).consents).toEqual([]);
		expect(stands({ consents: [yes(9, { signer: anna })] }).consents).toHaveLength(1);
	});
	test('[C5] the latest stands last, whatever the order in which they came in', () => {
		const consents = [yes(11, { images: ['c'] }), yes(9, { images: ['a'] }), yes(10, { images: ['b'] })];
		expect(stands({ consents }).consents.map((one) => one.images)).toEqual([['a'], ['b'], ['c']]);
	});
	test('[C5] at the same instant the id decides, so that the order is always one', () => {
		const [a, b] = [yes(9, { id: 'a', images: ['a'] }), yes(9, { id: 'b', images: ['b'] })];
		const c = yes(9, { id: 'c', images: ['c'] });
		for (const consents of [
			[a, b, c],
			[c, b, a],
			[b, c, a]
		]) {
			expect(stands({ consents }).consents.map((one) => one.images)).toEqual([['a'], ['b'], ['c']]);
		}
	});
});

describe('a no', () => {
	test('[C2] stands, by whomever, a claimed guardian at once', () => {
		const refusals = [no(9, { signer: claimed, channels: ['print'] }), no(10, { signer: self })];
		expect(stands({ refusals }).refusals).toEqual([
			{ by: 'guardian', channels: ['print'], images: 'general' },
			{ by: 'self', channels: 'all', images: 'general' }
		]);
	});
	test('[C5] the latest no stands last, whatever the order in which they came in', () => {
		const refusals = [no(11, { channels: ['press'] }), no(9, { channels: ['print'] })];
		expect(stands({ refusals }).refusals.map((one) => one.channels)).toEqual([['print'], ['press']]);
	});
	test('[C5] is said no later than it arrived, though the clock runs a few minutes ahead', () => {
		const refusals = [no(9, { signedAt: '2026-11-20T09:04:00.000Z', clockSkewMs: 240_000 })];
		const given = '2026-11-20T09:02:00.000Z';
		const consents = [yes(9, { channels: ['website'], signedAt: given, receivedAt: given })];
		expect(channelsOf({ refusals, consents })).toEqual([['website']]);
		expect(stands({ refusals, consents }).refusals.map((one) => one.channels)).not.toContain('all');
	});
	test('[C3] a later no ends the same signer’s yes in its channels', () => {
		expect(channelsOf({ consents: [yes(9)], refusals: [no(10, { channels: ['social-media'] })] })).toEqual([
			['website']
		]);
		expect(channelsOf({ consents: [yes(9)], refusals: [no(10)] })).toEqual(['withdrawn 2026-11-20']);
	});
	test('[C3] not that of another signer, nor of another kind of signer', () => {
		expect(channelsOf({ consents: [yes(9)], refusals: [no(10, { signer: bo })] })).toEqual([
			['social-media', 'website']
		]);
		expect(channelsOf({ consents: [yes(9)], refusals: [no(10, { signer: self })] })).toEqual([
			['social-media', 'website']
		]);
		expect(
			channelsOf({ consents: [yes(9, { signer: self })], refusals: [no(10, { signer: self })] })
		).toEqual(['withdrawn 2026-11-20']);
	});
	test('[C3] not a yes given after it', () => {
		expect(channelsOf({ consents: [yes(11)], refusals: [no(10)] })).toEqual([['social-media', 'website']]);
	});
	test('[C3] a no to one image ends the yes for that image alone', () => {
		const but = { consents: [yes(9)], refusals: [no(10, { images: ['i1'] })] };
		expect(channelsOf(but, 'i1')).toEqual(['withdrawn 2026-11-20']);
		expect(channelsOf(but, 'i2')).toEqual([['social-media', 'website']]);
		expect(stands(but, 'i2').refusals).toEqual([]);
	});
	test('[C4] a later yes by the same signer ends the no in its channels', () => {
		const refusals = [no(9, { channels: ['social-media', 'print'] })];
		expect(stands({ refusals, consents: [yes(10)] }).refusals).toEqual([
			{ by: 'guardian', channels: ['print'], images: 'general' }
		]);
		expect(stands({ refusals: [no(9, { channels: ['website'] })], consents: [yes(10)] }).refusals).toEqual(
			[]
		);
	});
	test('[C4] a no to everything stands in the channels that the yes does not name', () => {
		expect(stands({ refusals: [no(9)], consents: [yes(10)] }).refusals).toEqual([
			{ by: 'guardian', channels: ['intranet', 'learning-platform', 'print', 'press'], images: 'general' }
		]);
	});
	test('[C4] for the images that the yes names', () => {
		const but = { refusals: [no(9, { channels: ['website'] })], consents: [yes(10, { images: ['i1'] })] };
		expect(stands(but, 'i1').refusals).toEqual([]);
		expect(stands(but, 'i2').refusals).toHaveLength(1);
	});
	test('[C4] the other guardian’s yes, or an earlier one, ends nothing', () => {
		expect(stands({ refusals: [no(9)], consents: [yes(10, { signer: bo })] }).refusals).toEqual([
			{ by: 'guardian', channels: 'all', images: 'general' }
		]);
		expect(stands({ refusals: [no(9)], consents: [yes(8)] }).refusals).toHaveLength(1);
	});
	test('[C4] nobody ends a claimed guardian’s no: who it was is not known', () => {
		const refusals = [no(9, { signer: claimed })];
		expect(stands({ refusals, consents: [yes(10), yes(11, { signer: claimed })] }).refusals).toHaveLength(1);
	});
	test('[C5] at the same instant the no wins, both ways', () => {
		const both = { consents: [yes(9)], refusals: [no(9)] };
		expect(channelsOf(both)).toEqual(['withdrawn 2026-11-20']);
		expect(stands(both).refusals).toEqual([{ by: 'guardian', channels: 'all', images: 'general' }]);
	});
	test('[C5] a clock that runs ahead does not put a yes after a no that came later', () => {
		const early = yes(9, { signedAt: at(23), receivedAt: at(9) });
		expect(channelsOf({ consents: [early], refusals: [no(10)] })).toEqual(['withdrawn 2026-11-20']);
	});
	test('[C5] what was signed earlier and arrived later is the earlier', () => {
		const late = no(8, { receivedAt: at(12) });
		expect(channelsOf({ consents: [yes(9)], refusals: [late] })).toEqual([['social-media', 'website']]);
	});
	test('[C13] a no from a clock that is years behind ends the yes before it, and is ended by none', () => {
		const refused = (clockSkewMs: number) =>
			stands({
				consents: [yes(9)],
				refusals: [no(10, { signedAt: '2024-11-20T10:00:00.000Z', clockSkewMs })]
			});
		for (const wrong of [-63_072_000_000, 300_001, -300_001]) {
			expect(refused(wrong).refusals).toHaveLength(1);
			expect(refused(wrong).consents.map((one) => one.withdrawnAt)).toEqual(['2026-11-20']);
		}
		expect(refused(-300_000).consents.map((one) => one.withdrawnAt)).toEqual([null]);
	});
	test('[C13] a yes from a clock that runs ahead does not end a no that came before it', () => {
		const ahead = (clockSkewMs: number) =>
			stands({
				consents: [yes(10, { signedAt: at(12), receivedAt: at(18), clockSkewMs })],
				refusals: [no(11)]
			});
		const all = [{ by: 'guardian', channels: 'all', images: 'general' }];
		expect(ahead(7_200_000).refusals).toEqual(all);
		expect(ahead(300_001).refusals).toEqual(all);
		expect(ahead(300_000).refusals).toEqual([
			{ by: 'guardian', channels: ['intranet', 'learning-platform', 'print', 'press'], images: 'general' }
		]);
	});
});

describe('a withdrawal', () => {
	test('[W1] ends what the same signer gave before it, and nobody else’s', () => {
		const consents = [yes(9), yes(9, { id: 'bos', signer: bo }), yes(9, { id: 'own', signer: self })];
		expect(channelsOf({ consents, withdrawals: [takenBack(10)] })).toEqual([
			['social-media', 'website'],
			['social-media', 'website'],
			'withdrawn 2026-11-20'
		]);
	});
	test('[W1] not what is given after it', () => {
		expect(channelsOf({ consents: [yes(11)], withdrawals: [takenBack(10)] })).toEqual([
			['social-media', 'website']
		]);
	});
	test('[W1] is of the day in Sweden on which it was recorded', () => {
		const withdrawals = [takenBack(23)];
		expect(channelsOf({ consents: [yes(9)], withdrawals })).toEqual(['withdrawn 2026-11-21']);
	});
	test('[W2] in some channels narrows the consent to the others', () => {
		const withdrawals = [takenBack(10, { channels: ['social-media', 'press'] })];
		expect(channelsOf({ consents: [yes(9)], withdrawals })).toEqual([['website']]);
	});
	test('[W2] channel by channel until none is left: withdrawn when the last one was', () => {
		const withdrawals = [
			takenBack(10, { channels: ['website'] }),
			takenBack(10, { id: 'later', channels: ['social-media'], recordedAt: at(10, '2026-11-25') }),
			takenBack(10, { id: 'again', recordedAt: at(10, '2026-12-01') })
		];
		const on = (day: string) => {
			const [consent] = stands({ consents: [yes(9)], withdrawals }, 'this', day).consents;
			return [consent?.channels, consent?.withdrawnAt];
		};
		expect(on('2026-11-19')).toEqual([['social-media', 'website'], '2026-11-25']);
		expect(on('2026-11-20')).toEqual([['social-media'], '2026-11-25']);
		expect(on('2026-11-24')).toEqual([['social-media'], '2026-11-25']);
		expect(on('2026-11-25')).toEqual([['social-media', 'website'], '2026-11-25']);
	});
	test('[W2] taken back twice, the first time is the end, in whatever order they are read', () => {
		const [first, again] = [takenBack(10), takenBack(10, { id: 'again', recordedAt: at(10, '2026-12-01') })];
		expect(channelsOf({ consents: [yes(9)], withdrawals: [first, again] })).toEqual(['withdrawn 2026-11-20']);
		expect(channelsOf({ consents: [yes(9)], withdrawals: [again, first] })).toEqual(['withdrawn 2026-11-20']);
	});
	test('[W2] the last channel to end is the end, in whatever order they ended', () => {
		const ends = (social: string, website: string) =>
			channelsOf({
				consents: [yes(9)],
				withdrawals: [
					takenBack(10, { channels: ['social-media'], recordedAt: at(10, social) }),
					takenBack(10, { channels: ['website'], recordedAt: at(10, website) })
				]
			});
		expect(ends('2026-11-25', '2026-11-20')).toEqual(['withdrawn 2026-11-25']);
		expect(ends('2026-11-20', '2026-11-25')).toEqual(['withdrawn 2026-11-25']);
	});
	test('[W2] in channels that the consent does not name changes nothing', () => {
		const withdrawals = [takenBack(10, { channels: ['press'] })];
		expect(channelsOf({ consents: [yes(9)], withdrawals })).toEqual([['social-media', 'website']]);
	});
	test('[W3] what arrives after it counts when it was signed after it, by a clock right to five minutes', () => {
		const late = (signed: string, clockSkewMs: number) =>
			channelsOf({
				consents: [yes(9, { signedAt: signed, receivedAt: at(12), clockSkewMs })],
				withdrawals: [takenBack(10)]
			});
		const [counts, ended] = [[['social-media', 'website']], ['withdrawn 2026-11-20']];
		expect(late('2026-11-20T10:00:00.001Z', 0)).toEqual(counts);
		expect(late('2026-11-20T10:00:00.000Z', 0)).toEqual(ended);
		expect(late(at(9), 0)).toEqual(ended);
		expect(late(at(11), 300_000)).toEqual(counts);
		expect(late(at(11), -300_000)).toEqual(counts);
		expect(late(at(11), 300_001)).toEqual(ended);
		expect(late(at(11), -300_001)).toEqual(ended);
	});
	test('[W3] what arrived before it is ended, whatever its clock claimed', () => {
		const early = yes(9, { signedAt: at(23), receivedAt: at(9) });
		expect(channelsOf({ consents: [early], withdrawals: [takenBack(10)] })).toEqual(['withdrawn 2026-11-20']);
		const same = yes(9, { signedAt: at(11), receivedAt: at(10) });
		expect(channelsOf({ consents: [same], withdrawals: [takenBack(10)] })).toEqual(['withdrawn 2026-11-20']);
	});
	test('[W4] by anyone ends everybody’s; by a claimed guardian, all guardians’', () => {
		const consents = [
			yes(9, { id: '1' }),
			yes(9, { id: '2', signer: bo }),
			yes(9, { id: '3', signer: self })
		];
		const ended = 'withdrawn 2026-11-20';
		expect(channelsOf({ consents, withdrawals: [takenBack(10, { by: 'anyone' })] })).toEqual([
			ended,
			ended,
			ended
		]);
		expect(channelsOf({ consents, withdrawals: [takenBack(10, { by: claimed })] })).toEqual([
			ended,
			ended,
			['social-media', 'website']
		]);
		expect(channelsOf({ consents, withdrawals: [takenBack(10, { by: self })] })).toEqual([
			['social-media', 'website'],
			['social-media', 'website'],
			ended
		]);
	});
	test('[W6] of a yes that had ended a no puts the no back, in its channels', () => {
		const before = { refusals: [no(8, { channels: ['social-media', 'website'] })], consents: [yes(9)] };
		expect(stands(before).refusals).toEqual([]);
		expect(stands({ ...before, withdrawals: [takenBack(10, { channels: ['website'] })] }).refusals).toEqual([
			{ by: 'guardian', channels: ['website'], images: 'general' }
		]);
	});
});

describe('blocked, asked', () => {
	const block = (state: 'set' | 'lifted', hour: number) => ({ state, recordedAt: at(hour) });

	test('the latest word on a block holds; at the same instant the block does', () => {
		expect(isBlocked(person({}))).toBe(false);
		expect(isBlocked(person({ blocks: [block('set', 9)] }))).toBe(true);
		expect(isBlocked(person({ blocks: [block('lifted', 10), block('set', 9)] }))).toBe(false);
		expect(isBlocked(person({ blocks: [block('set', 11), block('lifted', 10)] }))).toBe(true);
		expect(isBlocked(person({ blocks: [block('set', 9), block('lifted', 9)] }))).toBe(true);
		expect(isBlocked(person({ blocks: [block('lifted', 9), block('set', 9)] }))).toBe(true);
	});
	test('[C12] asked is that a yes, a no or a withdrawal is known for the kind of channel', () => {
		expect(isAsked(person({}), 'website')).toBe(false);
		expect(isAsked(person({ consents: [yes(9)] }), 'website')).toBe(true);
		expect(isAsked(person({ consents: [yes(9)] }), 'print')).toBe(false);
		expect(isAsked(person({ consents: [yes(9, { signer: claimed })] }), 'website')).toBe(true);
		expect(isAsked(person({ refusals: [no(9)] }), 'print')).toBe(true);
		expect(isAsked(person({ refusals: [no(9, { channels: ['press'] })] }), 'print')).toBe(false);
		expect(isAsked(person({ withdrawals: [takenBack(9, { channels: ['print'] })] }), 'print')).toBe(true);
	});
	test('[C12] a blocked child, or one who objects, does not stand out as not asked', () => {
		expect(isAsked(person({ blocks: [block('set', 9)] }), 'website')).toBe(true);
		expect(isAsked(person({ objections: [{ recordedAt: at(9) }] }), 'website')).toBe(true);
		expect(isAsked(person({ blocks: [block('set', 9), block('lifted', 10)] }), 'website')).toBe(false);
	});
});
