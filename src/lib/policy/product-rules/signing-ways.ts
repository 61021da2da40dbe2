import type { ProductRule } from '../product-rules.ts';

/** SW: how consent is given: drawn, typed, said, on paper. */
export const signingWays: readonly ProductRule[] = [];
