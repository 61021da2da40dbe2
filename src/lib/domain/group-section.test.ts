import { describe, expect, test } from 'vitest';
import { groupSection } from './group-section.ts';

type Answer = Parameters<typeof groupSection>[0][number];

const allowed: Answer = { verdict: 'allowed', isAsked: true, missing: [] };
const forbidden: Answer = { verdict: 'forbidden', isAsked: true, missing: [] };
const discouraged: Answer = { verdict: 'discouraged', isAsked: true, missing: [] };
const open: Answer = { verdict: 'needs-decision', isAsked: true, missing: [] };
const asks = (isAsked: boolean, ...missing: Answer['missing']): Answer => ({
	verdict: 'incomplete',
	isAsked,
	missing
});

describe('where somebody stands in a group’s list', () => {
	test('whoever is forbidden in every channel must not be in a picture; in all but one is no such person', () => {
		expect(groupSection([forbidden, forbidden])).toBe('stop');
		expect(groupSection([forbidden, allowed])).toBe('allowed');
	});
	test('where there is no channel nobody is stopped', () => {
		expect(groupSection([])).toBe('allowed');
	});
	test('who has not been asked for some channel is not asked', () => {
		expect(groupSection([allowed, asks(false, 'own-consent')])).toBe('not-asked');
		expect(groupSection([asks(false, 'own-consent'), asks(true, 'own-consent')])).toBe('not-asked');
	});
	test('who has been asked waits for what is missing', () => {
		expect(groupSection([allowed, asks(true, 'own-consent')])).toBe('waiting');
		expect(groupSection([asks(true, 'consent-for-this-image', 'third-country-consent')])).toBe('waiting');
	});
	test('a guardian’s signature that has begun is waited for before anything else is asked', () => {
		expect(groupSection([asks(true, 'guardian-consent'), asks(false, 'own-consent')])).toBe('waiting');
		expect(groupSection([asks(true, 'third-country-consent'), asks(false, 'guardian-consent')])).toBe(
			'not-asked'
		);
	});
	test('nobody waits for a consent to an image that is not there yet', () => {
		expect(groupSection([allowed, asks(true, 'consent-for-this-image')])).toBe('with-reservations');
	});
	test('allowed and forbidden side by side is plain; anything between is a reservation', () => {
		expect(groupSection([allowed, allowed])).toBe('allowed');
		expect(groupSection([allowed, discouraged])).toBe('with-reservations');
		expect(groupSection([forbidden, open])).toBe('with-reservations');
	});
});
