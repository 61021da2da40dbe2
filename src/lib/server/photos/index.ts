/** The door of the photographs: what may come in, what is shown of it, and where the bytes lie. */
export { takeIn, defaultPhotoLimits } from './take-in.ts';
export type { PhotoLimits, PhotoRefusal, TakenIn } from './take-in.ts';
export { kindOfBytes } from './kind-of-bytes.ts';
export type { PhotoMime } from './kind-of-bytes.ts';
export { blobsInFolder } from './blobs.ts';
export type { BlobStore } from './blobs.ts';
