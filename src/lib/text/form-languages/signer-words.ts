import type { ownPage, ownPhone, signer } from './sv.ts';

/** Every word of a signer's screens: a language that lacks one does not compile. */
export type SignerWords = typeof signer;
/** Every word of the page for families' own phones beside those. */
export type OwnPhoneWords = typeof ownPhone;
/** Every word of the signer’s own page. */
export type OwnPageWords = typeof ownPage;
