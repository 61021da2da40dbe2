import type { Instant } from '#lib/domain/day.ts';

/** This phone's own clock, right or wrong. */
export const clockHere = (): Instant => new Date().toISOString();
