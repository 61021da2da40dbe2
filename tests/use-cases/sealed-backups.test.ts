import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openedPhoneKeys } from '#lib/server/phone-keys.ts';
import { confirmRecoveryKey } from '#lib/server/use-cases/keep-recovery-key.ts';
import { makeBackup } from '#lib/server/use-cases/make-backup.ts';
import { readReceived } from '#lib/server/use-cases/read-received.ts';
import { rehearseRestore } from '#lib/server/use-cases/rehearse-restore.ts';
import { restoreBackup } from '#lib/server/use-cases/restore-backup.ts';
import { done } from '../support/a-desk.ts';
import { aPhone } from '../support/a-phone.ts';
import { aBackedUpSchool, aFolder, realDeps } from '../support/backed-up.ts';
import { anOperator } from '../support/test-deps.ts';

const no = { answers: [{ about: 'Nils', no: ['print'] }] } as const;

it('[SL7] the phone is told of a backup once it is proved, and after a restore which of its records are gone', async () => {
	const { deps, school, identity } = await aBackedUpSchool();
	const phone = await aPhone(school);
	const received = () => readReceived(deps, phone.actor);
	await phone.deliver([await phone.aSealed(no, 1), await phone.aSealed(no, 2)]);
	const made = done(await makeBackup(deps, anOperator));
	expect((await received()).backedUpTo).toBe(0);
	done(await rehearseRestore(deps, anOperator));
	// Nobody has shown yet that the key on paper can be read.
	expect((await received()).backedUpTo).toBe(0);
	done(await confirmRecoveryKey(deps, anOperator, identity));
	const [late] = await phone.deliver([await phone.aSealed(no, 3)]);
	expect(await received()).toEqual({ runs: [{ from: 1, to: 3 }], backedUpTo: (late?.serverSeq ?? 0) - 1 });

	const dataFolder = aFolder();
	const restored = await restoreBackup(anOperator, {
		backup: { folder: made.folder },
		identities: [identity],
		dataFolder,
		databaseUrl: null,
		now: deps.now
	});
	done(restored);
	const later = await realDeps(dataFolder);
	expect(await readReceived(later, phone.actor)).toEqual({ runs: [{ from: 1, to: 2 }], backedUpTo: 0 });
	await Promise.all([deps.close(), later.close()]);
});

it('[SL4] what waits for a key is in backups as it is, and a copy of it holds', async () => {
	const { deps, school, identity } = await aBackedUpSchool();
	const phone = await aPhone(school);
	const record = await phone.aSealed(no);
	await openedPhoneKeys(deps);
	const { keysFolder } = deps.settings;
	for (const name of readdirSync(keysFolder).filter((one) => one.startsWith('phone-keys')))
		rmSync(join(keysFolder, name));
	expect(await phone.deliver([record])).toHaveLength(1);
	done(await confirmRecoveryKey(deps, anOperator, identity));
	done(await makeBackup(deps, anOperator));
	done(await rehearseRestore(deps, anOperator));
	expect((await readReceived(deps, phone.actor)).backedUpTo).toBe(4);
	await deps.close();
});
