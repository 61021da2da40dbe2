import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { someChange } from '../../../tests/support/some-changes.ts';
import { ownPolicy } from './own-policy.ts';
import { guidelines } from './policies.ts';
import { changeKey } from './policy-change.ts';
import { keyOf, letThroughFirst, placeOf, placeOfChange, standingValue } from './policy-values.ts';
import { neededIn } from './what-is-needed.ts';
import { norberg } from './profiles/norberg.ts';
import { sollentuna } from './profiles/sollentuna.ts';
import { trosa } from './profiles/trosa.ts';

const on = '2026-12-05';

describe('the places of the form', () => {
	test('[PO1] every change has one, by its key', () => {
		fc.assert(
			fc.property(someChange, (change) => {
				const place = placeOfChange(change);
				expect(keyOf(place)).toBe(changeKey(change));
				expect(placeOf(changeKey(change))).toBe(place);
			})
		);
		expect(placeOf('nothing.of.the.kind')).toBeUndefined();
	});

	test('[PO1] what is changed stands there afterwards, by the municipality’s rule', () => {
		fc.assert(
			fc.property(fc.constantFrom(...guidelines), someChange, (base, change) => {
				const options = { id: 'ekby', version: '1', name: 'Ekby', from: '2026-12-01', changes: [change] };
				const profile = ownPolicy(base, options);
				const place = placeOfChange(change);
				if (place.set === 'people') {
					const asked = { profile, on, basis: 'consent' as const, rulings: {} };
					const band = place.of === 'employee' || place.of === 'elected' ? 'adult' : place.of;
					const role = place.of === 'employee' || place.of === 'elected' ? place.of : 'private';
					const { rules } = neededIn(asked, place.kind, { role, band, isPupil: false });
					const isLaw = change.set === 'people' && change.asks === 'law' && !change.discouraged;
					expect(rules.some((rule) => rule.startsWith('ekby.'))).toBe(!isLaw);
					return;
				}
				const { value, rules } = standingValue(profile, place, on);
				expect(change).toMatchObject(value ?? {});
				const isSaid = change.set !== 'usual-basis' && (!('on' in change) || change.on);
				expect(rules.some((rule) => rule.startsWith('ekby.'))).toBe(isSaid);
			}),
			{ numRuns: 500 }
		);
	});

	test('[PO1] the guideline’s own values are found wherever it says them', () => {
		const always = { set: 'switch', kind: 'social-media', what: 'consent-always' } as const;
		expect(standingValue(norberg, always, on)).toEqual({ value: { ...always, on: true }, rules: ['NOR-40'] });
		const store = { set: 'duty', kind: 'social-media', duty: 'store-at-unit' } as const;
		expect(standingValue(norberg, store, on)).toEqual({ value: { ...store, on: true }, rules: ['NOR-46'] });
		expect(standingValue(trosa, { ...store, kind: 'print' }, on)).toMatchObject({
			value: { on: false },
			rules: []
		});
		expect(standingValue(trosa, { set: 'guardians' }, on)).toEqual({ value: null, rules: [] });
		expect(letThroughFirst(sollentuna, 'social-media')).toEqual(['SOL-28']);
		expect(letThroughFirst(trosa, 'print')).toEqual([]);
	});

	test('[bildlov.who-decides] where nobody has said otherwise, a communications officer answers open questions', () => {
		for (const guideline of guidelines) {
			expect(standingValue(guideline, { set: 'decides' }, on)).toEqual({
				value: { set: 'decides', role: 'communicator' },
				rules: ['bildlov.who-decides']
			});
		}
	});
});
