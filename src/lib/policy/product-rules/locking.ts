import type { ProductRule } from '../product-rules.ts';

/** LK: the lists and drafts on a phone, and who opens them. */
export const locking: readonly ProductRule[] = [];
