import { entriesAfter, lastLedgerSeq, noteFollowed, webhooksBehind } from '../db/webhooks.ts';
import type { Deps } from '../deps.ts';
import { enqueue } from '../jobs/enqueue.ts';

/** Small enough that other writes are let in between. */
const entriesAtOnce = 500;

/**
 * Asks for one call for every entry of the record that an address is to be told of, since it was last looked. However
 * many processes look, and wherever one of them dies, each entry is asked for once.
 */
export async function followWebhooks(deps: Deps): Promise<void> {
	for (;;) {
		const last = await lastLedgerSeq(deps.store.read);
		if ((await webhooksBehind(deps.store.read, last)).length === 0) return;
		await deps.store.transact(async (db) => {
			for (const webhook of await webhooksBehind(db, last)) {
				const entries = await entriesAfter(db, webhook.followedSeq, entriesAtOnce);
				for (const { seq, type } of entries) {
					if (!webhook.entryTypes.includes(withoutVersion(type))) continue;
					const body = { webhookId: webhook.id, seq };
					await enqueue(db, deps, 'call-webhook', `webhook:${webhook.id}:${seq}`, body);
				}
				await noteFollowed(db, webhook.id, entries.at(-1)?.seq ?? last);
			}
		});
	}
}

/** `consent-given` of `consent-given.v1`. */
export function withoutVersion(type: string): string {
	return type.replace(/\.v\d+$/, '');
}
