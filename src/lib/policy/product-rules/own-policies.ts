import type { ProductRule } from '../product-rules.ts';

/** PO: a municipality's own policy. */
export const ownPolicies: readonly ProductRule[] = [];
