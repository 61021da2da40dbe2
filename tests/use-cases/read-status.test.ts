import { describe, expect, it } from 'vitest';
import { staffRoles } from '#lib/domain/access.ts';
import type { Space } from '#lib/server/health/disk.ts';
import { raiseAlarm } from '#lib/server/alarms.ts';
import { readStatus } from '#lib/server/use-cases/read-status.ts';
import { languages } from '#lib/text/language.ts';
import { troubleWords } from '#lib/text/status.ts';
import { anOperator, aUser, testDeps } from '../support/test-deps.ts';

const gigabyte = 1_000_000_000;
const roomy = async (): Promise<Space> => ({ free: 80 * gigabyte, total: 100 * gigabyte });
const full = async (): Promise<Space> => ({ free: gigabyte, total: 100 * gigabyte });

describe('how the server is', () => {
	it('[SH11] is shown to whoever may see it, and to nobody else', async () => {
		const deps = testDeps();
		const may: string[] = [];
		for (const role of staffRoles) {
			const read = await readStatus(deps, aUser(role), roomy);
			if (read.ok) may.push(role);
			else expect(read.refusal).toEqual({ type: 'NotAllowed', action: 'read-status' });
		}
		expect(may).toEqual(['data-protection-officer', 'administrator']);
		expect((await readStatus(deps, anOperator, roomy)).ok).toBe(true);
	});

	it('[SH11] names what somebody must do something about, the disk before the rest, and says what to do', async () => {
		const deps = testDeps();
		await deps.store.transact((db) => raiseAlarm(db, deps, { kind: 'many-denials', key: 'a', about: {} }));
		const read = await readStatus(deps, aUser('administrator'), full);
		if (!read.ok) throw new Error(read.refusal.type);
		// The backups lie on the same disk: one trouble, not two.
		expect(read.value.backups.isSameDisk).toBe(true);
		expect(read.value.troubles.map((trouble) => trouble.type)).toEqual([
			'DiskFull',
			'NoProvedBackup',
			'OpenAlarms'
		]);
		for (const language of languages) {
			for (const trouble of read.value.troubles) {
				const { title, todo } = troubleWords(trouble, '1 GB', language);
				expect(title.length).toBeGreaterThan(10);
				expect(todo).toMatch(/\.$/);
			}
		}
	});

	it('[SH11] a database on a server of its own is named without its password', async () => {
		const deps = testDeps();
		const databaseUrl = 'postgres://bildlov:hemligt@db.example:5432/bildlov';
		const read = await readStatus(
			{ ...deps, settings: { ...deps.settings, databaseUrl } },
			anOperator,
			roomy
		);
		expect(read.ok && read.value.database.place).toBe('db.example:5432/bildlov');
		expect(JSON.stringify(read)).not.toContain('hemligt');
	});
});
