import type { ProductRule } from '../product-rules.ts';

/** RN: consents to ask for again. */
export const renewals: readonly ProductRule[] = [];
