/** A thousand commits, one after the other: what `fsyncs.ts` counts. `node tests/bench/commits.ts COUNT`. */
import { openStore } from '#lib/server/db/open-store.ts';
import { appendToLedger } from '#lib/server/ledger/append.ts';
import { settingsFrom } from '#lib/server/settings.ts';

const count = Number(process.argv[2]);
const store = await openStore(settingsFrom(process.env));
process.stdout.write('open\n');
for (let place = 0; place < count; place += 1) {
	await store.transact(async (db) =>
		appendToLedger(
			db,
			{ kind: 'operator', id: 'bench' },
			{ type: 'bench-noted.v1', at: new Date().toISOString(), subjectId: `${place}`, payload: { place } }
		)
	);
}
await store.close();
