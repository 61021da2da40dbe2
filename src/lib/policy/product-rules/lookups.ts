import type { ProductRule } from '../product-rules.ts';

/** AL: who looked at whom, and unusual reading. */
export const lookups: readonly ProductRule[] = [];
