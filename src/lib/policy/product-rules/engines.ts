import type { ProductRule } from '../product-rules.ts';

/** EN: two engines, several processes, and moving between them. */
export const engines: readonly ProductRule[] = [];
