import { deviceById } from './db/devices.ts';
import type { Db } from './db/store.ts';

/** The user behind what was done: themselves, or whoever has the phone; null for a phone that nobody here knows. */
export async function userBehind(
	db: Db,
	{ kind, id }: { readonly kind: string; readonly id: string }
): Promise<string | null> {
	return kind === 'device' ? ((await deviceById(db, id))?.userId ?? null) : id;
}
