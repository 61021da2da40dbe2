import type { ProductRule } from '../product-rules.ts';

/** JO: what takes time or leaves the machine. */
export const jobs: readonly ProductRule[] = [];
