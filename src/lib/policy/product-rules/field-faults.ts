import type { ProductRule } from '../product-rules.ts';

/** FF: what a phone survives. */
export const fieldFaults: readonly ProductRule[] = [];
