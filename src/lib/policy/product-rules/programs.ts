import type { ProductRule } from '../product-rules.ts';

/** AP: for other systems. */
export const programs: readonly ProductRule[] = [];
