import { describe, expect, test } from 'vitest';
import { freePolicyId, policyIdFrom } from './policy-id.ts';

describe('the id of an own policy', () => {
	test.each([
		['Ekbacka kommun', 'ekbacka-kommun'],
		['  Barn- och utbildningsnämndens bildpolicy 2027 ', 'barn-och-utbildningsnamndens-bildpolicy'],
		['ÅÄÖ', 'aao'],
		['Ekby/../norberg', 'ekby-norberg'],
		['***', '']
	])('[PO14] is made from the name: %s', (name, id) => {
		expect(policyIdFrom(name)).toBe(id);
	});

	test('[PO14] is never one that somebody has, nor the beginning of other rules', () => {
		const taken = new Set(['norberg', 'ekby', 'ekby-2']);
		expect(freePolicyId('Norberg', taken)).toBe('norberg-2');
		expect(freePolicyId('Ekby', taken)).toBe('ekby-3');
		expect(freePolicyId('Law', taken)).toBe('law-2');
		expect(freePolicyId('Bildlov', taken)).toBe('bildlov-2');
		expect(freePolicyId('***', taken)).toBe('egen');
	});
});
