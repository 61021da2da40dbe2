import { describe, expect, it } from 'vitest';
import { staffRoles } from '#lib/domain/access.ts';
import { openLaboratory } from '#lib/server/use-cases/open-laboratory.ts';
import { done, refusalOf } from '../support/a-desk.ts';
import { aSchool } from '../support/a-school.ts';
import { anOwnVersion } from '../support/an-own-policy.ts';
import { anOperator, aUser } from '../support/test-deps.ts';

describe('opening the laboratory', () => {
	it('[LB9] offers the version in force, then the coming one, and an earlier one only where it is asked for', async () => {
		const school = await aSchool();
		school.deps.setNow('2026-11-20T08:00:00.000Z');
		await anOwnVersion(school, { name: '1', from: '2025-01-01', changes: [] });
		await anOwnVersion(school, { name: '2', from: '2026-01-01', changes: [] });
		await anOwnVersion(school, { name: '3', from: '2026-11-21', changes: [] });
		const offered = async (version: string | null) =>
			done(await openLaboratory(school.deps, aUser('staff'), { version })).map(
				({ profile, state }) => `${profile.id}.${profile.version} ${state}`
			);
		expect(await offered(null)).toEqual(['ekbacka.2 in-force', 'ekbacka.3 coming']);
		expect(await offered('ekbacka.1')).toEqual([
			'ekbacka.2 in-force',
			'ekbacka.3 coming',
			'ekbacka.1 earlier'
		]);
		expect(await offered('ekbacka.9')).toEqual(['ekbacka.2 in-force', 'ekbacka.3 coming']);
		// The day on which the third begins.
		school.deps.setNow('2026-11-20T23:30:00.000Z');
		expect(await offered(null)).toEqual(['ekbacka.3 in-force']);
	});

	it('[LB9] is for every role of the staff, and for nobody else', async () => {
		const { deps } = await aSchool();
		for (const role of staffRoles) done(await openLaboratory(deps, aUser(role), { version: null }));
		expect(refusalOf(await openLaboratory(deps, anOperator, { version: null }))).toEqual({
			type: 'NotAllowed',
			action: 'read-rules'
		});
	});
});
