import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { settingsFrom } from '#lib/server/settings.ts';
import { openDeps } from '#lib/server/start.ts';
import { inviteUser } from '#lib/server/use-cases/invite-user.ts';
import { setUpMunicipality } from '#lib/server/use-cases/set-up-municipality.ts';
import { aMailServer } from '../support/a-mail-server.ts';
import { done } from '../support/a-desk.ts';
import { allJobs } from '../support/jobs.ts';
import { anOperator, aUser } from '../support/test-deps.ts';

/** `BILDLOV_MAILS=1000 BILDLOV_KILLS=20` is the count that was promised. */
const mails = Number(process.env['BILDLOV_MAILS'] ?? 60);
const kills = Number(process.env['BILDLOV_KILLS'] ?? 3);

it(`[JO5] reaches everybody though the process is killed ${kills} times in ${mails} mails, twice only where it was killed`, async () => {
	const dataFolder = mkdtempSync(join(tmpdir(), 'bildlov-killed-'));
	const server = await aMailServer();
	const deps = await openDeps(
		settingsFrom({
			BILDLOV_DATA: dataFolder,
			BILDLOV_SMTP: server.url,
			BILDLOV_ADDRESS: 'https://bild.example'
		})
	);
	done(
		await setUpMunicipality(deps, anOperator, {
			name: 'Ekbacka',
			dataProtectionOfficer: 'dso@ekbacka.example',
			support: 'support@ekbacka.example',
			controllers: [{ name: 'Barnnämnden', policyId: 'norberg', guardiansRequired: 'one' }],
			administrator: null
		})
	);
	const invitation = { name: 'Ny', role: 'staff', unitIds: [], channelIds: [] } as const;
	for (let n = 0; n < mails; n += 1) {
		const email = `ny${n}@ekbacka.example`;
		done(await inviteUser(deps, aUser('administrator'), { ...invitation, email }));
	}
	for (let round = 1; round <= kills; round += 1) {
		const sender = aSender(dataFolder, server.url, round);
		// Somewhere in the middle of a mail, at a place of its own each time.
		await expect
			.poll(() => server.received.length, { interval: 1 + round, timeout: 60_000 })
			.toBeGreaterThanOrEqual(Math.floor((mails * round) / (kills + 1)));
		sender.kill('SIGKILL');
		await once(sender, 'exit');
	}
	const last = aSender(dataFolder, server.url, kills + 1);
	await expect
		.poll(async () => (await allJobs(deps)).every((job) => job.state === 'done'), { timeout: 300_000 })
		.toBe(true);
	last.kill('SIGKILL');
	await once(last, 'exit');
	await deps.close();
	await server.close();

	const timesById = new Map<string, number>();
	for (const { messageId } of server.received) timesById.set(messageId, (timesById.get(messageId) ?? 0) + 1);
	const twice = [...timesById.values()].filter((times) => times > 1);
	if (process.env['BILDLOV_MAILS']) process.stdout.write(`sent twice: ${twice.length} of ${mails}\n`);
	expect(new Set(server.received.map((mail) => mail.to)).size).toBe(mails);
	expect(timesById.size).toBe(mails);
	expect(twice.length).toBeLessThanOrEqual(kills);
	expect(Math.max(...timesById.values())).toBeLessThanOrEqual(2);
}, 600_000);

/** Its leases are two minutes; each process is three minutes later than the one before. */
function aSender(dataFolder: string, smtpUrl: string, round: number): ChildProcess {
	return spawn(process.execPath, ['tests/support/mail-sender.ts', dataFolder, smtpUrl, String(round * 3)], {
		stdio: ['ignore', 'ignore', 'inherit']
	});
}
