import type { ProductRule } from '../product-rules.ts';

/** ED: what every request meets first. */
export const edge: readonly ProductRule[] = [];
