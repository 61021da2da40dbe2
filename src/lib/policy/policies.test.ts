import { describe, expect, test } from 'vitest';
import {
	ageLimitsOn,
	guidelines,
	isPolicy,
	policyById,
	policyVersion,
	questionIds,
	reasonOf,
	usualLegalBasis
} from './policies.ts';
import type { Profile } from './profile.ts';
import { norberg } from './profiles/norberg.ts';
import { sollentuna } from './profiles/sollentuna.ts';

const ekby: Profile = { ...norberg, id: 'ekby', version: '7', usualBasis: 'contract' };
const ekeby: Profile = { ...sollentuna, id: 'ekeby', version: '8' };
const own = [ekby, ekeby];

describe('a policy', () => {
	test('is found by its id, among the five and the municipality’s own', () => {
		for (const profile of guidelines) expect(policyById(profile.id).profile).toBe(profile);
		expect(policyById('ekby', own).profile).toBe(ekby);
		expect(policyById('ekeby', own).profile).toBe(ekeby);
		expect(policyById('norberg', own).profile).toBe(norberg);
		expect(isPolicy('norberg')).toBe(true);
		expect(isPolicy('ekeby', own)).toBe(true);
		expect(isPolicy('ekeby')).toBe(false);
		expect(isPolicy('ekedal', own)).toBe(false);
		expect(() => policyById('ekby')).toThrow('No policy has the id "ekby"');
		expect(() => policyById('ekedal', own)).toThrow('No policy has the id "ekedal"');
	});
	test('is read once, with the law and with its own questions', () => {
		const read = policyById('ekeby', own);
		expect(policyById('ekeby', own)).toBe(read);
		expect(read.stamp).toEqual({ id: 'ekeby', version: '8' });
		expect([...read.questions]).toEqual(sollentuna.questions.map((question) => [question.id, question]));
		expect(read.rules.get('law.secrecy')?.id).toBe('law.secrecy');
		expect(read.rules.get('SOL-18')?.id).toBe('SOL-18');
	});
	test('has a version and a usual basis', () => {
		expect(policyVersion('ekby', own)).toBe('7');
		expect(policyVersion('trosa')).toBe('1');
		expect(usualLegalBasis('ekby', own)).toBe('contract');
		expect(usualLegalBasis('norberg')).toBe(norberg.usualBasis);
		expect(() => policyVersion('ekby')).toThrow('No policy');
		expect(() => usualLegalBasis('ekby')).toThrow('No policy');
	});
	test('asks its questions beside those of the five', () => {
		const third = { ...ekeby, questions: [{ id: 'ekeby.third', against: 'SOL-23', infavour: 'SOL-27' }] };
		expect(questionIds([third])).toEqual([...questionIds(), 'ekeby.third']);
		expect(questionIds()).toContain('sollentuna.upper-secondary');
	});
	test('without one of its ages is a defect that is named', () => {
		for (const key of ['ownConsent', 'majority', 'upperSecondary'] as const) {
			const holed: Profile = { ...norberg, id: 'holed', ages: { ...norberg.ages, [key]: [] } };
			expect(() => ageLimitsOn(policyById('holed', [holed]), '2026-11-21')).toThrow(
				'The policy holed has no ages'
			);
		}
	});
	test('gives a reason once for each rule and effect, and none for a rule that it does not have', () => {
		const policy = policyById('norberg');
		const allows = reasonOf(policy, 'NOR-28', 'allow');
		expect(allows).toMatchObject({ rule: 'NOR-28', effect: 'allow' });
		const forbids = reasonOf(policy, 'NOR-28', 'forbid');
		expect(forbids).toEqual({ ...allows, effect: 'forbid' });
		expect(reasonOf(policy, 'NOR-28', 'allow')).toBe(allows);
		expect(reasonOf(policy, 'NOR-28', 'forbid')).toBe(forbids);
		expect(() => reasonOf(policy, 'SOL-18', 'forbid')).toThrow(
			'The rule SOL-18 is not in the register of norberg'
		);
	});
});
