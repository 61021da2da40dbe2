import type { ProductRule } from '../product-rules.ts';

/** WC: what a new policy would change. */
export const comparisons: readonly ProductRule[] = [];
