import { spawnSync } from 'node:child_process';
import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { phoneKeys } from '#lib/server/phone-keys.ts';
import { aPhone } from '../support/a-phone.ts';
import { aSchool } from '../support/a-school.ts';
import { aFolder, realDeps } from '../support/backed-up.ts';

function bildlov(args: string[], dataFolder: string) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/bildlov.ts', ...args], {
		env: { ...process.env, BILDLOV_DATA: dataFolder, BILDLOV_KEYS: '', DATABASE_URL: '' },
		encoding: 'utf8'
	});
	return { code: status, stdout, stderr };
}

it('[SL8] bildlov phone-keys lists the keys and makes new ones, never showing what is private', async () => {
	const dataFolder = aFolder();
	const deps = await realDeps(dataFolder);
	const [first] = (await phoneKeys(deps)).sealing;
	await deps.close();
	const listed = bildlov(['phone-keys'], dataFolder);
	expect(listed).toMatchObject({ code: 0, stderr: '' });
	expect(listed.stdout).toContain(`${first?.id}  gjord 2026-11-20, används nu`);
	const renewed = bildlov(['phone-keys', '--new'], dataFolder);
	expect(renewed.code).toBe(0);
	expect(renewed.stdout).toContain('Nya nycklar är gjorda.');
	expect(renewed.stdout).toContain(`${first?.id}  gjord 2026-11-20, behövs till och med`);
	const files = readdirSync(join(dataFolder, 'keys')).filter((name) => name.startsWith('phone-keys'));
	expect(files.sort()).toEqual(['phone-keys-1.json', 'phone-keys-2.json']);
	expect(bildlov(['phone-keys', 'delete'], dataFolder).code).toBe(2);
}, 60_000);

it('[SL4] bildlov phone-keys says what waits for a missing key, and opens it when the key is back', async () => {
	const dataFolder = aFolder();
	const deps = await realDeps(dataFolder);
	const school = await aSchool(deps);
	const phone = await aPhone(school);
	const record = await phone.aSealed();
	const { keysFolder } = deps.settings;
	const [file, away] = [join(keysFolder, 'phone-keys-1.json'), join(dataFolder, 'away.json')];
	renameSync(file, away);
	await phone.deliver([record]);
	await deps.close();
	const before = bildlov(['phone-keys'], dataFolder);
	expect(before.code).toBe(1);
	expect(before.stdout).toContain(`1 post väntar på nyckeln ${record.sealed.keyId}, som inte finns här.`);
	renameSync(away, join(keysFolder, 'phone-keys-back.json'));
	const after = bildlov(['phone-keys'], dataFolder);
	expect(after.code).toBe(0);
	expect(after.stdout).toContain('1 post som väntade på sin nyckel är öppnad och inlagd.');
}, 60_000);
