import type { ProductRule } from '../product-rules.ts';

/** RU: answers to open questions. */
export const rulings: readonly ProductRule[] = [];
