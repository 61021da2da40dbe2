import type { ProductRule } from '../product-rules.ts';

/** BU: backups, restores and rehearsals. */
export const backups: readonly ProductRule[] = [];
