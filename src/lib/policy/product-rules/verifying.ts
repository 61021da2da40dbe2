import type { ProductRule } from '../product-rules.ts';

/** LV: the check of the record, and what leaves the machine. */
export const verifying: readonly ProductRule[] = [];
