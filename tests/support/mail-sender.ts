/**
 * A process of its own that does what waits in a database until it is killed: `node mail-sender.ts FOLDER SMTP-URL
 * MINUTES`. Its clock is so many minutes ahead, so that the leases of the ones before it have run out.
 */
import { settingsFrom } from '#lib/server/settings.ts';
import { startRunner } from '#lib/server/jobs/runner.ts';
import { openDeps } from '#lib/server/start.ts';

const [dataFolder = '', smtpUrl = '', minutes = '0'] = process.argv.slice(2);
const settings = settingsFrom({
	BILDLOV_DATA: dataFolder,
	BILDLOV_SMTP: smtpUrl,
	BILDLOV_ADDRESS: 'https://bild.example'
});
const deps = await openDeps(settings);
startRunner({ ...deps, now: () => new Date(Date.now() + Number(minutes) * 60_000).toISOString() });
// Its looks alone would let the process end.
setInterval(() => undefined, 1000);
