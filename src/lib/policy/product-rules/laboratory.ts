import type { ProductRule } from '../product-rules.ts';

/** LB: the laboratory. */
export const laboratory: readonly ProductRule[] = [];
