import type { Actor } from '#lib/domain/access.ts';
import type { Received } from '#lib/sync/record.ts';
import { receivedText, sign } from '#lib/sync/sealing.ts';
import { recordsProved } from '../backup/proof.ts';
import { receivedRuns } from '../db/events.ts';
import type { Deps } from '../deps.ts';
import { openedPhoneKeys } from '../phone-keys.ts';

/**
 * Which of the phone's own numbers have come, and how far a backup holds what came. After a restore there are fewer of
 * them, and the phone sends the others again. A revoked phone is told too: what it still holds is to come in.
 */
export async function readReceived(deps: Deps, phone: Actor & { kind: 'device' }): Promise<Received> {
	const [runs, backedUpTo] = await Promise.all([
		receivedRuns(deps.store.read, phone.id),
		recordsProved(deps)
	]);
	return { runs, backedUpTo };
}

/** The same with the clock, signed for the phone that asked with this word: nobody in between can say it, or say it again. */
export async function signReceived(
	deps: Deps,
	phone: Actor & { kind: 'device' },
	question: string,
	received: Received
): Promise<Received> {
	const { signs } = await openedPhoneKeys(deps);
	const said = { ...received, now: deps.now() };
	const text = receivedText(said, { deviceId: phone.id, question });
	return { ...said, keyId: signs.id, signature: await sign(text, signs.key) };
}
