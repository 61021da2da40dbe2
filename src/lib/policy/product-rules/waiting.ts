import type { ProductRule } from '../product-rules.ts';

/** WQ: what a phone has not got rid of, and what the server knows of it. */
export const waiting: readonly ProductRule[] = [];
