import { sql } from 'drizzle-orm';
import { PGlite } from '@electric-sql/pglite';
import { expect, it } from 'vitest';
import { units } from '#lib/server/db/organisation.ts';
import { openPglite } from '#lib/server/db/postgres/pglite-store.ts';
import { openSqlite } from '#lib/server/db/sqlite/open.ts';
import type { Db, Store } from '#lib/server/db/store.ts';
import { rightsNobodyGave } from '#lib/server/ledger/rights-nobody-gave.ts';
import { acceptInvitation } from '#lib/server/use-cases/accept-invitation.ts';
import { checkRecord } from '#lib/server/use-cases/check-record.ts';
import { endAccess } from '#lib/server/use-cases/end-access.ts';
import { inviteUser, type Invitation } from '#lib/server/use-cases/invite-user.ts';
import { makeProgram } from '#lib/server/use-cases/make-program.ts';
import { revokeProgram } from '#lib/server/use-cases/revoke-program.ts';
import { verifyRecord } from '#lib/server/ledger/verify.ts';
import { done } from '../support/a-desk.ts';
import { aSchool } from '../support/a-school.ts';
import { anOperator, aUser, testDeps } from '../support/test-deps.ts';

const admin = aUser('administrator');
const stores: readonly [string, () => Promise<Store>][] = [
	['SQLite', () => Promise.resolve(openSqlite(':memory:'))],
	['PostgreSQL', () => openPglite(new PGlite())]
];

it.each(stores)(
	'[LV11] on %s, what somebody writes past Bildlov in the rights is named, and nothing else',
	async (_, open) => {
		const { deps } = await aSchool(testDeps(await open()));
		const unitId = (await units(deps.store.read))[0]?.id ?? '';
		const joins = async (email: string, change: Partial<Invitation>) => {
			const invitation = { name: 'X', email, role: 'staff', unitIds: [], channelIds: [], ...change } as const;
			const { path } = done(await inviteUser(deps, admin, invitation));
			const secret = path.replace('/invitation/', '');
			done(await acceptInvitation(deps, { secret, name: 'X', password: 'tolv tecken minst' }));
			const users = await deps.store.read.q.select().from(deps.store.read.t.users);
			return users.find((user) => user.email === email)?.id ?? '';
		};
		const maria = await joins('maria@example.org', { unitIds: [unitId] });
		const jonas = await joins('jonas@example.org', { role: 'registrar' });
		done(await endAccess(deps, admin, jonas));
		await joins('jonas@example.org', { role: 'communicator' });
		const program = done(await makeProgram(deps, admin, { name: 'Webb', months: 1 })).id;
		done(await revokeProgram(deps, admin, program));

		const found = () => deps.store.snapshot(rightsNobodyGave);
		const bend = (statement: (db: Db) => Promise<unknown>) => deps.store.transact(statement);
		expect(await found()).toEqual([]);

		await bend((db) =>
			db.q
				.update(db.t.grants)
				.set({ role: 'administrator' })
				.where(sql`user_id = ${maria}`)
		);
		expect(await found()).toEqual([{ type: 'RightUnknown', of: 'role', id: maria }]);
		await bend((db) =>
			db.q
				.update(db.t.grants)
				.set({ role: 'staff', unitId: null })
				.where(sql`user_id = ${maria}`)
		);
		expect(await found()).toEqual([{ type: 'RightUnknown', of: 'role', id: maria }]);
		await bend((db) =>
			db.q
				.update(db.t.grants)
				.set({ unitId })
				.where(sql`user_id = ${maria}`)
		);
		expect(await found()).toEqual([]);

		// What was ended holds again: an old role, a token that was revoked.
		await bend((db) =>
			db.q
				.update(db.t.grants)
				.set({ endedAt: null })
				.where(sql`user_id = ${jonas}`)
		);
		await bend((db) => db.q.update(db.t.apiTokens).set({ revokedAt: null }));
		const rights = [
			{ type: 'RightUnknown', of: 'role', id: jonas },
			{ type: 'RightUnknown', of: 'program', id: program }
		];
		expect(await found()).toEqual(rights);

		const ofRecord = () =>
			deps.store.snapshot((db) =>
				verifyRecord({ db, engine: deps.store.engine }, { notes: [], publicKeys: [] })
			);
		expect(done(await checkRecord(deps, anOperator, ofRecord))).toMatchObject({
			isWhole: false,
			findings: rights,
			findingCount: 2
		});
		const alarms = await deps.store.read.q.select().from(deps.store.read.t.alarms);
		expect(alarms).toMatchObject([{ kind: 'broken-record', about: { count: 2, of: 'role', id: jonas } }]);
	}
);
