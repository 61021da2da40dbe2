import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { decisionInputFor } from '#lib/domain/decision-input.ts';
import { decide } from '#lib/policy/decide.ts';
import { faultsInProfiles } from '#lib/policy/faults.ts';
import { profile as wholeProfile } from '#lib/sync/profile.ts';
import { someQuestion } from '../support/some-questions.ts';

const folder = join(import.meta.dirname, '../samples/published-policies');

/**
 * Policies as they were published on 2026-11-22. They stand in databases and are never changed: a later Bildlov that
 * found a fault in one of them could not be started there. So these files are not made anew; new ones may be added.
 */
describe.each(readdirSync(folder))('a policy published before: %s', (name) => {
	const written: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
	const profile = v.parse(wholeProfile, written);

	test('[PO10] is still without faults, and still reaches the phone whole', () => {
		expect(faultsInProfiles([profile])).toEqual([]);
		expect(profile).toEqual(written);
	});
	test('[PO10] still decides', () => {
		fc.assert(
			fc.property(someQuestion, (question) => {
				const input = decisionInputFor({ ...question, policyId: profile.id, own: [profile] });
				expect(decide(input, [profile]).policy).toEqual({ id: profile.id, version: '1' });
			})
		);
	});
});
