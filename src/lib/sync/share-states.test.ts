import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { aPack, aPerson, aState, idNo, instagram, karin, website } from '#lib/device/testing/builders.ts';
import { eventPack, packAnswer, sharedPack, type PackState } from './pack.ts';
import { packBefore, shareStates, withStates } from './share-states.ts';

const no: Partial<PackState> = { verdict: 'forbidden', missing: [], asked: true };
const people = Array.from({ length: 300 }, (_, place) =>
	aPerson(idNo(1000 + place), `Namn ${place}`, {
		states: [aState(website, place % 2 === 0 ? no : {}), aState(instagram, {})]
	})
);
const pack = aPack({ people });

describe('a pack with each answer once', () => {
	test('holds the same for everybody, in the same order', () => {
		expect(withStates(shareStates(pack))).toEqual(pack);
		expect(v.parse(packAnswer, JSON.parse(JSON.stringify(shareStates(pack))))).toEqual(pack);
	});

	test('holds no answer twice', () => {
		const shared = v.parse(sharedPack, shareStates(pack));
		expect(shared.states).toEqual([aState(website, no), aState(instagram, {}), aState(website, {})]);
	});

	test('does not read where somebody’s answer is none of them: nothing is made up', () => {
		const shared = shareStates(pack);
		const wrong = { ...shared, states: shared.states.slice(0, 2) };
		expect(withStates(wrong)).toBeNull();
		expect(v.safeParse(packAnswer, wrong).success).toBe(false);
	});

	test('[SL6] a phone that reads no shared answers is not told who has signed, which it could not read', () => {
		const signed = aPack({ people: [aPerson(idNo(1), 'Elsa', { signedBy: [karin.id] })] });
		expect(v.parse(packAnswer, shareStates(signed))).toEqual(signed);
		expect(JSON.stringify(packBefore(signed))).not.toContain('signedBy');
		expect(packBefore(signed)).toEqual(aPack({ people: [aPerson(idNo(1), 'Elsa')] }));
	});

	test('what an older server gives is read as it is', () => {
		expect(v.parse(packAnswer, pack)).toEqual(v.parse(eventPack, pack));
	});
});
