import type { ProductRule } from '../product-rules.ts';

/** SL: what lies on a phone for the municipality alone, and what the municipality answers. */
export const sealing: readonly ProductRule[] = [];
