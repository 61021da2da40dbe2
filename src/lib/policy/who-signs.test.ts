import { describe, expect, test } from 'vitest';
import { aChange, peopleChange } from '../../../tests/support/some-changes.ts';
import { ownPolicy } from './own-policy.ts';
import { guidelines } from './policies.ts';
import { norberg } from './profiles/norberg.ts';
import { mayAskGuardian, whoSigns } from './who-signs.ts';

const today = '2026-11-21';
const born = (birthDate: string | null, but = {}) => ({ birthDate, schoolForm: null, ...but });

describe('who signs', () => {
	test('[C11] norberg: a guardian under 13, and from the birthday the child', () => {
		expect(whoSigns('norberg', born('2016-03-01'), today)).toMatchObject({
			as: 'guardian',
			count: 'one',
			becauseOf: { rule: 'NOR-34', citation: { section: 'Bilder på barn' } },
			others: [],
			changesOn: '2029-03-01',
			changesTo: 'self'
		});
		expect(whoSigns('norberg', born('2013-11-22'), today).as).toBe('guardian');
		expect(whoSigns('norberg', born('2013-11-21'), today)).toMatchObject({
			as: 'self',
			count: 'one',
			becauseOf: { rule: 'NOR-36' },
			changesOn: null,
			changesTo: null
		});
	});
	test('[C11] the text follows the rule of the age', () => {
		expect(
			whoSigns('norberg', born('2009-05-05', { schoolForm: 'upper-secondary' }), today).becauseOf.rule
		).toBe('NOR-33');
		expect(whoSigns('norberg', born('1980-01-01'), today).becauseOf).toMatchObject({
			rule: 'NOR-44',
			text: { sv: expect.stringContaining('samtycka'), en: expect.stringContaining('consent') }
		});
	});
	test('[C11] all guardians, where all must sign; never all of oneself', () => {
		const options = { guardiansRequired: 'all' } as const;
		expect(whoSigns('norberg', born('2016-03-01'), today, options).count).toBe('all');
		expect(whoSigns('norberg', born('1980-01-01'), today, options).count).toBe('one');
	});
	test('[C11] with no birth date nobody knows; the school form helps where it can', () => {
		expect(whoSigns('norberg', born(null), today)).toMatchObject({
			as: 'unknown-age',
			changesOn: null,
			changesTo: null
		});
		expect(whoSigns('norberg', born(null, { schoolForm: 'preschool' }), today).as).toBe('guardian');
		expect(whoSigns('norberg', born(null, { schoolForm: 'upper-secondary' }), today).as).toBe('self');
	});
	test('[C11] trosa: channels ask different people between 13 and 18, and both are named', () => {
		expect(whoSigns('trosa', born('2012-05-05'), today)).toMatchObject({
			as: 'guardian',
			channels: ['social-media'],
			becauseOf: { rule: 'TRO-09' },
			others: [{ as: 'self', channels: ['website', 'intranet', 'learning-platform', 'print', 'press'] }],
			changesOn: '2030-05-05',
			changesTo: 'self'
		});
		expect(whoSigns('trosa', born('2012-05-05'), today, { channels: [{ kind: 'website' }] })).toMatchObject({
			as: 'self',
			others: [],
			changesOn: null
		});
	});
	test('[C11] sollentuna: a channel that forbids asks nobody, and the change of one channel is told', () => {
		expect(whoSigns('sollentuna', born('2016-03-01'), today)).toMatchObject({
			as: 'guardian',
			channels: ['website', 'intranet', 'learning-platform', 'print', 'press'],
			changesOn: '2029-03-01',
			changesTo: 'self'
		});
		expect(whoSigns('sollentuna', born('2012-05-05'), today)).toMatchObject({
			as: 'guardian',
			channels: ['learning-platform'],
			becauseOf: { rule: 'SOL-16' },
			changesOn: '2030-05-05'
		});
	});
	test('[C11] where no channel asks, the floor answers for none of them', () => {
		const channels = [{ kind: 'social-media' }] as const;
		expect(whoSigns('sollentuna', born('2016-03-01'), today, { channels })).toMatchObject({
			as: 'guardian',
			channels: [],
			becauseOf: { rule: 'law.guardian-consent' }
		});
		expect(whoSigns('sollentuna', born('2012-05-05'), today, { channels })).toMatchObject({
			as: 'self',
			channels: []
		});
	});
	test('[C11] a role that the caller knows is used', () => {
		expect(whoSigns('norberg', { ...born(null), role: 'employee' }, today)).toMatchObject({
			as: 'self',
			becauseOf: { rule: 'NOR-30' }
		});
	});
	test('[C11] born on 29 February, the day that changes it is 28 February in a common year', () => {
		expect(whoSigns('norberg', born('2016-02-29'), today).changesOn).toBe('2029-02-28');
	});
	test('[C11][C15] channels of boards with different policies are each asked by their own', () => {
		const channels = [
			{ kind: 'website' },
			{ kind: 'social-media', policyId: 'trosa', guardiansRequired: 'all' },
			{ kind: 'social-media' }
		] as const;
		const signs = whoSigns('norberg', born('2012-05-05'), today, { channels });
		expect(signs).toMatchObject({
			as: 'guardian',
			count: 'all',
			channels: ['social-media'],
			becauseOf: { rule: 'TRO-09' },
			others: [{ as: 'self', count: 'one', channels: ['social-media', 'website'] }],
			changesOn: '2030-05-05',
			changesTo: 'self'
		});
		expect(signs.changes).toEqual([{ on: '2030-05-05', from: 'guardian', to: 'self', place: 1 }]);
	});
	test('[C15] a municipality’s own ages, which the other board does not have', () => {
		const own = ownPolicy(norberg, {
			id: 'ekby',
			version: '1',
			name: 'Ekby',
			from: '2026-01-01',
			changes: [aChange({ set: 'own-consent-age', years: 16 })]
		});
		const channels = [{ kind: 'website', policyId: 'ekby' }, { kind: 'website' }] as const;
		const signs = whoSigns('norberg', born('2012-05-05'), today, { channels, own: [own] });
		expect([signs.as, signs.others.map(({ as }) => as)]).toEqual(['guardian', ['self']]);
		expect(signs.changes).toEqual([{ on: '2028-05-05', from: 'guardian', to: 'self', place: 0 }]);
	});
	test('[C11] where both boards ask the same, one signature is named', () => {
		const channels = [{ kind: 'website', policyId: 'trosa' }, { kind: 'website' }] as const;
		expect(whoSigns('norberg', born('2016-03-01'), today, { channels })).toMatchObject({
			as: 'guardian',
			count: 'one',
			others: []
		});
	});
	test('[C11] a channel that a ruling has closed asks nobody, and one that closes at a limit is told', () => {
		const upper = born('2009-05-05', { schoolForm: 'upper-secondary' });
		const asked = (answer: 'allow' | 'refuse') =>
			whoSigns('sollentuna', upper, today, {
				channels: [{ kind: 'social-media', rulings: { 'sollentuna.upper-secondary': answer } }]
			}).channels;
		expect(asked('allow')).toEqual(['social-media']);
		expect(asked('refuse')).toEqual([]);
		const closes = ownPolicy(norberg, {
			id: 'ekby',
			version: '1',
			name: 'Ekby',
			from: '2026-01-01',
			changes: [peopleChange({ kind: 'website', of: '13-to-upper-secondary', asks: 'forbid' })]
		});
		const channels = [{ kind: 'website' }] as const;
		const signs = whoSigns('ekby', born('2016-03-01'), today, { channels, own: [closes] });
		expect(signs.changes).toEqual([
			{ on: '2029-03-01', from: 'guardian', to: 'forbidden', place: 0 },
			{ on: '2032-08-01', from: 'guardian', to: 'self', place: 0 }
		]);
		expect([signs.changesOn, signs.changesTo]).toEqual(['2032-08-01', 'self']);
	});
	test('[C11] the day of a limit is no change to come: it has come', () => {
		expect(whoSigns('norberg', born('2013-11-21'), today).changes).toEqual([]);
		expect(whoSigns('norberg', born('2013-11-22'), today).changes.map(({ on }) => on)).toContain(
			'2026-11-22'
		);
	});
	test('[C11] the changes stand in the order of their days, whatever the order of the policies’ limits', () => {
		// Ekby asks its own consent at 17, so that its limit falls behind the one of upper secondary school.
		const late = ownPolicy(norberg, {
			id: 'ekby',
			version: '1',
			name: 'Ekby',
			from: '2026-01-01',
			changes: [
				aChange({ set: 'own-consent-age', years: 17 }),
				peopleChange({ kind: 'website', of: 'upper-secondary', asks: 'forbid' }),
				peopleChange({ kind: 'website', of: '13-to-upper-secondary', asks: 'guardian' })
			]
		});
		const channels = [{ kind: 'website', policyId: 'ekby' }, { kind: 'website' }] as const;
		const { changes } = whoSigns('norberg', born('2015-05-05'), today, { channels, own: [late] });
		const days = changes.map(({ on }) => on);
		expect(days).toEqual([...days].sort());
		expect(days[0]).toBe('2028-05-05');
		expect(changes.filter(({ place }) => place === 1)).toEqual([
			{ on: '2028-05-05', from: 'guardian', to: 'self', place: 1 }
		]);
	});
	test('[C11] what is asked about is an ordinary image of the municipality’s own, in an official channel', () => {
		const asked = (kind: 'website' | 'social-media', policyId = 'norberg') =>
			whoSigns(policyId, born('1980-01-01'), today, { channels: [{ kind }] });
		// An image bank, a blurred or secret picture or a channel for the own guardians would ask for nobody.
		for (const { id } of guidelines) {
			expect(asked('website', id)).toMatchObject({
				as: 'self',
				count: 'one',
				channels: ['website'],
				others: []
			});
		}
		const forGuardians = whoSigns('sollentuna', born('2016-03-01'), today, {
			channels: [{ kind: 'learning-platform', audience: 'own-guardians' }]
		});
		expect(forGuardians.channels).toEqual([]);
		expect(
			whoSigns('sollentuna', born('2016-03-01'), today, { channels: [{ kind: 'learning-platform' }] })
				.channels
		).toEqual(['learning-platform']);
	});
	test('[C11] no channel at all: the law’s floor answers', () => {
		expect(whoSigns('norberg', born('1980-01-01'), today, { channels: [] })).toEqual({
			as: 'self',
			count: 'one',
			channels: [],
			becauseOf: expect.objectContaining({ rule: 'law.own-consent' }),
			others: [],
			changesOn: null,
			changesTo: null,
			changes: []
		});
	});
});

test('[LK9] whether a guardian may be asked is what the whole answer says, under every guideline at every age', () => {
	for (const { id } of guidelines) {
		for (let year = 2003; year <= 2020; year += 1) {
			for (const subject of [born(`${year}-11-21`), born(`${year}-11-22`), born(null)]) {
				const { as, others } = whoSigns(id, subject, today);
				const mayAsk = [as, ...others.map((other) => other.as)].some((one) => one !== 'self');
				expect([id, subject, mayAskGuardian(id, subject, today)]).toEqual([id, subject, mayAsk]);
			}
		}
	}
});
