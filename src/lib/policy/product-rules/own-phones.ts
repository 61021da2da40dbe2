import type { ProductRule } from '../product-rules.ts';

/** OP: families who sign on their own phones. */
export const ownPhones: readonly ProductRule[] = [];
