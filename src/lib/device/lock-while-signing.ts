/** Whether the list locks when a signer has had the phone, so that it opens for nobody but its owner. */
import { ok } from '#lib/domain/result.ts';
import type { LocalStore, Stored } from './local-store.ts';
import type { VaultStore } from './unlock.ts';

const key = 'lock-while-signing';

/** As chosen on this phone; where nobody has chosen, where a finger is enough to go on. */
export async function locksWhileSigning(
	store: Pick<LocalStore, 'readSetting'> & Pick<VaultStore, 'readVault'>
): Promise<Stored<boolean>> {
	const chosen = await store.readSetting(key);
	if (!chosen.ok) return chosen;
	if (typeof chosen.value === 'boolean') return ok(chosen.value);
	const row = await store.readVault();
	return row.ok ? ok(row.value?.passkey !== undefined) : row;
}

export const chooseLockWhileSigning = (store: Pick<LocalStore, 'writeSetting'>, locks: boolean) =>
	store.writeSetting(key, locks);
