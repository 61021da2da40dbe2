import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { turnsOn, upperSecondaryFrom } from '#lib/domain/age.ts';
import type { ConsentFact, PersonFacts, Signer } from '#lib/domain/consent.ts';
import { addDays, swedishDay, type Day } from '#lib/domain/day.ts';
import { channelKinds, schoolForms, type ChannelKind } from '#lib/domain/decision.ts';
import { channelVerdict, type DecidingChannel } from './channel-verdict.ts';
import { ownPolicy } from './own-policy.ts';
import { guidelines } from './policies.ts';
import { norberg } from './profiles/norberg.ts';
import { renewalWatch } from './renewals.ts';
import { peopleChange } from '../../../tests/support/some-changes.ts';

const today = '2026-11-21';
const until = '2027-11-21';

const fromFifteen = ownPolicy(norberg, {
	id: 'ekby',
	version: '1',
	name: 'Ekby',
	from: '2020-01-01',
	changes: [
		{
			set: 'own-consent-age',
			years: 15,
			text: { sv: 'Från 15.', en: 'From 15.' },
			citation: { document: 'Ekbys riktlinje', section: '1', quote: 'Från 15 år.' },
			readOn: '2026-01-01'
		}
	]
});

const aChannel = (
	policyId: string,
	kind: ChannelKind,
	but: Partial<DecidingChannel> = {}
): DecidingChannel => ({
	id: kind,
	kind,
	account: 'official',
	thirdCountry: false,
	audience: 'all',
	policyId,
	guardiansRequired: 'one',
	rulings: {},
	own: policyId === 'ekby' ? [fromFifteen] : [],
	usualBasis: 'consent',
	...but
});
const byGuardian: Signer = { as: 'guardian', guardianId: 'g1' };
const aConsent = (but: Partial<ConsentFact> = {}): ConsentFact => ({
	id: 'c1',
	signer: byGuardian,
	channels: channelKinds,
	purposes: [],
	covers: ['image'],
	thirdCountry: true,
	images: 'general',
	written: true,
	registrationNumber: 'UN-1',
	validFrom: null,
	validTo: null,
	signedAt: '2026-01-10T08:00:00.000Z',
	receivedAt: '2026-01-10T08:00:00.000Z',
	clockSkewMs: 0,
	...but
});
const known = (birthDate: Day | null, but: Partial<PersonFacts> = {}): PersonFacts => ({
	birthDate,
	schoolForm: null,
	blocks: [],
	objections: [],
	consents: [aConsent()],
	refusals: [],
	withdrawals: [],
	guardians: [{ id: 'g1' }],
	...but
});
const print = (policyId = 'norberg') => [aChannel(policyId, 'print')];
const renewals = (facts: PersonFacts, channels: readonly DecidingChannel[] = print()) =>
	renewalWatch(channels, today, until).renewalsOf(facts);
const aNo = {
	id: 'r1',
	signer: byGuardian,
	channels: 'all' as const,
	images: 'general' as const,
	signedAt: '2026-02-01T08:00:00.000Z',
	receivedAt: '2026-02-01T08:00:00.000Z',
	clockSkewMs: 0
};

describe('the day on which a consent stops being enough', () => {
	test('[RN1][RN2] somebody turns 13: from the birthday the child is asked', () => {
		expect(renewals(known('2014-03-05'))).toEqual([
			{
				on: '2027-03-05',
				isPast: false,
				cause: 'own-consent-age',
				years: 13,
				ask: 'self',
				count: 'one',
				channelIds: ['print']
			}
		]);
	});
	test('[RN1] born on 29 February: the last day of the month', () => {
		// 2027 is a common year: 2027-02-28 is the 15th birthday of 2012-02-29.
		expect(renewals(known('2012-02-29'), print('ekby'))).toMatchObject([
			{ on: '2027-02-28', cause: 'own-consent-age', years: 15 }
		]);
	});
	test('[RN2] the age is the policy’s own', () => {
		expect(renewals(known('2014-03-05'), print('ekby'))).toEqual([]);
		expect(renewals(known('2012-03-05'), print('ekby'))).toMatchObject([{ on: '2027-03-05', years: 15 }]);
	});
	test('[RN1] both ends of the horizon: the last day counts, the day after it not', () => {
		expect(renewals(known('2014-11-21'))).toMatchObject([{ on: '2027-11-21' }]);
		expect(renewals(known('2014-11-22'))).toEqual([]);
		expect(renewals(known('2013-11-21'))).toMatchObject([{ on: today, isPast: true }]);
		expect(renewals(known('2013-11-22'))).toMatchObject([{ on: '2026-11-22', isPast: false }]);
	});
	test('[RN2] a consent’s own last day: the day after it', () => {
		const facts = known('2016-03-05', { consents: [aConsent({ validTo: '2027-06-10' })] });
		expect(renewals(facts)).toMatchObject([
			{ on: '2027-06-11', cause: 'consent-ended', years: null, ask: 'guardian' }
		]);
	});
	test('[RN2] 18 where a policy asks the guardian until then, and channels that turn together stand together', () => {
		const facts = known('2009-05-06', {
			consents: [aConsent(), aConsent({ id: 'c2', signer: { as: 'self' } })]
		});
		const channels = channelKinds.map((kind) => aChannel('trosa', kind));
		expect(renewals(facts, channels)).toEqual([]);
		expect(renewals(known('2009-05-06'), channels)).toMatchObject([
			{ on: '2027-05-06', cause: 'majority', years: 18, ask: 'self', channelIds: ['social-media'] }
		]);
	});
	test('[RN2] on the same day the birthday is the reason, unless the yes would have lasted but for its own end', () => {
		const ends = aConsent({ validTo: '2027-03-04' });
		expect(renewals(known('2014-03-05', { consents: [ends] }))).toMatchObject([{ cause: 'own-consent-age' }]);
		const own = aConsent({ signer: { as: 'self' }, validTo: '2027-03-04' });
		expect(renewals(known('2014-03-05', { consents: [aConsent(), own] }))).toMatchObject([
			{ cause: 'consent-ended', ask: 'self' }
		]);
	});
	test('[RN2] all guardians are asked where all must sign', () => {
		const facts = known('2016-03-05', { consents: [aConsent({ validTo: '2027-06-10' })] });
		expect(renewals(facts, [aChannel('norberg', 'print', { guardiansRequired: 'all' })])).toMatchObject([
			{ ask: 'guardian', count: 'all' }
		]);
	});
	test('[RN3] a day that has passed since the signature is asked about now, one before it is not', () => {
		expect(renewals(known('2013-05-05'))).toMatchObject([{ on: '2026-05-05', isPast: true, ask: 'self' }]);
		expect(renewals(known('2013-01-10'))).toEqual([]);
		expect(renewals(known('2013-01-11'))).toMatchObject([{ on: '2026-01-11' }]);
	});
	test('[RN3] once the right person has answered nobody is asked', () => {
		const own = aConsent({ id: 'c2', signer: { as: 'self' }, signedAt: '2026-06-01T08:00:00.000Z' });
		expect(renewals(known('2013-05-05', { consents: [aConsent(), own] }))).toEqual([]);
	});
	test('[RN4] a no, an objection or a block is never asked about again', () => {
		const recordedAt = '2026-02-01T08:00:00.000Z';
		for (const birthDate of ['2013-05-05', '2014-03-05']) {
			expect(renewals(known(birthDate, { refusals: [aNo] }))).toEqual([]);
			expect(renewals(known(birthDate, { blocks: [{ state: 'set', recordedAt }] }))).toEqual([]);
			expect(renewals(known(birthDate, { objections: [{ recordedAt }] }))).toEqual([]);
		}
	});
	test('[RN4] a no in one channel leaves the others', () => {
		const channels = [aChannel('norberg', 'print'), aChannel('norberg', 'intranet')];
		const facts = known('2014-03-05', { refusals: [{ ...aNo, channels: ['print'] }] });
		expect(renewals(facts, channels)).toMatchObject([{ channelIds: ['intranet'] }]);
	});
	test('[RN4] what was taken back is not asked about again, before the day or after it', () => {
		const takenBack = (recordedAt: string) =>
			known('2013-05-05', {
				withdrawals: [{ id: 'w', by: byGuardian, channels: 'all', recordedAt }]
			});
		expect(renewals(takenBack('2026-03-01T08:00:00.000Z'))).toEqual([]);
		expect(renewals(takenBack('2026-08-01T08:00:00.000Z'))).toEqual([]);
	});
	test('[RN1] nobody who never signed is on the list', () => {
		expect(renewals(known('2014-03-05', { consents: [] }))).toEqual([]);
		expect(renewals(known(null))).toEqual([]);
	});
});

// Brute force: what the list says is what comes out when every single day is decided.

const signedDays = ['2025-12-01', '2026-06-01', '2026-11-20', today];
const someInstant = fc.constantFrom(...signedDays.map((day) => `${day}T09:00:00.000Z`));
const someSigner = fc.constantFrom<Signer>(byGuardian, { as: 'guardian', guardianId: 'g2' }, { as: 'self' });
const someKinds = fc.oneof(fc.constant([...channelKinds]), fc.subarray([...channelKinds]));
const someDay = fc.integer({ min: -400, max: 370 }).map((days) => addDays(today, days));
const limits = { ownConsent: 13, majority: 18, upperSecondary: { turning: 16, monthDay: '08-01' } };
/** Most of them pass some limit near the horizon. */
const someBirthDate = fc.oneof(
	fc
		.tuple(fc.constantFrom(13, 15, 16, 18), fc.integer({ min: -380, max: 380 }))
		.map(([years, days]) => turnsOn(addDays(today, days), -years)),
	fc.constantFrom('2012-02-29', '2008-02-29', '2016-03-05', '2014-11-21', '2014-11-22', '2013-11-21')
);
const someFacts: fc.Arbitrary<PersonFacts> = fc.record({
	birthDate: fc.option(someBirthDate, { nil: null, freq: 12 }),
	schoolForm: fc.option(fc.constantFrom(...schoolForms), { nil: null }),
	blocks: fc.constant([]),
	objections: fc.constant([]),
	consents: fc.array(
		fc
			.record({
				id: fc.uuid(),
				signer: someSigner,
				channels: someKinds,
				thirdCountry: fc.boolean(),
				images: fc.constantFrom('general' as const, 'general' as const, ['this']),
				written: fc.boolean(),
				validTo: fc.option(someDay, { nil: null }),
				signedAt: someInstant
			})
			.map((one) => aConsent({ ...one, receivedAt: one.signedAt })),
		{ maxLength: 4 }
	),
	refusals: fc.array(
		fc
			.record({ signer: someSigner, channels: someKinds, signedAt: someInstant })
			.map((one) => ({ ...aNo, ...one, receivedAt: one.signedAt })),
		{ maxLength: 1 }
	),
	withdrawals: fc.array(
		fc.record({
			id: fc.uuid(),
			by: fc.oneof(fc.constant('anyone' as const), someSigner),
			channels: someKinds,
			recordedAt: someInstant
		}),
		{ maxLength: 1 }
	),
	guardians: fc.subarray([{ id: 'g1' }, { id: 'g2' }])
});
const someCase = fc.record({
	facts: someFacts,
	policyId: fc.constantFrom(...guidelines.map((profile) => profile.id), 'ekby'),
	guardiansRequired: fc.constantFrom('one' as const, 'all' as const)
});

const verdictOn = (facts: PersonFacts, channel: DecidingChannel, on: Day) =>
	channelVerdict(facts, channel, on).decision.verdict;
const turns = (facts: PersonFacts, channel: DecidingChannel, on: Day) =>
	['allowed', 'discouraged', 'needs-decision'].includes(verdictOn(facts, channel, addDays(on, -1))) &&
	verdictOn(facts, channel, on) === 'incomplete';

/** Every day decided, one by one: the days ahead, and the last of those behind that explains today's answer. */
function byEveryDay(facts: PersonFacts, channel: DecidingChannel): Day[] {
	const days: Day[] = [];
	let behind: Day | undefined;
	for (let on = addDays(today, -360); on <= until; on = addDays(on, 1)) {
		if (on > today) {
			if (turns(facts, channel, on)) days.push(on);
			continue;
		}
		const then = { ...facts, consents: facts.consents.filter((one) => swedishDay(one.signedAt) < on) };
		const isTakenBack = facts.withdrawals.some(
			(one) => one.channels.includes(channel.kind) && swedishDay(one.recordedAt) >= on
		);
		if (then.consents.length > 0 && !isTakenBack && turns(then, channel, on)) behind = on;
	}
	if (behind !== undefined && verdictOn(facts, channel, today) === 'incomplete') days.unshift(behind);
	return days;
}

describe('the edges of a renewal', () => {
	const self = aConsent({ id: 'c2', signer: { as: 'self' } });
	const until10 = (validTo: Day, but: Partial<ConsentFact> = {}) => aConsent({ validTo, ...but });

	test('[RN1] the rows stand in the order of their days, whichever channel turns first', () => {
		const consents = [
			until10('2027-06-10', { channels: ['website'] }),
			until10('2027-03-10', { id: 'c2', channels: ['print'] }),
			until10('2027-04-10', { id: 'c3', channels: ['press'] })
		];
		const channels = (['website', 'print', 'press'] as const).map((kind) => aChannel('trosa', kind));
		const found = renewals(known('2016-03-05', { consents }), channels);
		expect(found.map(({ on, channelIds }) => [on, ...channelIds])).toEqual([
			['2027-03-11', 'print'],
			['2027-04-11', 'press'],
			['2027-06-11', 'website']
		]);
	});
	test('[RN1] a consent that ended and one that was given later: the later one’s end counts', () => {
		const consents = [until10('2026-12-31'), until10('2027-06-30', { id: 'c2' })];
		expect(renewals(known('2016-03-05', { consents })).map(({ on }) => on)).toEqual(['2027-07-01']);
	});
	test('[RN2] upper-secondary age is a reason of its own, without a number of years', () => {
		const own = ownPolicy(norberg, {
			id: 'ekby',
			version: '1',
			name: 'Ekby',
			from: '2020-01-01',
			changes: [
				peopleChange({ kind: 'print', of: '13-to-upper-secondary', asks: 'guardian' }),
				peopleChange({ kind: 'print', of: 'upper-secondary', asks: 'self' })
			]
		});
		expect(renewals(known('2011-03-05'), [aChannel('ekby', 'print', { own: [own] })])).toEqual([
			{
				on: '2027-08-01',
				isPast: false,
				cause: 'upper-secondary-age',
				years: null,
				ask: 'self',
				count: 'one',
				channelIds: ['print']
			}
		]);
	});
	test('[RN2] on the birthday that is the day after the last one, the age is the reason unless the own yes ended too', () => {
		const turning = (consents: readonly ConsentFact[]) =>
			renewals(known('2014-03-05', { consents })).map(({ on, cause }) => [on, cause]);
		expect(turning([until10('2027-03-04')])).toEqual([['2027-03-05', 'own-consent-age']]);
		expect(turning([aConsent(), { ...self, validTo: '2027-03-04' }])).toEqual([
			['2027-03-05', 'consent-ended']
		]);
		expect(turning([aConsent(), { ...self, validTo: '2027-03-05' }])).toEqual([
			['2027-03-06', 'consent-ended']
		]);
	});
	test('[RN3] a day before the first word, or on it, is not looked back at', () => {
		const signed = (at: string, but: Partial<ConsentFact> = {}) =>
			renewals(known('2013-06-01', { consents: [aConsent({ signedAt: at, receivedAt: at, ...but })] })).map(
				({ on }) => on
			);
		expect(signed('2026-05-31T08:00:00.000Z')).toEqual(['2026-06-01']);
		expect(signed('2026-06-01T08:00:00.000Z')).toEqual([]);
		// By the calendar in Sweden: half an hour before midnight in UTC it is the birthday already.
		expect(signed('2026-05-31T21:59:59.000Z')).toEqual(['2026-06-01']);
		expect(signed('2026-05-31T22:00:00.000Z')).toEqual([]);
		// A clock that runs ahead does not put the word after its arrival.
		expect(signed('2026-06-20T08:00:00.000Z', { receivedAt: '2026-05-20T08:00:00.000Z' })).toEqual([
			'2026-06-01'
		]);
		expect(signed('2026-05-20T08:00:00.000Z', { receivedAt: '2026-06-20T08:00:00.000Z' })).toEqual([
			'2026-06-01'
		]);
	});
	test('[RN4] what was taken back in this channel on the day or since is not asked about; elsewhere or before, it is', () => {
		const back = (
			recordedAt: string,
			channels: readonly ChannelKind[] | 'all',
			by: 'anyone' | Signer = { as: 'self' }
		) => renewals(known('2013-06-01', { withdrawals: [{ id: 'w', by, channels, recordedAt }] })).length;
		expect(back('2026-06-01T08:00:00.000Z', ['print'])).toBe(0);
		expect(back('2026-07-01T08:00:00.000Z', 'all')).toBe(0);
		expect(back('2026-07-01T08:00:00.000Z', ['press'])).toBe(1);
		expect(back('2026-05-31T08:00:00.000Z', ['print'])).toBe(1);
	});
	test('[RN1] somebody is worth reading when one of the policies has a day for them', () => {
		const watch = renewalWatch([aChannel('ekby', 'print'), aChannel('norberg', 'print')], today, until);
		expect(watch.mayConcern(known('2014-03-05'))).toBe(true);
		expect(watch.mayConcern(known('2012-03-05'))).toBe(true);
		expect(watch.mayConcern(known('2018-03-05'))).toBe(false);
		expect(watch.mayConcern(known('2014-03-05', { consents: [] }))).toBe(false);
		expect(watch.mayConcern(known(null, { consents: [until10('2027-11-20')] }))).toBe(true);
		expect(watch.mayConcern(known(null, { consents: [until10('2027-11-21')] }))).toBe(false);
	});
});

test('[RN1][RN3][RN4] the days are those that come out when every day is decided', () => {
	let found = 0;
	let tried = 0;
	fc.assert(
		fc.property(
			someCase,
			fc.constantFrom(...channelKinds),
			({ facts, policyId, guardiansRequired }, kind) => {
				tried += 1;
				const channel = aChannel(policyId, kind, { guardiansRequired });
				const rows = renewalWatch([channel], today, until).renewalsOf(facts);
				found += rows.length;
				expect(rows.map((row) => row.on)).toEqual(byEveryDay(facts, channel));
				expect(rows.every((row) => row.isPast === row.on <= today)).toBe(true);
			}
		),
		{ numRuns: 600 }
	);
	expect(found).toBeGreaterThan(tried / 10);
});

test('[RN1] whoever is not worth reading has nothing to be asked again', () => {
	let skipped = 0;
	fc.assert(
		fc.property(someCase, ({ facts, policyId, guardiansRequired }) => {
			const channels = channelKinds.map((kind) => aChannel(policyId, kind, { guardiansRequired }));
			const watch = renewalWatch(channels, today, until);
			if (watch.mayConcern(facts)) return;
			skipped += 1;
			expect(watch.renewalsOf(facts)).toEqual([]);
		}),
		{ numRuns: 600 }
	);
	expect(skipped).toBeGreaterThan(20);
});

test('[RN2] a reason that is an age is that of the day', () => {
	fc.assert(
		fc.property(someCase, ({ facts, policyId, guardiansRequired }) => {
			const channels = channelKinds.map((kind) => aChannel(policyId, kind, { guardiansRequired }));
			for (const { on, cause, years } of renewalWatch(channels, today, until).renewalsOf(facts)) {
				const born = facts.birthDate ?? '';
				if (cause === 'consent-ended') {
					expect(facts.consents.some((one) => one.validTo === addDays(on, -1))).toBe(true);
				} else if (cause === 'upper-secondary-age') {
					expect(on).toBe(upperSecondaryFrom(born, limits));
				} else expect(on).toBe(turnsOn(born, years ?? 0));
			}
			expect(true).toBe(true);
		}),
		{ numRuns: 300 }
	);
});
