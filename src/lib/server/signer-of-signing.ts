import type { Signer } from '#lib/domain/consent.ts';
import { signerConfirmation } from './db/consents.ts';
import type { Db } from './db/store.ts';

/** How the signer of a signing counts now: a claimed guardian whom staff have confirmed is that guardian. */
export async function signerOfSigning(
	db: Db,
	signing: { readonly id: string; readonly signerAs: 'self' | 'guardian'; readonly guardianId: string | null }
): Promise<Signer> {
	if (signing.signerAs === 'self') return { as: 'self' };
	const guardianId = (await signerConfirmation(db, signing.id))?.guardianId ?? signing.guardianId;
	return guardianId === null ? { as: 'guardian', claimed: true } : { as: 'guardian', guardianId };
}
