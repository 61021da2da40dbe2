import fc from 'fast-check';
import { ownPolicy } from '#lib/policy/own-policy.ts';
import { guidelines } from '#lib/policy/policies.ts';
import type { Profile } from '#lib/policy/profile.ts';
import { someChanges } from './some-changes.ts';

/** A policy that a municipality has made of one of the five. */
export const someOwnPolicy: fc.Arbitrary<Profile> = fc
	.record({
		base: fc.constantFrom(...guidelines),
		id: fc.constantFrom('ekby', 'almby'),
		from: fc.constantFrom('2026-01-01', '2026-11-21'),
		changes: someChanges
	})
	.map(({ base, id, from, changes }) =>
		ownPolicy(base, { id, version: '1', name: `${id} kommun`, from, changes })
	);
