import type { ProductRule } from '../product-rules.ts';

/** AE: the list and the slate at an event. */
export const atTheEvent: readonly ProductRule[] = [];
