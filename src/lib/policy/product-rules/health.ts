import type { ProductRule } from '../product-rules.ts';

/** SH: when the server does not start, and how it is. */
export const health: readonly ProductRule[] = [];
