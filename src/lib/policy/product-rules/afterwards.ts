import type { ProductRule } from '../product-rules.ts';

/** AF: what happens to what already hangs. */
export const afterwards: readonly ProductRule[] = [];
