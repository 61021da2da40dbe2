import { describe, expect, it } from 'vitest';
import { boardColumn, dueOn, nextStep, reaches, stateOf, takedownSteps } from './takedown.ts';

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

	it('[T1] hangs until something asks for it to come down, and is gone when all steps are taken', () => {
		expect(stateOf(null)).toBe('up');
		for (const next of takedownSteps) expect(stateOf({ next })).toBe('coming-down');
		expect(stateOf({ next: null })).toBe('gone');
	});

	it('[T1] stands as new until somebody answers for it, and from then on at its next step', () => {
		expect(boardColumn({ next: 'evidence', hasOwner: false })).toBe('new');
		for (const next of takedownSteps) expect(boardColumn({ next, hasOwner: true })).toBe(next);
		expect(boardColumn({ next: 'removal', hasOwner: false })).toBe('removal');
		expect(boardColumn({ next: null, hasOwner: false })).toBe('done');
		expect(boardColumn({ next: null, hasOwner: true })).toBe('done');
	});
});
