import type { ProductRule } from '../product-rules.ts';

/** LG: the languages that a form is shown in. */
export const formLanguages: readonly ProductRule[] = [];
