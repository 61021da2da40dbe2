import type { ProductRule } from '../product-rules.ts';

/** RP: the page of rules. */
export const rulesPage: readonly ProductRule[] = [];
