import { describe, expect, it } from 'vitest';
import { dueOn, nextStep, reaches } from './takedown.ts';

describe('a takedown', () => {
	it('[T1] goes evidence, removal, confirmation, in that order', () => {
		expect(nextStep([])).toBe('evidence');
		expect(nextStep(['evidence'])).toBe('removal');
		expect(nextStep(['evidence', 'removal'])).toBe('confirmation');
		expect(nextStep(['evidence', 'removal', 'confirmation'])).toBeNull();
	});

	it('[T2] is due on the next weekday: Thursday to Friday, Friday and the weekend to Monday', () => {
		expect(dueOn('2026-11-19')).toBe('2026-11-20');
		expect(dueOn('2026-11-20')).toBe('2026-11-23');
		expect(dueOn('2026-11-21')).toBe('2026-11-23');
		expect(dueOn('2026-11-22')).toBe('2026-11-23');
	});

	it('[T3] reaches the channels and images that its cause covers, and no other', () => {
		const onWebsite = { channelKind: 'website', imageId: 'i1' } as const;
		expect(reaches({ channels: 'all', images: 'general' }, onWebsite)).toBe(true);
		expect(reaches({ channels: ['website'], images: ['i1'] }, onWebsite)).toBe(true);
		expect(reaches({ channels: ['social-media'], images: 'general' }, onWebsite)).toBe(false);
		expect(reaches({ channels: ['website'], images: ['i2'] }, onWebsite)).toBe(false);
	});
});
