import { mayDo, unitsWhere, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { openQuarantine } from '../db/events.ts';
import type { Deps } from '../deps.ts';
import { quarantineItems, type QuarantineItem } from '../quarantine-item.ts';

/** Everything that waits for a person who may file it, the oldest first. */
export async function listQuarantine(
	deps: Deps,
	actor: Actor
): Promise<Result<readonly QuarantineItem[], NotAllowed>> {
	if (!mayDo(actor, 'file-quarantine')) return refused({ type: 'NotAllowed', action: 'file-quarantine' });
	const items = await quarantineItems(deps.store.read, actor, await openQuarantine(deps.store.read));
	const listed = items.flatMap(({ answers }) => answers.flatMap(({ listedId }) => listedId ?? []));
	deps.accessLog.noteEach(actor, 'quarantine-listed', listed);
	return ok(items);
}

/** How much waits that the actor may see; 0 for who may file nothing. */
export async function countQuarantine(deps: Deps, actor: Actor): Promise<number> {
	if (!mayDo(actor, 'file-quarantine')) return 0;
	const { read } = deps.store;
	const rows = await openQuarantine(read);
	const seesAll = unitsWhere(actor, 'file-quarantine') === 'all';
	return seesAll ? rows.length : (await quarantineItems(read, actor, rows)).length;
}
