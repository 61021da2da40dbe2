import type { ProductRule } from '../product-rules.ts';

/** SE: searching people as one types. */
export const searching: readonly ProductRule[] = [];
