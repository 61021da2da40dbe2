import type { signer } from './sv.ts';

/** Every word of a signer's screens: a language that lacks one does not compile. */
export type SignerWords = typeof signer;
